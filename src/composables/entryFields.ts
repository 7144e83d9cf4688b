import { remarksOf, remarkText, withRemark, type EntryField, type RemarkField } from '../domain/entryField'
import type { Remarks } from '../domain/fact'
import type { Indicator } from '../domain/indicator'
import type { Measurement } from '../domain/measurement'
import type { Period } from '../domain/period'
import type { DraftKeeper } from './entryWorld'
import { useDraftField, type DraftField } from './useDraftField'

/** Gives a field of a row, the same one each time. */
export type EntryFields = (field: EntryField) => DraftField

/** The fields of a row over the period's measurement, made as they are looked at. */
export function useEntryFields(
  indicator: Indicator,
  period: Period,
  measurement: () => Measurement | null,
  drafts: DraftKeeper,
): EntryFields {
  const fields = new Map<EntryField, DraftField>()
  return (field) => {
    const known = fields.get(field)
    if (known) return known
    const saved = () => (field === 'value' ? (measurement()?.written ?? '') : remarkText(measurement(), field))
    const made = useDraftField({ indicator: indicator.id, period, field }, saved, () => measurement()?.at ?? null, drafts)
    fields.set(field, made)
    return made
  }
}

/** The remarks to save: those that are saved, with what has been typed since in the named fields. */
export function mergedRemarks(current: Remarks | null, fields: EntryFields, only: readonly RemarkField[]): Remarks {
  return only.reduce((remarks, field) => {
    const { draft, clash } = fields(field)
    return draft === null || clash ? remarks : withRemark(remarks, field, draft.trim())
  }, remarksOf(current))
}
