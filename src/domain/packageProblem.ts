import type { TargetReason } from './target'
import type { ValueReason } from './value'

/** What can be wrong with a plan package: a closed set, one sentence each in `words/package`. */
export type PackageReason =
  | 'missing_file'
  | 'not_json'
  | 'wrong_property'
  | 'missing_table'
  | 'missing_column'
  | 'duplicate_column'
  | 'empty_table'
  | 'broken_quotes'
  | 'wrong_cell_count'
  | 'required'
  | 'wrong_type'
  | 'unsupported_type'
  | 'not_in_enum'
  | 'pattern'
  | 'too_small'
  | 'too_large'
  | 'duplicate_key'
  | 'unknown_reference'
  | 'unreadable_target'
  | 'unreadable_baseline'
  | 'accumulated_not_tertial'
  | 'direction_missing'
  | 'too_few_decimals'

/** One thing wrong with a plan package, where it is, and unchanged what was written there. */
export interface PackageProblem {
  readonly reason: PackageReason
  /** The file the problem is in, e.g. `indikatorer.csv`. */
  readonly file: string
  /** Line in the file, or null when the problem is not on one line. */
  readonly line: number | null
  /** Column of the table, or the property of the descriptor. */
  readonly column: string | null
  readonly written: string | null
  /** What would be accepted: the allowed words, the pattern, the type, the referred table. */
  readonly expected: string | null
  /** Why a target or a baseline could not be read. */
  readonly detail: TargetReason | ValueReason | null
}

/** A problem with the parts that are not given left out as null. */
export function packageProblem(
  reason: PackageReason,
  file: string,
  place: Partial<Omit<PackageProblem, 'reason' | 'file'>> = {},
): PackageProblem {
  return { reason, file, line: null, column: null, written: null, expected: null, detail: null, ...place }
}
