import { parsePeriod, periodOf, type Period, type PeriodPart } from '../domain/period'

/** What a column's heading says about when: a period, something about time that is not one period, or nothing. */
export type PeriodHeading =
  | { readonly kind: 'period'; readonly period: Period; /** True when only the year is written. */ readonly yearOnly: boolean }
  | { readonly kind: 'unclear' }
  | { readonly kind: 'none' }

const year = String.raw`((?:19|20)\d\d)`
const between = String.raw`[\s\-–/.,:]*`

/** How people write the parts of a reporting year. */
const partPatterns: readonly (readonly [PeriodPart, string])[] = [
  ['T1', String.raw`(?:T\s?1|(?:1\.?|FØRSTE)\s?TERTIAL|TERTIAL\s?1)`],
  ['T2', String.raw`(?:T\s?2|(?:2\.?|ANDRE)\s?TERTIAL|TERTIAL\s?2)`],
  ['ÅR', String.raw`(?:T\s?3|(?:3\.?|TREDJE)\s?TERTIAL|TERTIAL\s?3|(?:HELE\s)?ÅRET|HELÅR|HELE|ÅR|AR|ÅRSRESULTAT)`],
]

const written = partPatterns.map(([part, pattern]) => ({
  part,
  partFirst: new RegExp(`^${pattern}${between}${year}$`),
  yearFirst: new RegExp(`^${year}${between}${pattern}$`),
}))

const yearAlone = new RegExp(`^${year}$`)
/** A year, a tertial or a date somewhere among other words: `Mål 2025`, `T1`, `Per 30.04`. */
const aboutTime = new RegExp(String.raw`(?<!\d)${year}(?!\d)|(?<![\p{L}\d])T\s?[123](?![\p{L}\d])|TERTIAL|KVARTAL|HALVÅR|^ÅR$|^PER\s`, 'u')
const valueWord = /^(?:VERDI|RESULTAT|MÅLING|MÅLT)\s(?=.)/

/** Reads a heading such as `2025-T1`, `T1 2025`, `1. tertial 2025`, `ÅR 2025` or `2025` [R1.1]. */
export function readPeriodHeading(heading: string): PeriodHeading {
  const text = heading.trim().normalize('NFC').toUpperCase().replace(/\s+/g, ' ').replace(valueWord, '')
  const canonical = parsePeriod(text)
  if (canonical.ok) return { kind: 'period', period: canonical.value, yearOnly: false }
  for (const { part, partFirst, yearFirst } of written) {
    const match = partFirst.exec(text) ?? yearFirst.exec(text)
    if (match) return { kind: 'period', period: periodOf(Number(match[1]), part), yearOnly: false }
  }
  const alone = yearAlone.exec(text)
  if (alone) return { kind: 'period', period: periodOf(Number(alone[1]), 'ÅR'), yearOnly: true }
  return { kind: aboutTime.test(text) ? 'unclear' : 'none' }
}
