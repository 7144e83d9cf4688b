import { fromPlain } from '../domain/decimal'
import type { ExemptionFact } from '../domain/followUpFact'
import type { Indicator } from '../domain/indicator'
import type { IndicatorChange } from '../domain/indicatorChange'
import type { Period } from '../domain/period'
import type { SteerField, SteerReason } from '../domain/steerDraft'
import type { Comparator, Target } from '../domain/target'
import { decisionText } from './followUp'
import { formatIsoDate, formatPeriod } from './format'
import { formatQuantity } from './formatValue'
import { formatTolerance } from './formatGap'
import { lockWords } from './lock'

/** Words of the part of an indicator's page where its goal is steered. */
export const steerWords = {
  title: 'Mål og oppfølging',
  decisions: 'Det som er vedtatt',
  noDecisions: 'Ingen mål, toleranser eller fritak er endret etter at planen ble vedtatt.',
  onlyController: 'Bare en controller kan endre mål, toleranse og fritak. Velg rollen controller øverst på siden.',
  withdraw: 'Trekk tilbake',
  discard: 'Forkast det du har skrevet',
  withdrawTitle: 'Trekke tilbake vedtaket?',
  withdrawText: (what: string) => `«${what}» gjelder ikke lenger, og statusen regnes på nytt. Registreringen blir stående i historikken.`,
  withdrawReason: 'Trukket tilbake på indikatorsiden',
  withdrawn: 'Vedtaket er trukket tilbake.',
  target: 'Endre et mål',
  targetLead: 'Målet gjelder fra og med perioden du velger. Planens eget mål blir stående, med vedtaket ved siden av.',
  exemption: 'Ta indikatoren ut av oppfølgingen',
  exemptionLead: 'Indikatoren blir stående i alle lister, men er ute av tellingene og etterlyses ikke.',
  toTrial: 'Prøv en annen toleranse',
  year: 'Målår',
  newTarget: 'Nytt mål',
  newTargetHelp: 'Skriv målet som i planen, for eksempel 95 %, <10 % eller Topp 10.',
  newAnswerHelp: 'Skriv målet som i planen, for eksempel Ja eller Ja + rapport.',
  newJudgementHelp: 'Skriv målet som i planen: Ivaretatt.',
  caseNumber: 'Saksnummer',
  caseNumberHelp: 'Som i arkivet, for eksempel 25/117.',
  date: 'Vedtaksdato',
  from: 'Gjelder fra og med',
  inPeriod: 'Gjelder i perioden',
  fromHelp: 'Foreslått ut fra vedtaksdatoen. Du kan velge en annen.',
  reason: 'Begrunnelse',
  kind: 'Hva gjelder det?',
  utgaar: 'Utgår fra og med en periode',
  ikkeAktuelt: 'Ikke aktuelt i én periode',
  saveTarget: 'Lagre nytt mål',
  saveExemption: 'Lagre fritaket',
  saving: 'Lagrer …',
  savedTarget: 'Det nye målet er lagret.',
  savedExemption: 'Fritaket er lagret.',
  correct: 'Rett feltene som er merket, og lagre på nytt. Det du har skrevet, står fortsatt.',
  preview: 'Slik blir status',
  now: 'Nå',
  then: 'Etter endringen',
  unaffected: (at: string, from: string) => `Endringen gjelder fra og med ${from}. Status for ${at}, som du ser på nå, endres ikke.`,
} as const

/** Why a decision cannot hold from a period that is locked, or before it. */
export function lockedUntilText(period: Period): string {
  return `Perioder til og med ${formatPeriod(period)} er låst, og vedtak kan gjelde fra perioden etter. ${lockWords.whoOpens}`
}

/** What the target of an indicator is read as, with the comparator in words: «leses som: minst 95 %». */
export function readTargetText(target: Target, indicator: Pick<Indicator, 'unit' | 'valueType'>): string {
  if (target.kind === 'answer') return `Leses som: ${target.needsReport ? 'ja, med henvisning til en rapport' : 'ja'}`
  const words: Readonly<Record<Comparator, string>> = { '>=': 'minst', '<=': 'høyst', '>': 'mer enn', '<': 'mindre enn' }
  return `Leses som: ${words[target.comparator]} ${formatQuantity(target.number, indicator)}`
}

const fieldNames: Readonly<Record<SteerField, string>> = {
  target: 'Målet',
  period: 'Perioden',
  reason: 'Begrunnelsen',
  caseNumber: 'Saksnummeret',
  date: 'Datoen',
}

/** What is wrong with a field, with the next step. */
export function steerProblemText(field: SteerField, reason: SteerReason): string {
  switch (reason) {
    case 'missing':
    case 'empty':
      return `${fieldNames[field]} mangler. Fyll det ut.`
    case 'not_a_date':
      return 'Dette er ikke en dato. Skriv dag, måned og år, for eksempel 17.6. og årstallet.'
    case 'same_as_before':
      return 'Dette er det samme målet som gjelder fra før. Skriv det nye målet.'
    case 'year_is_over':
      return 'Målåret er omme i denne perioden. Velg en periode før målåret er slutt, eller et senere målår.'
    case 'ambiguous_point':
      return 'Punktumet kan bety to ting. Skriv 1234 hvis det skiller tusen, eller 1,234 hvis det er desimaler.'
    case 'wrong_unit':
      return 'Målet har en enhet som ikke passer. Skriv det med indikatorens egen enhet, eller uten.'
    case 'not_an_answer':
      return 'Dette er ikke et mål vi kan lese. Skriv det med planens ord, for eksempel Ja, Ja + rapport eller Ivaretatt.'
    case 'not_a_number':
      return 'Dette er ikke et mål vi kan lese. Skriv et tall, gjerne med <, > eller Topp foran.'
    case 'no_direction':
      return 'Planen sier ikke om høyere eller lavere er best for denne indikatoren, så et tall kan ikke være mål.'
  }
}

/** A standing decision in one line: what was changed, and from when. */
export function decisionTitle(fact: IndicatorChange | ExemptionFact, indicator: Indicator): string {
  const when = formatPeriod(fact.period)
  switch (fact.type) {
    case 'target':
      return `Mål ${fact.horizon} endret til «${fact.written}» fra og med ${when}`
    case 'tolerance': {
      const tolerance = fromPlain(fact.tolerance)
      return `${tolerance ? `Toleransen er ${formatTolerance(tolerance, indicator)}` : 'Tilbake til den vanlige regelen for toleranse'} fra og med ${when}`
    }
    case 'exemption':
      return fact.kind === 'utgaar' ? `Utgår fra og med ${when}` : `Ikke aktuelt i ${when}`
  }
}

/** Why something was decided, and by which decision. */
export function decisionReason(fact: IndicatorChange | ExemptionFact): string {
  const decided = fact.type === 'tolerance' ? `vedtatt ${formatIsoDate(fact.at)}` : decisionText(fact.decision)
  return [decided, fact.reason].filter(Boolean).join(': ')
}
