import type { Fact, WithdrawalFact } from '../domain/fact'
import type { Decision, ExemptionFact, FollowUpFact, ReviewStep, TiltakState } from '../domain/followUpFact'
import type { Role } from '../domain/role'
import type { ValueMark } from '../domain/valueMark'
import { formatIsoDate } from './format'
import type { Detail } from './indicator'
import { statusWord } from './status'

const kindWords: Readonly<Record<Fact['type'], string>> = {
  measurement: 'Måling',
  withdrawal: 'Tilbaketrekking',
  omission: 'Ikke gjennomført måling',
  explanation: 'Forklaring',
  tiltak: 'Tiltak',
  review: 'Behandling',
  assessment: 'Egen vurdering',
  target: 'Endret mål',
  tolerance: 'Endret toleranse',
  exemption: 'Fritak',
  responsible: 'Endret ansvarlig virksomhet',
  lock: 'Låsing',
  publication: 'Publisering',
  deadline: 'Frist',
  report_text: 'Tekst til rapporten',
}

/** What kind of fact it is, in a word or two. */
export function factKindWord(type: Fact['type']): string {
  return kindWords[type]
}

/** True for what holds from its period on, not in that period alone. */
export function isFromPeriodOn(fact: Fact): boolean {
  return fact.type === 'target' || fact.type === 'tolerance' || (fact.type === 'exemption' && fact.kind === 'utgaar')
}

const markWords: Readonly<Record<ValueMark, string>> = { forelopig: 'foreløpig', brudd: 'brudd i tidsserien' }

/** The word for a mark on a value. */
export function valueMarkWord(mark: ValueMark): string {
  return markWords[mark]
}

const stepWords: Readonly<Record<ReviewStep, string>> = { levert: 'levert', returnert: 'returnert', godkjent: 'godkjent' }

/** The word for a step of a report line. */
export function reviewStepWord(step: ReviewStep): string {
  return stepWords[step]
}

const tiltakWords: Readonly<Record<TiltakState, string>> = {
  ikke_startet: 'ikke startet',
  pagar: 'pågår',
  forsinket: 'forsinket',
  ferdig: 'ferdig',
  utgar: 'utgår',
}

/** The word for where a tiltak stands. */
export function tiltakStateWord(state: TiltakState): string {
  return tiltakWords[state]
}

const exemptionWords: Readonly<Record<ExemptionFact['kind'], string>> = { utgaar: 'utgår', ikke_aktuelt: 'ikke aktuelt i perioden' }

/** The word for why an indicator is not followed up. */
export function exemptionWord(kind: ExemptionFact['kind']): string {
  return exemptionWords[kind]
}

const roleWords: Readonly<Record<Role, string>> = {
  virksomhetsleder: 'virksomhetsleder',
  kommunalsjef: 'kommunalsjef',
  controller: 'controller',
  leser: 'leser',
}

/** The word for a role. */
export function roleWord(role: Role): string {
  return roleWords[role]
}

/** A decision as it is cited. */
export function decisionText({ caseNumber, date }: Decision): string {
  return [caseNumber && `sak ${caseNumber}`, date && formatIsoDate(date)].filter(Boolean).join(', ')
}

function pairsOf(fact: FollowUpFact | WithdrawalFact): readonly (readonly [string, string])[] {
  switch (fact.type) {
    case 'withdrawal':
    case 'omission':
      return [['Begrunnelse', fact.reason]]
    case 'explanation':
      return [['Kommentar', fact.comment], ['Årsak', fact.cause], ['Konsekvens', fact.consequence]]
    case 'tiltak':
      return [['Tiltak', fact.text], ['Ansvarlig', fact.responsible], ['Frist', formatIsoDate(fact.deadline)], ['Status', tiltakStateWord(fact.state)], ['Merknad', fact.note]]
    case 'review':
      return [['Steg', reviewStepWord(fact.step)], ['Merknad', fact.note]]
    case 'assessment':
      return [['Målår', String(fact.horizon)], ['Vurdert som', statusWord(fact.status)], ['Begrunnelse', fact.reason]]
    case 'target':
      return [['Målår', String(fact.horizon)], ['Nytt mål', fact.written], ['Vedtak', decisionText(fact.decision)], ['Begrunnelse', fact.reason]]
    case 'tolerance':
      return [['Ny toleranse', fact.tolerance.replace('.', ',') || 'etter den vanlige regelen'], ['Begrunnelse', fact.reason]]
    case 'exemption':
      return [['Fritak', exemptionWord(fact.kind)], ['Vedtak', decisionText(fact.decision)], ['Begrunnelse', fact.reason]]
    case 'responsible':
      return [['Ansvarlig', fact.responsible], ['Begrunnelse', fact.reason]]
    case 'lock':
      return [['Låst', fact.locked ? 'ja' : 'nei, åpnet igjen'], ['Begrunnelse', fact.reason]]
    case 'publication':
      return [['Øyeblikksbilde', fact.snapshot], ['Regler', fact.rules]]
    case 'deadline':
      return [['Frist', formatIsoDate(fact.date)]]
    case 'report_text':
      return [['Tekst', fact.text]]
  }
}

/** Everything a fact of the follow-up says, by name; what was left empty is left out. */
export function followUpDetails(fact: FollowUpFact | WithdrawalFact): Detail[] {
  return pairsOf(fact).map(([name, text]) => ({ name, text })).filter(({ text }) => text.trim() !== '')
}
