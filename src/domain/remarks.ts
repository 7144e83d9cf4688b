import type { Remarks } from './fact'
import type { Period } from './period'
import type { JudgedRow } from './row'

/** What is said of why a value is as it is, and what follows from it. */
export type SaidTexts = Pick<Remarks, 'cause' | 'consequence' | 'comment'>

/** What is said, and the period it was written for. */
export interface SaidRemarks extends SaidTexts {
  readonly period: Period
}

/** Nothing said. */
export const noTexts: SaidTexts = { cause: '', consequence: '', comment: '' }

/** The fields of what is said, in the order they are shown. */
export const textFields = ['cause', 'consequence', 'comment'] as const

/** One field of what is said. */
export type TextField = (typeof textFields)[number]

/** True where something is said. */
export function isSaid(texts: SaidTexts): boolean {
  return textFields.some((field) => texts[field].trim() !== '')
}

function textsOf({ cause, consequence, comment }: SaidTexts, period: Period): SaidRemarks | null {
  const said = { cause, consequence, comment, period }
  return isSaid(said) ? said : null
}

/** What is written for the period itself: beside its measurement, or as an explanation where it has none [R10.10]. */
export function ownRemarks({ latest, explanation, period }: JudgedRow): SaidRemarks | null {
  const own = latest?.period === period ? latest.measurement : null
  const source = own ?? explanation
  return source && textsOf(source, period)
}

/** What holds at the period: its own remarks, or else those of the latest measurement [R10.10]. */
export function remarksAt(row: JudgedRow): SaidRemarks | null {
  const { latest } = row
  return ownRemarks(row) ?? (latest?.measurement ? textsOf(latest.measurement, latest.period) : null)
}
