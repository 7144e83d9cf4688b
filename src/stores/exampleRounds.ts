import type { ImportColumn } from '../domain/measurementImport'
import { columnOf, type SourceTable } from '../files/sourceTable'

const cellKey: readonly ImportColumn[] = ['indikator_id', 'periode']

/**
 * The table as tables to import one after the other: a row for a cell that has been met before comes a round later,
 * so that it corrects the earlier one.
 */
export function exampleRounds(table: SourceTable): SourceTable[] {
  const places = cellKey.map((column) => table.header.findIndex((heading) => columnOf(heading) === column))
  const met = new Map<string, number>()
  const rounds: SourceTable['rows'][number][][] = []
  for (const row of table.rows) {
    const key = places.map((place) => row.cells[place]?.trim() ?? '').join('|')
    const round = met.get(key) ?? 0
    met.set(key, round + 1)
    rounds[round] = [...(rounds[round] ?? []), row]
  }
  return rounds.map((rows) => ({ ...table, rows }))
}
