import type { EntryField } from '../domain/entryField'
import type { FactEdit } from '../domain/entryFacts'
import type { Fact } from '../domain/fact'
import type { Indicator } from '../domain/indicator'
import type { Period } from '../domain/period'
import type { PlanYears } from '../domain/plan'
import type { Result } from '../domain/result'
import type { JudgedRow } from '../domain/row'
import type { Series } from '../domain/series'
import type { StorageProblem } from '../domain/storageProblem'

/** Where a text is typed: about which indicator and period, and in which field. */
export interface DraftCell {
  readonly indicator: string
  readonly period: Period
  readonly field: string
}

/** A field of the entry form. */
export interface EntryCell extends DraftCell {
  readonly field: EntryField
}

/** Keeps what has been typed but not saved. Reading is reactive, each cell by itself. */
export interface DraftKeeper {
  textOf(cell: DraftCell): string | null
  /** When the text was typed; null without one. */
  atOf(cell: DraftCell): string | null
  keep(cell: DraftCell, text: string): void
  discard(cell: DraftCell): void
}

/** What the entry form needs from the rest of the program. */
export interface EntryWorld {
  readonly years: PlanYears
  /** The measurements, with the targets and the tolerance that hold at the period. */
  seriesOf(indicator: Indicator, period: Period): Series
  rowAt(indicator: Indicator, period: Period): JudgedRow
  factsOf(indicatorId: string): readonly Fact[]
  /** True when nothing can be reported for the period now [R10.22]. */
  isLocked(period: Period): boolean
  readonly drafts: DraftKeeper
  /** Stores the facts together; resolves when they are on disk. */
  append(edits: readonly FactEdit[]): Promise<Result<readonly Fact[], StorageProblem>>
}

/** A draft that an action wrote or took away, and what was there before it; null for nothing. */
export interface DraftChange {
  readonly cell: EntryCell
  readonly before: string | null
  readonly after: string | null
}

/** What one action stored, to be taken back as a whole. */
export interface EntryAction {
  /** What the person did, in words. */
  readonly label: string
  readonly facts: readonly Fact[]
  readonly drafts: readonly DraftChange[]
}

/** Where a row tells what has happened in it. */
export interface EntryEvents {
  stored(action: EntryAction): void
  /** Says something to those who do not see the row. */
  announce(message: string): void
}
