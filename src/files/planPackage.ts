import { baselineColumn, targetColumn } from '../domain/planBuild'
import type { PlanMeta, PlanTables, PlanYears } from '../domain/plan'
import { failure, success, type Result } from '../domain/result'
import { descriptorFile, parseDescriptor, type Descriptor, type Resource } from './packageDescriptor'
import { packageProblem, type PackageProblem } from '../domain/packageProblem'
import { readPackageTable, type PackageTable, type ReadText } from './packageTable'

/** The tables every plan has; what else a package holds is context. */
export type PlanTableName = 'utvalg' | 'samfunnsmaal' | 'innsatsomraader' | 'delmaal' | 'indikatorer'

/** A package whose plan tables could be read. */
export interface PlanPackage {
  readonly descriptor: Descriptor
  readonly tables: Readonly<Record<PlanTableName, PackageTable>>
}

const planTableNames: readonly PlanTableName[] = ['utvalg', 'samfunnsmaal', 'innsatsomraader', 'delmaal', 'indikatorer']

/** The columns that each plan table cannot do without; the measurement columns are named by the plan's years. */
function requiredColumns(years: PlanYears): Readonly<Record<PlanTableName, readonly string[]>> {
  return {
    utvalg: ['kode', 'navn'],
    samfunnsmaal: ['nr', 'navn'],
    innsatsomraader: ['innsatsomraade_nr', 'samfunnsmaal_nr', 'innsatsomraade'],
    delmaal: ['id', 'utvalg', 'innsatsomraade_nr', 'tekst'],
    indikatorer: [
      ...['id', 'utvalg', 'samfunnsmaal_nr', 'innsatsomraade_nr', 'delmaal_id', 'indikator', 'verditype', 'enhet'],
      ...['desimaler', 'retning', 'periodisering', 'hyppighet', 'nullpunkt', baselineColumn(years)],
      ...years.targets.map(targetColumn),
    ],
  }
}

/** The plan's own facts, from the descriptor. */
export function planMeta(descriptor: Descriptor): PlanMeta {
  const { name, title, version, plan, sources, licenses } = descriptor
  const adoptedYear = Number(plan.vedtatt.slice(0, 4))
  return {
    id: name,
    title,
    municipality: plan.kommune,
    version,
    adopted: plan.vedtatt,
    years: { baseline: plan.utgangspunkt_aar, targets: plan.maalaar, firstExpected: adoptedYear + 1 },
    sources,
    licence: licenses[0]?.title || licenses[0]?.name || '',
  }
}

/** Reads the descriptor; fails when it is not there or not usable. */
export async function readDescriptor(readText: ReadText): Promise<Result<Descriptor, PackageProblem[]>> {
  const source = await readText(descriptorFile)
  return source === null ? failure([packageProblem('missing_file', descriptorFile)]) : parseDescriptor(source)
}

function missingColumns(table: PackageTable, needed: readonly string[]): PackageProblem[] {
  const declared = new Set(table.resource.schema.fields.map((field) => field.name))
  return needed
    .filter((name) => !table.columns.includes(name) && !declared.has(name))
    .map((column) => packageProblem('missing_column', table.resource.path, { line: 1, column, expected: table.columns.join(', ') }))
}

/** Reads one plan table and says what it lacks. */
async function readPlanTable(
  readText: ReadText,
  resource: Resource | undefined,
  name: PlanTableName,
  needed: readonly string[],
): Promise<{ table: PackageTable | null; problems: PackageProblem[] }> {
  if (!resource) return { table: null, problems: [packageProblem('missing_table', descriptorFile, { column: name })] }
  const read = await readPackageTable(readText, resource)
  if (!read.ok) return { table: null, problems: [read.failure] }
  const { table, problems } = read.value
  const empty = table.rows.length === 0 ? [packageProblem('empty_table', resource.path)] : []
  return { table, problems: [...problems, ...missingColumns(table, needed), ...empty] }
}

/** Reads the descriptor and the plan tables; fails with everything that stops them from being used. */
export async function readPackage(readText: ReadText): Promise<Result<PlanPackage, PackageProblem[]>> {
  const read = await readDescriptor(readText)
  if (!read.ok) return read
  const descriptor = read.value
  const needed = requiredColumns(planMeta(descriptor).years)
  const parts = await Promise.all(
    planTableNames.map((name) => readPlanTable(readText, descriptor.resources.find((one) => one.name === name), name, needed[name])),
  )
  const problems = parts.flatMap((part) => part.problems)
  const tables = planTableNames.flatMap((name, index) => (parts[index]?.table ? [[name, parts[index].table] as const] : []))
  if (problems.length > 0 || tables.length < planTableNames.length) return failure(problems)
  return success({ descriptor, tables: Object.fromEntries(tables) as PlanPackage['tables'] })
}

/** The package as the domain takes it: every cell as text, by table and column. */
export function toPlanTables({ descriptor, tables }: PlanPackage): PlanTables {
  const cellsOf = (name: PlanTableName) => tables[name].rows.map((row) => row.cells)
  return {
    meta: planMeta(descriptor),
    utvalg: cellsOf('utvalg'),
    samfunnsmaal: cellsOf('samfunnsmaal'),
    innsatsomraader: cellsOf('innsatsomraader'),
    delmaal: cellsOf('delmaal'),
    indikatorer: cellsOf('indikatorer'),
  }
}

/**
 * Reads a plan from its data package. `readText` gives a file's text, or null when there is no such file.
 * Columns may stand in any order and others are left alone. Fails with every problem found, each with its place.
 */
export async function readPlanPackage(readText: ReadText): Promise<Result<PlanTables, PackageProblem[]>> {
  const read = await readPackage(readText)
  return read.ok ? success(toPlanTables(read.value)) : read
}
