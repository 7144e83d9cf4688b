import { parseNumber } from './numberParse'
import { failure, success, type Result } from './result'
import { splitUnit, type UnitContext } from './unit'
import type { Answer, Value, ValueProblem, ValueReason } from './value'

const yesNoWords: Readonly<Record<string, Answer>> = {
  ja: 'yes',
  delvis: 'partly',
  nei: 'no',
  gjennomført: 'yes',
  'delvis gjennomført': 'partly',
  'ikke gjennomført': 'no',
}

const judgementWords: Readonly<Record<string, Answer>> = {
  ivaretatt: 'yes',
  'delvis ivaretatt': 'partly',
  'ikke ivaretatt': 'no',
}

function lookUp(words: Readonly<Record<string, Answer>>, text: string): Answer | undefined {
  const key = text.normalize('NFC').toLowerCase().replace(/\s+/g, ' ')
  return Object.hasOwn(words, key) ? words[key] : undefined
}

function parseAnswer(text: string, words: Readonly<Record<string, Answer>>, reason: ValueReason): Result<Value, ValueReason> {
  const answer = lookUp(words, text)
  return answer ? success({ kind: 'answer', answer }) : failure(reason)
}

function parseMeasured(text: string, context: UnitContext): Result<Value, ValueReason> {
  const { number, misfit } = splitUnit(text, context)
  if (misfit !== null) return failure('wrong_unit')
  const parsed = parseNumber(number)
  return parsed.ok ? success({ kind: 'number', number: parsed.value }) : parsed
}

/**
 * Reads what a person wrote as a value of the indicator [R2.1]–[R2.6].
 * Nothing is guessed: what cannot be read comes back unchanged with its reason.
 */
export function parseValue(written: string, indicator: UnitContext): Result<Value, ValueProblem> {
  const text = written.trim()
  const parsed = text === '' ? failure<ValueReason>('empty') : parseByType(text, indicator)
  return parsed.ok ? parsed : failure({ reason: parsed.failure, written })
}

function parseByType(text: string, indicator: UnitContext): Result<Value, ValueReason> {
  switch (indicator.valueType) {
    case 'janei':
      return parseAnswer(text, yesNoWords, 'not_an_answer')
    case 'vurdering':
      return parseAnswer(text, judgementWords, 'not_a_judgement')
    case 'tall':
    case 'rang':
      return parseMeasured(text, indicator)
  }
}
