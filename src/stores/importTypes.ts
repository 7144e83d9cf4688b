import type { DryRunSummary, RowsOfKind } from '../domain/dryRun'
import type { Fact } from '../domain/fact'
import type { ImportFileProblem, ImportRow } from '../domain/measurementImport'
import type { Plan } from '../domain/plan'
import type { Result } from '../domain/result'
import type { StorageProblem } from '../domain/storageProblem'
import type { FactBatch } from '../storage/factBatch'
import type { FactStore } from '../storage/factStore'
import type { Speaker } from './factContent'
import type { Made, ReadFile, TellProgress } from './importDesk'
import type { DeskFailure } from './importMessages'

/** What an import works with: what is here, and how it is stored. */
export interface ImportWorld {
  readonly plan: Plan
  held(): FactBatch
  factsOf(indicatorId: string): readonly Fact[]
  speaker(): Speaker
  append(contents: NonNullable<Made['contents']>): Promise<Result<readonly Fact[], StorageProblem>>
  write<T>(work: (open: FactStore) => Promise<Result<T, StorageProblem>>): Promise<Result<T, StorageProblem>>
  noteSaved(by: Speaker): void
}

/** What ends the work, and who is told how far it has come. */
export interface ImportWatch {
  readonly signal?: AbortSignal
  readonly tell?: TellProgress
}

/** What an import came to. */
export interface Imported extends Omit<Made, 'contents'> {
  /** What was stored, so that it can be taken back. */
  readonly stored: FactBatch
}

/** Why nothing was stored. */
export type ImportStop = StorageProblem | DeskFailure

/** A file that was read, and what importing it would do. */
export interface OpenImport {
  readonly file: ReadFile
  readonly summary: DryRunSummary
  readonly rows: RowsOfKind
  /** The same against what is here now. */
  again(): Promise<Result<OpenImport, ImportFileProblem>>
  /** Stores every row that adds or corrects, in one go, and those that ask where they are `answered`. */
  carryOut(answered: readonly number[], watch?: ImportWatch): Promise<Result<Imported, ImportStop>>
  /** The rows that say something and are not stored. */
  leftOut(answered: readonly number[]): Promise<readonly ImportRow[]>
  /** Lets go of what it holds. */
  end(): void
}
