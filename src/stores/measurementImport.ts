import { defineStore } from 'pinia'
import { undoEdits } from '../domain/entryFacts'
import type { Fact } from '../domain/fact'
import type { ImportFileProblem, MeasurementImport } from '../domain/measurementImport'
import { isAccepted } from '../domain/measurementImport'
import { failure, success, type Result } from '../domain/result'
import type { StorageProblem } from '../domain/storageProblem'
import type { MeasurementFile } from '../files/measurementFile'
import type { SourceTable } from '../files/sourceTable'
import { currentTime } from './clock'
import { useFactsStore } from './facts'
import { useJudgedStore } from './judged'
import { usePeopleStore } from './people'
import { usePlanStore } from './plan'
import { useSessionStore } from './session'
import { useStorageStore } from './storage'

/** A file of measurements: how it was read, and what importing it would do. */
export interface ImportPreview {
  readonly file: Omit<MeasurementFile, 'table'> & Pick<SourceTable, 'delimiter'>
  readonly changes: MeasurementImport
}

/** What an import came to. */
export interface Imported {
  readonly added: number
  readonly corrected: number
  /** What was stored, so that it can be taken back. */
  readonly facts: readonly Fact[]
}

/** Measurements from files: first what would change, then, if wanted, the change. The readers are loaded when they are used. */
export const useImportStore = defineStore('import', () => {
  const planStore = usePlanStore()
  const storage = useStorageStore()
  const facts = useFactsStore()
  const judged = useJudgedStore()
  const people = usePeopleStore()
  const session = useSessionStore()

  /** What the rows of a table would do to the measurements that are here now; nothing is written. */
  async function previewTable(table: SourceTable): Promise<MeasurementImport> {
    const { previewImport } = await import('../files/measurementImport')
    if (!planStore.plan) return { rows: [], unknownColumns: [] }
    return previewImport(table, planStore.plan, judged.measurements)
  }

  /** What a file, CSV or workbook, would do; nothing is written. */
  async function previewFile(bytes: Uint8Array): Promise<Result<ImportPreview, ImportFileProblem>> {
    const { readMeasurementFile } = await import('../files/measurementFile')
    const read = await readMeasurementFile(bytes)
    if (!read.ok) return failure(read.failure)
    const { table, ...file } = read.value
    return success({ file: { ...file, delimiter: table.delimiter }, changes: await previewTable(table) })
  }

  /** Stores every row that adds or corrects, in one go; the rows that ask something count as answered with yes. */
  async function carryOut(changes: MeasurementImport): Promise<Result<Imported, StorageProblem>> {
    const { importedFacts } = await import('../files/measurementImport')
    const rows = changes.rows.filter(isAccepted)
    const names = rows.map((row) => row.measurement.registeredBy).filter((name) => name !== '')
    const authors = await people.authorsFor(names)
    if (!authors.ok) return authors
    const contents = importedFacts(changes, {
      plan: storage.planId ?? '',
      at: currentTime(),
      authorOf: (name) => authors.value.get(name) ?? session.author,
      virksomhetOf: facts.virksomhetOf,
    })
    const stored = await facts.append(contents)
    if (!stored.ok) return stored
    const count = (kind: 'add' | 'correct') => rows.filter((row) => row.kind === kind).length
    return success({ added: count('add'), corrected: count('correct'), facts: stored.value })
  }

  /** Takes an import back with new facts: what it added is withdrawn, and what it corrected counts again. */
  function undo({ facts: made }: Pick<Imported, 'facts'>, reason: string): Promise<Result<readonly Fact[], StorageProblem>> {
    const ids = [...new Set(made.map((fact) => fact.indicator))]
    return facts.append(undoEdits(made, ids.flatMap((id) => facts.factsOf(id)), reason))
  }

  return { previewTable, previewFile, carryOut, undo }
})
