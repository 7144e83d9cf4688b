import type { Fact } from '../domain/fact'
import { flags } from '../domain/flags'
import { parsePeriod } from '../domain/period'
import type { Snapshot } from '../domain/snapshot'
import { isOtherColour, type Corrections, type FieldDifference, type RowDifference, type RowField } from '../domain/snapshotCompare'
import { statuses } from '../domain/status'
import { counted } from './counted'
import { formatPeriod } from './format'
import { formatDateTime } from './formatTime'
import { factTitle } from './history'
import { dataStatusWord, flagWord, trendWord } from './beside'
import { reasonWord } from './judgement'
import { statusWord } from './status'

const fieldNames: Readonly<Record<RowField, string>> = {
  row: 'raden',
  value: 'verdi',
  measured: 'målt for',
  status: 'status',
  reason: 'grunn',
  target: 'mål',
  required: 'krav',
  judgedPeriod: 'vurdert for',
  trend: 'trend',
  dataStatus: 'data',
  flags: 'merker',
  assessment: 'egen vurdering',
  exemption: 'fritak',
}

const nothing = 'ingen'

function periodText(text: string): string {
  const period = parsePeriod(text)
  return period.ok ? formatPeriod(period.value) : text
}

function statusText(text: string): string {
  const [code = '', outdated] = text.split(' ')
  const status = statuses.find((one) => one === code)
  return `${status ? statusWord(status) : code}${outdated ? ' (før siste måling)' : ''}`
}

function flagsText(text: string): string {
  const codes = text.split(' ')
  const known = flags.filter((flag) => codes.includes(flag))
  return known.map(flagWord).join(', ')
}

const isOneOf = <T extends string>(text: string, ...codes: readonly T[]): text is T => codes.some((code) => code === text)

function shown(field: RowField, text: string): string {
  if (text === '') return field === 'row' ? 'finnes ikke' : nothing
  switch (field) {
    case 'row':
      return 'finnes'
    case 'value':
    case 'required':
      return text.replace('.', ',').replace('-', '\u2212')
    case 'measured':
    case 'judgedPeriod':
      return periodText(text)
    case 'status':
    case 'assessment':
      return statusText(text)
    case 'flags':
      return flagsText(text)
    case 'reason':
      return isOneOf(text, 'ikke_maalt', 'ikke_rapportert', 'maa_avklares') ? reasonWord(text) : text
    case 'trend':
      return isOneOf(text, 'bedre', 'uendret', 'dårligere', 'ingen') ? trendWord(text) : text
    case 'dataStatus':
      return isOneOf(text, 'levert', 'mangler', 'ikke_ventet') ? dataStatusWord(text) : text
    default:
      return text
  }
}

/** One thing that is not the same: "status 2025: i rute → bak". */
export function differenceText({ field, horizon, before, after }: FieldDifference): string {
  return `${fieldNames[field]}${horizon === null ? '' : ` ${horizon}`}: ${shown(field, before)} → ${shown(field, after)}`
}

/** Whether a snapshot that was judged again gives the same: the conclusion first. */
export function verdictText(total: number, differences: readonly RowDifference[]): string {
  if (differences.length === 0) return `Vurdert på nytt: de samme fargene kommer ut. Alle ${total} rader er like.`
  const colours = differences.filter(isOtherColour).length
  if (colours === 0) return `Vurdert på nytt: de samme fargene kommer ut i alle ${total} rader, men ${counted(differences.length, 'rad er', 'rader er')} ulik i noe annet.`
  return `Vurdert på nytt: ${counted(colours, 'rad', 'rader')} av ${total} får en annen farge enn da perioden ble publisert.`
}

/** A note where the snapshot was made by other rules, or of another version of the plan, than those in use. */
export function settingText({ rules, plan }: Snapshot, rulesNow: string, versionNow: string): string {
  const otherRules = rules === rulesNow ? '' : `Perioden ble vurdert etter regler ${rules}. Programmet bruker nå ${rulesNow}, og det kan forklare forskjeller.`
  const otherPlan = plan.meta.version === versionNow ? '' : `Planen var i versjon ${plan.meta.version}. Nå brukes ${versionNow}; her brukes den som ble publisert.`
  return [otherRules, otherPlan].filter((part) => part !== '').join(' ')
}

/** What a snapshot is, as names and texts. */
export function snapshotDetails({ plan, period, at, author, rules, facts, sha256 }: Snapshot, nameOf: (author: string) => string): readonly (readonly [string, string])[] {
  return [
    ['Periode', formatPeriod(period)],
    ['Publisert', `${formatDateTime(at)} av ${nameOf(author)}`],
    ['Plan', `${plan.meta.title}, versjon ${plan.meta.version}`],
    ['Regler', rules],
    ['Registreringer', String(facts.length)],
    ['Kontrollsum (SHA-256)', sha256],
  ]
}

/** Whether a snapshot is known as published in this browser. */
export function knownText(known: boolean): string {
  return known
    ? 'Kontrollsummen stemmer, og en publisering i denne nettleseren viser til den.'
    : 'Kontrollsummen stemmer med innholdet, men ingen publisering i denne nettleseren viser til den. Spør den som ga deg filen.'
}

/** What was corrected since the snapshot before, in one line. */
export function correctionsText({ rows, facts }: Corrections): string {
  return `${counted(rows.length, 'rad', 'rader')} er annerledes enn i øyeblikksbildet før, etter ${counted(facts.length, 'ny registrering', 'nye registreringer')}.`
}

/** One fact that has come since: which indicator, what and when. */
export function correctionText(fact: Fact, name: string): string {
  return `${fact.indicator ? `${fact.indicator} ` : ''}${factTitle(fact)}, ${name}, ${formatDateTime(fact.at)}`
}

/** The name of a button for one of several snapshots. */
export function snapshotLabel(action: string, at: string): string {
  return `${action}: øyeblikksbildet fra ${formatDateTime(at)}`
}
