import { defineStore } from 'pinia'
import { computed, shallowRef, watch } from 'vue'
import type { Packet, PacketSender } from '../domain/packet'
import type { Period } from '../domain/period'
import { preferences } from './preferences'
import { useStorageStore } from './storage'

/** A packet that asked this machine to report, without its facts. */
export interface Assignment {
  readonly sha256: string
  readonly period: Period
  readonly deadline: string
  readonly virksomheter: readonly string[]
  readonly indicators: readonly string[]
  readonly sender: PacketSender
  readonly at: string
  readonly message: string
}

const kept = 12

function readList(text: string | null): readonly Assignment[] {
  try {
    const list: unknown = JSON.parse(text ?? '[]')
    return Array.isArray(list) ? (list as Assignment[]) : []
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

  /** Remembers a packet that asks; one for the same period and virksomheter takes the place of the one before. */
  function remember({ sha256, period, deadline, virksomheter, indicators, sender, at, message }: Packet): void {
    const assignment = { sha256, period, deadline, virksomheter, indicators, sender, at, message }
    const isSame = (other: Assignment) => other.period === period && other.virksomheter.join('\n') === virksomheter.join('\n')
    all.value = [assignment, ...all.value.filter((other) => !isSame(other))].slice(0, kept)
    preferences.write(key(), JSON.stringify(all.value))
  }

  return { all: computed(() => all.value), remember }
})
