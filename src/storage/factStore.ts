import { failure, success, type Result } from '../domain/result'
import type { RefusedFact, StorageProblem } from '../domain/storageProblem'
import type { Source, StoredContent } from '../domain/storedContent'
import { joinChannel, type Channel } from './channel'
import { connect, type Connection } from './connection'
import type { ContentStore, KeptBeside } from './contentStore'
import { createDatabase, databaseName } from './database'
import { createDraftTable, type DraftTable } from './draftTable'
import { browserEnvironment, type StorageEnvironment } from './environment'
import { createFactLog, type FactChange, type FactLog } from './factLog'
import { createPeopleTable, type PeopleTable } from './peopleTable'
import { createSealer } from './sealer'

/** What a store tells: facts came or were replaced, names changed, or a newer program took the database over. */
export type StoreChange = FactChange | { readonly kind: 'people' } | { readonly kind: 'overtaken' }

/** Everything stored about one plan and source. */
export interface FactStore extends FactLog, Pick<ContentStore, 'readContent' | 'listSafetyCopies' | 'readSafetyCopy' | 'readSnapshots'> {
  readonly source: Source
  readonly people: PeopleTable
  readonly drafts: DraftTable
  /** The name of the database, and the way to it, for what keeps a copy of it. */
  readonly name: string
  readonly connection: Connection
  /** Tells every tab of work that changed everything here. */
  replacing<T>(work: Promise<Result<T, StorageProblem>>): Promise<Result<T, StorageProblem>>
  /** Replaces everything and keeps what was here as a safety copy taken `at`, with what is kept `beside` the database; gives the facts that were refused. */
  replaceAll(content: StoredContent, at: string, beside?: KeptBeside): Promise<Result<readonly RefusedFact[], StorageProblem>>
  /** Packs what lies as rows; changes nothing that can be read. Gives how many facts were packed. */
  seal(): Promise<number>
  /** Empties the example database. */
  clearExample(): Promise<Result<void, StorageProblem>>
  close(): void
}

export interface StoreOptions {
  readonly source: Source
  /** Told of every change, from this tab and from others. */
  readonly onChange?: (change: StoreChange) => unknown
  readonly environment?: StorageEnvironment
}

function tellAfter<T>(work: Promise<Result<T, StorageProblem>>, channel: Channel): Promise<Result<T, StorageProblem>> {
  return work.then((result) => {
    if (result.ok) channel.tell('facts')
    return result
  })
}

function assemble(connection: Connection, planId: string, options: Required<StoreOptions>): FactStore {
  const { source, onChange, environment } = options
  const name = databaseName(planId, source)
  const sealer = createSealer(connection, name, environment)
  const log = createFactLog(connection, { planId, onChange, onRows: sealer.afterRows })
  /** Fetched when it is needed: a page that shows figures does without it. */
  async function inContent<T>(work: (content: ContentStore) => Promise<Result<T, StorageProblem>>): Promise<Result<T, StorageProblem>> {
    const module = await import('./contentStore').catch(() => null)
    return module ? work(module.createContentStore(connection, planId, environment.randomId)) : failure('unavailable')
  }
  const channel = joinChannel(name, environment, (notice) => {
    if (notice === 'people') onChange({ kind: 'people' })
    else void log.catchUp()
  })
  function tellPeople(): void {
    onChange({ kind: 'people' })
    channel.tell('people')
  }
  const people = createPeopleTable(connection, tellPeople, inContent)

  async function replacing<T>(work: Promise<Result<T, StorageProblem>>): Promise<Result<T, StorageProblem>> {
    const result = await tellAfter(work, channel)
    if (result.ok) {
      await log.catchUp()
      onChange({ kind: 'people' })
    }
    return result
  }

  return {
    ...log,
    source,
    people,
    name,
    connection,
    replacing,
    drafts: createDraftTable(connection),
    readContent: () => inContent((content) => content.readContent()),
    listSafetyCopies: () => inContent((content) => content.listSafetyCopies()),
    readSafetyCopy: (key) => inContent((content) => content.readSafetyCopy(key)),
    readSnapshots: () => inContent((content) => content.readSnapshots()),
    append: (...given) => tellAfter(log.append(...given), channel),
    appendPacked: async (packed) => {
      const result = await tellAfter(log.appendPacked(packed), channel)
      if (result.ok && result.value && packed.people.length > 0) tellPeople()
      return result
    },
    merge: (...given) => tellAfter(log.merge(...given), channel),
    replaceAll: (replacement, at, beside) => replacing(inContent((content) => content.replaceContent(replacement, at, beside))),
    clearExample: () => replacing(inContent((content) => content.emptyExample(source))),
    seal: sealer.seal,
    close: () => {
      channel.close()
      connection.close()
    },
  }
}

/** Opens what is stored about a plan; closed again, and untouched, when it was written by a newer program. */
export async function openStore(
  planId: string,
  { source, onChange = () => undefined, environment = browserEnvironment() }: StoreOptions,
): Promise<Result<FactStore, StorageProblem>> {
  const database = createDatabase(databaseName(planId, source), environment)
  const connection = await connect(database, environment.blockedPatience, () => onChange({ kind: 'overtaken' }))
  return connection.ok ? success(assemble(connection.value, planId, { source, onChange, environment })) : connection
}
