import type { Innsatsomraade, Plan, Samfunnsmaal, Utvalg } from '../domain/plan'
import type { AreaRows } from '../domain/outline'
import type { Period } from '../domain/period'
import type { JudgedRow } from '../domain/row'
import { periodChoice } from './counts'
import { displayName } from './indicatorName'

/** The heading of a samfunnsmål's page. */
export function samfunnsmaalTitle({ number, name }: Samfunnsmaal): string {
  return `${number}. ${name}`
}

/** What is looked at under the heading of a list page. */
export function goalLead(total: number, period: Period, baseline: Period | null): string {
  const indicators = total === 1 ? '1 indikator' : `${total} indikatorer`
  return `${indicators}, vurdert ved ${periodChoice(period, baseline).toLocaleLowerCase('nb')}`
}

/** The heading of an innsatsområde. */
export function areaTitle({ number, name }: Innsatsomraade): string {
  return `${number} ${name}`
}

/** The name of a delmål over its indicators. */
export function delmaalName(text: string): string {
  return displayName(text)
}

/** The name of a table of the indicators of an innsatsområde. */
export function areaCaption({ number }: Innsatsomraade): string {
  return `Indikatorer under innsatsområde ${number}`
}

/** Words of the pages of a samfunnsmål and of an utvalg. */
export const goalWords = {
  summary: 'Status nå',
  summaryNarrowed: 'Status for det som vises',
  samfunnsmaalNav: 'Samfunnsmål',
  utvalgNav: 'Utvalg',
  related: 'Andre visninger',
  allOrdered: 'Alle indikatorer i valgt rekkefølge',
  noDelmaalRows: 'Ingen indikatorer under dette delmålet.',
  unknownSamfunnsmaal: 'Planen har ikke dette samfunnsmålet',
  unknownUtvalg: 'Planen har ikke dette utvalget',
  unknownText: 'Adressen kan være skrevet feil, eller gjelde en annen plan.',
  home: 'Til oversikten',
} as const

/** What is said of an innsatsområde with nothing to show [R8.2]. */
export function emptyAreaText({ planned }: AreaRows, isNarrowed: boolean): string {
  if (planned === 0) return 'Innsatsområdet har ingen indikatorer i planen, så det kan ikke vurderes.'
  return isNarrowed ? 'Ingen av indikatorene her passer med det du har valgt.' : 'Utvalget har ingen indikatorer her.'
}

/** What stands before the innsatsområder that have nothing to show. */
export function emptyAreasTitle(isNarrowed: boolean): string {
  return isNarrowed ? 'Innsatsområder uten treff' : 'Innsatsområder som bare andre utvalg har indikatorer i'
}

/** An utvalg by its code and name. */
export function utvalgTitle({ code, name }: Utvalg): string {
  return `${code}: ${name}`
}

/** Names by code, for what may be chosen. */
export function utvalgNames({ utvalg }: Plan): ReadonlyMap<string, string> {
  return new Map(utvalg.map((one) => [one.code, utvalgTitle(one)]))
}

/** Names by number, for what may be chosen. */
export function samfunnsmaalNames({ samfunnsmaal }: Plan): ReadonlyMap<string, string> {
  return new Map(samfunnsmaal.map((one) => [one.number, samfunnsmaalTitle(one)]))
}

/** The innsatsområde of a row, where the list isn't ordered by them. */
export function areaShort({ indicator }: JudgedRow): string {
  return `innsatsområde ${indicator.innsatsomraade}`
}
