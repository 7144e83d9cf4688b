import type { Indicator } from '../../src/domain/indicator'
import type { Plan } from '../../src/domain/plan'
import { years } from './indicators'

/** A plan of no particular municipality with the given indicators and nothing around them. */
export function sketchPlan(indicators: readonly Indicator[]): Plan {
  const meta = { id: 'en-plan', title: 'En plan', municipality: 'En kommune', version: '1', adopted: '2024-12-10', years, sources: [], licence: '' }
  return { ...meta, utvalg: [], samfunnsmaal: [], innsatsomraader: [], delmaal: [], indicators }
}
