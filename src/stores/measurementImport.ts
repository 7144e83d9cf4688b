import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import type { ImportFileProblem, ImportRow, MeasurementImport } from '../domain/measurementImport'
import { failure, type Result } from '../domain/result'
import type { StorageProblem } from '../domain/storageProblem'
import type { SourceTable } from '../files/sourceTable'
import { noFacts, type FactBatch } from '../storage/factBatch'
import { useFactsStore } from './facts'
import type { Imported, ImportStop, ImportWatch, ImportWorld, OpenImport } from './importTypes'
import { usePeriodsStore } from './periods'
import { usePlanStore } from './plan'
import { useStorageStore } from './storage'

export type { ImportPhase, TellProgress } from './importDesk'
export type { Imported, ImportStop, OpenImport } from './importTypes'

/** What an import came to and what it left out, kept while the person looks around. */
export interface ImportReceipt extends Imported {
  /** What the rows came from, e.g. the name of the file. */
  readonly source: string
  readonly unchanged: number
  readonly leftOut: readonly ImportRow[]
  readonly undone: boolean
}

/** Measurements from files: first what would change, then, if wanted, the change. The readers are loaded when they are used. */
export const useImportStore = defineStore('import', () => {
  const planStore = usePlanStore()
  const storage = useStorageStore()
  const facts = useFactsStore()
  void facts.prepareWriting()
  const periods = usePeriodsStore()
  /** What has been pasted and not imported yet, kept while the person looks around. */
  const pasted = shallowRef('')
  const receipt = shallowRef<ImportReceipt | null>(null)

  // Other measurements, another plan or a restored backup: there is nothing left to take back.
  storage.listen((change) => {
    if (change.kind === 'replaced') receipt.value = null
  })

  function world(): ImportWorld | null {
    const { plan } = planStore
    return plan && { plan, held: storage.heldFacts, factsOf: facts.factsOf, speaker: facts.speaker, append: facts.append, write: storage.write, noteSaved: facts.noteSaved }
  }

  /** What the rows of a table would do to the measurements that are here now; nothing is written. */
  async function previewTable(table: SourceTable): Promise<MeasurementImport> {
    const { changesOf } = await import('./importChanges')
    return planStore.plan ? changesOf(table, { plan: planStore.plan, factsOf: facts.factsOf }) : { rows: [], unknownColumns: [] }
  }

  /** Reads a file, CSV or workbook, and looks at what it would do; nothing is written. What is large is handled apart from the page, until the watch's `signal` ends it. */
  async function openFile(bytes: Uint8Array, watch?: ImportWatch): Promise<Result<OpenImport, ImportFileProblem>> {
    const [{ openImport }, { fileProblem }] = await Promise.all([import('./importSession'), import('../files/sourceTable')])
    const here = world()
    return here ? openImport(bytes, here, watch) : failure(fileProblem('not_read'))
  }

  /** Stores what a table says, in one go; the rows that ask something count as answered with yes. */
  async function importTable(table: SourceTable): Promise<Result<Imported, StorageProblem>> {
    const here = world()
    return here ? (await import('./importSession')).importTable(table, here) : failure('unavailable')
  }

  /** Keeps what the last import came to, until another takes its place. */
  function keepReceipt(next: ImportReceipt | null): void {
    receipt.value = next
  }

  /** Takes the last import back with new facts: what it added is withdrawn, and what it corrected counts again. */
  async function undo(reason: string, watch?: ImportWatch): Promise<Result<FactBatch, ImportStop | 'locked_period'>> {
    const kept = receipt.value
    const here = world()
    if (!kept || kept.undone || !here) return { ok: true, value: noFacts }
    if (kept.periods.some(periods.isLocked)) return failure('locked_period')
    const { storeUndo } = await import('./importStoring')
    const stored = await storeUndo(here, kept.stored, reason, watch)
    if (stored.ok) receipt.value = { ...kept, undone: true }
    return stored
  }

  return { pasted, receipt: computed(() => receipt.value), previewTable, openFile, importTable, keepReceipt, undo }
})
