import type { PlanTables } from '../domain/plan'
import { checkPackage } from '../files/packageCheck'
import { readPlanPackage } from '../files/planPackage'
import { packageProblemText } from '../words/package'

/** A file that the program fetches, by its path from the program's address. */
export interface PlanFile {
  readonly path: string
  readonly text: string
}

/** Gives the text of a file under the data folder, or null when there is no such file. */
type ReadText = (path: string) => Promise<string | null>

async function checkPlan(id: string, readText: ReadText): Promise<{ tables: PlanTables | null; problems: string[] }> {
  const readFromPackage = (path: string) => readText(`${id}/${path}`)
  const { problems } = await checkPackage(readFromPackage)
  const read = await readPlanPackage(readFromPackage)
  return { tables: read.ok ? read.value : null, problems: problems.map((problem) => `data/${id}: ${packageProblemText(problem)}`) }
}

async function filesOf(id: string, tables: PlanTables, readText: ReadText): Promise<PlanFile[]> {
  const plan = { path: `plans/${tables.meta.id}.json`, text: JSON.stringify(tables) }
  const example = await readText(`eksempel/${id}/maalinger.csv`)
  return example === null ? [plan] : [plan, { path: `plans/${tables.meta.id}.eksempel.csv`, text: example }]
}

/**
 * Every file the program fetches about plans: `plans/index.json`, a `plans/<id>.json` each, and example measurements;
 * with a sentence for everything that is wrong with a package.
 */
export async function planFiles(ids: readonly string[], readText: ReadText): Promise<{ files: PlanFile[]; problems: string[] }> {
  const checks = await Promise.all(ids.map(async (id) => ({ id, ...(await checkPlan(id, readText)) })))
  const readable = checks.flatMap(({ id, tables }) => (tables ? [{ id, tables }] : []))
  const index = readable.map(({ tables: { meta } }) => ({ id: meta.id, title: meta.title, municipality: meta.municipality }))
  const files = await Promise.all(readable.map(({ id, tables }) => filesOf(id, tables, readText)))
  return {
    files: [{ path: 'plans/index.json', text: JSON.stringify(index) }, ...files.flat()],
    problems: checks.flatMap((check) => check.problems),
  }
}
