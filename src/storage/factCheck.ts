import type { Fact } from '../domain/fact'
import { parsePeriod } from '../domain/period'
import type { RefusalReason, RefusedFact } from '../domain/storageProblem'
import { plainCopy, verifyFact } from './factId'

/** What may be stored of what was handed over, and what may not. */
export interface CheckedFacts {
  readonly valid: readonly Fact[]
  readonly refused: readonly RefusedFact[]
}

type Members = Readonly<Record<string, unknown>>

const baseTexts = ['id', 'plan', 'virksomhet', 'author', 'at', 'indicator', 'period']
const measurementTexts = ['written', 'value', 'comment', 'cause', 'consequence', 'documentation']
const tiltakTexts = ['text', 'responsible', 'deadline']

function isRecord(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function hasTexts(value: unknown, names: readonly string[]): boolean {
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

function refusalOf(candidate: unknown, planId: string): RefusalReason | null {
  if (!isFact(candidate)) return 'not_a_fact'
  if (candidate.plan !== planId) return 'other_plan'
  return verifyFact(candidate)
}

/** Divides what was handed over into facts of this plan whose ids vouch for their content, and the rest. */
export function checkFacts(candidates: readonly unknown[], planId: string): CheckedFacts {
  const valid = new Map<string, Fact>()
  const refused: RefusedFact[] = []
  candidates.forEach((candidate, position) => {
    const reason = refusalOf(candidate, planId)
    const id = isRecord(candidate) && typeof candidate.id === 'string' ? candidate.id : ''
    if (reason) refused.push({ position, id, reason })
    else if (!valid.has(id)) valid.set(id, plainCopy(candidate as Fact))
  })
  return { valid: [...valid.values()], refused }
}
