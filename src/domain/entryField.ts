import { noRemarks, type Remarks } from './fact'

/** A field of remarks in the row of an indicator. */
export type RemarkField = 'cause' | 'tiltak' | 'responsible' | 'deadline' | 'documentation' | 'comment'

/** A field that is written in, in the row of an indicator. */
export type EntryField = 'value' | RemarkField

/** The fields of remarks, in the order they stand in a row. */
export const remarkFields: readonly RemarkField[] = ['cause', 'tiltak', 'responsible', 'deadline', 'documentation', 'comment']

/** What the remarks say in one field. */
export function remarkText(remarks: Remarks | null, field: RemarkField): string {
  const { tiltak, ...said } = remarks ?? noRemarks
  switch (field) {
    case 'tiltak':
      return tiltak.text
    case 'responsible':
    case 'deadline':
      return tiltak[field]
    default:
      return said[field]
  }
}

/** The remarks with another text in one field. */
export function withRemark(remarks: Remarks, field: RemarkField, text: string): Remarks {
  switch (field) {
    case 'tiltak':
      return { ...remarks, tiltak: { ...remarks.tiltak, text } }
    case 'responsible':
    case 'deadline':
      return { ...remarks, tiltak: { ...remarks.tiltak, [field]: text } }
    default:
      return { ...remarks, [field]: text }
  }
}

/** Only the remarks of what holds them, ready to be put in a new fact. */
export function remarksOf(source: Remarks | null): Remarks {
  const { comment, cause, consequence, tiltak, documentation } = source ?? noRemarks
  const { text, responsible, deadline } = tiltak
  return { comment, cause, consequence, tiltak: { text, responsible, deadline }, documentation }
}
