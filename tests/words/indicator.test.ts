import { describe, expect, it } from 'vitest'
import type { MeasurementFact } from '../../src/domain/fact'
import { judgeRow } from '../../src/domain/row'
import { buildSeries } from '../../src/domain/series'
import { ageText, baselineText, judgedByText, judgementDetails, latestValueText, measuringText, nextExpectedText, valueMarkTexts } from '../../src/words/indicator'
import { decimal, makeIndicator, years } from '../support/indicators'
import { judged, measured } from '../support/measurements'

const percent = makeIndicator({ unit: '%', decimals: 1, baseline: '92,3 %', targets: ['95,0 %', '95,0 %'] })
const counted = makeIndicator({ accumulation: 'akkumulert', direction: 'lavere', baseline: '0', targets: ['3', '2'] })

/** The numbers behind the first judgement, by name. */
function details(...row: Parameters<typeof judged>): Record<string, string> {
  const { judgements, indicator } = judged(...row)
  const first = judgements[0]
  return Object.fromEntries((first ? judgementDetails(first, indicator) : []).map(({ name, text }) => [name, text.replaceAll('\u00a0', ' ')]))
}

describe('judgementDetails', () => {
  it('holds the baseline and a passed year against the target itself', () => {
    expect(details(percent, years, '2023-ÅR')).toMatchObject({ 'Holdt mot målet': '95,00 %', Avstand: '2,70 prosentpoeng under' })
    const passed = details(percent, years, '2025-ÅR', { '2025-T1': '93', '2025-T2': '94', '2025-ÅR': '95,2' })
    expect(passed).toMatchObject({ 'Holdt mot målet': '95,00 %', Avstand: '0,20 prosentpoeng over', 'Vurdert per': '31.12.2025 (målåret er omme)' })
  })

  it('[R5.4] shows the share of the year and the whole year', () => {
    expect(details(counted, years, '2025-T1', { '2025-T1': '2' })).toMatchObject({ 'Krav hittil i år': '1,0', 'Krav for hele året': '3,0', Avstand: '1,0 over' })
  })

  it('says what is known where nothing is judged', () => {
    expect(details(percent, years, '2025-T1')).toEqual({
      Verdi: '92,3 % (året 2023)',
      Målet: '95,0 %',
      Toleranse: '1 prosentpoeng (ett prosentpoeng for prosent)',
      'Vurdert per': '30.04.2025',
    })
  })

  it.each([
    [{ targets: ['0', '0'], direction: 'lavere' as const, baseline: '3' }, 'ingen (målet er 0)'],
    [{ targets: ['Topp 10', 'Topp 10'], valueType: 'rang' as const, unit: 'plass', direction: 'lavere' as const, baseline: '11' }, '1 plass (én plass for rangeringer)'],
    [{ targets: ['4,4', '4,4'], unit: 'poeng', decimals: 1, baseline: '4,2' }, '0,1 poeng (en tidel for poeng)'],
    [{ targets: ['65', '100'], baseline: '25' }, '3,25 (5 % av målet, men minst 1)'],
    [{ targets: ['65', '100'], baseline: '25', tolerance: decimal('10'), toleranceReason: 'Vedtatt i utvalget' }, '10 (Vedtatt i utvalget)'],
  ])('[R3.1] gives the tolerance with its reason: %o', (sketch, expected) => {
    expect(details(makeIndicator(sketch), years, '2023-ÅR')['Toleranse']).toBe(expected)
  })
})

describe('what stands beside a value', () => {
  it('is that another value is registered too [R2.11]', () => {
    const measurement = measured(percent, '2025-T1', '93,4')
    const rival = { value: '93.1', written: '93,1' } as MeasurementFact
    const row = judgeRow(buildSeries(percent, [{ ...measurement, conflicts: [rival] }], years), years, measurement.period)
    expect(valueMarkTexts(row).map((text) => text.replaceAll('\u00a0', ' '))).toEqual(['93,1 % er også registrert'])
  })
})

describe('what stands beside a status', () => {
  it('[R6.4] tells how old the value is, and when the next is expected', () => {
    const row = judged(makeIndicator({ ...percent, frequency: 'årlig', targets: ['95', '95'], baseline: '90' }), years, '2026-T1', { '2025-ÅR': '94' })
    expect(ageText(row)).toBe('4 måneder, målt for året 2025')
    expect(nextExpectedText(row)).toBe('året 2026 (per 31.12.2026)')
    expect(judgedByText(row.judgements[0]!, row)).toBe('')
    const last = judged(percent, years, '2028-ÅR')
    expect(nextExpectedText(last)).toBe('ingen flere i planperioden')
  })

  it('says so where nothing is measured', () => {
    const row = judged(makeIndicator(), years, '2023-ÅR')
    expect([latestValueText(row), ageText(row)]).toEqual(['Ikke målt', 'ingen måling'])
  })
})

describe('what the plan says', () => {
  it('[R1.3] shows a baseline that cannot be used as it is written', () => {
    expect(baselineText(makeIndicator({ baseline: '2', baselineState: 'uavklart' }))).toBe('2 – må avklares')
    expect(baselineText(makeIndicator({ baseline: '', baselineState: 'mangler' }))).toBe('(tom celle) – regnes som manglende')
    expect(baselineText(percent)).toBe('92,3 %')
  })

  it('says how the indicator is measured', () => {
    expect(measuringText(counted)).toBe('antall, lavere er bedre, telles fra 1. januar, måles hvert tertial')
    expect(measuringText(makeIndicator({ valueType: 'janei', unit: '', direction: null, frequency: 'annethvert år', targets: ['Ja', 'Ja'] }))).toBe('ja, delvis eller nei, måles annethvert år')
  })
})
