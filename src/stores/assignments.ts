import { defineStore } from 'pinia'
import { computed, shallowRef, watch } from 'vue'
import { assignmentOf, withAssignments, type Assignment } from '../domain/assignment'
import type { Packet } from '../domain/packet'
import { preferences } from './preferences'
import { useStorageStore } from './storage'

const isText = (value: unknown) => typeof value === 'string'
const areTexts = (value: unknown) => Array.isArray(value) && value.every(isText)

/** True for what this program would have remembered; the place can be written in by others. */
function isAssignment(value: unknown): value is Assignment {
  const one = (value ?? {}) as Record<keyof Assignment, unknown>
  const texts = [one.sha256, one.period, one.deadline, one.at, one.message, (one.sender as Assignment['sender'] | undefined)?.author]
  return texts.every(isText) && areTexts(one.virksomheter) && areTexts(one.indicators)
}

function readList(text: string | null): readonly Assignment[] {
  try {
    const list: unknown = JSON.parse(text ?? '[]')
    return Array.isArray(list) ? list.filter(isAssignment) : []
  } catch {
    return []
  }
}

/** What this machine has been asked to report, the latest first; remembered until newer ones take the place. */
export const useAssignmentsStore = defineStore('assignments', () => {
  const storage = useStorageStore()
  const all = shallowRef<readonly Assignment[]>([])
  const key = () => `oppdrag:${storage.databaseName ?? ''}`

  watch(key, () => (all.value = readList(preferences.read(key()))), { immediate: true })

  /** Lets a list take the place of what is remembered. */
  function replace(list: readonly Assignment[]): void {
    all.value = withAssignments([], list)
    preferences.write(key(), JSON.stringify(all.value))
  }

  return {
    all: computed(() => all.value),
    replace,
    /** Adds what is not remembered; of two for the same period and virksomheter the later made counts. */
    merge: (list: readonly Assignment[]) => replace([...all.value, ...list]),
    /** Remembers a packet that asks; one for the same period and virksomheter takes the place of the one before. */
    remember: (packet: Packet) => replace([...all.value, assignmentOf(packet)]),
  }
})
