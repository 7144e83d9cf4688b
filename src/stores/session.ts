import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import { randomId } from '../storage/randomId'
import { usePeopleStore } from './people'
import { preferences } from './preferences'

function ownAuthorId(): string {
  const known = preferences.read('author')
  if (known) return known
  const created = randomId()
  preferences.write('author', created)
  return created
}

/** Who sits here: a pseudonymous id made once, a name if given, and the virksomhet worked for. */
export const useSessionStore = defineStore('session', () => {
  const people = usePeopleStore()
  const author = ownAuthorId()
  const name = shallowRef(preferences.read('name') ?? '')
  const virksomhet = shallowRef(preferences.read('virksomhet') ?? '')

  /** Gives the person a name, shown beside what is reported; an empty name deletes it. */
  async function rename(next: string): Promise<void> {
    name.value = next.trim()
    preferences.write('name', name.value)
    await (name.value ? people.introduce(author, name.value) : people.forget(author))
  }

  /** Remembers the virksomhet worked for, by its name in the plan; empty for all. */
  function chooseVirksomhet(next: string): void {
    virksomhet.value = next
    preferences.write('virksomhet', next)
  }

  return {
    author: computed(() => author),
    name: computed(() => name.value),
    virksomhet: computed(() => virksomhet.value),
    rename,
    chooseVirksomhet,
  }
})
