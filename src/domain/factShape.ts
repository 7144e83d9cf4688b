import type { Fact } from './fact'
import { parsePeriod } from './period'

type Members = Readonly<Record<string, unknown>>

const baseTexts = ['id', 'plan', 'virksomhet', 'author', 'at', 'indicator', 'period']
const measurementTexts = ['written', 'value', 'comment', 'cause', 'consequence', 'documentation']
const tiltakTexts = ['text', 'responsible', 'deadline']

/** True for an object with members, not a list. */
export function isRecord(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** True for an object whose members of these names are all text. */
export function hasTexts(value: unknown, names: readonly string[]): value is Members {
  return isRecord(value) && names.every((name) => typeof value[name] === 'string')
}

function isCanonicalPeriod(value: unknown): boolean {
  const period = parsePeriod(String(value))
  return period.ok && period.value === value
}

/** True for something with every member of a fact; says nothing about whether its id is right. */
export function isFact(value: unknown): value is Fact {
  if (!isRecord(value) || !hasTexts(value, baseTexts) || !isCanonicalPeriod(value.period)) return false
  if (value.type === 'withdrawal') return hasTexts(value, ['withdraws', 'reason'])
  if (value.type !== 'measurement' || !hasTexts(value, measurementTexts)) return false
  const { confirmed, corrects, tiltak } = value
  const answered = Array.isArray(confirmed) && confirmed.every((code) => typeof code === 'string')
  return answered && (corrects === null || typeof corrects === 'string') && hasTexts(tiltak, tiltakTexts)
}
