import type { GroupCounts } from '../domain/heatmap'
import type { Period } from '../domain/period'
import type { Plan } from '../domain/plan'
import { countsSentence } from './counts'
import { formatPeriod, formatPeriodEnd } from './format'

/** The heading of the overview: whose goals, and the question the page answers. */
export function overviewTitle({ municipality }: Plan): string {
  return `Slik ligger ${municipality} an`
}

function listYears(years: readonly number[]): string {
  const all = years.map(String)
  return all.length > 1 ? `${all.slice(0, -1).join(', ')} og ${all.at(-1)}` : (all[0] ?? '')
}

/** What the page shows, in one or two sentences. */
export function overviewLead(plan: Plan, period: Period, baseline: Period | null): string {
  const what = `${plan.indicators.length} indikatorer i planen, holdt mot målene for ${listYears(plan.years.targets)}`
  if (period === baseline) return `${what}. Her vises utgangspunktet: planens egen siste måling fra ${plan.years.baseline}.`
  return `${what}, slik det står per ${formatPeriodEnd(period)} (${formatPeriod(period)}).`
}

/** The name of one horizon's counts. */
export function horizonLabel(year: number): string {
  return `Mot målene for ${year}`
}

/** What a cell of the heatmap says: whose indicators, and the counts of every horizon. */
export function cellText(group: string, counts: GroupCounts, years: readonly number[]): string {
  const perHorizon = counts.map((count, index) => `mot ${years[index]}: ${countsSentence(count)}`)
  return `${group}, ${perHorizon.join('; ')}`
}

/** Words of the overview. */
export const overviewWords = {
  summary: 'Alle indikatorer',
  completeness: 'Fullstendighet',
  heatmap: 'Samfunnsmål og utvalg',
  heatmapCaption: 'Antall indikatorer med hver status, for hvert samfunnsmål og utvalg. Øverst i hver rute står første målår.',
  heatmapCorner: 'Samfunnsmål',
  allUtvalg: 'Alle utvalg',
  allSamfunnsmaal: 'Alle samfunnsmål',
  emptyCell: 'Ingen indikatorer',
  legend: 'Les hvordan fargene regnes ut',
} as const

/** Words of the panel that meets a person before anything is registered. */
export const startWords = {
  title: 'Kom i gang',
  text: 'Ingen målinger er registrert ennå. Fargene under er planens eget utgangspunkt. Registrer den første målingen, hent inn en fil, eller prøv programmet med oppdiktede målinger som kan fjernes igjen.',
  register: 'Registrer målinger',
  import: 'Hent inn fra fil',
  example: 'Vis et eksempel',
  exampleFailed: 'Eksempelet kunne ikke hentes. Sjekk nettforbindelsen og prøv igjen.',
} as const
