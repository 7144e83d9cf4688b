import { createDatabase } from '../../src/storage/database'
import { databaseName } from '../../src/storage/databaseName'
import { browserEnvironment } from '../../src/storage/environment'
import { prepareFacts, writeFacts } from '../../src/storage/factRows'
import { factAt } from './benchFacts'

/** Stores facts about the indicators of a plan where the program finds them. */
async function fillPlan(plan: string, indicators: readonly string[], count: number): Promise<void> {
  const database = createDatabase(databaseName(plan, 'real'), browserEnvironment())
  await database.open()
  const facts = Array.from({ length: count }, (_, index) => {
    return { ...factAt(index), plan, indicator: indicators[index % indicators.length] ?? '' }
  })
  const prepared = prepareFacts(facts)
  await database.transaction('rw', [database.facts, database.segments, database.settings], () => writeFacts(database, prepared))
  database.close()
}

Object.assign(globalThis, { fillPlan })
