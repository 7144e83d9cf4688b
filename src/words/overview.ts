import type { ChangeKind } from '../domain/changes'
import type { ChangedRow } from '../domain/changedRows'
import type { GroupCounts } from '../domain/heatmap'
import type { Period } from '../domain/period'
import type { Plan } from '../domain/plan'
import { countsSentence } from './counts'
import { formatPeriod, formatPeriodEnd } from './format'
import { changeWord, judgementWord } from './status'
import { isHeld } from './why'

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

/** How the status moved against each horizon: "2025: kommet bak (før: i rute)". */
export function changeText({ changes, row, previous }: ChangedRow): string {
  const parts = changes.map(({ kind, horizonIndex }) => {
    const before = previous.judgements[horizonIndex]
    const was = before ? ` (før: ${judgementWord(before, isHeld(before, row.indicator))})` : ''
    return `${row.judgements[horizonIndex]?.horizon}: ${changeWord(kind)}${was}`
  })
  return parts.join(' · ')
}

const changeOrder: readonly ChangeKind[] = ['newly_reached', 'back_on_track', 'improved', 'newly_measured', 'worsened', 'newly_behind', 'gone_grey']

/** All changes against one horizon in one line: "3 nådd siden sist, 2 kommet bak". */
export function changeSummary(changed: readonly ChangedRow[], horizonIndex: number): string {
  const kinds = changed.flatMap(({ changes }) => changes.filter((change) => change.horizonIndex === horizonIndex).map(({ kind }) => kind))
  const parts = changeOrder.flatMap((kind) => {
    const count = kinds.filter((other) => other === kind).length
    return count > 0 ? [`${count} ${changeWord(kind)}`] : []
  })
  return parts.length > 0 ? parts.join(', ') : 'ingen endring'
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
