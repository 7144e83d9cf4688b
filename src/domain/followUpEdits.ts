import { remarksEdit } from './entryFacts'
import { remarksOf } from './entryField'
import type { Fact, FactDraft } from './fact'
import type { TiltakState } from './followUpFact'
import { isoDateOf } from './isoDate'
import type { Period } from './period'
import type { SaidTexts } from './remarks'
import type { JudgedRow } from './row'
import type { Status } from './status'

/** What a person writes of a tiltak. */
export interface TiltakTexts {
  readonly text: string
  readonly responsible: string
  readonly deadline: string
  readonly state: TiltakState
  readonly note: string
}

/** The facts of the indicator that a row is about. */
type Facts = readonly Fact[]

/**
 * The fact that writes what is said of a period: a correction of its own measurement that keeps the value and its marks,
 * or an explanation where it has none [R10.10].
 */
export function textEdit({ indicator, period, latest }: JudgedRow, facts: Facts, texts: SaidTexts): FactDraft {
  const cause = texts.cause.trim()
  const consequence = texts.consequence.trim()
  const comment = texts.comment.trim()
  const own = latest?.period === period ? facts.find(({ id }) => id === latest.measurement?.factId) : undefined
  if (own?.type === 'measurement') return remarksEdit(own, { ...remarksOf(own), cause, consequence, comment })
  return { type: 'explanation', indicator: indicator.id, period, cause, consequence, comment }
}

/** The fact that says how a tiltak stands from a period on; a date is stored as a date however it was written. */
export function tiltakEdit(indicator: string, period: Period, key: string, said: TiltakTexts): FactDraft {
  const text = said.text.trim()
  const responsible = said.responsible.trim()
  const deadline = isoDateOf(said.deadline) ?? said.deadline.trim()
  return { type: 'tiltak', indicator, period, tiltak: key, text, responsible, deadline, state: said.state, note: said.note.trim() }
}

/** The fact of a person's own assessment against a target year, made in view of the latest measurement [R6.2]. */
export function assessmentEdit({ indicator, period, latest }: JudgedRow, horizon: number, status: Status, reason: string): FactDraft {
  const seen = latest?.measurement?.factId ?? null
  return { type: 'assessment', indicator: indicator.id, period, horizon, status, reason: reason.trim(), seen }
}
