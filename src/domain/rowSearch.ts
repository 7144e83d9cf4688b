import type { Plan } from './plan'
import type { JudgedRow } from './row'
import { searchText, type SearchText } from './search'

function written({ latest }: JudgedRow): string[] {
  const measurement = latest?.measurement
  return measurement ? [measurement.cause, measurement.comment, measurement.tiltak.text, measurement.tiltak.responsible] : []
}

/**
 * What the rows of a plan are searched by: id, wording, delmål, innsatsområde, virksomhet, and what was said of the latest value.
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
