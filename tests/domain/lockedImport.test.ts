import { expect, it } from 'vitest'
import { refuseLocked } from '../../src/domain/lockedImport'
import { acceptedRow, omittedRow, refusedRow } from '../support/importRows'

it('refuses the rows of a locked period that would change something, and leaves the others [R10.22]', () => {
  const rows = [acceptedRow({ line: 2 }), acceptedRow({ line: 3, kind: 'correct' }), acceptedRow({ line: 4, kind: 'unchanged' }), refusedRow({ line: 5, reason: 'not_a_number', verdi: 'x' })]
  const changes = { rows, unknownColumns: ['ekstra'] }
  const { rows: after, unknownColumns } = refuseLocked(changes, (period) => period === '2025-T1')
  expect(after.map(({ kind }) => kind)).toEqual(['refuse', 'refuse', 'unchanged', 'refuse'])
  expect(after[0]).toMatchObject({ line: 2, cells: rows[0]?.cells, problem: { reason: 'locked_period', written: '5', suggestion: '2025-T1', indicator: 'X-01' } })
  expect(after[3]).toBe(rows[3])
  expect(unknownColumns).toEqual(['ekstra'])
  expect(refuseLocked(changes, () => false)).toEqual(changes)
})

it('refuses to say anew of a locked period that a measurement was not carried out [R10.22]', () => {
  const changes = { rows: [omittedRow({ line: 2, reason: 'Utsatt' }), omittedRow({ line: 3, reason: 'Utsatt', before: 'Utsatt' })], unknownColumns: [] }
  expect(refuseLocked(changes, () => true).rows).toMatchObject([{ kind: 'refuse', problem: { reason: 'locked_period', suggestion: '2025-T1', indicator: 'X-01' } }, { kind: 'omitted' }])
})
