import { facts } from './benchFacts'
import { dexieRows, oneValue, ownStorage, rawRows } from './engines'
import { timeEngines, type StorageQuestion } from './timeEngines'

/** Times the program's storage and the plainest ways to do without it. */
function measureEngines(question: StorageQuestion) {
  const engines = [rawRows(), dexieRows(), oneValue(), ownStorage()]
  return timeEngines(engines.filter(({ name }) => question.names?.includes(name) ?? true), question)
}

const held: unknown[] = []
const engineOf = (name: string) => [rawRows(), dexieRows(), ownStorage()].find((one) => one.name === name)

/** Fills an engine anew. */
async function fill(name: string, count: number): Promise<void> {
  const engine = engineOf(name)
  await engine?.remove().catch(() => undefined)
  await engine?.insert(facts(count))
}

/** Opens an engine and holds what it gives, to be weighed from outside; gives the milliseconds it took. */
async function hold(name: string): Promise<number> {
  const start = performance.now()
  held.push(await engineOf(name)?.reopen())
  return performance.now() - start
}

Object.assign(globalThis, { measureEngines, fill, hold })
