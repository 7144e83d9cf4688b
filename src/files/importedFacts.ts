import { marksOf } from '../domain/entryFacts'
import type { FactContent } from '../domain/fact'
import { isAccepted, type AcceptedRow, type MeasurementImport, type OmittedRow } from '../domain/measurementImport'
import type { Role } from '../domain/role'
import { valueToPlain } from '../domain/value'

/** Who imports, and when. */
export interface ImportContext {
  readonly plan: string
  /** Pseudonymous id for the name in the file; the empty name is the person who imports. */
  readonly authorOf: (registeredBy: string) => string
  readonly virksomhetOf: (indicator: string) => string
  readonly at: string
  /** The role of the person who imports; left out where none was chosen. */
  readonly role?: Role | null
}

type Content<T> = Extract<FactContent, { readonly type: T }>
type Open<T> = { -readonly [Part in keyof T]: T[Part] }

function measurementOf({ measurement, questions, existing }: AcceptedRow, context: ImportContext): FactContent {
  const { indicator, period, written, value, comment, cause, consequence, tiltak, documentation, registeredBy, marks } = measurement
  // Member by member: what is spread takes several times as long, and there may be half a million.
  const content: Open<Content<'measurement'>> = {
    type: 'measurement',
    plan: context.plan,
    virksomhet: context.virksomhetOf(indicator),
    author: context.authorOf(registeredBy),
    at: context.at,
    indicator,
    period,
    written,
    value: valueToPlain(value),
    confirmed: questions,
    corrects: existing?.factId ?? null,
    comment,
    cause,
    consequence,
    tiltak,
    documentation,
  }
  if (context.role) content.role = context.role
  return marks && marks.length > 0 ? { ...content, ...marksOf({ marks }) } : content
}

function omissionOf({ omission }: OmittedRow, { plan, at, role, virksomhetOf, authorOf }: ImportContext): FactContent {
  const { indicator, period, reason, registeredBy } = omission
  const author = authorOf(registeredBy)
  return { type: 'omission', plan, virksomhet: virksomhetOf(indicator), author, ...(role ? { role } : {}), at, indicator, period, reason }
}

/** The facts that carry an import out: one for each row that adds, corrects or says that there is no value. Its questions count as answered. */
export function importedFacts({ rows }: MeasurementImport, context: ImportContext): FactContent[] {
  return rows.flatMap((row): FactContent[] => {
    if (row.kind === 'omit') return [omissionOf(row, context)]
    return isAccepted(row) && row.kind !== 'unchanged' ? [measurementOf(row, context)] : []
  })
}
