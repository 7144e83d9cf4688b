/** The status of one indicator against one horizon [R5.7]. */
export type Status = 'naadd' | 'i_rute' | 'noe_bak' | 'nesten' | 'bak' | 'ikke_naadd' | 'ikke_vurdert'

/** Why an indicator is not judged; belongs to a horizon, as the status does [R5.1]. The last only in what is published [R11.2]. */
export type Reason = 'ikke_rapportert' | 'maa_avklares' | 'ikke_maalt' | 'holdt_tilbake'

/** The colour of a status; always shown with a symbol and a word [R5.7]. */
export type Colour = 'green' | 'yellow' | 'red' | 'grey'

/** Every status, best first, the unjudged last. */
export const statuses: readonly Status[] = ['naadd', 'i_rute', 'nesten', 'noe_bak', 'bak', 'ikke_naadd', 'ikke_vurdert']

const colours: Readonly<Record<Status, Colour>> = {
  naadd: 'green',
  i_rute: 'green',
  noe_bak: 'yellow',
  nesten: 'yellow',
  bak: 'red',
  ikke_naadd: 'red',
  ikke_vurdert: 'grey',
}

/** The colour of a status [R5.7]. */
export function colourOf(status: Status): Colour {
  return colours[status]
}
