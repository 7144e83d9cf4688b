import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Indicator } from '../../src/domain/indicator'
import type { Plan, PlanTables } from '../../src/domain/plan'
import { buildPlan } from '../../src/domain/planBuild'
import { readPlanPackage } from '../../src/files/planPackage'

const folder = fileURLToPath(new URL('../../data/hp-2025-2028', import.meta.url))

/** The tables of the repository's plan, as the program fetches them. */
export async function readPlanTables(): Promise<PlanTables> {
  const tables = await readPlanPackage((path) => Promise.resolve(readFileSync(join(folder, path), 'utf8')))
  if (!tables.ok) throw new Error(`the plan package cannot be read: ${JSON.stringify(tables.failure)}`)
  return tables.value
}

/** The plan of the repository, read as the program reads it. */
export async function readPlan(): Promise<Plan> {
  return buildPlan(await readPlanTables()).plan
}

/** One indicator of a plan by its id. */
export function indicatorOf(plan: Plan, id: string): Indicator {
  const indicator = plan.indicators.find((candidate) => candidate.id === id)
  if (!indicator) throw new Error(`no indicator ${id}`)
  return indicator
}
