import { failure, success, type Result } from '../domain/result'
import { isBlankRow, parseDelimited, type DelimitedRow } from './delimited'
import type { Resource } from './packageDescriptor'
import { packageProblem, type PackageProblem } from '../domain/packageProblem'

/** A table of a package: its rows by column name, each with its line in the file. */
export interface PackageTable {
  readonly resource: Resource
  readonly columns: readonly string[]
  readonly rows: readonly PackageRow[]
}

/** One row, every cell still as text. */
export interface PackageRow {
  readonly line: number
  readonly cells: Readonly<Record<string, string>>
}

/** Gives the text of a file in the package, or null when it is not there. */
export type ReadText = (path: string) => Promise<string | null>

function headerProblems(header: readonly string[], { path, schema }: Resource): PackageProblem[] {
  const duplicates = header.filter((name, index) => name !== '' && header.indexOf(name) !== index)
  const missing = schema.fields.map((field) => field.name).filter((name) => !header.includes(name))
  return [
    ...duplicates.map((column) => packageProblem('duplicate_column', path, { line: 1, column })),
    ...missing.map((column) => packageProblem('missing_column', path, { line: 1, column, expected: header.join(', ') })),
  ]
}

function rowProblem(row: DelimitedRow, width: number, path: string): PackageProblem | null {
  if (row.broken) return packageProblem('broken_quotes', path, { line: row.line, written: row.cells[0] ?? '' })
  if (row.cells.length === width) return null
  return packageProblem('wrong_cell_count', path, { line: row.line, written: String(row.cells.length), expected: String(width) })
}

function toRow(row: DelimitedRow, header: readonly string[]): PackageRow {
  return { line: row.line, cells: Object.fromEntries(header.map((name, index) => [name, row.cells[index] ?? ''])) }
}

/** Splits the text of a table and takes its columns by name, in whatever order they stand; other columns come along. */
export function parsePackageTable(source: string, resource: Resource): { table: PackageTable; problems: PackageProblem[] } {
  const parsed = parseDelimited(source.replace(/^\ufeff/, ''), resource.dialect.delimiter).filter((row) => row.broken || !isBlankRow(row))
  const header = (parsed[0]?.cells ?? []).map((name) => name.trim())
  const problems = headerProblems(header, resource)
  const rows: PackageRow[] = []
  for (const row of parsed.slice(1)) {
    const problem = rowProblem(row, header.length, resource.path)
    if (problem) problems.push(problem)
    else rows.push(toRow(row, header))
  }
  return { table: { resource, columns: header, rows }, problems }
}

/** Reads one table of a package; fails when the file is not there. */
export async function readPackageTable(
  readText: ReadText,
  resource: Resource,
): Promise<Result<{ table: PackageTable; problems: PackageProblem[] }, PackageProblem>> {
  const source = await readText(resource.path)
  if (source === null) return failure(packageProblem('missing_file', resource.path))
  return success(parsePackageTable(source, resource))
}
