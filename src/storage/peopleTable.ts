import type { Result } from '../domain/result'
import type { StorageProblem } from '../domain/storageProblem'
import type { Person } from '../domain/storedContent'
import type { Connection } from './connection'
import type { ContentStore } from './contentStore'

/** Who the pseudonymous authors are; apart from the facts, so that a name can be deleted. */
export interface PeopleTable {
  all(): Promise<Result<readonly Person[], StorageProblem>>
  /** Adds the person, or gives a known one a new name. */
  keep(person: Person): Promise<Result<void, StorageProblem>>
  /** Adds those not known; a name already here stays. */
  addMissing(people: readonly Person[]): Promise<Result<void, StorageProblem>>
  /** Deletes the name, in the safety copies too; the facts keep their pseudonymous author. */
  forget(id: string): Promise<Result<void, StorageProblem>>
}

/** What is done seldom, and is fetched for it. */
type InContent = (work: (content: ContentStore) => Promise<Result<void, StorageProblem>>) => Promise<Result<void, StorageProblem>>

/** The people behind `connection`; `onChange` is called after each change. */
export function createPeopleTable(connection: Connection, onChange: () => void, inContent: InContent): PeopleTable {
  async function changed<T>(work: Promise<Result<T, StorageProblem>>): Promise<Result<T, StorageProblem>> {
    const result = await work
    if (result.ok) onChange()
    return result
  }

  return {
    all: () => connection.run((database) => database.people.toArray()),
    keep: ({ id, name, role }) =>
      changed(
        connection.run(async (database) => {
          await database.people.put({ id, name, role })
        }),
      ),
    addMissing: (people) => changed(inContent((content) => content.addPeople(people))),
    forget: (id) => changed(inContent((content) => content.forgetName(id))),
  }
}
