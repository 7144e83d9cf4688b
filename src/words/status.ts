import type { Judgement } from '../domain/judgement'
import type { Reason, Status } from '../domain/status'

const statusWords: Readonly<Record<Status, string>> = {
  naadd: 'nådd',
  i_rute: 'i rute',
  nesten: 'nesten',
  noe_bak: 'noe bak',
  bak: 'bak',
  ikke_naadd: 'ikke nådd',
  ikke_vurdert: 'ikke vurdert',
}

const reasonWords: Readonly<Record<Reason, string>> = {
  ikke_maalt: 'ikke målt',
  ikke_rapportert: 'ikke rapportert',
  maa_avklares: 'må avklares',
}

/** The word for a status in a legend or a count. */
export function statusWord(status: Status): string {
  return statusWords[status]
}

/** The word for why something is not judged. */
export function reasonWord(reason: Reason): string {
  return reasonWords[reason]
}

/** The word that stands with a judgement's colour: "holdt" where the baseline also met the target, the reason where it is grey [R5.7]. */
export function judgementWord(judgement: Pick<Judgement, 'status' | 'reason'>, held = false): string {
  if (judgement.reason) return reasonWords[judgement.reason]
  return judgement.status === 'naadd' && held ? 'holdt' : statusWords[judgement.status]
}
