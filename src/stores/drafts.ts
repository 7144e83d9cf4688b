import { defineStore } from 'pinia'
import { computed, shallowReactive } from 'vue'
import type { Draft } from '../domain/storedContent'
import type { DraftPlace } from '../storage/draftTable'
import { currentTime } from './clock'
import { useStorageStore } from './storage'

type Pending = Map<string, { readonly place: DraftPlace; readonly draft: Draft | null }>

const keyOf = ({ indicator, period, field }: DraftPlace) => JSON.stringify([indicator, period, field])

/** What has been typed but not saved; kept on disk as it is typed, so that a closed browser loses nothing. */
export const useDraftsStore = defineStore('drafts', () => {
  const storage = useStorageStore()
  const drafts = shallowReactive(new Map<string, Draft>())
  /** Not on disk yet, by database: what is typed among the real measurements never lands among the invented. */
  const pendingByDatabase = new Map<string, Pending>()
  let writing: Promise<void> | null = null

  function pendingHere(): Pending {
    const database = `${storage.planId}/${storage.source}`
    const known = pendingByDatabase.get(database)
    if (known) return known
    const pending: Pending = new Map()
    pendingByDatabase.set(database, pending)
    return pending
  }

  async function read(): Promise<void> {
    const all = await storage.read((open) => open.drafts.all())
    drafts.clear()
    for (const draft of all.ok ? all.value : []) drafts.set(keyOf(draft), draft)
    for (const [key, { draft }] of pendingHere()) {
      if (draft) drafts.set(key, draft)
      else drafts.delete(key)
    }
  }

  async function writePending(): Promise<void> {
    for (let pending = pendingHere(); pending.size > 0; pending = pendingHere()) {
      const batch = [...pending]
      const kept = batch.flatMap(([, { draft }]) => draft ?? [])
      const discarded = batch.flatMap(([, { place, draft }]) => (draft ? [] : place))
      const written = await storage.write((open) => open.drafts.write(kept, discarded))
      if (!written.ok) return
      for (const [key, change] of batch) if (pending.get(key) === change) pending.delete(key)
    }
  }

  function change(place: DraftPlace, draft: Draft | null): void {
    const key = keyOf(place)
    if (draft) drafts.set(key, draft)
    else if (!drafts.delete(key)) return
    pendingHere().set(key, { place, draft })
    writing ??= writePending().finally(() => (writing = null))
  }

  storage.listen((storeChange) => {
    if (storeChange.kind === 'replaced') void read()
  })
  if (storage.ready) void read()

  return {
    all: computed(() => [...drafts.values()]),
    /** The text typed at a place, or null. */
    textOf: (place: DraftPlace) => drafts.get(keyOf(place))?.text ?? null,
    /** When the text at a place was typed, or null. */
    atOf: (place: DraftPlace) => drafts.get(keyOf(place))?.at ?? null,
    /** Keeps what has been typed at a place. */
    keep: ({ indicator, period, field }: DraftPlace, text: string) =>
      change({ indicator, period, field }, { indicator, period, field, text, at: currentTime() }),
    /** Forgets what was typed at a place: it was saved, or given up. */
    discard: (place: DraftPlace) => change(place, null),
    /** Resolves when everything typed so far is on disk or could not be written. */
    settled: () => writing ?? Promise.resolve(),
  }
})
