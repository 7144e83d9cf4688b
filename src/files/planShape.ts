import { hasTexts, isRecord } from '../domain/factShape'
import type { PlanTables } from '../domain/plan'

const tableNames = ['utvalg', 'samfunnsmaal', 'innsatsomraader', 'delmaal', 'indikatorer'] as const

const isYear = (value: unknown) => Number.isInteger(value) && Number(value) > 1900 && Number(value) < 2200

function isRow(value: unknown): boolean {
  return isRecord(value) && Object.values(value).every((cell) => typeof cell === 'string')
}

function isYears(value: unknown): boolean {
  if (!isRecord(value) || !isYear(value.baseline) || !isYear(value.firstExpected)) return false
  return Array.isArray(value.targets) && value.targets.length > 0 && value.targets.length <= 10 && value.targets.every(isYear)
}

function isMeta(value: unknown): boolean {
  if (!isRecord(value) || !hasTexts(value, ['id', 'title', 'municipality', 'version', 'adopted', 'licence'])) return false
  return isYears(value.years) && Array.isArray(value.sources) && value.sources.every((source) => hasTexts(source, ['title', 'path']))
}

/** True for the tables of a plan with every member they need. */
export function isPlanTables(value: unknown): value is PlanTables {
  if (!isRecord(value) || !isMeta(value.meta)) return false
  return tableNames.every((name) => {
    const rows = value[name]
    return Array.isArray(rows) && rows.every(isRow)
  })
}
