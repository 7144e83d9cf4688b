import type { Judgement } from '../domain/judgement'
import type { Reason } from '../domain/status'
import { statusWord } from './status'

const reasonWords: Readonly<Record<Reason, string>> = {
  ikke_maalt: 'ikke målt',
  ikke_rapportert: 'ikke rapportert',
  maa_avklares: 'må avklares',
  holdt_tilbake: 'holdt tilbake',
}

/** The word for why something is not judged. */
export function reasonWord(reason: Reason): string {
  return reasonWords[reason]
}

/** The word that stands with a judgement's colour: "holdt" where the baseline also met the target, the reason where it is grey [R5.7]. */
export function judgementWord(judgement: Pick<Judgement, 'status' | 'reason'>, held = false): string {
  if (judgement.reason) return reasonWords[judgement.reason]
  return judgement.status === 'naadd' && held ? 'holdt' : statusWord(judgement.status)
}
