import { describe, expect, it } from 'vitest'
import { changedRemarks, confirmedImport, countKinds, dryRunKind, latestPeriod, leftOutRows } from '../../src/domain/dryRun'
import { noRemarks } from '../../src/domain/fact'
import { acceptedRow, omittedRow, refusedRow } from '../support/importRows'
import { makeIndicator } from '../support/indicators'
import { measured, period } from '../support/measurements'

const indicator = makeIndicator({ id: 'X-01' })
const before = measured(indicator, '2025-T1', '4', { comment: 'før' })
const added = acceptedRow({ line: 2 })
const corrected = acceptedRow({ line: 3, kind: 'correct', existing: before })
const same = acceptedRow({ line: 4, kind: 'unchanged', existing: before })
const asking = acceptedRow({ line: 5, questions: ['much_larger'] })
const refused = refusedRow({ line: 6, reason: 'not_a_number', verdi: 'ca 4' })
const blank = refusedRow({ line: 7, reason: 'empty', verdi: '' })
const remarkOnly = refusedRow({ line: 8, reason: 'empty', verdi: '', kommentar: 'kommer' })
const rows = [added, corrected, same, asking, refused, blank, remarkOnly]

describe('the dry run of an import', () => {
  it('tells what would happen to a row', () => {
    expect(rows.map(dryRunKind)).toEqual(['add', 'correct', 'unchanged', 'ask', 'refuse', 'blank', 'refuse'])
    expect(countKinds(rows)).toEqual({ add: 1, correct: 1, omit: 0, unchanged: 1, ask: 1, refuse: 2, blank: 1 })
  })

  it('stores what is new or corrected, and what asks something only when it is answered', () => {
    const lines = (answered: number[]) => confirmedImport({ rows, unknownColumns: [] }, new Set(answered)).rows.map((row) => row.line)
    expect(lines([])).toEqual([2, 3])
    expect(lines([5])).toEqual([2, 3, 5])
  })

  it('stores that a measurement was not carried out, unless that is said already', () => {
    const omitted = [omittedRow({ line: 9, reason: 'Utsatt' }), omittedRow({ line: 10, reason: 'Utsatt', before: 'Utsatt' })]
    expect(omitted.map(dryRunKind)).toEqual(['omit', 'unchanged'])
    expect(confirmedImport({ rows: omitted, unknownColumns: [] }, new Set()).rows.map((row) => row.line)).toEqual([9])
    expect(leftOutRows({ rows: omitted }, new Set())).toEqual([])
  })

  it('never stores a refused or unchanged row, whatever is answered', () => {
    const all = new Set(rows.map((row) => row.line))
    expect(confirmedImport({ rows, unknownColumns: [] }, all).rows.map((row) => row.line)).toEqual([2, 3, 5])
  })

  it('leaves out what says something and is not stored', () => {
    expect(leftOutRows({ rows }, new Set()).map((row) => row.line)).toEqual([5, 6, 8])
    expect(leftOutRows({ rows }, new Set([5])).map((row) => row.line)).toEqual([6, 8])
  })

  it('tells which remarks a row changes', () => {
    expect(changedRemarks(acceptedRow({ line: 2 }))).toEqual([])
    const said = { ...noRemarks, comment: 'nå', tiltak: { text: 'mer', responsible: '', deadline: '' } }
    expect(changedRemarks(acceptedRow({ line: 2, remarks: said }))).toEqual(['comment', 'tiltak'])
    expect(changedRemarks(acceptedRow({ line: 2, remarks: { ...noRemarks, comment: 'før' }, existing: before }))).toEqual([])
  })

  it('tells that a row changes the marks, and not where the file says nothing of them or the same', () => {
    const marked = { ...before, marks: ['forelopig', 'brudd'] as const }
    expect(changedRemarks(acceptedRow({ line: 2, marks: ['brudd'] }))).toEqual(['marks'])
    expect(changedRemarks(acceptedRow({ line: 2, marks: ['brudd', 'forelopig'], remarks: { ...noRemarks, comment: 'før' }, existing: marked }))).toEqual([])
    expect(changedRemarks(acceptedRow({ line: 2, marks: [], remarks: { ...noRemarks, comment: 'før' }, existing: marked }))).toEqual(['marks'])
  })

  it('finds the latest period', () => {
    expect(latestPeriod([])).toBeNull()
    expect(latestPeriod([period('2025-T2'), period('2025-ÅR'), period('2025-T1')])).toBe('2025-ÅR')
  })
})
