import { createStore, get, set } from 'idb-keyval'
import type { Fact } from '../../../src/domain/fact'
import type { Engine } from '../engines'

/** Everything as one value, through idb-keyval. */
export function idbKeyval(): Engine {
  const name = 'idb-keyval'
  let all: readonly Fact[] = []
  const store = () => createStore(name, 'facts')
  return {
    name,
    isWhole: true,
    insert: (facts) => set('all', (all = facts), store()),
    async reopen() {
      const held = ((await get('all', store())) ?? []) as Fact[]
      return { held, count: held.length }
    },
    putOne: (fact) => set('all', [...all, fact], store()),
    remove: () => set('all', [], store()),
  }
}
