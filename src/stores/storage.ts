import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import { failure, success, type Result } from '../domain/result'
import type { StorageProblem } from '../domain/storageProblem'
import type { Source } from '../domain/storedContent'
import { databaseName } from '../storage/databaseName'
import { whenIdle } from '../storage/environment'
import { noFacts, type FactBatch } from '../storage/factBatch'
import type { News } from '../storage/factNews'
import type { FactStore, StoreChange } from '../storage/factStore'
import { readFirst } from '../storage/firstReading'
import { createFactIndex } from './factIndex'
import { isReading, takeReading, type Opening } from './firstReading'
import { nextTask } from './nextTask'
import { preferences } from './preferences'

type StoreWork<T> = (open: FactStore) => Promise<Result<T, StorageProblem>>

const sourceOf = (text: string | null): Source => (text === 'example' ? 'example' : 'real')

/** The page is shown first, with all that is below its first screen; in milliseconds. */
const copyDelay = 1500

/** Half of the program by weight. */
const load = () => import('../storage/factStore').catch(() => null)

/** The open database and the facts in it: which plan, whether real or example, what is wrong. Views use the stores built on it. */
export const useStorageStore = defineStore('storage', () => {
  const store = shallowRef<FactStore | null>(null)
  const planId = shallowRef<string | null>(null)
  const source = shallowRef<Source>('real')
  const ready = shallowRef(false)
  const isOpen = shallowRef(false)
  const problem = shallowRef<StorageProblem | null>(null)
  const index = createFactIndex()
  const opening = shallowRef<Opening | null>(null)
  const followed = shallowRef(false)
  const held = shallowRef(false)
  const recovered = shallowRef(0)
  const holders = new Set<() => boolean>()
  const listeners = new Set<(change: StoreChange) => void>()
  // Fetched beside the plan, where what is stored is not being read already.
  if (!isReading()) void load()
  let turns = 0
  /** Opens what is to be opened later; null where there is nothing to wait for. */
  let openRead: (() => Promise<void>) | null = null
  let stopFollowing: () => void = () => undefined

  function tell(change: StoreChange): unknown {
    const taken = change.kind === 'added' && index.add(change)
    if (change.kind === 'replaced') index.replace(change)
    if (change.kind === 'overtaken') problem.value = 'newer_database'
    for (const listener of listeners) listener(change)
    return taken
  }

  /** Opens the database itself; gives its facts, or null when another has been asked for meanwhile. */
  async function connect(id: string, next: Source, read: News | null): Promise<Result<FactBatch, StorageProblem> | null> {
    const turn = turns
    const isCurrent = () => turn === turns
    const module = await load()
    const opened = module ? await module.openStore(id, { source: next, onChange: (change) => isCurrent() && tell(change) }) : failure('unavailable' as const)
    const facts = opened.ok ? await opened.value.loadAll(read) : opened
    if (!isCurrent()) {
      if (opened.ok) opened.value.close()
      return null
    }
    store.value?.close()
    store.value = opened.ok ? opened.value : null
    problem.value = facts.ok ? null : facts.failure
    if (opened.ok) setTimeout(keepCopy, copyDelay, opened.value)
    isOpen.value = true
    return facts
  }

  const keepCopy = (open: FactStore) => void import('./mirror').then((module) => module.keepCopy(open, listen, recovered)).catch(() => null)

  /** Until nothing is left to be opened: what was read first is opened next. */
  async function openNow(): Promise<void> {
    for (let last = null; openRead !== last; ) await (last = openRead)?.()
  }

  /** Does something when nobody waits for the page, or when somebody asks. */
  function later(work: () => Promise<void>): void {
    let working: Promise<void> | null = null
    const begin = () => (working ??= work())
    openRead = begin
    whenIdle(() => openRead === begin && void begin())
  }

  /** Opens what has been read already; what came meanwhile is read on. */
  async function openBehind(id: string, next: Source, read: News): Promise<void> {
    if (!(await connect(id, next, read))) return
    openRead = null
    tell({ kind: 'people' })
    await store.value?.catchUp()
  }

  async function openSource(id: string, next: Source, followsOther = false): Promise<void> {
    const turn = ++turns
    held.value = false
    openRead = null
    opening.value = null
    const name = databaseName(id, next)
    const read = await takeReading(name)
    if (turn !== turns) return
    if (read && 'figures' in read) {
      source.value = next
      opening.value = read
      later(async () => {
        const facts = await readFirst(name, globalThis.indexedDB)
        if (turn === turns) await takeFacts(id, next, followsOther, facts)
      })
    } else await takeFacts(id, next, followsOther, read)
  }

  /** Takes what has been read, or what is in the database itself. */
  async function takeFacts(id: string, next: Source, followsOther: boolean, read: News | null): Promise<void> {
    const turn = turns
    const facts = read ? success(read) : await connect(id, next, null)
    if (!facts) return
    // Before anybody hears of it: whoever reads on because of it waits for the database.
    if (read) later(() => openBehind(id, next, read))
    tell({ kind: 'replaced', ...(facts.ok ? facts.value : noFacts) })
    // After the facts: whoever follows the source finds its facts in place.
    followed.value = followsOther
    source.value = next
    if (!read) tell({ kind: 'people' })
    // What was told is taken in before the page is shown: on a slow machine each is long enough.
    if (opening.value) await import('./opening').then((module) => module.judgeOpening(), nextTask)
    else if (!ready.value) await nextTask()
    if (turn !== turns) return
    if (!read) openRead = null
    ready.value = true
    opening.value = null
  }

  /** Another tab chose: the page of somebody who is writing here is not exchanged for invented numbers; what is removed is gone. */
  async function followChoice(id: string, next: Source): Promise<void> {
    held.value = next === 'example' && source.value === 'real' && [...holders].some((isBusy) => isBusy())
    if (!held.value) await openSource(id, next, true)
  }

  /** Opens what is stored about a plan, and follows the other tabs' choice between real and example. */
  async function open(id: string): Promise<void> {
    const key = `source:${id}`
    planId.value = id
    ready.value = false
    isOpen.value = false
    stopFollowing()
    stopFollowing = preferences.follow(key, (text) => void followChoice(id, sourceOf(text)))
    await openSource(id, sourceOf(preferences.read(key)))
  }

  /** Shows the real or the example measurements in this tab, until it is opened again. */
  async function visitSource(next: Source): Promise<void> {
    if (planId.value) await openSource(planId.value, next)
  }

  /** Shows the real or the example measurements, here and in every other tab. */
  async function chooseSource(next: Source): Promise<void> {
    if (!planId.value) return
    preferences.write(`source:${planId.value}`, next)
    if (source.value !== next || problem.value) await openSource(planId.value, next)
  }

  /** Reads from the open database; a failure becomes the current problem. */
  async function read<T>(work: StoreWork<T>): Promise<Result<T, StorageProblem>> {
    await openNow()
    if (!store.value) return failure(problem.value ?? 'unavailable')
    const result = await work(store.value)
    if (!result.ok) problem.value = result.failure
    return result
  }

  /** Writes to the open database; a failure becomes the current problem until a later write succeeds. */
  async function write<T>(work: StoreWork<T>): Promise<Result<T, StorageProblem>> {
    const result = await read(work)
    if (result.ok) problem.value = null
    return result
  }

  /** Calls `listener` at every change, from this tab and others; gives a function that stops it. */
  function listen(listener: (change: StoreChange) => void): () => void {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }

  /** Shows here, too, the example that another tab chose. */
  async function letGo(): Promise<void> {
    if (planId.value) await openSource(planId.value, 'example', true)
  }

  /** Keeps other tabs from exchanging what is shown here while `isBusy`; gives a function that stops it. */
  function holdWhile(isBusy: () => boolean): () => void {
    holders.add(isBusy)
    return () => holders.delete(isBusy)
  }

  function close(): void {
    turns += 1
    openRead = null
    stopFollowing()
    store.value?.close()
    store.value = null
  }

  return {
    planId: computed(() => planId.value),
    /** Name of the database that is shown; null before a plan is chosen. */
    databaseName: computed(() => planId.value && databaseName(planId.value, source.value)),
    source: computed(() => source.value),
    /** True when what is shown was chosen in another tab. */
    followed: computed(() => followed.value),
    /** True while another tab shows the example and this one waits for who writes here. */
    held: computed(() => held.value),
    /** How many facts the browser had lost, and were put back. */
    recovered,
    ready: computed(() => ready.value),
    /** What is known of the facts before they have come. */
    opening: computed(() => opening.value),
    /** What is shown, by its mark (`contentMark`); none while something is still to be read or told. */
    mark: () => index.isTold() && store.value?.markOf(index.held().facts.at(-1)),
    /** True when more than the facts can be read, and something written: later than `ready` where the facts were read first. */
    isOpen: computed(() => isOpen.value),
    /** Waits no longer to open what has been read. */
    openNow,
    problem: computed(() => problem.value),
    /** Whether all who look at what has come have been told. */
    isTold: index.isTold,
    factsOf: index.of,
    glanceAt: index.glance,
    allFacts: index.all,
    heldFacts: index.held,
    factCount: () => opening.value?.count ?? index.count(),
    open,
    visitSource,
    chooseSource,
    read,
    write,
    listen,
    holdWhile,
    letGo,
    close,
  }
})
