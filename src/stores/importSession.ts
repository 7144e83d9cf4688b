import type { ImportFileProblem, ImportRow } from '../domain/measurementImport'
import { failure, success, type Result } from '../domain/result'
import type { StorageProblem } from '../domain/storageProblem'
import { measurementWorkbook, readableKind, type MeasurementFile } from '../files/measurementText'
import { fileProblem, type SourceTable } from '../files/sourceTable'
import { readApart } from '../files/workbookApart'
import type { WorkbookTable } from '../files/xlsx'
import type { ReadFile } from './importDesk'
import { deskFor, deskHere, type DeskLink } from './importLink'
import { isDeskFailure, type DeskFailure } from './importMessages'
import { storeImport, tellMaking } from './importStoring'
import type { Imported, ImportWatch, ImportWorld, OpenImport } from './importTypes'
import { nextTask } from './nextTask'
import { workbookWorker } from './workbookWorker'

/** A file of more bytes, or a workbook of more rows, is handled apart from the page. */
const smallFile = 32 * 1024
const smallTable = 400
/** Rows shown at first, and left-out rows fetched at a time. */
const firstShown = 100
const leftOutPart = 400

const unread = (reason: DeskFailure) => failure(fileProblem(reason))

async function open(world: ImportWorld, link: DeskLink, file: ReadFile): Promise<Result<OpenImport, ImportFileProblem>> {
  await link.place(world)
  const summary = await link.ask('compare')
  const first = await link.ask('rows', null, firstShown)
  if (!summary.ok) return unread(summary.failure)
  if (!first.ok) return unread(first.failure)

  async function leftOut(lines: readonly number[]): Promise<readonly ImportRow[]> {
    const all: ImportRow[] = []
    for (;;) {
      const some = await link.ask('leftOut', lines, all.length, leftOutPart)
      if (some.ok) all.push(...some.value)
      if (!some.ok || some.value.length < leftOutPart) return all
      await nextTask()
    }
  }

  return success({
    file,
    summary: summary.value,
    rows: (kind, count) => (kind === null && count <= firstShown ? first.value.slice(0, count) : link.ask('rows', kind, count).then((rows) => (rows.ok ? rows.value : []))),
    again: () => open(world, link, file),
    carryOut: (lines, watch = {}) => storeImport(world, link, lines, watch),
    leftOut,
    end: () => link.end(),
  })
}

async function readWorkbook(bytes: Uint8Array, signal?: AbortSignal): Promise<Result<WorkbookTable, ImportFileProblem>> {
  if (typeof Worker !== 'undefined') return readApart(bytes, { create: workbookWorker, ...(signal && { signal }) })
  const { readXlsxTable } = await import('../files/xlsx')
  return readXlsxTable(bytes)
}

/** Reads a file at a desk, and looks at what it would do. */
async function openAt(link: DeskLink, world: ImportWorld, given: Uint8Array | MeasurementFile): Promise<Result<OpenImport, ImportFileProblem>> {
  if (!(given instanceof Uint8Array)) {
    const taken = await link.ask('take', given)
    return taken.ok ? open(world, link, taken.value) : unread(taken.failure)
  }
  // What is here crosses while the file is read.
  const [read] = await Promise.all([link.ask('read', given), link.place(world)])
  if (!read.ok) return unread(read.failure)
  return read.value.ok ? open(world, link, read.value.value) : read.value
}

/** Reads a file, CSV or workbook, and looks at what it would do; nothing is written. The bytes may be handed over, and are then gone. `signal` ends it. */
export async function openImport(bytes: Uint8Array, world: ImportWorld, { signal, tell }: ImportWatch = {}): Promise<Result<OpenImport, ImportFileProblem>> {
  const kind = readableKind(bytes)
  if (!kind.ok) return kind
  const workbook = kind.value === 'workbook' ? await readWorkbook(bytes, signal) : null
  if (workbook && !workbook.ok) return workbook
  const link = workbook ? deskFor(workbook.value.table.rows.length, smallTable, tellMaking(tell)) : deskFor(bytes.length, smallFile, tellMaking(tell))
  const end = () => link.end()
  signal?.addEventListener('abort', end, { once: true })
  const opened = await openAt(link, world, workbook ? measurementWorkbook(workbook.value) : bytes)
  signal?.removeEventListener('abort', end)
  if (!opened.ok) link.end()
  return opened
}

/** Imports a table to the end, its questions answered with yes. */
export async function importTable(table: SourceTable, world: ImportWorld): Promise<Result<Imported, StorageProblem>> {
  const link = deskHere(() => undefined)
  const opened = await openAt(link, world, { table, encoding: null, garbled: false, sheet: null, otherSheets: [] })
  const done = opened.ok ? await opened.value.carryOut(opened.value.summary.asking) : failure('not_read' as const)
  return done.ok || !isDeskFailure(done.failure) ? (done as Result<Imported, StorageProblem>) : failure('unavailable')
}
