import type { ChangedRow } from '../domain/changedRows'
import type { Period } from '../domain/period'
import type { JudgedRow } from '../domain/row'
import type { Completeness, StatusCounts } from '../domain/summary'
import { completenessText } from './counts'
import { counted, listed } from './counted'
import { formatPeriod, formatPeriodEnd } from './format'
import { formatValue } from './formatValue'
import { displayName } from './indicatorName'
import { changeSummary } from './changes'
import { judgementWord } from './judgement'
import { isHeld } from './why'

/** What a summary is drafted from. */
export interface SummaryGrounds {
  readonly scope: string
  readonly period: Period
  readonly years: readonly number[]
  readonly counts: readonly StatusCounts[]
  /** Rows that are out of the follow-up. */
  readonly exempt: number
  /** The period before and what has changed since; null where there is none. */
  readonly since: { readonly period: Period; readonly changed: readonly ChangedRow[] } | null
  /** The missed goals furthest behind, the worst first, and the target year they are ranked against. */
  readonly worst: readonly JudgedRow[]
  readonly horizonIndex: number
  readonly behind: number
  readonly completeness: Completeness
}

const are = (count: number, what: string) => (count > 0 ? [`${count} ${what}`] : [])

/** "Mot målene for 2025 er 40 nådd, 10 i rute, 6 noe bak, 12 bak og 35 ikke rapportert, av 103." */
function countsText({ counts, reasons, total }: StatusCounts, year: number): string {
  const parts = [
    ...are(counts.naadd, 'nådd'),
    ...are(counts.i_rute, 'i rute'),
    ...are(counts.nesten, 'nesten nådd'),
    ...are(counts.noe_bak, 'noe bak'),
    ...are(counts.bak, 'bak'),
    ...are(counts.ikke_naadd, 'ikke nådd'),
    ...are(reasons.ikke_rapportert, 'ikke rapportert'),
    ...are(reasons.ikke_maalt, 'ikke målt'),
    ...are(reasons.maa_avklares, 'til avklaring'),
    ...are(reasons.holdt_tilbake, 'holdt tilbake'),
  ]
  return `Mot målene for ${year} er ${listed(parts)}, av ${total}.`
}

function statusParagraph({ scope, period, counts, years, exempt }: SummaryGrounds): string {
  const total = counts[0]?.total ?? 0
  const followed = `${scope}: ${counted(total, 'indikator', 'indikatorer')} følges opp per ${formatPeriodEnd(period)}.`
  if (total === 0) return followed
  const sentences = counts.map((one, index) => countsText(one, years[index] ?? 0))
  const out = exempt > 0 ? [`${counted(exempt, 'indikator er', 'indikatorer er')} ute av oppfølgingen og ikke med i tallene.`] : []
  return [followed, ...sentences, ...out].join(' ')
}

function changesParagraph({ since, years }: SummaryGrounds): string[] {
  if (!since) return []
  const before = `Siden ${formatPeriod(since.period)}`
  const count = new Set(since.changed.map(({ row }) => row.indicator.id)).size
  if (count === 0) return [`${before} har ingen indikator endret status.`]
  return [`${before} har ${counted(count, 'indikator', 'indikatorer')} endret status. ${years.map((year, index) => `Mot ${year}: ${changeSummary(since.changed, index)}.`).join(' ')}`]
}

function worstText({ indicator, judgements, latest }: JudgedRow, horizonIndex: number): string {
  const judgement = judgements[horizonIndex]
  if (!judgement) return indicator.id
  const value = latest ? formatValue(latest.value, indicator) : ''
  const word = judgementWord(judgement, isHeld(judgement, indicator))
  return `${displayName(indicator.text)} (${indicator.id}: ${[value, `mål ${judgement.target.written}`, word].filter(Boolean).join(', ')})`
}

function maalavvikParagraph({ worst, behind, horizonIndex, years }: SummaryGrounds): string {
  if (behind === 0) return 'Ingen indikatorer er gule eller røde mot noen av målårene.'
  const first = `${counted(behind, 'indikator er gul eller rød', 'indikatorer er gule eller røde')} mot minst ett målår.`
  if (worst.length === 0) return first
  return `${first} Lengst fra målet for ${years[horizonIndex]}, regnet i toleranser: ${worst.map((row) => worstText(row, horizonIndex)).join('; ')}.`
}

/** A neutral summary drafted from the counts, a paragraph to a line break. */
export function draftSummary(grounds: SummaryGrounds): string {
  const complete = completenessText(grounds.completeness).replace(/\.?$/, '.')
  return [statusParagraph(grounds), ...changesParagraph(grounds), maalavvikParagraph(grounds), complete].join('\n\n')
}
