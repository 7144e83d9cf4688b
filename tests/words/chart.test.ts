import { describe, expect, it } from 'vitest'
import { axisText, chartConclusion, chartLabel, colourRuleText, valueAxisTitle } from '../../src/words/chart'
import { plainNumber, unusableBaselineText } from '../../src/words/chartTable'
import { decimal, makeIndicator, years } from '../support/indicators'
import { judged } from '../support/measurements'

const percent = makeIndicator({ id: 'P-1', unit: '%', decimals: 1, baseline: '92,3 %', targets: ['95,0 %', '95,0 %'] })

describe('a chart in words', () => {
  it('says the conclusion with the plan’s own wording of the targets', () => {
    const row = judged(percent, years, '2025-T1', { '2025-T1': '93,1' })
    expect(chartConclusion(row).replaceAll('\u00a0', ' ')).toBe(
      '93,1 % for 1. tertial 2025. Mot målet «95,0 %» for 2025: noe bak. Mot målet «95,0 %» for 2028: noe bak. Trend: bedre.',
    )
    expect(chartLabel(row)).toContain(chartConclusion(row))
  })

  it('names the baseline as such, and begins with a capital where the value is a word', () => {
    expect(chartConclusion(judged(percent, years, '2023-ÅR')).replaceAll('\u00a0', ' ')).toMatch(/^92,3 % i utgangspunkt 2023\./)
    const answer = makeIndicator({ valueType: 'janei', unit: '', direction: null, targets: ['Ja', 'Ja'] })
    expect(chartConclusion(judged(answer, years, '2025-ÅR', { '2025-ÅR': 'nei' }))).toMatch(/^Nei for året 2025\./)
    expect(chartConclusion(judged(makeIndicator(), years, '2023-ÅR'))).toMatch(/^Ingenting er målt ennå\./)
  })

  it('tells which way is better', () => {
    expect(valueAxisTitle(percent)).toBe('Prosent – høyere er bedre ↑')
    expect(valueAxisTitle(makeIndicator({ direction: 'lavere', unit: 'dager' }))).toBe('Dager – lavere er bedre ↓')
    expect(valueAxisTitle(makeIndicator({ valueType: 'rang', unit: 'plass', direction: 'lavere', targets: ['Topp 10', 'Topp 10'] }))).toBe('Plassering, 1. plass øverst')
  })

  it('writes numbers on the axis as Norwegians do', () => {
    const texts = [axisText(92.5, percent), axisText(12_000, makeIndicator()), axisText(3, { valueType: 'rang', unit: 'plass' }), axisText(-0.6, makeIndicator())]
    expect(texts.map((text) => text.replaceAll('\u00a0', ' '))).toEqual(['92,5 %', '12 000', '3.', '−0,6'])
  })

  it('explains which target year gives a point its colour, however many there are', () => {
    expect(colourRuleText([2025, 2028])).toContain('målet for 2025 til og med 2025, deretter målet for 2028.')
    expect(colourRuleText([2025, 2028, 2030])).toContain('målet for 2025 til og med 2025, så målet for 2028 til og med 2028, deretter målet for 2030.')
    expect(colourRuleText([2025])).toContain('status mot målet for 2025 til og med 2025.')
  })

  it('writes numbers in a file as a spreadsheet reads them', () => {
    expect(plainNumber(decimal('-1234.50'))).toBe('-1234,50')
    expect(plainNumber(decimal('94.1'), 2)).toBe('94,10')
  })

  it('says why a baseline is not drawn', () => {
    expect(unusableBaselineText(makeIndicator({ baseline: '2', baselineState: 'uavklart' }))).toBe('må avklares («2»)')
    expect(unusableBaselineText(makeIndicator())).toBe('mangler i planen')
  })
})
