import { remarkFields, type RemarkField } from '../domain/entryField'
import type { EntryRow } from './useEntryRow'

/** The remarks of a row that are asked for or written; all of them where they are being looked at. */
export function shownRemarks(row: EntryRow, isOpen: boolean): RemarkField[] {
  const { cause, tiltak, documentation } = row.asked
  const asked = { cause, tiltak, responsible: tiltak, deadline: tiltak, documentation, comment: false }
  return remarkFields.filter((field) => isOpen || asked[field] || row.field(field).text !== '')
}
