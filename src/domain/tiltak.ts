import type { Fact } from './fact'
import type { TiltakFact, TiltakState } from './followUpFact'
import { isoDateOf } from './isoDate'
import type { Measurement } from './measurement'
import { periodOrdinal, type Period } from './period'
import { standingFacts } from './standing'

/** A tiltak as it stands at a period. */
export interface TiltakLife {
  /** What its facts have in common; one that was written beside a measurement is named by the measurement's period. */
  readonly key: string
  readonly text: string
  readonly responsible: string
  readonly deadline: string
  readonly state: TiltakState
  readonly note: string
  /** The period it was first written for. */
  readonly since: Period
  /** The period something was last said of it. */
  readonly updated: Period
  /** The period it was closed in; null while it is open. */
  readonly closed: Period | null
  /** The fact that last said something of it; null where only a measurement has. */
  readonly fact: TiltakFact | null
}

/** What the key of a tiltak that was written beside a measurement begins with. */
export const besideMeasurement = 'maaling:'

const closedStates: readonly TiltakState[] = ['ferdig', 'utgar']

/** True for a state that ends a tiltak. */
export function isClosedState(state: TiltakState): boolean {
  return closedStates.includes(state)
}

/** True while something is to be done. */
export function isOpen({ closed }: TiltakLife): boolean {
  return closed === null
}

/** True for an open tiltak whose deadline is before `today`, an ISO date. A deadline that is not a date is never past. */
export function isOverdue(life: TiltakLife, today: string): boolean {
  const deadline = isoDateOf(life.deadline)
  return isOpen(life) && deadline !== null && deadline < today
}

/** True for a tiltak that says what is done, by whom and by when. */
export function isComplete({ text, responsible, deadline }: Pick<TiltakLife, 'text' | 'responsible' | 'deadline'>): boolean {
  return [text, responsible, deadline].every((part) => part.trim() !== '')
}

const plain = (text: string) => text.trim().replace(/\s+/g, ' ').toLocaleLowerCase('nb')

function written(life: TiltakLife | undefined, fact: TiltakFact): TiltakLife {
  const { tiltak: key, text, responsible, deadline, state, note, period } = fact
  return { key, text, responsible, deadline, state, note, since: life?.since ?? period, updated: period, closed: isClosedState(state) ? period : null, fact }
}

/** What a measurement says of tiltak: one of its own, or an open one with the same text once more. */
function takeUp(lives: Map<string, TiltakLife>, { period, tiltak }: Measurement): void {
  if (tiltak.text.trim() === '') return
  const same = [...lives.values()].find((life) => isOpen(life) && plain(life.text) === plain(tiltak.text))
  const responsible = tiltak.responsible.trim() || same?.responsible || ''
  const deadline = tiltak.deadline.trim() || same?.deadline || ''
  const key = same?.key ?? `${besideMeasurement}${period}`
  const begun = { key, text: tiltak.text, note: '', state: 'ikke_startet' as const, since: period, closed: null, fact: null }
  lives.set(key, { ...begun, ...same, responsible, deadline, updated: period })
}

/**
 * The tiltak that a period has to do with, in the order they began: those begun at the period or before and not closed
 * before it [R10.7]. They come from the tiltak written beside measurements and from the facts about them since.
 */
export function tiltakAt(measurements: readonly Measurement[], facts: readonly Fact[], period: Period): TiltakLife[] {
  const last = periodOrdinal(period)
  const lives = new Map<string, TiltakLife>()
  const told = standingFacts(facts, 'tiltak')
  const ordinals = [...measurements, ...told].map((one) => periodOrdinal(one.period)).filter((ordinal) => ordinal <= last)
  for (const ordinal of [...new Set(ordinals)].sort((a, b) => a - b)) {
    for (const one of measurements) if (periodOrdinal(one.period) === ordinal) takeUp(lives, one)
    for (const fact of told) if (periodOrdinal(fact.period) === ordinal) lives.set(fact.tiltak, written(lives.get(fact.tiltak), fact))
  }
  return [...lives.values()].filter(({ closed }) => closed === null || closed === period)
}
