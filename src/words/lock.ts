import type { LockFact, PublicationFact } from '../domain/followUpFact'
import type { Period } from '../domain/period'
import { formatPeriod } from './format'
import { formatDateTime } from './formatTime'
import { roleWord } from './followUp'

/** Fixed words about locked periods. */
export const lockWords = {
  locked: 'Perioden er låst',
  published: 'Perioden er publisert og låst',
  whoOpens: 'En controller kan åpne den igjen på siden Gjennomgang.',
  toReview: 'Gå til Gjennomgang',
  kept: 'Det du hadde skrevet før perioden ble låst, står i feltene. Det er tatt vare på, men ikke lagret som måling.',
  notStored: 'Perioden er låst. Det du skrev, er tatt vare på, men ikke lagret som måling.',
  noUndo: 'Perioden er låst, så dette kan ikke angres nå. Be en controller åpne den på siden Gjennomgang.',
  noPaste: 'Perioden er låst. Det du limte inn, er ikke tatt med.',
  corrected: 'korrigert etter publisering',
} as const

/** Who locked a period, when and why: one sentence. */
export function lockedByText({ at, role, ...lock }: LockFact | PublicationFact, name: string): string {
  const who = role ? `${name} (${roleWord(role)})` : name
  const what = lock.type === 'publication' ? 'Publisert' : 'Låst'
  const reason = lock.type === 'lock' && lock.reason.trim() !== '' ? `: «${lock.reason.trim()}»` : '.'
  return `${what} ${formatDateTime(at)} av ${who}${reason}`
}

/** Why a row is not taken in, and what to do about it. */
export function lockedRowText(period: Period): string {
  return `Perioden er låst for ${formatPeriod(period)}. Be en controller åpne den på siden Gjennomgang, og ta raden med på nytt etterpå.`
}
