import { beforeAll, describe, expect, it } from 'vitest'
import { toPlain } from '../../src/domain/decimal'
import type { Plan } from '../../src/domain/plan'
import { countStatuses } from '../../src/domain/summary'
import { whyColour } from '../../src/words/why'
import { judged } from '../support/measurements'
import { indicatorOf, readPlan } from '../support/plan'

interface Example {
  readonly id: string
  readonly values: Record<string, string>
  readonly period: string
  /** Required level as the rules print it; null where nothing is judged. */
  readonly required: string | null
  readonly statuses: readonly [string, string]
  readonly documentation?: string
}

const grey = 'ikke_vurdert'

const examples: readonly Example[] = [
  { id: 'OKI-39', values: {}, period: '2023-ÅR', required: '95.0', statuses: ['bak', 'bak'] },
  { id: 'OKI-39', values: { '2025-T1': '93,1 %' }, period: '2025-T1', required: '94.10', statuses: ['noe_bak', 'noe_bak'] },
  { id: 'OKI-39', values: { '2025-T1': '93,0 %' }, period: '2025-T1', required: '94.10', statuses: ['bak', 'bak'] },
  { id: 'OKI-39', values: { '2025-ÅR': '94,96' }, period: '2025-ÅR', required: '95.0', statuses: ['naadd', 'naadd'] },
  { id: 'OKI-16', values: { '2025-T1': '52' }, period: '2025-T1', required: '51.7', statuses: ['i_rute', 'i_rute'] },
  { id: 'OKI-16', values: { '2025-ÅR': '65' }, period: '2025-ÅR', required: '65', statuses: ['naadd', 'i_rute'] },
  { id: 'OKI-16', values: { '2026-T1': '70' }, period: '2026-T1', required: '68.9', statuses: [grey, 'i_rute'] },
  { id: 'UMP-16', values: { '2025-ÅR': '10,0' }, period: '2025-ÅR', required: '10', statuses: ['nesten', 'noe_bak'] },
  { id: 'OKI-32', values: { '2025-ÅR': '92' }, period: '2025-ÅR', required: '90.0', statuses: ['naadd', 'naadd'] },
  { id: 'OKI-44', values: { '2025-T1': '150' }, period: '2025-T1', required: '156.7', statuses: ['noe_bak', 'noe_bak'] },
  { id: 'HOV-07', values: { '2025-T1': '2' }, period: '2025-T1', required: '1.0', statuses: ['noe_bak', 'noe_bak'] },
  { id: 'HOV-07', values: { '2025-T2': '4' }, period: '2025-T2', required: '2.0', statuses: ['bak', 'bak'] },
  { id: 'UMP-04', values: { '2025-T1': '1' }, period: '2025-T1', required: '0.0', statuses: ['naadd', 'naadd'] },
  { id: 'UMP-04', values: { '2025-T1': '0' }, period: '2025-T1', required: '0.0', statuses: ['bak', 'bak'] },
  { id: 'OKI-03', values: { '2025-ÅR': 'ja' }, period: '2025-ÅR', required: null, statuses: ['nesten', 'noe_bak'] },
  { id: 'OKI-03', values: { '2025-ÅR': 'ja' }, period: '2025-ÅR', required: null, statuses: ['naadd', 'naadd'], documentation: 'Sak 12/25' },
  { id: 'HOV-09', values: { '2025-T2': '6' }, period: '2025-T2', required: '5.0', statuses: ['noe_bak', 'noe_bak'] },
  { id: 'OKI-16', values: { '2028-ÅR': '95' }, period: '2028-ÅR', required: '100', statuses: [grey, 'nesten'] },
  { id: 'ULN-02', values: {}, period: '2026-T1', required: null, statuses: [grey, grey] },
  { id: 'UMP-24', values: {}, period: '2023-ÅR', required: null, statuses: [grey, grey] },
]

let plan: Plan

beforeAll(async () => {
  plan = await readPlan()
})

describe('the worked examples of the rules', () => {
  it.each(examples)('$id $values at $period gives $statuses', ({ id, values, period, required, statuses, documentation = '' }) => {
    const row = judged(indicatorOf(plan, id), plan.years, period, values, { documentation })
    expect(row.judgements.map(({ status }) => status)).toEqual(statuses)
    const levels = row.judgements.filter(({ status }) => status !== grey).map((judgement) => judgement.required && toPlain(judgement.required))
    if (required !== null) expect(levels.map(Number)).toContain(Number(required))
    else expect(levels.every((level) => level === null)).toBe(true)
  })

  it('gives the reasons of the unjudged examples', () => {
    expect(judged(indicatorOf(plan, 'ULN-02'), plan.years, '2026-T1').judgements.map(({ reason }) => reason)).toEqual(['ikke_rapportert', 'ikke_rapportert'])
    expect(judged(indicatorOf(plan, 'UMP-24'), plan.years, '2023-ÅR').judgements.map(({ reason }) => reason)).toEqual(['ikke_maalt', 'ikke_maalt'])
  })

  it('flags a reached target that is weaker than the baseline [R6.3]', () => {
    expect(judged(indicatorOf(plan, 'OKI-32'), plan.years, '2025-ÅR', { '2025-ÅR': '92' }).flags).toEqual(['NAADD_MEN_SVAKERE'])
  })

  it('judges the printed baselines as 43, 12, 39 and 9 of 103', () => {
    const rows = plan.indicators.map((indicator) => judged(indicator, plan.years, '2023-ÅR'))
    const { total, counts } = countStatuses(rows, 0)
    expect({ total, ...counts }).toMatchObject({ total: 103, naadd: 43, noe_bak: 12, bak: 39, ikke_vurdert: 9 })
  })

  it('says why with the real numbers [R6.5]', () => {
    const indicator = indicatorOf(plan, 'OKI-39')
    const [judgement] = judged(indicator, plan.years, '2025-T1', { '2025-T1': '93,0 %' }).judgements
    expect(judgement && whyColour(judgement, indicator).replaceAll('\u00a0', ' ')).toBe(
      '93,0 % er 1,10 prosentpoeng under kravet 94,10 % per 30.04.2025 – mer enn toleransen på 1 prosentpoeng: bak.',
    )
  })
})
