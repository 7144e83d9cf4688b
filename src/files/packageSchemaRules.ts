import type { Field } from './packageDescriptor'
import { packageProblem, type PackageProblem } from '../domain/packageProblem'
import type { PackageRow, PackageTable } from './packageTable'

const typePatterns: Readonly<Record<string, RegExp>> = {
  string: /^/,
  any: /^/,
  integer: /^[-+]?\d+$/,
  year: /^\d{4}$/,
  date: /^\d{4}-\d{2}-\d{2}$/,
  boolean: /^(true|false)$/i,
}

function numberPattern(decimalChar: string): RegExp {
  return decimalChar === ',' ? /^[-+]?\d+(,\d+)?$/ : /^[-+]?\d+(\.\d+)?$/
}

function typePattern(field: Field): RegExp | undefined {
  if (field.type === 'number') return numberPattern(field.decimalChar)
  return Object.hasOwn(typePatterns, field.type) ? typePatterns[field.type] : undefined
}

function toNumber(written: string): number {
  return Number(written.replace(',', '.'))
}

/** No pattern is tried on a longer cell: it would not fit anyway. */
const longestTried = 1_000

/** Whether a pattern of the schema, which must match the whole cell, does not. */
function failsPattern(pattern: string, written: string): boolean {
  return written.length > longestTried || !new RegExp(`^(?:${pattern})$`, 'u').test(written)
}

/** Type and constraints of one cell that is not missing. */
function presentProblem(field: Field, written: string): Pick<PackageProblem, 'reason' | 'expected'> | null {
  const { enum: allowed, pattern, minimum, maximum } = field.constraints
  const type = typePattern(field)
  if (!type) return { reason: 'unsupported_type', expected: field.type }
  if (!type.test(written)) return { reason: 'wrong_type', expected: field.type }
  if (allowed && !allowed.includes(written)) return { reason: 'not_in_enum', expected: allowed.join(', ') }
  if (pattern !== undefined && failsPattern(pattern, written)) return { reason: 'pattern', expected: pattern }
  if (minimum !== undefined && toNumber(written) < minimum) return { reason: 'too_small', expected: String(minimum) }
  if (maximum !== undefined && toNumber(written) > maximum) return { reason: 'too_large', expected: String(maximum) }
  return null
}

function cellProblem(field: Field, written: string, missingValues: readonly string[]): Pick<PackageProblem, 'reason' | 'expected'> | null {
  if (!missingValues.includes(written)) return presentProblem(field, written)
  return field.constraints.required ? { reason: 'required', expected: null } : null
}

/** Cells that break the type or a constraint of their column. */
export function cellProblems({ resource, columns, rows }: PackageTable): PackageProblem[] {
  const { fields, missingValues } = resource.schema
  const present = fields.filter((field) => columns.includes(field.name))
  return rows.flatMap(({ line, cells }) =>
    present.flatMap((field) => {
      const written = cells[field.name] ?? ''
      const problem = cellProblem(field, written, missingValues)
      return problem ? [packageProblem(problem.reason, resource.path, { line, column: field.name, written, expected: problem.expected })] : []
    }),
  )
}

function keyOf({ cells }: PackageRow, columns: readonly string[]): string {
  return JSON.stringify(columns.map((column) => cells[column] ?? ''))
}

function duplicates({ resource, rows }: PackageTable, columns: readonly string[]): PackageProblem[] {
  const seen = new Map<string, number>()
  return rows.flatMap((row) => {
    const key = keyOf(row, columns)
    const first = seen.get(key)
    if (first === undefined) {
      seen.set(key, row.line)
      return []
    }
    const written = columns.map((column) => row.cells[column] ?? '').join(', ')
    return [packageProblem('duplicate_key', resource.path, { line: row.line, column: columns.join(', '), written, expected: String(first) })]
  })
}

/** Rows whose key, or another unique combination of columns, has been used before; `expected` is the first line. */
export function keyProblems(table: PackageTable): PackageProblem[] {
  const { primaryKey, uniqueKeys, fields } = table.resource.schema
  const keys = [primaryKey, ...uniqueKeys, ...fields.filter((field) => field.constraints.unique).map((field) => [field.name])]
  const distinct = new Map(keys.filter((key) => key.length > 0).map((key) => [key.join('\n'), key]))
  return [...distinct.values()].flatMap((key) => duplicates(table, key))
}

/** Rows that refer to a row that is not there. */
export function referenceProblems(table: PackageTable, tables: readonly PackageTable[]): PackageProblem[] {
  const { resource, rows } = table
  return resource.schema.foreignKeys.flatMap(({ fields, reference }) => {
    const target = tables.find((other) => other.resource.name === (reference.resource || resource.name))
    const known = new Set(target?.rows.map((row) => keyOf(row, reference.fields)))
    return rows.flatMap((row) => {
      const written = fields.map((field) => row.cells[field] ?? '').join(', ')
      if (written === '' || known.has(keyOf(row, fields))) return []
      const expected = `${target?.resource.path ?? reference.resource} (${reference.fields.join(', ')})`
      return [packageProblem('unknown_reference', resource.path, { line: row.line, column: fields.join(', '), written, expected })]
    })
  })
}
