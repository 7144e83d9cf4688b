import type { PeriodState } from '../domain/periodState'
import type { Period } from '../domain/period'
import type { CheckResult, PublishingCheck } from '../domain/publishing'
import type { Completeness } from '../domain/summary'
import { counted } from './counted'
import { formatPeriod } from './format'
import { formatDateTime } from './formatTime'

/** Words of the page where a period is published. */
export const publishingWords = {
  name: 'Publisering',
  lead: 'Frys en periode slik den er godkjent, og åpne det som er publisert før.',
  baselineTitle: 'Utgangspunktet publiseres ikke',
  baselineText: 'Utgangspunktet er planens egne tall. Velg en periode det er rapportert for.',
  stateTitle: 'Slik står perioden',
  open: 'Perioden er ikke publisert, og den er åpen for rapportering.',
  notSteering: 'Bare en controller publiserer. Velg rollen controller øverst på siden («Hvem er du?») hvis det er din oppgave. Øyeblikksbildene nedenfor kan alle åpne.',
  checksTitle: 'Før du publiserer',
  checksLead: 'Ingenting her stopper publiseringen, men alt skal være sett.',
  seen: 'Jeg har sett dette',
  contentTitle: 'Dette kommer med',
  contentLead: 'Bare godkjente verdier teller. En rettelse som ikke er godkjent, er ikke med; til da gjelder verdien før.',
  completeness: 'Godkjente av ventede målinger',
  rows: 'Se alle radene slik de blir publisert',
  rowsOfSnapshot: 'Se alle radene',
  rowsCaption: 'Alle indikatorer, vurdert etter det som er godkjent',
  publish: 'Publiser',
  publishAgain: 'Publiser på nytt',
  publishing: 'Fryser perioden …',
  lacking: 'Kryss av for alt under «Før du publiserer» først.',
  confirm: 'Ja, publiser',
  snapshotsTitle: 'Øyeblikksbilder',
  snapshotsLead: 'Et øyeblikksbilde er hele perioden slik den ble publisert: planen, registreringene, reglene og hver rad, med en kontrollsum over innholdet. Når det åpnes, vurderes alt på nytt.',
  none: 'Perioden er ikke publisert i denne nettleseren.',
  absent: 'Perioden er publisert, men øyeblikksbildet ligger ikke i denne nettleseren. Be den som publiserte, om filen.',
  show: 'Åpne',
  save: 'Lagre som fil',
  names: 'Filen har ingen navn fra navnelista: den som har registrert eller publisert noe, står med en kode. Det som er skrevet i fritekst, er med som det står, også hvem som er ansvarlig for et tiltak.',
  newest: 'gjeldende',
  file: 'Åpne et øyeblikksbilde fra en fil, eller dra den hit',
  fileHelp: 'Filen slutter på .oyeblikksbilde.json.gz. Ingenting lagres her når den åpnes.',
  opening: 'Åpner og vurderer på nytt …',
  refused: 'Ikke publisert innhold',
  close: 'Lukk',
  corrections: 'Korrigert etter publisering',
  noCorrections: 'Ingenting er annerledes enn i øyeblikksbildet før.',
} as const

/** How many of the expected measurements are approved, and so published. */
export function approvedText({ delivered, expected }: Completeness): string {
  return expected === 0 ? 'Ingen målinger er ventet i denne perioden.' : `${delivered} av ${expected} ventede målinger er godkjent`
}

/** What the confirmation of a publication says. */
export function confirmTitle(period: Period): string {
  return `Publisere ${formatPeriod(period)}?`
}

/** What publishing does. */
export function confirmText(again: boolean): string {
  const before = again ? ' Det som er publisert før, blir liggende i lista.' : ''
  return `Perioden fryses slik den er godkjent nå, og låses. Det som registreres senere, merkes «korrigert etter publisering».${before}`
}

/** That a period has been published. */
export function publishedText(period: Period, hash: string): string {
  return `${formatPeriod(period)} er publisert og låst. Kontrollsummen begynner på ${hash.slice(0, 8)}. Lagre øyeblikksbildet som fil nedenfor.`
}

/** Where a period stands, who decided it and who can change it. */
export function periodStateText({ lock, publication }: PeriodState, nameOf: (author: string) => string): string {
  const published = publication && `Publisert ${formatDateTime(publication.at)} av ${nameOf(publication.author)}, etter regler ${publication.rules}.`
  if (lock === null) return published ? `${published} Perioden er åpnet igjen for rapportering.` : publishingWords.open
  const why = lock.type === 'publication' ? 'Låst fordi den er publisert.' : `Låst ${formatDateTime(lock.at)} av ${nameOf(lock.author)}${lock.reason.trim() ? `: «${lock.reason.trim()}».` : '.'}`
  return [published, why, 'En controller kan åpne den igjen.'].filter(Boolean).join(' ')
}

const checkTitles: Readonly<Record<PublishingCheck, (count: number) => string>> = {
  mangler: (count) => `${counted(count, 'ventet måling mangler', 'ventede målinger mangler')}`,
  returnert: (count) => `${counted(count, 'linje er returnert', 'linjer er returnert')} og ikke levert på nytt`,
  ikke_godkjent: (count) => `${counted(count, 'linje er', 'linjer er')} ikke godkjent, og kommer ikke med`,
  konflikt: (count) => `${counted(count, 'indikator har', 'indikatorer har')} to ulike verdier, og ingen har valgt`,
  mangler_aarsak: (count) => `${counted(count, 'målavvik', 'målavvik')} uten årsak`,
  mangler_tiltak: (count) => `${counted(count, 'rødt målavvik', 'røde målavvik')} uten tiltak, ansvarlig eller frist`,
}

const fineTexts: Readonly<Record<PublishingCheck, string>> = {
  mangler: 'Alle ventede målinger er inne',
  returnert: 'Ingen linjer er returnert',
  ikke_godkjent: 'Alle linjer er godkjent',
  konflikt: 'Ingen uavklarte konflikter',
  mangler_aarsak: 'Alle målavvik har årsak',
  mangler_tiltak: 'Alle røde målavvik har tiltak',
}

/** What a check found, in a sentence. */
export function checkTitle({ check, rows }: CheckResult): string {
  return rows.length === 0 ? fineTexts[check] : checkTitles[check](rows.length)
}

/** What is said to a screen reader of whether a check found anything. */
export function checkWord({ rows }: CheckResult): string {
  return rows.length === 0 ? 'I orden' : 'Merk deg'
}

/** How many corrections wait for the next publication. */
export function waitingText(count: number): string {
  return `${counted(count, 'registrering er', 'registreringer er')} kommet etter publiseringen. De er merket «korrigert etter publisering» og kommer med når de er godkjent og perioden publiseres på nytt.`
}
