import type { StorageProblem } from '../domain/storageProblem'

interface ErrorLike {
  readonly name?: unknown
  readonly inner?: unknown
  readonly failures?: unknown
}

const lostNames = new Set(['DatabaseClosedError', 'InvalidStateError', 'UnknownError', 'PrematureCommitError'])

/** The names of an error and of the errors it wraps: an aborted transaction hides the reason inside. */
function errorNames(error: unknown, depth = 0): string[] {
  if (typeof error !== 'object' || error === null || depth > 4) return []
  const { name, inner, failures } = error as ErrorLike
  const wrapped: unknown[] = Array.isArray(failures) ? failures.slice(0, 1) : []
  const own = typeof name === 'string' ? [name] : []
  return [...own, ...[inner, ...wrapped].flatMap((part) => errorNames(part, depth + 1))]
}

/** Why reading or writing an open database failed. */
export function operationProblem(error: unknown): StorageProblem {
  const names = errorNames(error)
  if (names.includes('QuotaExceededError')) return 'quota_exceeded'
  if (names.some((name) => lostNames.has(name))) return 'connection_lost'
  return 'unknown'
}

/** Why a database could not be opened; without a better reason the browser does not let us store (private mode, denied). */
export function openingProblem(error: unknown): StorageProblem {
  const names = errorNames(error)
  if (names.includes('QuotaExceededError')) return 'quota_exceeded'
  if (names.includes('VersionError')) return 'newer_database'
  return 'unavailable'
}
