import type { Completeness, StatusCounts } from '../domain/summary'
import type { Period } from '../domain/period'
import { formatBaselinePeriod, formatPeriod } from './format'
import { statuses } from '../domain/status'
import { statusWord } from './status'

/** A group in one sentence: "7 nådd, 3 i rute, 2 noe bak av 12" [R8.1]. */
export function countsSentence({ counts, total }: StatusCounts): string {
  if (total === 0) return 'Ingen indikatorer'
  const parts = statuses.flatMap((status) => (counts[status] > 0 ? [`${counts[status]} ${statusWord(status)}`] : []))
  return `${parts.join(', ')} av ${total}`
}

/** The denominator that stands beside the counts [R8.1]. */
export function denominatorText(total: number): string {
  return total === 1 ? 'av 1 indikator' : `av ${total} indikatorer`
}

/** How many of the expected measurements are in [R7.5]. */
export function completenessText({ delivered, expected }: Completeness): string {
  if (expected === 0) return 'Ingen målinger er ventet i denne perioden.'
  return `${delivered} av ${expected} ventede målinger er levert`
}

/** A period as it is chosen among: the plan's own last measurement has a name of its own. */
export function periodChoice(period: Period, baseline: Period | null): string {
  return period === baseline ? formatBaselinePeriod(period) : formatPeriod(period)
}

/** Words of the period chooser. */
export const periodChooserWords = {
  label: 'Periode',
  previous: 'Forrige periode',
  next: 'Neste periode',
} as const
