import { computed, onScopeDispose, shallowRef } from 'vue'
import type { ActionOutcome } from '../../composables/useAction'
import { useFactsStore } from '../../stores/facts'
import { useImportStore, type ImportPhase, type ImportStop, type OpenImport } from '../../stores/measurementImport'
import { nextTask } from '../../stores/nextTask'
import { useRoomStore } from '../../stores/room'
import { useStorageStore } from '../../stores/storage'
import { dataProblemText } from '../../words/data'
import { kindsText } from '../../words/dryRun'
import { fileProblemText, importWords, readText } from '../../words/importForm'

interface Opened {
  readonly source: string
  readonly file: OpenImport
}

/** How far the work has come. */
export interface WorkDone {
  readonly phase: ImportPhase
  readonly share: number
}

/** A sentence about why nothing was stored. */
export function stopText(why: ImportStop): string {
  return why === 'too_slow' || why === 'not_read' || why === 'cancelled' ? importWords.stopped : dataProblemText(why)
}

/** Work that can be ended, and how far it has come. */
export function useEndableWork() {
  const ending = shallowRef<AbortController | null>(null)
  const done = shallowRef<WorkDone>({ phase: 'read', share: 0 })

  async function run<T>(phase: ImportPhase, work: (watch: { signal: AbortSignal; tell: (phase: ImportPhase, share: number) => void }) => Promise<T>): Promise<T> {
    const own = new AbortController()
    ending.value = own
    done.value = { phase, share: 0 }
    const tell = (at: ImportPhase, share: number) => {
      if (ending.value === own) done.value = { phase: at, share }
    }
    return work({ signal: own.signal, tell }).finally(() => (ending.value = null))
  }

  onScopeDispose(() => ending.value?.abort())
  return { done: computed(() => (ending.value ? done.value : null)), run, end: () => ending.value?.abort() }
}

/** The file that is open to be imported: what it would do, kept right while others store, and what is answered. */
export function useOpenedImport(isBusy: () => boolean) {
  const imports = useImportStore()
  const facts = useFactsStore()
  const room = useRoomStore()
  const opened = shallowRef<Opened | null>(null)
  const answered = shallowRef<ReadonlySet<number>>(new Set())
  const { done, run, end } = useEndableWork()
  let looksAgain = false

  function close(): void {
    const before = opened.value
    opened.value = null
    answered.value = new Set()
    // Ending a worker takes a while of its own.
    void nextTask().then(() => before?.file.end())
  }

  /** Reads a file and shows what it would do; null where the person had enough of it. */
  async function show(source: string, bytes: Uint8Array): Promise<ActionOutcome> {
    close()
    let isEnded = false
    const read = await run('read', async (watch) => {
      const found = await imports.openFile(bytes, watch)
      isEnded = watch.signal.aborted
      return found
    })
    if (isEnded) return null
    if (!read.ok) return { failed: fileProblemText(read.failure, source) }
    opened.value = { source, file: read.value }
    const { total, counts } = read.value.summary
    return { done: readText(source, total, kindsText(counts)) }
  }

  function answer(lines: readonly number[], yes: boolean): void {
    const next = new Set(answered.value)
    for (const line of lines) {
      if (yes) next.add(line)
      else next.delete(line)
    }
    answered.value = next
  }

  /** Carries out what is shown; null when it is done, else what became of it. */
  async function carryOut(): Promise<ActionOutcome> {
    if (!opened.value) return null
    const { source, file } = opened.value
    const lines = [...answered.value]
    const imported = await run('store', (watch) => file.carryOut(lines, watch))
    if (!imported.ok) return imported.failure === 'cancelled' ? { done: importWords.storingEnded } : { failed: stopText(imported.failure) }
    void room.askOnce()
    const leftOut = await file.leftOut(lines)
    imports.keepReceipt({ ...imported.value, source, unchanged: file.summary.counts.unchanged, leftOut, undone: false })
    if (source === importWords.pasted) imports.pasted = ''
    return null
  }

  /** Another tab may have stored something meanwhile: what is shown is what would happen now. */
  async function lookAgain(): Promise<void> {
    if (!opened.value || isBusy() || looksAgain) return
    looksAgain = true
    const before = opened.value
    const found = await before.file.again()
    looksAgain = false
    if (found.ok && opened.value === before) opened.value = { ...before, file: found.value }
  }

  onScopeDispose(useStorageStore().listen(({ kind }) => (kind === 'added' || kind === 'replaced') && void lookAgain()))
  onScopeDispose(facts.holdWhile(() => opened.value !== null))
  onScopeDispose(close)
  return { opened: computed(() => opened.value), answered: computed(() => answered.value), done, show, answer, carryOut, close, end }
}
