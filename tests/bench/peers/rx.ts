import { createRxDatabase, type RxCollection, type RxDatabase } from 'rxdb/plugins/core'
import { getRxStorageDexie } from 'rxdb/plugins/storage-dexie'
import type { Engine } from '../engines'

const schema = {
  version: 0,
  primaryKey: 'id',
  type: 'object',
  properties: { id: { type: 'string', maxLength: 120 } },
  required: ['id'],
  additionalProperties: true,
}

async function open(name: string): Promise<{ database: RxDatabase; facts: RxCollection }> {
  const database = await createRxDatabase({ name, storage: getRxStorageDexie(), multiInstance: false, closeDuplicates: true })
  const { facts } = await database.addCollections({ facts: { schema } })
  if (!facts) throw new Error('RxDB made no collection')
  return { database, facts }
}

/** A document a fact, through RxDB with its free storage on Dexie. */
export function rx(): Engine {
  const name = 'rxdb'
  let kept: ReturnType<typeof open> | null = null
  return {
    name: 'RxDB on Dexie',
    async insert(facts) {
      const opened = await open(name)
      const { error } = await opened.facts.bulkInsert(facts)
      if (error.length > 0) throw new Error('RxDB refused a fact')
      await opened.database.close()
    },
    async reopen() {
      const opened = await open(name)
      const held = (await opened.facts.find().exec()).map((document) => document.toJSON())
      await opened.database.close()
      return { held, count: held.length }
    },
    putOne: async (fact) => void (await (await (kept ??= open(name))).facts.insert(fact)),
    remove: async () => void (await (await open(name)).database.remove()),
  }
}
