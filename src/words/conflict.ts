import type { Conflict } from '../domain/conflict'
import type { MeasurementFact } from '../domain/fact'
import type { Indicator } from '../domain/indicator'
import type { LineState } from '../domain/reportLine'
import { valueFromPlain } from '../domain/value'
import { counted } from './counted'
import { formatPeriod } from './format'
import { formatValue } from './formatValue'

/** Words about two values of the same thing, written by two who did not know of each other [R2.11]. */
export const conflictWords = {
  look: 'Se hvem som skrev hva',
  undo: (id: string) => `valg av verdi ${id}`,
} as const

type Written = Pick<MeasurementFact, 'value' | 'written'>

/** A value in a conflict, in the unit of its indicator. */
export function conflictValue(fact: Written, indicator: Indicator): string {
  const value = valueFromPlain(fact.value, indicator.valueType)
  return value ? formatValue(value, indicator) : `«${fact.written}»`
}

const each = (facts: readonly Written[], indicator: Indicator) => [...new Set(facts.map((fact) => conflictValue(fact, indicator)))].join(' og ')

/** That another value stands against the one that counts. */
export function conflictText({ indicator, values }: Conflict): string {
  const [counting, ...others] = values
  const until = counting ? ` Den seneste, ${conflictValue(counting, indicator)}, gjelder til noen velger.` : ''
  return `En annen verdi, ${each(others, indicator)}, ble registrert samtidig et annet sted.${until}`
}

/** The same in few words, beside the value that counts. */
export function rivalMark(others: readonly Written[], indicator: Indicator): string {
  return `${each(others, indicator)} er også registrert`
}

/** The button that lets a value count, and the other go. */
export function settleText(value: string): string {
  return `La ${value} gjelde`
}

const again: Readonly<Partial<Record<LineState, string>>> = { levert: 'leveres på nytt', godkjent: 'leveres og godkjennes på nytt' }

/** What choosing does to a line that is delivered or approved; empty where the line is neither [R10.5]. */
export function redraftWarning(state: LineState): string {
  const what = again[state]
  return what ? `Linja er ${state}. Når du velger, blir den et utkast igjen og må ${what}.` : ''
}

/** What choosing did to a line that was delivered or approved; empty where it was neither [R10.5]. */
export function redraftedText(state: LineState): string {
  const what = again[state]
  return what ? `Linja var ${state}, og er nå et utkast. Den må ${what}.` : ''
}

/** How many measurements have two values after something has been taken in. */
export function conflictsText(count: number): string {
  return `${counted(count, 'måling har', 'målinger har')} to ulike verdier, skrevet av to som ikke kjente til hverandre. Den seneste gjelder til noen velger:`
}

/** A conflict in a list: where it is, what counts, and what stands against it. */
export function conflictLine({ indicator, period, values }: Conflict): string {
  const [counting, ...others] = values
  return `${indicator.id}, ${formatPeriod(period)}: ${counting ? conflictValue(counting, indicator) : ''} gjelder, ${rivalMark(others, indicator)}`
}
