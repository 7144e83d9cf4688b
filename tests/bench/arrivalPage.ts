import { createDatabase } from '../../src/storage/database'
import { databaseName } from '../../src/storage/databaseName'
import { browserEnvironment } from '../../src/storage/environment'
import { prepareFacts, writeFacts } from '../../src/storage/factRows'
import { factAt } from './benchFacts'

/** How many different cells the facts of `benchFacts` are about, where there are so many indicators: both repeat. */
const cellsOf = (indicators: number) => indicators * 12

/** Stores facts about the indicators of a plan where the program finds them: a value in every cell, and then corrections of them. */
async function fillPlan(plan: string, indicators: readonly string[], count: number): Promise<void> {
  const database = createDatabase(databaseName(plan, 'real'), browserEnvironment())
  await database.open()
  const facts = Array.from({ length: count }, (_, index) => {
    const before = index - cellsOf(indicators.length)
    const corrects = before < 0 ? null : factAt(before).id
    return { ...factAt(index), plan, indicator: indicators[index % indicators.length] ?? '', corrects }
  })
  const prepared = prepareFacts(facts)
  await database.transaction('rw', [database.facts, database.segments, database.settings], () => writeFacts(database, prepared))
  database.close()
}

Object.assign(globalThis, { fillPlan })
