import { compare, zero } from '../domain/decimal'
import type { Indicator } from '../domain/indicator'
import { baselineColumn, buildPlan, type PlanProblem } from '../domain/planBuild'
import type { PlanYears } from '../domain/plan'
import { packageProblem, type PackageProblem, type PackageReason } from '../domain/packageProblem'
import { planMeta, toPlanTables, type PlanPackage } from './planPackage'

/** Units whose values are never shown without a decimal [R1.7]. */
const unitsWithDecimals = ['%', 'poeng', 'daa']

function reasonOf({ column, reason, written }: PlanProblem, years: PlanYears): PackageReason {
  if (column === 'retning' && written === '') return 'direction_missing'
  if (reason === 'unknown_code') return 'not_in_enum'
  if (column === baselineColumn(years)) return 'unreadable_baseline'
  return column === 'toleranse' || column === 'desimaler' ? 'wrong_type' : 'unreadable_target'
}

/** What the domain could not read, at its line in the file. */
function readingProblems({ descriptor, tables }: PlanPackage, problems: readonly PlanProblem[]): PackageProblem[] {
  const { path } = tables.indikatorer.resource
  const { years } = planMeta(descriptor)
  return problems.map((problem) => {
    const line = tables.indikatorer.rows[problem.row - 1]?.line ?? null
    const detail = problem.reason === 'unknown_code' ? null : problem.reason
    return packageProblem(reasonOf(problem, years), path, { line, column: problem.column, written: problem.written, detail })
  })
}

/** What an indicator may not be, although each of its cells can be read. */
function indicatorProblems(indicator: Indicator): { reason: PackageReason; column: string; expected: string }[] {
  const found: { reason: PackageReason; column: string; expected: string }[] = []
  if (indicator.accumulation === 'akkumulert' && indicator.frequency !== 'tertial') {
    found.push({ reason: 'accumulated_not_tertial', column: 'hyppighet', expected: 'tertial' })
  }
  if (indicator.valueType === 'tall' && unitsWithDecimals.includes(indicator.unit) && indicator.decimals < 1) {
    found.push({ reason: 'too_few_decimals', column: 'desimaler', expected: '1' })
  }
  if (indicator.tolerance && compare(indicator.tolerance, zero) < 0) {
    found.push({ reason: 'too_small', column: 'toleranse', expected: '0' })
  }
  return found
}

/** Rows whose number of decimals is not a digit; the domain would take it for 0. */
function decimalProblems({ tables }: PlanPackage): PackageProblem[] {
  const { resource, rows } = tables.indikatorer
  return rows
    .filter((row) => !/^\d$/.test(row.cells.desimaler ?? ''))
    .map((row) => packageProblem('wrong_type', resource.path, { line: row.line, column: 'desimaler', written: row.cells.desimaler ?? '', expected: 'integer' }))
}

/** Problems of the plan as the domain reads it: targets, usable baselines, directions and combinations that make no sense. */
export function planProblems(read: PlanPackage): PackageProblem[] {
  const { plan, problems } = buildPlan(toPlanTables(read))
  const { resource, rows } = read.tables.indikatorer
  const byId = new Map(rows.map((row) => [row.cells.id, row]))
  const combinations = plan.indicators.flatMap((indicator) =>
    indicatorProblems(indicator).map(({ reason, column, expected }) => {
      const row = byId.get(indicator.id)
      return packageProblem(reason, resource.path, { line: row?.line ?? null, column, written: row?.cells[column] ?? '', expected })
    }),
  )
  return [...readingProblems(read, problems), ...decimalProblems(read), ...combinations]
}
