import type { Fact, FactContent } from '../../src/domain/fact'
import { noRemarks } from '../../src/domain/fact'
import type { PlanTables } from '../../src/domain/plan'
import { buildPlan } from '../../src/domain/planBuild'
import { makeSnapshot, type SnapshotContent } from '../../src/domain/snapshot'
import { valueToPlain } from '../../src/domain/value'
import { parseValue } from '../../src/domain/valueParse'
import { identify } from '../../src/storage/factId'
import { readPlanTables } from './plan'

/** The repository's plan, its tables as they were read. */
export const tables: PlanTables = await readPlanTables()
const { plan } = buildPlan(tables)

/** A log of real facts: their ids vouch for them, and tell the order they were made in. */
export function realLog(author = 'author-1') {
  const facts: Fact[] = []
  function add(content: Record<string, unknown>): Fact {
    const tail = `${author.length}${String(facts.length)}`.padStart(12, '0')
    const base = { plan: tables.meta.id, virksomhet: 'skole', author, at: '2025-05-02T10:00:00.000Z', period: '2025-T1' }
    const fact = identify({ ...base, ...content } as unknown as FactContent, () => `01969bd6-2a00-7000-8000-${tail}`)
    facts.push(fact)
    return fact
  }
  function measure(indicator: string, written: string, more: Record<string, unknown> = {}): Fact {
    const value = parseValue(written, plan.indicators.find(({ id }) => id === indicator) ?? { valueType: 'tall', unit: '' })
    const read = value.ok ? valueToPlain(value.value) : written
    return add({ type: 'measurement', indicator, written, value: read, confirmed: [], corrects: null, ...noRemarks, ...more })
  }
  const approve = (...approved: readonly Fact[]) =>
    add({ type: 'review', indicator: approved[0]?.indicator, step: 'godkjent', facts: approved.map(({ id }) => id), note: '', role: 'controller' })
  return { facts, add, measure, approve }
}

/** Two measurements, of which one is approved. */
export function halfApproved() {
  const log = realLog()
  log.approve(log.measure('OKI-39', '93,1 %'))
  log.measure('OKI-40', '92,0 %')
  return log
}

/** A period as it would be published. */
export function snapshotOf(facts: readonly Fact[], more: Partial<SnapshotContent> = {}): SnapshotContent {
  return makeSnapshot({ plan: tables, source: 'real', period: '2025-T1' as never, at: '2025-05-20T10:00:00.000Z', author: 'author-9', previous: null, facts, ...more })
}
