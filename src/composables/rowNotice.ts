import type { Conflict } from '../domain/conflict'
import type { EntryCheck } from '../domain/entryCheck'
import { remarkFields } from '../domain/entryField'
import type { EntryNotice } from '../domain/entryNotice'
import type { EntryFields } from './entryFields'

/** The first field that was changed elsewhere while it was typed in. */
function clashOf(fields: EntryFields): EntryNotice | null {
  for (const field of ['value', ...remarkFields] as const) {
    const { clash, draft, saved } = fields(field)
    if (clash && draft !== null) return { kind: 'clash', field, mine: draft, theirs: saved }
  }
  return null
}

function hasDraft(fields: EntryFields): boolean {
  return (['value', ...remarkFields] as const).some((field) => fields(field).draft !== null)
}

/** The one thing to say about a row: what is under way, what must be chosen, what went wrong, or what is wrong with the value. */
export function noticeOf(fields: EntryFields, phase: EntryNotice, check: EntryCheck | null, isLocked = false, conflict: Conflict | null = null): EntryNotice {
  if (phase.kind === 'saving') return phase
  const calm: EntryNotice = conflict ? { kind: 'rival', conflict } : { kind: 'none' }
  if (isLocked) return hasDraft(fields) ? { kind: 'locked' } : calm
  const clash = clashOf(fields)
  if (clash) return clash
  if (phase.kind === 'failed') return phase
  switch (check?.kind) {
    case 'unreadable':
    case 'ask':
    case 'withdraw':
      return check
    case 'save':
      return { kind: 'unsaved' }
    default:
      return calm
  }
}
