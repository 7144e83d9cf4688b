import type { Status } from '../domain/status'

const statusWords: Readonly<Record<Status, string>> = {
  naadd: 'nådd',
  i_rute: 'i rute',
  nesten: 'nesten',
  noe_bak: 'noe bak',
  bak: 'bak',
  ikke_naadd: 'ikke nådd',
  ikke_vurdert: 'ikke vurdert',
}

/** The word for a status in a legend or a count. */
export function statusWord(status: Status): string {
  return statusWords[status]
}
