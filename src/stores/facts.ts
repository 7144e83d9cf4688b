import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import type { Fact } from '../domain/fact'
import { success, type Result } from '../domain/result'
import type { Snapshot } from '../domain/snapshot'
import type { StorageProblem } from '../domain/storageProblem'
import { loadFactWriting } from '../storage/factWriting'
import { currentTime } from './clock'
import { contentOf, virksomhetCode, type FactEntry, type Speaker } from './factContent'
import { usePeopleStore } from './people'
import { usePlanStore } from './plan'
import { useSessionStore } from './session'
import { useStorageStore } from './storage'

export type { FactEntry } from './factContent'

/** Every fact of the plan that is followed up, from this tab and others, and how to add one. */
export const useFactsStore = defineStore('facts', () => {
  const storage = useStorageStore()
  const planStore = usePlanStore()
  const session = useSessionStore()
  const people = usePeopleStore()
  const lastSavedAt = shallowRef<string | null>(null)

  /** The code of the virksomhet that is responsible for an indicator now [R10.1]. */
  function virksomhetOf(indicatorId: string): string {
    return virksomhetCode(indicatorId, planStore.indicatorsById.get(indicatorId), storage.factsOf(indicatorId))
  }

  /** Who is at this machine, and what time it is. */
  const speaker = (): Speaker => ({ plan: storage.planId ?? '', author: session.author, role: session.role, at: currentTime() })

  /** Notes that something has been stored, and by whom. */
  function noteSaved({ at }: Speaker): void {
    lastSavedAt.value = at
    void people.introduce(session.author, session.name)
  }

  /** Stores the entries together, with the snapshot they publish; resolves when they are on disk and everything on screen has been told. */
  async function append(entries: readonly FactEntry[], snapshots: readonly Snapshot[] = []): Promise<Result<readonly Fact[], StorageProblem>> {
    if (entries.length === 0) return success([])
    const by = speaker()
    const stored = await storage.write((open) => open.append(entries.map((entry) => contentOf(entry, by, virksomhetOf)), snapshots))
    if (stored.ok) noteSaved(by)
    return stored
  }

  /** Fetches what writing needs. For a page that writes, when it opens: the network may be gone at the first save. */
  async function prepareWriting(): Promise<void> {
    await loadFactWriting()
  }

  /** Takes in facts from elsewhere; those whose ids do not vouch for them are refused and reported. */
  function merge(facts: readonly unknown[]) {
    return storage.write((open) => open.merge(facts))
  }

  return {
    source: computed(() => storage.source),
    followed: computed(() => storage.followed),
    held: computed(() => storage.held),
    holdWhile: storage.holdWhile,
    letGo: storage.letGo,
    ready: computed(() => storage.ready),
    /** What is shown of the facts before they have come: of this plan, word by word. */
    opening: computed(() => (storage.opening?.plan === planStore.text ? storage.opening : null)),
    isOpen: computed(() => storage.isOpen),
    openNow: storage.openNow,
    problem: computed(() => storage.problem),
    recovered: computed(() => storage.recovered),
    lastSavedAt: computed(() => lastSavedAt.value),
    /** How many of the facts the person at this machine has entered. */
    ownCount: computed(() => storage.allFacts().filter(({ author }) => author === session.author).length),
    count: computed(() => storage.factCount()),
    all: computed(() => storage.allFacts()),
    factsOf: (indicatorId: string) => storage.factsOf(indicatorId),
    virksomhetOf,
    speaker,
    noteSaved,
    prepareWriting,
    append,
    merge,
  }
})
