import type { PlanTables } from '../domain/plan'
import { failure, success, type Result } from '../domain/result'
import type { PlanLoadProblem } from '../domain/storageProblem'

/** A plan that can be chosen, as `plans/index.json` lists it. */
export interface PlanEntry {
  readonly id: string
  readonly title: string
  readonly municipality: string
}

/** Fetches text beside the page. */
export type FetchText = (path: string) => Promise<Result<string, PlanLoadProblem>>

/** Fetches with the browser. */
export const fetchText: FetchText = async (path) => {
  try {
    const response = await fetch(path)
    if (response.status === 404) return failure('not_found')
    return response.ok ? success(await response.text()) : failure('unreachable')
  } catch {
    return failure('unreachable')
  }
}

async function fetchJson<T>(path: string, isExpected: (value: unknown) => value is T, load: FetchText) {
  const text = await load(path)
  if (!text.ok) return text
  try {
    const value: unknown = JSON.parse(text.value)
    return isExpected(value) ? success(value) : failure<PlanLoadProblem>('unreadable')
  } catch {
    return failure<PlanLoadProblem>('unreadable')
  }
}

const isEntries = (value: unknown): value is PlanEntry[] =>
  Array.isArray(value) && value.every((entry) => typeof (entry as PlanEntry | null)?.id === 'string')

const isTables = (value: unknown): value is PlanTables =>
  typeof value === 'object' && value !== null && 'meta' in value && Array.isArray((value as PlanTables).indikatorer)

/** The plans that are published with the program. */
export function fetchPlanEntries(load: FetchText = fetchText): Promise<Result<PlanEntry[], PlanLoadProblem>> {
  return fetchJson('plans/index.json', isEntries, load)
}

/** The tables of one plan. */
export function fetchPlanTables(id: string, load: FetchText = fetchText): Promise<Result<PlanTables, PlanLoadProblem>> {
  return fetchJson(`plans/${encodeURIComponent(id)}.json`, isTables, load)
}

/** The example measurements that are published with a plan, as CSV text. */
export function fetchExampleText(id: string, load: FetchText = fetchText): Promise<Result<string, PlanLoadProblem>> {
  return load(`plans/${encodeURIComponent(id)}.eksempel.csv`)
}
