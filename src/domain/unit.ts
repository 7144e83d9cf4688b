import type { ValueType } from './value'

/** The part of an indicator that decides which written units fit. */
export interface UnitContext {
  readonly valueType: ValueType
  readonly unit: string
}

/** A text with its fitting unit taken off, or the unit that does not fit. */
export interface UnitSplit {
  readonly number: string
  /** A trailing or leading unit that does not fit, or null. */
  readonly misfit: string | null
}

const numberLike = /^[-\u2212\u2013]?\d[\d .,\u00a0\u202f]*/

/** What may stand behind the number, lower case, longest first [R2.3]. */
function suffixes({ valueType, unit }: UnitContext): string[] {
  const name = unit.toLowerCase()
  const fitting = new Set<string>()
  if (name && name !== 'plass') fitting.add(name)
  if (valueType === 'rang') ['. plass', '.plass', 'plass'].forEach((word) => fitting.add(word))
  if (name === '%') ['%', 'prosent', 'pst'].forEach((word) => fitting.add(word))
  if (name.startsWith('kr')) fitting.add('kr')
  return [...fitting].sort((a, b) => b.length - a.length)
}

function prefix({ valueType, unit }: UnitContext): RegExp | null {
  if (valueType === 'rang') return /^nr\.?\s*(?=\d)/i
  return unit.toLowerCase().startsWith('kr') ? /^kr\.?\s*(?=[-\u2212\u2013\d])/i : null
}

/** Takes a unit that fits the indicator off a trimmed text [R2.3]; what is left must be a number. */
export function splitUnit(text: string, context: UnitContext): UnitSplit {
  const front = prefix(context)
  const body = front ? text.replace(front, '') : text
  const lower = body.toLowerCase().replace(/[\u00a0\u202f]/g, ' ')
  for (const suffix of suffixes(context)) {
    if (lower.endsWith(suffix)) return { number: body.slice(0, body.length - suffix.length).trimEnd(), misfit: null }
  }
  const rest = body.replace(numberLike, '')
  const leading = /^(nr\.?|kr\.?|%)\s*\d[\d .,\u00a0\u202f]*$/i.exec(body)
  if (leading) return { number: body, misfit: leading[1] ?? '' }
  const misfit = rest !== body && rest !== '' && !/[\d<>≤≥=]/.test(rest) ? rest : null
  return { number: body, misfit }
}
