import type { ExemptionFact } from '../domain/followUpFact'
import type { TargetChange } from '../domain/targetChange'
import { counted } from './counted'
import { decisionText } from './followUp'
import { formatPeriod } from './format'

/** Words for a target that is another than the plan's own. */
export const changedTargetWords = { mark: 'endret mål' } as const

/** What a target was before it was changed. */
export function formerTargetText({ before }: TargetChange): string {
  return `før: ${before}`
}

/** How many indicators of a list are out of the follow-up. */
export function exemptRowsText(count: number): string {
  return `${counted(count, 'indikator', 'indikatorer')} er ute av oppfølgingen`
}

/** Since when an indicator is out, why, and by which decision. */
export function exemptReason({ kind, period, reason, decision }: ExemptionFact): string {
  const when = kind === 'utgaar' ? `fra og med ${formatPeriod(period)}` : formatPeriod(period)
  return [when, reason, decisionText(decision)].filter(Boolean).join(' · ')
}
