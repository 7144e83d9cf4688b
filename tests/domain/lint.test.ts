import { beforeAll, describe, expect, it } from 'vitest'
import { lintIndicator, lintPlan, type LintCode, type LintRow } from '../../src/domain/lint'
import type { Plan } from '../../src/domain/plan'
import { lintText, lintTitle } from '../../src/words/lint'
import { makeIndicator } from '../support/indicators'
import { readPlan } from '../support/plan'

let plan: Plan
let rows: LintRow[]

beforeAll(async () => {
  plan = await readPlan()
  rows = lintPlan(plan)
})

function places(code: LintCode): string[] {
  return rows.filter((row) => row.code === code).map((row) => row.place)
}

function codesOf(sketch: Parameters<typeof makeIndicator>[0]): LintCode[] {
  return lintPlan({ ...plan, innsatsomraader: [], indicators: [makeIndicator(sketch)] }).map(({ code }) => code)
}

describe('questions to the plan', () => {
  it('finds targets already met at the start: 42 numbers and one yes/no [R9.1]', () => {
    const types = places('MAAL_NAADD_VED_START').map((id) => plan.indicators.find((indicator) => indicator.id === id)?.valueType)
    expect([types.filter((type) => type !== 'janei').length, types.filter((type) => type === 'janei').length]).toEqual([42, 1])
  })

  it('finds targets weaker than the start, also when only the last is [R9.2]', () => {
    expect(places('MAAL_SVAKERE_ENN_START')).toHaveLength(23)
    expect(codesOf({ baseline: '10', targets: ['12', '9'] })).toEqual(['MAAL_SVAKERE_ENN_START'])
  })

  it('finds words against numbers [R9.3]', () => {
    expect(places('ORD_MOT_TALL')).toEqual(['OKI-44', 'HOV-06'])
  })

  it('finds zeros that stand for missing [R9.4]', () => {
    expect(places('NULL_SOM_MANGLER')).toEqual(['HOV-02', 'HOV-04', 'UMP-09', 'UMP-24'])
  })

  it('finds differing units [R9.5]', () => {
    expect(places('ENHET_ULIK')).toEqual(['OKI-38'])
  })

  it('finds differing orders of magnitude, never from zero [R9.6]', () => {
    expect(places('STORRELSESORDEN')).toEqual(['UMP-27', 'ULN-08', 'FM-03'])
    expect(codesOf({ baseline: '0', targets: ['500', '500'] })).toEqual([])
    expect(codesOf({ baseline: '100', targets: ['10', '0'], direction: 'lavere' })).toEqual(['STORRELSESORDEN'])
  })

  it('finds shared indicators with differing targets, one row each [R9.7]', () => {
    expect(places('FELLES_ULIKT_MAAL')).toHaveLength(20)
  })

  it('finds innsatsområder without indicators [R9.8]', () => {
    expect(places('UTEN_INDIKATOR')).toEqual(['1.3', '2.1', '4.3', '4.5', '5.2', '5.3', '5.4', '5.5'])
  })

  it('finds indicators with the same name [R9.9]', () => {
    expect(places('LIKT_NAVN')).toEqual(['UMP-06', 'UMP-07'])
  })

  it('finds target years in which nothing is measured [R9.10]', () => {
    expect(places('MAALAAR_UTEN_MAALING')).toHaveLength(11)
  })

  it('explains every row in a sentence', () => {
    for (const row of rows) {
      expect(lintTitle(row.code)).not.toBe('')
      expect(lintText(row, plan)).toMatch(/^[A-ZÆØÅ«].*[.?]$/)
    }
  })

  it('asks the same of one indicator as of the plan, and takes what is known of it already', () => {
    const byIndicator = new Map(plan.indicators.map((indicator) => [indicator.id, lintIndicator(indicator, plan)]))
    const ofIndicators = rows.filter(({ code }) => code !== 'UTEN_INDIKATOR')
    for (const [id, own] of byIndicator) expect(own).toEqual(ofIndicators.filter(({ place }) => place === id))
    expect(lintPlan(plan, ({ id }) => byIndicator.get(id) ?? [])).toEqual(rows)
  })
})
