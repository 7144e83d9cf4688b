import type { Plan } from './plan'
import { remarksAt, textFields } from './remarks'
import type { JudgedRow } from './row'
import { searchText, type SearchText } from './search'

function written(row: JudgedRow): string[] {
  const said = remarksAt(row)
  const tiltak = row.tiltak.flatMap(({ text, responsible, note }) => [text, responsible, note])
  return [...(said ? textFields.map((field) => said[field]) : []), ...tiltak]
}

/**
 * What the rows of a plan are searched by: id, wording, delmål, innsatsområde, virksomhet, and what is said at the period.
 * A row is made ready once.
 */
export function rowSearch(plan: Plan): (row: JudgedRow) => SearchText {
  const delmaal = new Map(plan.delmaal.map(({ id, text }) => [id, text]))
  const areas = new Map(plan.innsatsomraader.map(({ number, name }) => [number, name]))
  const known = new WeakMap<JudgedRow, SearchText>()
  return (row) => {
    const found = known.get(row)
    if (found) return found
    const { indicator } = row
    const parts = [indicator.id, indicator.text, indicator.responsible, delmaal.get(indicator.delmaal), areas.get(indicator.innsatsomraade)]
    const text = searchText([...parts, ...written(row)].join('\n'))
    known.set(row, text)
    return text
  }
}
