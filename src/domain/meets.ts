import { compare, subtract, type Decimal } from './decimal'
import type { Direction } from './indicator'
import type { Comparator, Target } from './target'
import type { Answer, Value } from './value'

/** Whether a value meets a level under a comparator [R2.8] [R5.8]. */
export function meetsLevel(value: Decimal, comparator: Comparator, level: Decimal): boolean {
  const order = compare(value, level)
  switch (comparator) {
    case '<':
      return order < 0
    case '>':
      return order > 0
    case '<=':
      return order <= 0
    case '>=':
      return order >= 0
  }
}

/** The answer as it counts against a target: "ja" without the report that the target asks for counts as delvis [R5.3]. */
export function countedAnswer(answer: Answer, target: Target, documentation: string): Answer {
  const lacksReport = target.kind === 'answer' && target.needsReport && documentation.trim() === ''
  return answer === 'yes' && lacksReport ? 'partly' : answer
}

/** Whether a value meets a target [R5.5]. */
export function meetsTarget(value: Value, target: Target, documentation: string): boolean {
  if (value.kind === 'number') {
    return target.kind === 'number' && meetsLevel(value.number, target.comparator, target.number)
  }
  return countedAnswer(value.answer, target, documentation) === 'yes'
}

/** Whether `number` is better than `other` in the indicator's direction. */
export function isBetter(number: Decimal, other: Decimal, direction: Direction): boolean {
  const order = compare(number, other)
  return direction === 'høyere' ? order > 0 : order < 0
}

/** How far `value` is on the wrong side of `required`; negative on the right side. */
export function shortfallOf(value: Decimal, required: Decimal, direction: Direction): Decimal {
  return direction === 'høyere' ? subtract(required, value) : subtract(value, required)
}
