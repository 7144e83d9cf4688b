import type { DataStatus } from './calendar'
import type { Flag } from './flags'
import type { ExemptionFact } from './followUpFact'
import type { JudgedRow } from './row'
import { searchFor, type SearchText } from './search'
import type { Status } from './status'

/** Which rows of a list are wanted; an empty part asks for nothing. */
export interface RowFilter {
  readonly search: string
  /** Any of these statuses. */
  readonly statuses: readonly Status[]
  /** The target year that the statuses are about; null for any of them. */
  readonly horizon: number | null
  /** Any of these flags. */
  readonly flags: readonly Flag[]
  /** Name of the responsible virksomhet. */
  readonly responsible: string
  readonly dataStatus: DataStatus | null
  /** Code of an utvalg. */
  readonly utvalg: string
  /** Number of a samfunnsmål. */
  readonly samfunnsmaal: string
  /** Rows left out of the follow-up in this way. */
  readonly exemption: ExemptionFact['kind'] | null
}

/** The filter that lets every row through. */
export const everyRow: RowFilter = {
  search: '',
  statuses: [],
  horizon: null,
  flags: [],
  responsible: '',
  dataStatus: null,
  utvalg: '',
  samfunnsmaal: '',
  exemption: null,
}

/** Whether the filter would let every row of any list through; a target year alone asks for nothing. */
export function isEveryRow(filter: RowFilter): boolean {
  const { search, statuses, flags, responsible, dataStatus, utvalg, samfunnsmaal, exemption } = filter
  return search.trim() === '' && statuses.length + flags.length === 0 && !responsible && !dataStatus && !utvalg && !samfunnsmaal && !exemption
}

/** Rows out of the follow-up show no status, and have none to be found by [R10.3]. */
function hasStatus({ judgements, exemption }: JudgedRow, { statuses, horizon }: RowFilter): boolean {
  if (statuses.length === 0) return true
  if (exemption) return false
  return judgements.some((judgement) => (horizon === null || judgement.horizon === horizon) && statuses.includes(judgement.status))
}

/** The rows that the filter asks for, in their order; `textOf` gives what a row is searched by. */
export function filterRows(rows: readonly JudgedRow[], filter: RowFilter, textOf: (row: JudgedRow) => SearchText): JudgedRow[] {
  const isEverything = filter.search.trim() === ''
  const matches = searchFor(filter.search)
  return rows.filter((row) => {
    const { indicator } = row
    if (filter.utvalg && indicator.utvalg !== filter.utvalg) return false
    if (filter.samfunnsmaal && indicator.samfunnsmaal !== filter.samfunnsmaal) return false
    if (filter.responsible && indicator.responsible !== filter.responsible) return false
    if (filter.dataStatus && row.dataStatus !== filter.dataStatus) return false
    if (filter.exemption && row.exemption?.kind !== filter.exemption) return false
    if (filter.flags.length > 0 && !filter.flags.some((flag) => row.flags.includes(flag))) return false
    return hasStatus(row, filter) && (isEverything || matches(textOf(row)))
  })
}
