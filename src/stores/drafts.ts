import { defineStore } from 'pinia'
import { computed, shallowReactive } from 'vue'
import type { Draft } from '../domain/storedContent'
import type { DraftPlace } from '../storage/draftTable'
import { createUnsavedDrafts, type DraftChange } from '../storage/unsavedDrafts'
import { currentTime } from './clock'
import { useStorageStore } from './storage'

type Pending = Map<string, DraftChange>

const keyOf = ({ indicator, period, field }: DraftPlace) => JSON.stringify([indicator, period, field])

const asDraft = ({ text, ...place }: DraftChange): Draft[] => (text === null ? [] : [{ ...place, text }])

/** What has been typed but not saved; kept on disk as it is typed, so that a closed browser loses nothing. */
export const useDraftsStore = defineStore('drafts', () => {
  const storage = useStorageStore()
  const drafts = shallowReactive(new Map<string, Draft>())
  const unsaved = createUnsavedDrafts()
  /** Not on disk yet, by database: what is typed among the real measurements never lands among the invented. */
  const pendingByDatabase = new Map<string, Pending>()
  let writing: Promise<void> | null = null

  const databaseHere = () => storage.databaseName ?? ''

  function pendingIn(database: string): Pending {
    const known = pendingByDatabase.get(database)
    if (known) return known
    const pending: Pending = new Map()
    pendingByDatabase.set(database, pending)
    return pending
  }

  function show(key: string, change: DraftChange): void {
    if (change.text === null) drafts.delete(key)
    for (const draft of asDraft(change)) drafts.set(key, draft)
  }

  /** Takes up what a page that was left at once had no time to write, unless something newer was written elsewhere. */
  function takeUpUnsaved(): void {
    const database = databaseHere()
    const pending = pendingIn(database)
    for (const change of unsaved.read(database)) {
      const key = keyOf(change)
      const other = pending.get(key) ?? drafts.get(key)
      if (!other || other.at <= change.at) pending.set(key, change)
      else unsaved.confirm(database, [{ ...change, at: other.at, text: other.text }])
    }
  }

  async function read(): Promise<void> {
    const all = await storage.read((open) => open.drafts.all())
    drafts.clear()
    for (const draft of all.ok ? all.value : []) drafts.set(keyOf(draft), draft)
    takeUpUnsaved()
    for (const [key, change] of pendingIn(databaseHere())) show(key, change)
    writeSoon()
  }

  async function writePending(): Promise<void> {
    for (;;) {
      const database = databaseHere()
      const pending = pendingIn(database)
      if (pending.size === 0) return
      const batch = [...pending]
      const changes = batch.map(([, change]) => change)
      const kept = changes.flatMap(asDraft)
      const written = await storage.write((open) => open.drafts.write(kept, changes.filter(({ text }) => text === null)))
      if (!written.ok) return
      for (const [key, change] of batch) if (pending.get(key) === change) pending.delete(key)
      unsaved.confirm(database, changes)
    }
  }

  function writeSoon(): void {
    writing ??= writePending().finally(() => (writing = null))
  }

  function change(place: DraftPlace, text: string | null): void {
    const key = keyOf(place)
    const { indicator, period, field } = place
    const next: DraftChange = { indicator, period, field, text, at: currentTime() }
    if (text === null && !drafts.has(key)) return
    show(key, next)
    pendingIn(databaseHere()).set(key, next)
    unsaved.keep(databaseHere(), next)
    writeSoon()
  }

  storage.listen((storeChange) => {
    if (storeChange.kind === 'replaced') void read()
  })
  storage.holdWhile(() => drafts.size > 0)
  if (storage.ready) void read()

  return {
    all: computed(() => [...drafts.values()]),
    /** The text typed at a place, or null. */
    textOf: (place: DraftPlace) => drafts.get(keyOf(place))?.text ?? null,
    /** When the text at a place was typed, or null. */
    atOf: (place: DraftPlace) => drafts.get(keyOf(place))?.at ?? null,
    /** Keeps what has been typed at a place. */
    keep: (place: DraftPlace, text: string) => change(place, text),
    /** Forgets what was typed at a place: it was saved, or given up. */
    discard: (place: DraftPlace) => change(place, null),
    /** Resolves when everything typed so far is on disk or could not be written. */
    settled: () => writing ?? Promise.resolve(),
  }
})
