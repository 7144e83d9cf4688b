import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import { success, type Result } from '../domain/result'
import type { StorageProblem } from '../domain/storageProblem'
import type { Person } from '../domain/storedContent'
import { useStorageStore } from './storage'

/** The names behind the pseudonymous authors. */
export const usePeopleStore = defineStore('people', () => {
  const storage = useStorageStore()
  const people = shallowRef<ReadonlyMap<string, Person>>(new Map())

  async function read(): Promise<void> {
    const all = await storage.read((open) => open.people.all())
    people.value = new Map(all.ok ? all.value.map((person) => [person.id, person]) : [])
  }

  storage.listen((change) => {
    if (change.kind === 'people') void read()
  })
  if (storage.ready) void read()

  /** The name of an author, or null when it is not known or has been deleted. */
  function nameOf(author: string): string | null {
    return people.value.get(author)?.name ?? null
  }

  /** Sees to it that the author is known by this name. */
  async function introduce(author: string, name: string): Promise<Result<void, StorageProblem>> {
    const known = people.value.get(author)
    if (!name || known?.name === name) return success(undefined)
    return storage.write((open) => open.people.keep({ id: author, name, role: known?.role ?? '' }))
  }

  /** Deletes the name; what the person has reported stays. */
  function forget(author: string): Promise<Result<void, StorageProblem>> {
    return storage.write((open) => open.people.forget(author))
  }

  return { people: computed(() => people.value), nameOf, introduce, forget }
})
