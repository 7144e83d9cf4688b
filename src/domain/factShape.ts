import type { Fact } from './fact'
import { tiltakStates } from './followUpFact'
import { parsePeriod, type Period } from './period'
import { isRole } from './role'
import { statuses } from './status'
import { isValueMark } from './valueMark'

type Members = Readonly<Record<string, unknown>>
type Test = (value: unknown) => boolean

const baseTexts = ['id', 'plan', 'virksomhet', 'author', 'at', 'indicator', 'period']

/** True for an object with members, not a list. */
export function isRecord(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** True for an object whose members of these names are all text. */
export function hasTexts(value: unknown, names: readonly string[]): value is Members {
  return isRecord(value) && names.every((name) => typeof value[name] === 'string')
}

/** True for a period in its canonical form. */
export function isPeriod(value: unknown): value is Period {
  if (typeof value !== 'string') return false
  const period = parsePeriod(value)
  return period.ok && period.value === value
}

const isText: Test = (value) => typeof value === 'string'
const isYear: Test = (value) => Number.isInteger(value)
const isId: Test = (value) => value === null || isText(value)
const isTexts: Test = (value) => Array.isArray(value) && value.every(isText)
const oneOf = (codes: readonly string[]): Test => (value) => codes.some((code) => code === value)
const maybe = (test: Test): Test => (value) => value === undefined || test(value)
const isTiltak: Test = (value) => hasTexts(value, ['text', 'responsible', 'deadline'])
const isDecision: Test = (value) => hasTexts(value, ['caseNumber', 'date'])
const isMarks: Test = (value) => Array.isArray(value) && value.every(isValueMark)

const texts = (...names: readonly string[]) => Object.fromEntries(names.map((name) => [name, isText]))

/** What each kind of fact has beside what every fact has. */
const shapes: Readonly<Record<Fact['type'], Readonly<Record<string, Test>>>> = {
  measurement: {
    ...texts('written', 'value', 'comment', 'cause', 'consequence', 'documentation'),
    confirmed: isTexts,
    corrects: isId,
    tiltak: isTiltak,
    marks: maybe(isMarks),
  },
  withdrawal: texts('withdraws', 'reason'),
  omission: texts('reason'),
  explanation: texts('comment', 'cause', 'consequence'),
  tiltak: { ...texts('tiltak', 'text', 'responsible', 'deadline', 'note'), state: oneOf(tiltakStates) },
  review: { ...texts('note'), step: oneOf(['levert', 'returnert', 'godkjent']), facts: isTexts },
  assessment: { ...texts('reason'), horizon: isYear, status: oneOf(statuses), seen: isId },
  target: { ...texts('written', 'reason'), horizon: isYear, decision: isDecision },
  tolerance: texts('tolerance', 'reason'),
  exemption: { ...texts('reason'), kind: oneOf(['utgaar', 'ikke_aktuelt']), decision: isDecision },
  responsible: texts('responsible', 'reason'),
  lock: { ...texts('reason'), locked: (value) => typeof value === 'boolean' },
  publication: texts('snapshot', 'rules'),
  deadline: texts('date'),
  report_text: texts('utvalg', 'text'),
}

/** True for something with every member of a fact; says nothing about whether its id is right. */
export function isFact(value: unknown): value is Fact {
  if (!isRecord(value) || !hasTexts(value, baseTexts) || !isPeriod(value.period)) return false
  if (value.role !== undefined && !isRole(value.role)) return false
  const shape = Object.entries(shapes).find(([type]) => type === value.type)?.[1]
  return shape !== undefined && Object.entries(shape).every(([name, test]) => test(value[name]))
}
