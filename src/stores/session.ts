import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import { isRole, type Role } from '../domain/role'
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

function storedNames(key: string): readonly string[] {
  return (preferences.read(key) ?? '').split('\n').filter((name) => name !== '')
}

/** Who sits here: a pseudonymous id made once, a name and a role if given, and the virksomhet worked for. */
export const useSessionStore = defineStore('session', () => {
  const people = usePeopleStore()
  const author = ownAuthorId()
  const name = shallowRef(preferences.read('name') ?? '')
  const virksomhet = shallowRef(preferences.read('virksomhet') ?? '')

  const storedRole = preferences.read('role')
  const role = shallowRef<Role | null>(isRole(storedRole) ? storedRole : null)
  const areas = shallowRef<readonly string[]>(storedNames('areas'))

  /**
   * Remembers the role, and what it is for: the names of the virksomheter of a virksomhetsleder, or the codes of the
   * utvalg that a kommunalsjef answers to; empty for all.
   */
  function chooseRole(next: Role | null, nextAreas: readonly string[] = []): void {
    role.value = next
    areas.value = nextAreas
    preferences.write('role', next ?? '')
    preferences.write('areas', nextAreas.join('\n'))
  }

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
    role: computed(() => role.value),
    areas: computed(() => areas.value),
    virksomhet: computed(() => virksomhet.value),
    chooseRole,
    rename,
    chooseVirksomhet,
  }
})
