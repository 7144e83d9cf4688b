import { success, type Result } from '../domain/result'
import type { StorageProblem } from '../domain/storageProblem'
import type { Person } from '../domain/storedContent'
import { randomId } from '../storage/randomId'
import { usePeopleStore } from './people'
import { useStorageStore } from './storage'

/** Author ids for names met in a file, new where a name is not known. */
export async function authorsFor(names: readonly string[]): Promise<Result<ReadonlyMap<string, string>, StorageProblem>> {
  const idByName = new Map([...usePeopleStore().people.values()].map((person) => [person.name, person.id]))
  const missing = [...new Set(names)].filter((name) => !idByName.has(name))
  const created = missing.map((name): Person => ({ id: randomId(), name, role: '' }))
  const kept = await useStorageStore().write((open) => open.people.addMissing(created))
  if (!kept.ok) return kept
  for (const person of created) idByName.set(person.name, person.id)
  return success(idByName)
}
