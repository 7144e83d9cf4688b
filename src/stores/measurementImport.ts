import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import { undoEdits } from '../domain/entryFacts'
import { omissionAt } from '../domain/exemption'
import type { Fact } from '../domain/fact'
import type { ImportFileProblem, ImportRow, MeasurementImport } from '../domain/measurementImport'
import { saidOf } from '../domain/measurementImport'
import { refuseLocked } from '../domain/lockedImport'
import { failure, success, type Result } from '../domain/result'
import type { StorageProblem } from '../domain/storageProblem'
import type { MeasurementFile } from '../files/measurementFile'
import type { SourceTable } from '../files/sourceTable'
import { authorsFor } from './authors'
import { currentTime } from './clock'
import { useFactsStore } from './facts'
import { useJudgedStore } from './judged'
import { usePeriodsStore } from './periods'
import { usePlanStore } from './plan'
import { useSessionStore } from './session'
import { useStorageStore } from './storage'
import { workbookWorker } from './workbookWorker'

/** A file of measurements: how it was read, and what importing it would do. */
export interface ImportPreview {
  readonly file: Omit<MeasurementFile, 'table'> & Pick<SourceTable, 'delimiter'>
  readonly changes: MeasurementImport
}

/** What an import came to. */
export interface Imported {
  readonly added: number
  readonly corrected: number
  /** How many measurements it said were not carried out. */
  readonly omitted: number
  /** What was stored, so that it can be taken back. */
  readonly facts: readonly Fact[]
}

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
  const judged = useJudgedStore()
  const periods = usePeriodsStore()
  const session = useSessionStore()
  /** What has been pasted and not imported yet, kept while the person looks around. */
  const pasted = shallowRef('')
  const receipt = shallowRef<ImportReceipt | null>(null)

  // Other measurements, another plan or a restored backup: there is nothing left to take back.
  storage.listen((change) => {
    if (change.kind === 'replaced') receipt.value = null
  })

  /** What the rows of a table would do to the measurements that are here now; nothing is written. */
  async function previewTable(table: SourceTable): Promise<MeasurementImport> {
    const { previewImport } = await import('../files/measurementImport')
    if (!planStore.plan) return { rows: [], unknownColumns: [] }
    return refuseLocked(previewImport(table, planStore.plan, judged.measurements, (id, period) => omissionAt(facts.factsOf(id), period)), periods.isLocked)
  }

  /** What a file, CSV or workbook, would do; nothing is written. A workbook is read apart from the page, until `signal` ends it. */
  async function previewFile(bytes: Uint8Array, signal?: AbortSignal): Promise<Result<ImportPreview, ImportFileProblem>> {
    const [{ readMeasurementFile }, { readApart }] = await Promise.all([import('../files/measurementFile'), import('../files/workbookApart')])
    const apart = (workbook: Uint8Array) => readApart(workbook, { create: workbookWorker, ...(signal && { signal }) })
    const read = await readMeasurementFile(bytes, typeof Worker === 'undefined' ? undefined : apart)
    if (!read.ok) return failure(read.failure)
    const { table, ...file } = read.value
    return success({ file: { ...file, delimiter: table.delimiter }, changes: await previewTable(table) })
  }

  /** Stores every row that adds or corrects, in one go; the rows that ask something count as answered with yes. */
  async function carryOut(previewed: MeasurementImport): Promise<Result<Imported, StorageProblem>> {
    const { importedFacts } = await import('../files/importedFacts')
    const changes = refuseLocked(previewed, periods.isLocked)
    const names = changes.rows.map((row) => saidOf(row)?.registeredBy ?? '').filter((name) => name !== '')
    const authors = await authorsFor(names)
    if (!authors.ok) return authors
    const contents = importedFacts(changes, {
      plan: storage.planId ?? '',
      at: currentTime(),
      authorOf: (name) => authors.value.get(name) ?? session.author,
      virksomhetOf: facts.virksomhetOf,
    })
    const stored = await facts.append(contents)
    if (!stored.ok) return stored
    const count = (kind: ImportRow['kind']) => changes.rows.filter((row) => row.kind === kind).length
    return success({ added: count('add'), corrected: count('correct'), omitted: count('omit'), facts: stored.value })
  }

  /** Keeps what the last import came to, until another takes its place. */
  function keepReceipt(next: ImportReceipt | null): void {
    receipt.value = next
  }

  /** Takes the last import back with new facts: what it added is withdrawn, and what it corrected counts again. */
  async function undo(reason: string): Promise<Result<readonly Fact[], StorageProblem | 'locked_period'>> {
    const kept = receipt.value
    if (!kept || kept.undone) return success([])
    if (kept.facts.some(({ period }) => periods.isLocked(period))) return failure('locked_period')
    const ids = [...new Set(kept.facts.map((fact) => fact.indicator))]
    const stored = await facts.append(undoEdits(kept.facts, ids.flatMap((id) => facts.factsOf(id)), reason))
    if (stored.ok) receipt.value = { ...kept, undone: true }
    return stored
  }

  return { pasted, receipt: computed(() => receipt.value), previewTable, previewFile, carryOut, keepReceipt, undo }
})
