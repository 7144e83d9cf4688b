import { describe, expect, it } from 'vitest'
import { periodOfDate } from '../../src/domain/periodOfDate'
import { exemptionDraft, targetDraft } from '../../src/domain/steerDraft'
import { makeIndicator, years } from '../support/indicators'
import { period } from '../support/measurements'

const indicator = makeIndicator({ unit: '%', decimals: 1, baseline: '90', targets: ['95 %', '96 %'] })
const decided = { reason: ' Nye rammer ', caseNumber: ' 25/12 ', date: '1.3.2025' }
const target = { ...decided, horizon: 2025, target: ' <10% ', period: period('2025-T1') }

describe('a changed target that is written', () => {
  it('becomes a fact with its decision, trimmed, the date as ISO [R10.2]', () => {
    const draft = targetDraft(target, indicator, years)
    expect(draft.ok && draft.value).toEqual({
      ...{ type: 'target', indicator: 'X-01', period: '2025-T1', horizon: 2025, written: '<10%', reason: 'Nye rammer' },
      decision: { caseNumber: '25/12', date: '2025-03-01' },
    })
  })

  it.each([
    [{ target: '' }, { target: 'empty' }],
    [{ target: 'mye' }, { target: 'not_a_number' }],
    [{ target: '95 %' }, { target: 'same_as_before' }],
    [{ target: '10 dager' }, { target: 'wrong_unit' }],
    [{ period: period('2026-T1') }, { period: 'year_is_over' }],
    [{ reason: ' ', caseNumber: '', date: '' }, { reason: 'missing', caseNumber: 'missing', date: 'missing' }],
    [{ date: '30.2.2025' }, { date: 'not_a_date' }],
  ])('says what is wrong with %o [R10.2]', (patch, problems) => {
    const draft = targetDraft({ ...target, ...patch }, indicator, years)
    expect(draft.ok ? null : draft.failure).toEqual(problems)
  })
})

describe('an exemption that is written', () => {
  it('needs a reason and a decision [R10.3]', () => {
    const draft = exemptionDraft({ kind: 'utgaar', period: period('2026-T1'), reason: '', caseNumber: '', date: 'i mars' }, indicator)
    expect(draft.ok ? null : draft.failure).toEqual({ reason: 'missing', caseNumber: 'missing', date: 'not_a_date' })
    expect(exemptionDraft({ ...decided, kind: 'ikke_aktuelt', period: period('2026-T1') }, indicator).ok).toBe(true)
  })
})

describe('the period of a date', () => {
  it.each([
    ['2025-04-30', '2025-T1'],
    ['1.5.2025', '2025-T2'],
    ['2025-12-31', '2025-ÅR'],
    ['31.2.2025', null],
  ])('of %s is %s', (date, when) => {
    expect(periodOfDate(date)).toBe(when)
  })
})
