import { describe, expect, it } from 'vitest'
import { buildPlan } from '../../src/domain/planBuild'
import { approvedRows, judgeAgain, snapshotFacts, snapshotRow, type SnapshotRow } from '../../src/domain/snapshot'
import { compareRows, correctionsSince, isOtherColour } from '../../src/domain/snapshotCompare'
import { period } from '../support/measurements'
import { halfApproved, realLog, snapshotOf, tables } from '../support/published'

const rowOf = (rows: readonly SnapshotRow[], id: string) => rows.find((row) => row.id === id)

describe('a snapshot', () => {
  it('has every row of the plan, and only approved values count [R10.6]', () => {
    const { rows, facts } = snapshotOf(halfApproved().facts)
    expect(rows.map(({ id }) => id)).toEqual(buildPlan(tables).plan.indicators.map(({ id }) => id))
    expect(rowOf(rows, 'OKI-39')).toMatchObject({ value: '93.1', measured: '2025-T1', dataStatus: 'levert' })
    expect(rowOf(rows, 'OKI-40')?.measured).not.toBe('2025-T1')
    expect(facts.map(({ type }) => type).sort()).toEqual(['measurement', 'review'])
  })

  it('leaves out what is about a later period, but not what is withdrawn or who is responsible', () => {
    const log = realLog()
    const later = log.measure('OKI-39', '94 %', { period: '2025-T2' })
    log.approve(later)
    log.add({ type: 'withdrawal', indicator: 'OKI-39', period: '2025-T2', withdraws: later.id, reason: '' })
    log.add({ type: 'responsible', indicator: 'OKI-39', period: '2025-T2', responsible: 'Skole', reason: '' })
    log.add({ type: 'lock', indicator: '', period: '2025-T2', locked: true, reason: '' })
    expect(snapshotFacts(log.facts, period('2025-T1')).map(({ type }) => type).sort()).toEqual(['responsible', 'review', 'withdrawal'])
  })

  it('is judged as the facts it was made of, whatever is approved later', () => {
    const log = halfApproved()
    const content = snapshotOf(log.facts)
    const judged = approvedRows(buildPlan(tables).plan, log.facts, period('2025-T1')).map(snapshotRow)
    expect(content.rows).toEqual(judged)
    log.approve(log.facts[2] as never)
    expect(judgeAgain(content).map(snapshotRow)).toEqual(content.rows)
  })
})

describe('comparing rows', () => {
  const { rows } = snapshotOf(halfApproved().facts)

  it('finds nothing where nothing differs', () => {
    expect(compareRows(rows, structuredClone(rows))).toEqual([])
  })

  it('names the field, and tells another colour from another number', () => {
    const changed = rows.map((row) => {
      if (row.id === 'OKI-39') return { ...row, value: '99' }
      if (row.id === 'OKI-40') return { ...row, judgements: row.judgements.map((one) => ({ ...one, status: 'naadd' as const, reason: null })) }
      return row
    })
    const [number, colour] = compareRows(rows, changed)
    expect(number).toEqual({ id: 'OKI-39', fields: [{ field: 'value', horizon: null, before: '93.1', after: '99' }] })
    expect(colour?.fields[0]).toMatchObject({ field: 'status', horizon: 2025, after: 'naadd' })
    expect([number, colour].map((row) => row && isOtherColour(row))).toEqual([false, true])
  })

  it('names rows that are on one side only', () => {
    const without = rows.slice(1)
    const id = rows[0]?.id ?? ''
    expect(compareRows(rows, without)).toEqual([{ id, fields: [{ field: 'row', horizon: null, before: id, after: '' }] }])
    expect(compareRows(without, rows)).toEqual([{ id, fields: [{ field: 'row', horizon: null, before: '', after: id }] }])
  })
})

describe('a republished period', () => {
  it('says what has been corrected since: rows and facts [R10.9]', () => {
    const log = halfApproved()
    const before = snapshotOf(log.facts)
    const corrected = log.measure('OKI-39', '90,0 %', { corrects: log.facts[0]?.id })
    log.approve(corrected)
    const { rows, facts } = correctionsSince(before, snapshotOf(log.facts))
    expect(rows.map(({ id }) => id)).toEqual(['OKI-39'])
    expect(rows[0]?.fields.find(({ field }) => field === 'value')).toMatchObject({ before: '93.1', after: '90.0' })
    expect(facts).toEqual([corrected])
    expect(correctionsSince(before, before)).toEqual({ rows: [], facts: [] })
  })
})
