import { describe, expect, it } from 'vitest'
import { assessableStatuses, needsReason } from '../../src/domain/assessment'
import { recordOf } from '../../src/domain/record'
import { ownRemarks, remarksAt } from '../../src/domain/remarks'
import { countStatuses } from '../../src/domain/summary'
import { factLog } from '../support/followUp'
import { makeIndicator, years } from '../support/indicators'
import { period } from '../support/measurements'

const indicator = makeIndicator({ unit: '%', decimals: 1, baseline: '90', targets: ['95', '95'] })
const rowOf = (log: ReturnType<typeof factLog>, when: string) => recordOf(indicator, log.facts, years).rowAt(period(when))

describe('what is said of a målavvik', () => {
  it('[R10.10] belongs to a period: beside its measurement, or as an explanation, or else what was said of the latest', () => {
    const log = factLog(indicator)
    log.measure('2025-T1', '91', { cause: 'Sykdom', consequence: 'Kø' })
    expect(ownRemarks(rowOf(log, '2025-T1'))).toEqual({ cause: 'Sykdom', consequence: 'Kø', comment: '', period: '2025-T1' })
    expect(ownRemarks(rowOf(log, '2025-T2'))).toBeNull()
    expect(remarksAt(rowOf(log, '2025-T2'))).toMatchObject({ cause: 'Sykdom', period: '2025-T1' })
    const said = log.say('explanation', '2025-T2', { cause: 'Vakante stillinger', consequence: '', comment: '' })
    expect(remarksAt(rowOf(log, '2025-T2'))).toEqual({ cause: 'Vakante stillinger', consequence: '', comment: '', period: '2025-T2' })
    expect(remarksAt(rowOf(log, '2025-T1'))).toMatchObject({ cause: 'Sykdom' })
    log.withdraw(said)
    expect(remarksAt(rowOf(log, '2025-T2'))).toMatchObject({ cause: 'Sykdom' })
  })

  it('[R10.10] is what stands beside the measurement when one comes after the explanation', () => {
    const log = factLog(indicator)
    log.say('explanation', '2025-T1', { cause: 'Ikke talt', consequence: '', comment: '' })
    log.measure('2025-T1', '91')
    expect(remarksAt(rowOf(log, '2025-T1'))).toBeNull()
  })
})

describe("a person's own assessment", () => {
  it('[R6.2] changes neither the computed status nor any count', () => {
    const log = factLog(indicator)
    log.measure('2025-T1', '91')
    const before = rowOf(log, '2025-T1')
    log.say('assessment', '2025-T1', { horizon: 2025, status: 'i_rute', reason: 'Vi vet mer', seen: null })
    const after = rowOf(log, '2025-T1')
    expect(after.judgements).toEqual(before.judgements)
    expect([0, 1].map((index) => countStatuses([after], index))).toEqual([0, 1].map((index) => countStatuses([before], index)))
    expect(after.flags).toContain('VURDERING_UENIG')
    expect(before.flags).not.toContain('VURDERING_UENIG')
  })

  it('[R6.2] needs a reason when it differs from the computed one', () => {
    expect(needsReason('bak', 'noe_bak', ' ')).toBe(true)
    expect(needsReason('bak', 'noe_bak', 'Vet mer')).toBe(false)
    expect(needsReason('bak', 'bak', '')).toBe(false)
  })

  it('[R5.7] never says ikke nådd before the target year is over', () => {
    expect(assessableStatuses(false)).not.toContain('ikke_naadd')
    expect(assessableStatuses(true)).toEqual(['naadd', 'nesten', 'ikke_naadd', 'ikke_vurdert'])
  })
})
