import { confirmedImport, firstRows, leftOutRows, summaryOf, type DryRunKind, type DryRunSummary } from '../domain/dryRun'
import { undoEdits } from '../domain/entryFacts'
import type { Fact, FactContent } from '../domain/fact'
import { refuseLocked } from '../domain/lockedImport'
import { isRefused, saidOf, type ImportFileProblem, type ImportRow, type MeasurementImport } from '../domain/measurementImport'
import type { Period } from '../domain/period'
import { remembered } from '../domain/remembered'
import { success, type Result } from '../domain/result'
import { importedFacts } from '../files/importedFacts'
import { readMeasurementText, type MeasurementFile } from '../files/measurementText'
import type { SourceTable } from '../files/sourceTable'
import type { TextHasher } from '../storage/segment/factTexts'
import { packContents } from '../storage/segment/packContents'
import { packedFrom, segmentSize, type Segment } from '../storage/segment/segment'
import { contentOf, virksomhetCode, type Speaker } from './factContent'
import { changesOf, lockedIn, type Here } from './importChanges'

/** What an import is doing, in the order of the work. */
export type ImportPhase = 'read' | 'check' | 'store'

/** Told what is done, and how much of it, from 0 to 1. */
export type TellProgress = (phase: ImportPhase, share: number) => void

/** How a file was read. */
export type ReadFile = Omit<MeasurementFile, 'table'> & Pick<SourceTable, 'delimiter'>

/** Facts to be stored: as they are said, or null where they were handed over packed. */
export interface Made {
  readonly added: number
  readonly corrected: number
  readonly omitted: number
  /** The periods that something is said of. */
  readonly periods: readonly Period[]
  readonly contents: readonly FactContent[] | null
}

/** Where the work is done. */
export interface DeskPlace {
  readonly tell: TellProgress
  /** Takes many facts packed; missing where they are packed later. */
  readonly handOver?: (segment: Segment) => void
  /** Makes the hashes of what is handed over. */
  readonly hasher?: () => TextHasher
  /** Lets others in between two parts of the work; false when it is not wanted any more. */
  readonly goOn?: () => Promise<boolean>
}

const nothing: MeasurementImport = { rows: [], unknownColumns: [] }
const fileOf = ({ table, ...file }: MeasurementFile): ReadFile => ({ ...file, delimiter: table.delimiter })

/** Reads a file of measurements, says what it would do and makes the facts that do it: the same on the page and apart from it. */
export function createDesk({ tell, handOver, hasher, goOn = () => Promise.resolve(true) }: DeskPlace) {
  let here: Here | null = null
  let table: SourceTable | null = null
  let changes = nothing
  let chosen = nothing

  /** Makes `total` facts, packed part by part where they are many; null when they are not wanted any more. */
  async function produce(total: number, contents: (from: number, to: number) => FactContent[]): Promise<readonly FactContent[] | null | 'ended'> {
    if (!handOver || total < packedFrom) return contents(0, total)
    const packing: Promise<void>[] = []
    let isWanted = await goOn()
    for (let from = 0; isWanted && from < total; from += segmentSize) {
      tell('store', from / total)
      packing.push(packContents(contents(from, from + segmentSize), from + 1, hasher?.()).then(handOver))
      isWanted = await goOn()
    }
    await Promise.all(packing)
    return isWanted ? null : 'ended'
  }

  function virksomheter({ plan, factsOf }: Here): (id: string) => string {
    const indicators = new Map(plan.indicators.map((indicator) => [indicator.id, indicator]))
    return remembered((id: string) => virksomhetCode(id, indicators.get(id), factsOf(id)))
  }

  function take(file: MeasurementFile): ReadFile {
    table = file.table
    return fileOf(file)
  }

  return {
    /** What is here from now on. */
    place: (next: Here) => {
      here = next
    },
    take,
    /** Reads the bytes of a CSV file. */
    read(bytes: Uint8Array): Result<ReadFile, ImportFileProblem> {
      const read = readMeasurementText(bytes, (share) => tell('read', share))
      return read.ok ? success(take(read.value)) : read
    },
    /** What the file would do to what is here; nothing is written. */
    compare(): DryRunSummary {
      changes = table && here ? changesOf(table, here, (share) => tell('check', share)) : nothing
      return summaryOf(changes)
    },
    rows: (kind: DryRunKind | null, count: number): readonly ImportRow[] => firstRows(changes.rows, kind, count),
    leftOut: (answered: readonly number[], from: number, count: number): readonly ImportRow[] => leftOutRows(changes, new Set(answered)).slice(from, from + count),
    /** Settles which rows are stored, those included whose questions were `answered`; gives the names of who registered them. */
    choose(answered: readonly number[]): readonly string[] {
      const confirmed = confirmedImport(changes, new Set(answered))
      const { rows } = here ? refuseLocked(confirmed, lockedIn(here)) : confirmed
      chosen = { ...confirmed, rows: rows.filter((row) => !isRefused(row)) }
      return [...new Set(chosen.rows.map((row) => saidOf(row)?.registeredBy ?? ''))].filter((name) => name !== '')
    },
    /** The facts that do what was chosen; null when they are not wanted any more. */
    async make(by: Speaker, authors: ReadonlyMap<string, string>): Promise<Made | null> {
      const virksomhetOf = here ? virksomheter(here) : () => ''
      const context = { plan: by.plan, at: by.at, role: by.role, authorOf: (name: string) => authors.get(name) ?? by.author, virksomhetOf }
      const { rows } = chosen
      const contents = await produce(rows.length, (from, to) => importedFacts({ ...chosen, rows: rows.slice(from, to) }, context))
      if (contents === 'ended') return null
      const count = (kind: ImportRow['kind']) => rows.filter((row) => row.kind === kind).length
      const periods = [...new Set(rows.flatMap((row) => saidOf(row)?.period ?? []))]
      return { added: count('add'), corrected: count('correct'), omitted: count('omit'), periods, contents }
    },
    /** The facts that take back what was stored; null when they are not wanted any more. */
    async undo(stored: readonly Fact[], reason: string, by: Speaker): Promise<Pick<Made, 'contents'> | null> {
      if (!here) return { contents: [] }
      const { factsOf } = here
      const virksomhetOf = virksomheter(here)
      const all = [...new Set(stored.map(({ indicator }) => indicator))].flatMap((id) => factsOf(id))
      const edits = undoEdits(stored, all, reason)
      const contents = await produce(edits.length, (from, to) => edits.slice(from, to).map((edit) => contentOf(edit, by, virksomhetOf)))
      return contents === 'ended' ? null : { contents }
    },
  }
}

export type Desk = ReturnType<typeof createDesk>
