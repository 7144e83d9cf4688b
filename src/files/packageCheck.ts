import { planProblems } from './packagePlanRules'
import { cellProblems, keyProblems, referenceProblems } from './packageSchemaRules'
import type { PackageProblem } from '../domain/packageProblem'
import { readPackageTable, type PackageTable, type ReadText } from './packageTable'
import { readDescriptor, readPackage } from './planPackage'

/** What a check of a whole package found. */
export interface PackageCheck {
  readonly problems: readonly PackageProblem[]
  /** Rows of each table that could be read, by file. */
  readonly rows: readonly { readonly file: string; readonly count: number }[]
}

/** True when both say the same thing about the same place. */
function samePlace(a: PackageProblem, b: PackageProblem): boolean {
  return a.file === b.file && a.line === b.line && a.column === b.column
}

/**
 * Checks every table of a package against its own schema (types, required, enum, pattern, limits, keys, foreign keys)
 * and the plan tables against the rules of the domain. Gives every problem, in the order of the files.
 */
export async function checkPackage(readText: ReadText): Promise<PackageCheck> {
  const descriptor = await readDescriptor(readText)
  if (!descriptor.ok) return { problems: descriptor.failure, rows: [] }
  const reads = await Promise.all(descriptor.value.resources.map((resource) => readPackageTable(readText, resource)))
  const tables: PackageTable[] = reads.flatMap((read) => (read.ok ? [read.value.table] : []))
  const problems: PackageProblem[] = reads.flatMap((read) => (read.ok ? read.value.problems : [read.failure]))
  for (const table of tables) problems.push(...cellProblems(table), ...keyProblems(table), ...referenceProblems(table, tables))
  const read = await readPackage(readText)
  const further = read.ok ? planProblems(read.value) : read.failure
  problems.push(...further.filter((problem) => !problems.some((known) => samePlace(known, problem))))
  return { problems, rows: tables.map((table) => ({ file: table.resource.path, count: table.rows.length })) }
}
