import type { Period } from '../domain/period'
import { formatPeriod } from './format'

/** Words of what stands below the heatmap of the overview. */
export const detailWords = {
  worst: 'Største målavvik',
  noWorst: 'Ingen målavvik i denne perioden',
  noWorstText: 'Alle vurderte indikatorer er nådd eller i rute.',
  worstAll: (count: number) => (count === 1 ? 'Se målavviket' : `Se alle ${count} målavvik`),
  why: 'Hvorfor denne fargen?',
  changes: 'Endret siden forrige periode',
  noChanges: 'Ingen status er endret',
  noChangesText: (previous: Period) => `Alle indikatorer har samme status som i ${formatPeriod(previous)}.`,
  firstPeriod: 'Ingenting å sammenligne med ennå',
  firstPeriodText: 'Utgangspunktet er det første. Velg en senere periode for å se hva som er endret.',
  showAllChanges: (count: number) => `Vis alle ${count} endringer`,
} as const
