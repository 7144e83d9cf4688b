import type { Assessment } from '../domain/assessment'
import { statusWord } from './status'

/** What a person judged, beside the computed status [R6.2]. */
export function assessedText({ fact }: Assessment): string {
  return `Vurdert: ${statusWord(fact.status)}`
}

/** Said of an assessment when a measurement has come since [R6.2]. */
export const outdatedText = 'vurdert før siste måling'

/** An assessment in one line: the status, and whether it is older than the latest measurement [R6.2]. */
export function assessmentLine({ fact, isOutdated }: Assessment): string {
  return statusWord(fact.status) + (isOutdated ? ` (${outdatedText})` : '')
}
