import type { JudgedRow } from '../domain/row'

/** Attributes for whatever shows an indicator's status, so that any page can be checked against the command line. */
export function statusAttributes(row: JudgedRow): Record<string, string> {
  const statuses = row.judgements.map(({ horizon, status }) => [`data-status-${horizon}`, status] as const)
  return { 'data-indikator': row.indicator.id, ...Object.fromEntries(statuses) }
}
