import { compare, round } from './decimal'
import type { Measurement } from './measurement'
import type { Period } from './period'
import { plausibilityQuestions, previousValue, type QuestionCode } from './plausibility'
import type { PlanYears } from './plan'
import type { Series } from './series'
import type { Value, ValueProblem } from './value'
import { parseValue } from './valueParse'

/** What should happen to a text written as the value of a period. */
export type EntryCheck =
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'save'; readonly value: Value }
  | { readonly kind: 'unreadable'; readonly problem: ValueProblem }
  /** Read, but so unlikely that the person is asked first [R2.9]. */
  | { readonly kind: 'ask'; readonly value: Value; readonly questions: readonly QuestionCode[]; readonly previous: Value | null }
  /** The field of a measurement was emptied: is it to be withdrawn? */
  | { readonly kind: 'withdraw' }

/** The period that is written for, and what is known about the indicator. */
export interface EntryPlace {
  readonly series: Series
  readonly years: PlanYears
  readonly period: Period
}

/** True when two values say the same, however they were written. */
export function sameValue(a: Value, b: Value): boolean {
  if (a.kind === 'number') return b.kind === 'number' && compare(a.number, b.number) === 0
  return b.kind === 'answer' && a.answer === b.answer
}

/** The measurement of exactly this period, or null. */
export function measurementAt(series: Series, period: Period): Measurement | null {
  return series.points.find((point) => point.period === period)?.measurement ?? null
}

/** What a written text means for the period's measurement; nothing is guessed and nothing is saved without being read [R2.1] [R2.9]. */
export function checkEntry(written: string, { series, years, period }: EntryPlace): EntryCheck {
  const current = measurementAt(series, period)
  if (written.trim() === '') return { kind: current ? 'withdraw' : 'unchanged' }
  const parsed = parseValue(written, series.indicator)
  if (!parsed.ok) return { kind: 'unreadable', problem: parsed.failure }
  if (current && sameValue(parsed.value, current.value)) return { kind: 'unchanged' }
  const questions = plausibilityQuestions(parsed.value, series, years, period)
  if (questions.length === 0) return { kind: 'save', value: parsed.value }
  return { kind: 'ask', value: parsed.value, questions, previous: previousValue(series, period) }
}

/** True when the value is shown and judged with fewer decimals than it was written with [R1.7]. */
export function isRounded(value: Value, decimals: number): boolean {
  return value.kind === 'number' && compare(value.number, round(value.number, decimals)) !== 0
}
