import PouchDB from 'pouchdb-browser'
import type { Fact } from '../../../src/domain/fact'
import type { Engine } from '../engines'

const documentOf = (fact: Fact) => ({ ...fact, _id: fact.id })

/** A document a fact, through PouchDB. */
export function pouch(): Engine {
  const name = 'PouchDB'
  let kept: PouchDB | null = null
  return {
    name,
    async insert(facts) {
      const database = new PouchDB(name)
      await database.bulkDocs(facts.map(documentOf))
      await database.close()
    },
    async reopen() {
      const database = new PouchDB(name)
      const { rows } = await database.allDocs({ include_docs: true })
      await database.close()
      return { held: rows, count: rows.length }
    },
    putOne: async (fact) => void (await (kept ??= new PouchDB(name)).put(documentOf(fact))),
    remove: () => new PouchDB(name).destroy(),
  }
}
