import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import type { Fact, FactContent, FactDraft } from '../domain/fact'
import { withResponsible } from '../domain/indicatorChange'
import { success, type Result } from '../domain/result'
import type { Snapshot } from '../domain/snapshot'
import type { StorageProblem } from '../domain/storageProblem'
import { loadFactWriting } from '../storage/factWriting'
import { unitCode } from '../storage/unitCode'
import { currentTime } from './clock'
import { usePeopleStore } from './people'
import { usePlanStore } from './plan'
import { useSessionStore } from './session'
import { useStorageStore } from './storage'

/** What a view says of a fact; the plan, the responsible virksomhet, the author, the role and the time are added unless given. */
export type FactEntry = FactDraft & Partial<Pick<FactContent, 'virksomhet' | 'author' | 'role' | 'at'>>

/** The part of a fact's id that stands for the whole plan. */
const wholePlan = 'felles'

/** Every fact of the plan that is followed up, from this tab and others, and how to add one. */
export const useFactsStore = defineStore('facts', () => {
  const storage = useStorageStore()
  const planStore = usePlanStore()
  const session = useSessionStore()
  const people = usePeopleStore()
  const lastSavedAt = shallowRef<string | null>(null)

  /** The code of the virksomhet that is responsible for an indicator now [R10.1]. */
  function virksomhetOf(indicatorId: string): string {
    const indicator = planStore.indicatorsById.get(indicatorId)
    return indicatorId === '' ? wholePlan : unitCode(indicator ? withResponsible(indicator, storage.factsOf(indicatorId)).responsible : '')
  }

  function contentOf(entry: FactEntry, plan: string, at: string): FactContent {
    const role = session.role ? { role: session.role } : {}
    return { virksomhet: virksomhetOf(entry.indicator), author: session.author, ...role, at, ...entry, plan }
  }

  /** Stores the entries together, with the snapshot they publish; resolves when they are on disk and everything on screen has been told. */
  async function append(entries: readonly FactEntry[], snapshots: readonly Snapshot[] = []): Promise<Result<readonly Fact[], StorageProblem>> {
    if (entries.length === 0) return success([])
    const at = currentTime()
    const plan = storage.planId ?? ''
    const stored = await storage.write((open) => open.append(entries.map((entry) => contentOf(entry, plan, at)), snapshots))
    if (stored.ok) {
      lastSavedAt.value = at
      void people.introduce(session.author, session.name)
    }
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
    problem: computed(() => storage.problem),
    lastSavedAt: computed(() => lastSavedAt.value),
    /** How many of the facts the person at this machine has entered. */
    ownCount: computed(() => storage.allFacts().filter(({ author }) => author === session.author).length),
    count: computed(() => storage.factCount()),
    all: computed(() => storage.allFacts()),
    factsOf: (indicatorId: string) => storage.factsOf(indicatorId),
    virksomhetOf,
    prepareWriting,
    append,
    merge,
  }
})
