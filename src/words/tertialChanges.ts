import type { ChangedRow } from '../domain/changedRows'
import type { Change, ChangeKind } from '../domain/changes'
import type { Fact } from '../domain/fact'
import type { Indicator } from '../domain/indicator'
import type { Period } from '../domain/period'
import type { JudgedRow } from '../domain/row'
import type { About, ExemptionChange, ResponsibleChange, TargetChange, TertialChanges, ToleranceChange } from '../domain/tertialChanges'
import type { TiltakLife } from '../domain/tiltak'
import { toleranceOf } from '../domain/tolerance'
import type { Value } from '../domain/value'
import type { ValueCorrection } from '../domain/valueCorrection'
import { counted } from './counted'
import { decisionText, exemptionWord, tiltakStateWord } from './followUp'
import { formatIsoDate, formatPeriod } from './format'
import { formatValue } from './formatValue'
import { formatTolerance } from './formatGap'
import { factOrigin } from './history'
import { reasonWord } from './judgement'

/** One thing that is different, ready to be read: on the page, in the report and in a file. */
export interface ChangeItem {
  readonly key: string
  readonly row: JudgedRow
  /** What is different, e.g. "Mål 2028". */
  readonly what: string
  /** Empty where there is no "from". */
  readonly from: string
  readonly to: string
  /** The reason, the decision, the owner and deadline: whatever belongs to it. */
  readonly note: string
  /** Who, and when; empty where no one did it. */
  readonly origin: string
  /** What must not be overlooked, e.g. "korrigert etter publisering". */
  readonly mark: string
  /** The changed statuses; null for anything else. */
  readonly changed: ChangedRow | null
}

/** Things that are different in the same way. */
export interface ChangeGroup {
  readonly id: string
  readonly title: string
  readonly items: readonly ChangeItem[]
}

/** The name of an author by the pseudonymous id. */
export type AuthorName = (author: string) => string

const kindTitles: Readonly<Record<ChangeKind, string>> = {
  newly_reached: 'Nådd siden sist',
  back_on_track: 'Tilbake i rute',
  improved: 'Nærmere målet',
  newly_behind: 'Kommet bak',
  worsened: 'Lenger fra målet',
  newly_measured: 'Målt siden sist',
  gone_grey: 'Ikke lenger vurdert',
}

const plain = { from: '', to: '', note: '', origin: '', mark: '', changed: null }

function valueWithPeriod({ latest, indicator }: JudgedRow): string {
  return latest ? `${formatValue(latest.value, indicator)} (${formatPeriod(latest.period)})` : 'ikke målt'
}

/** Why an indicator is grey now: an old value that no longer counts is not what it went to. */
function greyReason({ row, changes }: ChangedRow): string {
  const [gone] = changes.filter(({ kind }) => kind === 'gone_grey')
  const reason = gone && row.judgements[gone.horizonIndex]?.reason
  return reason ? reasonWord(reason) : ''
}

function statusItem(changed: ChangedRow): ChangeItem {
  const { row, previous } = changed
  return { ...plain, key: row.indicator.id, row, what: 'Verdi', from: valueWithPeriod(previous), to: greyReason(changed) || valueWithPeriod(row), changed }
}

const valueText = (value: Value | null, indicator: Indicator, none: string) => (value ? formatValue(value, indicator) : none)

function correctionItem({ row, period, from, to, fact, isAfterPublication }: About<ValueCorrection>, nameOf: AuthorName): ChangeItem {
  return {
    ...plain,
    key: `${row.indicator.id} ${period}`,
    row,
    what: `Verdi for ${formatPeriod(period)}`,
    from: valueText(from, row.indicator, 'ikke rapportert'),
    to: valueText(to, row.indicator, 'trukket tilbake'),
    note: fact.type === 'withdrawal' ? fact.reason : fact.comment,
    origin: originOf(fact, nameOf),
    mark: isAfterPublication ? 'korrigert etter publisering' : '',
  }
}

function originOf(fact: Fact | null, nameOf: AuthorName): string {
  return fact ? factOrigin(fact, nameOf(fact.author)) : ''
}

function targetItem({ row, horizon, from, to, fact }: About<TargetChange>, nameOf: AuthorName): ChangeItem {
  const note = fact ? sentence([decisionText(fact.decision), fact.reason]) : ''
  return { ...plain, key: `${row.indicator.id} ${horizon}`, row, what: `Mål ${horizon}`, from: from.written, to: to.written, note, origin: originOf(fact, nameOf) }
}

/** The tolerance against each target year, named once where it is the same. */
function tolerancesText({ indicator, judgements }: JudgedRow): string {
  const texts = indicator.targets.map((target, index) => {
    const tolerance = toleranceOf(indicator, target)
    return { year: judgements[index]?.horizon, text: tolerance ? formatTolerance(tolerance, indicator) : 'ingen' }
  })
  const isOne = new Set(texts.map(({ text }) => text)).size < 2
  return isOne ? (texts[0]?.text ?? '') : texts.map(({ year, text }) => `${year}: ${text}`).join(', ')
}

function toleranceItem({ row, previous, fact }: About<ToleranceChange>, nameOf: AuthorName): ChangeItem {
  const [from, to] = [tolerancesText(previous), tolerancesText(row)]
  return { ...plain, key: row.indicator.id, row, what: 'Toleranse', from, to, note: fact.reason, origin: originOf(fact, nameOf) }
}

function exemptionItem({ row, fact, hasEnded }: About<ExemptionChange>, nameOf: AuthorName): ChangeItem {
  const [from, to] = hasEnded ? [exemptionWord(fact.kind), 'følges opp igjen'] : ['fulgt opp', exemptionWord(fact.kind)]
  return { ...plain, key: row.indicator.id, row, what: 'Oppfølging', from, to, note: sentence([decisionText(fact.decision), fact.reason]), origin: originOf(fact, nameOf) }
}

function responsibleItem({ row, from, fact }: About<ResponsibleChange>, nameOf: AuthorName): ChangeItem {
  return { ...plain, key: row.indicator.id, row, what: 'Ansvarlig virksomhet', from, to: fact.responsible, note: fact.reason, origin: originOf(fact, nameOf) }
}

function tiltakItem({ row, life }: About<{ readonly life: TiltakLife }>, nameOf: AuthorName): ChangeItem {
  const owner = life.responsible && `ansvarlig ${life.responsible}`
  const deadline = life.deadline && `frist ${formatIsoDate(life.deadline)}`
  const to = tiltakStateWord(life.state)
  return { ...plain, key: `${row.indicator.id} ${life.key}`, row, what: `Tiltak: ${life.text}`, to, note: sentence([owner, deadline, life.note]), origin: originOf(life.fact, nameOf) }
}

function sentence(parts: readonly string[]): string {
  return parts.map((part) => part.trim()).filter((part) => part !== '').join(' · ')
}

/** Everything that is different, in groups and in the order it is shown; a group without any is left out. */
export function changeGroups(changes: TertialChanges, nameOf: AuthorName): ChangeGroup[] {
  const group = <T>(id: string, title: string, found: readonly T[], item: (one: T, name: AuthorName) => ChangeItem): ChangeGroup => ({ id, title, items: found.map((one) => item(one, nameOf)) })
  const all = [
    ...changes.statuses.map(({ kind, changed }) => group(kind, kindTitles[kind], changed, statusItem)),
    group('corrections', 'Rettede verdier', changes.corrections, correctionItem),
    group('targets', 'Endrede mål', changes.targets, targetItem),
    group('tolerances', 'Endrede toleranser', changes.tolerances, toleranceItem),
    group('exemptions', 'Ute av oppfølgingen, eller med igjen', changes.exemptions, exemptionItem),
    group('closed', 'Avsluttede tiltak', changes.closedTiltak, tiltakItem),
    group('overdue', 'Tiltak over fristen i dag', changes.overdueTiltak, tiltakItem),
    group('responsible', 'Endret ansvarlig', changes.responsible, responsibleItem),
  ]
  return all.filter(({ items }) => items.length > 0)
}

/** How a changed status is said to those who do not see the arrow. */
export function horizonChangeName({ horizonIndex, row }: Change): string {
  return `Mål ${row.judgements[horizonIndex]?.horizon ?? ''}`
}

/** What the page compares, under its heading. */
export function changesLead(count: number, of: number, period: Period, previous: Period): string {
  const what = count === 0 ? 'Ingenting er endret' : `${counted(count, 'endring', 'endringer')}`
  return `${what} fra ${formatPeriod(previous)} til ${formatPeriod(period)}, blant ${counted(of, 'indikator', 'indikatorer')}.`
}

/** The name of the file that the changes are saved as. */
export function changesFileName(period: Period, utvalg: string): string {
  return `endringer-${[utvalg, period.replace('Å', 'A')].filter(Boolean).join('-')}.csv`
}

/** Words of the page about what changed since the last tertial. */
export const changesWords = {
  title: 'Endret siden sist',
  utvalg: 'Gjelder',
  all: 'Hele kommunen',
  export: 'Last ned (CSV)',
  exported: 'Endringene er lastet ned.',
  print: 'Skriv ut',
  meeting: 'Møtevisning',
  contents: 'Gå til',
  was: 'før',
  now: 'nå',
  becomes: 'ble til',
  sameValue: 'Samme måling som sist',
  none: 'Ingenting er endret',
  noneText: (previous: Period) => `Alt er som i ${formatPeriod(previous)}: statuser, verdier, mål, tiltak og ansvar.`,
  first: 'Ingenting å sammenligne med ennå',
  firstText: 'Dette er den første perioden i planen. Velg en senere periode for å se hva som er endret.',
} as const

/** Headings of the exported changes. */
export const changeColumns = {
  group: 'Endring',
  id: 'Id',
  indicator: 'Indikator',
  utvalg: 'Utvalg',
  virksomhet: 'Virksomhet',
  what: 'Gjelder',
  from: 'Før',
  to: 'Nå',
  statusFrom: 'Status før',
  statusTo: 'Status nå',
  note: 'Begrunnelse, vedtak, ansvarlig og frist',
  origin: 'Registrert av',
  mark: 'Merknad',
} as const
