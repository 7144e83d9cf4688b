import type { Draft } from '../domain/storedContent'
import type { DraftPlace } from './draftTable'

/** What a place was last changed to, and when; null when what was typed there was given up or saved. */
export interface DraftChange extends Omit<Draft, 'text'> {
  readonly text: string | null
}

/** Changes to drafts that are not known to be on disk, kept at once: a page that is left has no time to wait for a database. */
export interface UnsavedDrafts {
  /** The changes kept for a database, one for each place. */
  read(database: string): readonly DraftChange[]
  keep(database: string, change: DraftChange): void
  /** Forgets changes that are on disk now, except where the place has been changed again since. */
  confirm(database: string, written: readonly DraftChange[]): void
}

type KeptStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

const prefix = 'malstyring:unsaved:'

function isChange(value: unknown): value is DraftChange {
  if (typeof value !== 'object' || value === null) return false
  const { indicator, period, field, text, at } = value as Partial<Record<keyof DraftChange, unknown>>
  return [indicator, period, field, at].every((part) => typeof part === 'string') && (text === null || typeof text === 'string')
}

/** True for the same cell of the entry form. */
function isSamePlace(one: DraftPlace, other: DraftPlace): boolean {
  return one.indicator === other.indicator && one.period === other.period && one.field === other.field
}

function isOvertaken(kept: DraftChange, written: DraftChange): boolean {
  return isSamePlace(kept, written) && (kept.at < written.at || (kept.at === written.at && kept.text === written.text))
}

/** Unsaved drafts in localStorage, which writes before it returns. Where it is denied or full, the database alone must do. */
export function createUnsavedDrafts(storage: () => KeptStorage | undefined = () => globalThis.localStorage): UnsavedDrafts {
  function read(database: string): readonly DraftChange[] {
    try {
      const all: unknown = JSON.parse(storage()?.getItem(prefix + database) ?? '[]')
      return Array.isArray(all) ? all.filter(isChange) : []
    } catch {
      return []
    }
  }

  function write(database: string, changes: readonly DraftChange[]): void {
    try {
      if (changes.length === 0) storage()?.removeItem(prefix + database)
      else storage()?.setItem(prefix + database, JSON.stringify(changes))
    } catch {
      // What was kept before is older than what the database will have, and gives way to it.
    }
  }

  return {
    read,
    keep: (database, change) => write(database, [...read(database).filter((kept) => !isSamePlace(kept, change)), change]),
    confirm: (database, written) => {
      const kept = read(database)
      const left = kept.filter((change) => !written.some((one) => isOvertaken(change, one)))
      if (left.length < kept.length) write(database, left)
    },
  }
}
