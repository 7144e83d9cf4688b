import { withoutInvisible } from './plainText'
import { failure, success, type Result } from './result'
import { valueMarks, type ValueMark } from './valueMark'

/** What a file may say of a value: its marks, or what is no mark that can be set on a value. */
type Said = ValueMark | 'korrigert' | 'ikke_gjennomfort' | 'ingen'

/** What is read as each, whatever its case. */
const spellings: readonly (readonly [RegExp, Said])[] = [
  [/^forel(ø|o|oe)pige?( tall| verdi)?$/, 'forelopig'],
  [/^brudd( i tidsserien?)?$/, 'brudd'],
  [/^(korrigert|rettet)$/, 'korrigert'],
  [/^ikke gjennomf(ø|o|oe)rt$/, 'ikke_gjennomfort'],
  [/^ingen$/, 'ingen'],
]

/** Why what a file says of a value cannot be taken. */
export type MarkReason = 'not_a_mark' | 'omitted_with_value'

function wordsOf(written: string): string[] {
  if (written === '') return []
  return withoutInvisible(written)
    .normalize('NFC')
    .toLowerCase()
    .split(/[,;+|\n]|\sog\s/)
    .map((word) => word.trim().replace(/\s+/g, ' ').replace(/\.$/, ''))
    .filter((word) => word !== '')
}

function saidBy(word: string): Said | null {
  return spellings.find(([pattern]) => pattern.test(word))?.[1] ?? null
}

/** True where a file says that a value is corrected; that is seen from the facts and cannot be set. */
export function saysCorrected(written: string): boolean {
  return wordsOf(written).some((word) => saidBy(word) === 'korrigert')
}

/** True where a file says that there will be no value. */
export function saysOmitted(written: string): boolean {
  return wordsOf(written).some((word) => saidBy(word) === 'ikke_gjennomfort')
}

/** True where a file says that there will be no value, and nothing else beside it. */
export function saysOnlyOmitted(written: string): boolean {
  return saysOmitted(written) && wordsOf(written).every((word) => saidBy(word) === 'ikke_gjennomfort')
}

/** Reads the marks of a value (`foreløpig, brudd i tidsserien`); null where nothing is said, none where it says `ingen`. */
export function parseMarks(written: string): Result<readonly ValueMark[] | null, MarkReason> {
  if (written === '') return success(null)
  const said = wordsOf(written).map(saidBy)
  if (said.includes(null)) return failure('not_a_mark')
  if (said.includes('ikke_gjennomfort')) return failure('omitted_with_value')
  if (said.includes('ingen') && said.length > 1) return failure('not_a_mark')
  const isSilent = said.every((one) => one === 'korrigert')
  return success(isSilent ? null : valueMarks.filter((mark) => said.includes(mark)))
}
