import type { Fact } from './fact'
import type { StoredContent } from './storedContent'

/** Why a file cannot be restored from. */
export type BackupReason = 'not_a_backup' | 'newer_format' | 'broken' | 'hash_mismatch' | 'too_large' | 'other_plan'

/** The lists that a backup is made of. */
export type BackupList = 'facts' | 'people' | 'drafts' | 'snapshots' | 'assignments'

/** Where in a backup something is: its beginning, after its end, or in a list. */
export interface BackupPlace {
  readonly part: 'head' | 'end' | BackupList
  /** The first and the last of a list that it may be, counted from 0; null where it is none of them, or the whole list. */
  readonly first: number | null
  readonly last: number | null
}

/** What is wrong with a backup file. */
export interface BackupProblem {
  readonly reason: BackupReason
  /** The plan that the file is about, when it is another. */
  readonly plan: string | null
  /** The first place that is wrong; null where nothing is broken, or in an old file that cannot be unpacked. */
  readonly place: BackupPlace | null
}

/** Everything about one plan at one time, as a file carries it. */
export interface Backup {
  readonly plan: string
  /** ISO 8601 in UTC. */
  readonly createdAt: string
  readonly content: StoredContent
}

/** What restoring from a backup would do, before anything is done. */
export interface BackupPreview {
  readonly createdAt: string
  /** Facts and people in the file. */
  readonly facts: number
  readonly people: number
  /** What the machine that made it was asked to report. */
  readonly assignments: number
  /** Facts in the file that are not here: added by merging and by replacing. */
  readonly added: number
  /** Facts both here and in the file. */
  readonly known: number
  /** Facts here that are not in the file: gone after replacing, kept by merging. */
  readonly onlyHere: number
  /** Time of the latest fact in the file, or null. */
  readonly latestAt: string | null
}

/** Compares what is here with a backup. */
export function backupPreview(existing: readonly Pick<Fact, 'id'>[], { createdAt, content }: Backup): BackupPreview {
  const here = new Set(existing.map((fact) => fact.id))
  const incoming = new Set(content.facts.map((fact) => fact.id))
  const known = [...incoming].filter((id) => here.has(id)).length
  return {
    createdAt,
    facts: incoming.size,
    people: content.people.length,
    assignments: content.assignments?.length ?? 0,
    added: incoming.size - known,
    known,
    onlyHere: here.size - known,
    latestAt: content.facts.reduce<string | null>((latest, { at }) => (latest === null || at > latest ? at : latest), null),
  }
}
