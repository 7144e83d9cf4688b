import type { Plan } from '../../src/domain/plan'
import { planPeriods } from '../../src/domain/calendar'
import { writtenFor } from './country'

/** Rows of the file, and indicators that the plan then must have. */
export const importedRows = 100_000
export const importedIndicators = 6_250

const remark = 'Tallet er hentet fra fagsystemet og kontrollert'

/** A CSV of measurements about every indicator of a plan, period by period, some hundred bytes a row. */
export function importFile({ indicators, years }: Pick<Plan, 'indicators' | 'years'>, rows = importedRows): string {
  const lines = planPeriods(years).flatMap((period) =>
    indicators.map((indicator, index) => `${indicator.id};${period};${writtenFor(indicator, index)};${remark} av ${indicator.responsible} (${index}/${period})`),
  )
  return ['indikator_id;periode;verdi;kommentar', ...lines.slice(0, rows)].join('\r\n')
}
