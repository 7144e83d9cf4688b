import type { Status } from '../domain/status'

const signs: Readonly<Record<Status, string>> = {
  naadd: '✓',
  i_rute: '→',
  nesten: '≈',
  noe_bak: '!',
  bak: '↓',
  ikke_naadd: '✕',
  ikke_vurdert: '○',
}

/** The sign of a status where no drawing can stand, as in a Word document. */
export function statusSign(status: Status): string {
  return signs[status]
}
