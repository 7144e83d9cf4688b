import type { JudgedRow } from '../domain/row'
import { judgementWord } from '../words/judgement'
import { changeColumns, type ChangeGroup, type ChangeItem } from '../words/tertialChanges'
import { isHeld } from '../words/why'

interface Column {
  readonly heading: string
  readonly text: (item: ChangeItem, group: ChangeGroup) => string
}

function statusOf(row: JudgedRow | undefined, horizonIndex: number): string {
  const judgement = row?.judgements[horizonIndex]
  return row && judgement ? judgementWord(judgement, isHeld(judgement, row.indicator)) : ''
}

/** Only the target years in which the status changed: a row may stand in two groups. */
function statusColumns(years: readonly number[]): Column[] {
  const column = (heading: string, index: number, rowOf: (item: ChangeItem) => JudgedRow | undefined): Column => ({
    heading,
    text: (item) => (item.changed?.changes.some(({ horizonIndex }) => horizonIndex === index) ? statusOf(rowOf(item), index) : ''),
  })
  return years.flatMap((year, index) => [
    column(`${changeColumns.statusFrom} ${year}`, index, ({ changed }) => changed?.previous),
    column(`${changeColumns.statusTo} ${year}`, index, ({ row }) => row),
  ])
}

function columnsOf(years: readonly number[]): Column[] {
  return [
    { heading: changeColumns.group, text: (_, { title }) => title },
    { heading: changeColumns.id, text: ({ row }) => row.indicator.id },
    { heading: changeColumns.indicator, text: ({ row }) => row.indicator.text },
    { heading: changeColumns.utvalg, text: ({ row }) => row.indicator.utvalg },
    { heading: changeColumns.virksomhet, text: ({ row }) => row.indicator.responsible },
    { heading: changeColumns.what, text: ({ what }) => what },
    { heading: changeColumns.from, text: ({ from }) => from },
    { heading: changeColumns.to, text: ({ to }) => to },
    ...statusColumns(years),
    { heading: changeColumns.note, text: ({ note }) => note },
    { heading: changeColumns.origin, text: ({ origin }) => origin },
    { heading: changeColumns.mark, text: ({ mark }) => mark },
  ]
}

/** The changes as rows of text, the heading first: exactly the groups given, in their order. */
export function tertialChangesTable(groups: readonly ChangeGroup[], years: readonly number[]): string[][] {
  const columns = columnsOf(years)
  const rows = groups.flatMap((group) => group.items.map((item) => columns.map(({ text }) => text(item, group))))
  return [columns.map(({ heading }) => heading), ...rows]
}
