import type { Person } from '../domain/storedContent'
import type { Database } from './database'

/** Adds those not known, a name already here stays; inside a transaction over the people. */
export async function addMissingPeople({ people }: Database, given: readonly Person[]): Promise<void> {
  const known = new Set(await people.toCollection().primaryKeys())
  await people.bulkAdd(given.filter(({ id }) => !known.has(id)).map(({ id, name, role }) => ({ id, name, role })))
}

/** Deletes an author's name wherever it is written, in the safety copies too. */
export function forgetName(database: Database, id: string): PromiseLike<void> {
  const { people, safety } = database
  return database.transaction('rw', people, safety, async () => {
    await people.delete(id)
    await safety.toCollection().modify((copy, stored) => {
      stored.value = { ...copy, content: { ...copy.content, people: copy.content.people.filter((person) => person.id !== id) } }
    })
  })
}
