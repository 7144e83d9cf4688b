import { success, type Result } from '../domain/result'
import type { StorageProblem } from '../domain/storageProblem'
import type { Person } from '../domain/storedContent'
import { randomId } from '../storage/randomId'
import { usePeopleStore } from './people'
import { useStorageStore } from './storage'

/** Author ids for names met in a file, and those who are new and not stored yet. */
export function authorsOf(names: readonly string[]): { readonly ids: ReadonlyMap<string, string>; readonly created: readonly Person[] } {
  const ids = new Map([...usePeopleStore().people.values()].map((person) => [person.name, person.id]))
  const missing = [...new Set(names)].filter((name) => !ids.has(name))
  const created = missing.map((name): Person => ({ id: randomId(), name, role: '' }))
  for (const person of created) ids.set(person.name, person.id)
  return { ids, created }
}

/** The same, with those stored who are new. */
export async function authorsFor(names: readonly string[]): Promise<Result<ReadonlyMap<string, string>, StorageProblem>> {
  const { ids, created } = authorsOf(names)
  const kept = await useStorageStore().write((open) => open.people.addMissing(created))
  return kept.ok ? success(ids) : kept
}
