import type { Direction } from './indicator'
import { parseNumber } from './numberParse'
import { failure, success, type Result } from './result'
import type { Comparator, Target, TargetProblem, TargetReason } from './target'
import { splitUnit, type UnitContext } from './unit'

/** What is needed to read a target of an indicator. */
export interface TargetContext extends UnitContext {
  readonly direction: Direction | null
}

const comparators: Readonly<Record<string, Comparator>> = {
  '<': '<',
  '>': '>',
  '<=': '<=',
  '>=': '>=',
  '≤': '<=',
  '≥': '>=',
  topp: '<=',
}

const knownUnits = /^(%|prosent|pst|daa|dager|kr|plass)(?![a-zæøå])/i

/** Reads a target as the plan writes it [R2.7] [R2.8]; its own wording is kept. */
export function parseTarget(written: string, context: TargetContext): Result<Target, TargetProblem> {
  const text = written.trim()
  const parsed = text === '' ? failure<TargetReason>('empty') : parseByType(text, written, context)
  return parsed.ok ? parsed : failure({ reason: parsed.failure, written })
}

function parseByType(text: string, written: string, context: TargetContext): Result<Target, TargetReason> {
  if (context.valueType === 'tall' || context.valueType === 'rang') return parseLevel(text, written, context)
  const words = text.normalize('NFC').toLowerCase().replace(/\s+/g, ' ')
  const accepted = context.valueType === 'janei' ? /^(ja|ja til [^+]+|ja \+ rapport|gjennomføres)$/ : /^(vurdert som )?ivaretatt$/
  return accepted.test(words)
    ? success({ kind: 'answer', written, needsReport: words === 'ja + rapport' })
    : failure('not_an_answer')
}

function parseLevel(text: string, written: string, context: TargetContext): Result<Target, TargetReason> {
  if (!context.direction) return failure('no_direction')
  const symbol = /^(<=|>=|≤|≥|<|>|topp(?=\s))\s*/i.exec(text)
  const body = symbol ? text.slice(symbol[0].length) : text
  const comparator = symbol ? comparators[(symbol[1] ?? '').toLowerCase()] : context.direction === 'høyere' ? '>=' : '<='
  const number = readLeadingNumber(body, context)
  if (!number.ok) return number
  return comparator ? success({ kind: 'number', written, comparator, number: number.value }) : failure('not_a_number')
}

/** A number, an optional unit that fits, and words after it. */
function readLeadingNumber(body: string, context: TargetContext) {
  const direct = parseNumber(splitUnit(body, context).number)
  if (direct.ok) return direct
  const token = /^[-\u2212\u2013]?\d(?:[\d .,\u00a0\u202f]*\d)?/.exec(body)?.[0]
  if (token === undefined) return failure<TargetReason>('not_a_number')
  const rest = body.slice(token.length).trimStart()
  if (/[\d<>≤≥=]/.test(rest) || /^[.,]/.test(rest)) return failure<TargetReason>('not_a_number')
  const unit = knownUnits.exec(rest)?.[0]
  if (unit !== undefined && splitUnit(token + unit, context).number !== token) return failure<TargetReason>('wrong_unit')
  return parseNumber(token)
}
