import type { FactFlaw } from './storageProblem'
import type { Source } from './storedContent'

/** What a file turns out to be, seen from its bytes. */
export type FileKind = 'backup' | 'snapshot' | 'packet' | 'workbook' | 'pdf' | 'table' | 'empty' | 'unknown'

/** Why a sealed file – a snapshot or a packet – is not taken in; nothing is changed then. */
export type SealedProblem =
  | { readonly reason: 'other_kind'; readonly kind: FileKind }
  | { readonly reason: 'newer_format' | 'hash_mismatch' | 'too_large' }
  /** Cut or damaged; `place` is the first part that is wrong, when it is known. */
  | { readonly reason: 'broken'; readonly place: string | null }
  | { readonly reason: 'other_plan'; readonly plan: string }
  /** The same plan in another version, or with other tables under the same version. */
  | { readonly reason: 'other_version'; readonly there: string; readonly here: string }
  | { readonly reason: 'other_source'; readonly source: Source }
  | { readonly reason: 'bad_fact'; readonly position: number; readonly flaw: FactFlaw }
