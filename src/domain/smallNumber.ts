import { compare } from './decimal'
import type { Flag } from './flags'
import { judge } from './judge'
import type { Judgement } from './judgement'
import { periodOf, periodOrdinal, yearEndOrdinal } from './period'
import type { PlanYears } from './plan'
import type { IndicatorRecord } from './record'
import type { JudgedRow } from './row'
import { comparablePoint, type Series, type SeriesPoint } from './series'
import type { UnitContext } from './unit'
import type { Value } from './value'

/** Counts below this are held back [R11.1]. */
export const smallLimit = 5

const limit = { coefficient: BigInt(smallLimit), scale: 0 }
/** What stands in the place of a small number: the number itself is nowhere in it. */
const held: Value = { kind: 'number', number: limit, isBelow: true }
/** Every number that a small one may be. */
const candidates = Array.from({ length: smallLimit }, (_, index): Value => ({ kind: 'number', number: { coefficient: BigInt(index), scale: 0 } }))

const countUnits = /^(antall|personer|elever|barn|brukere|pasienter|saker|klager)(\s|$)/i

/** Whether an indicator counts persons or cases, as far as its type and unit tell [R11.1]. */
export function isCount({ valueType, unit, decimals }: UnitContext & { readonly decimals: number }): boolean {
  return valueType === 'tall' && decimals === 0 && countUnits.test(unit)
}

type Counted = Parameters<typeof isCount>[0]

/** A value as it may be published: a small number is only said to be small [R11.1]. */
export function heldValue(value: Value, indicator: Counted): Value {
  return value.kind === 'number' && isCount(indicator) && compare(value.number, limit) < 0 ? held : value
}

/** The plan's own numbers are adopted and public already. */
function isHeldPoint(point: SeriesPoint | null, indicator: Counted): point is SeriesPoint {
  return Boolean(point?.measurement) && point !== null && heldValue(point.value, indicator) === held
}

function heldPoint(point: SeriesPoint): SeriesPoint {
  return { ...point, value: held, measurement: point.measurement && { ...point.measurement, value: held, written: '', conflicts: [] } }
}

function withValue(series: Series, point: SeriesPoint, value: Value): Series {
  const replaced = { ...point, value }
  return { ...series, points: series.points.map((one) => (one === point ? replaced : one)) }
}

/** Whether the status would be the same whichever small number it was, and so tells nothing about it [R11.2]. */
function tellsNothing(judgement: Judgement, point: SeriesPoint, statusWith: (value: Value) => string): boolean {
  return point.value.kind === 'number' && candidates.every((value) => statusWith(value) === judgement.status)
}

function heldJudgement(judgement: Judgement, index: number, row: JudgedRow, record: IndicatorRecord, years: PlanYears): Judgement {
  const isFrozen = yearEndOrdinal(judgement.horizon) < periodOrdinal(row.period)
  const series = record.seriesAt(isFrozen ? periodOf(judgement.horizon, 'ÅR') : row.period)
  const { point } = judgement
  const isSmall = isHeldPoint(point, row.indicator)
  const buildsOnSmall = isHeldPoint(series.baseline, row.indicator)
  if (!isSmall && !buildsOnSmall) return judgement
  const blank = { ...judgement, point: isSmall ? heldPoint(point) : point, required: null, yearly: null, shortfall: null }
  if (judgement.reason !== null) return blank
  const isKept = isSmall && !buildsOnSmall && tellsNothing(judgement, point, (value) => judge(withValue(series, point, value), years, row.period, index).status)
  return isKept ? blank : { ...blank, status: 'ikke_vurdert', reason: 'holdt_tilbake', basis: 'none' }
}

/** Flags that compare values: they would tell how large a small one is. */
const comparing: readonly Flag[] = ['NAADD_MEN_SVAKERE', 'FALT_UNDER_MAALET', 'FEIL_RETNING']
/** Flags that follow from the status. */
const ofStatus: readonly Flag[] = ['MANGLER_AARSAK', 'MANGLER_TILTAK', 'VURDERING_UENIG']

const isWithheld = ({ reason }: Judgement) => reason === 'holdt_tilbake'

/**
 * A row as it may be published: small numbers are taken out of it, with every status, trend, flag and assessment that would
 * tell how large they are [R11.1] [R11.2]. A row without small numbers is given back as it is.
 */
export function heldRow(row: JudgedRow, record: IndicatorRecord, years: PlanYears): JudgedRow {
  if (!isCount(row.indicator)) return row
  const { latest } = row
  const series = record.seriesAt(row.period)
  const judged = [latest, ...row.judgements.map(({ point }) => point)]
  const points = [series.baseline, ...judged, ...judged.map((point) => point && comparablePoint(series, point))]
  if (!points.some((point) => isHeldPoint(point, row.indicator))) return row
  const judgements = row.judgements.map((judgement, index) => heldJudgement(judgement, index, row, record, years))
  const dropped = [...comparing, ...(judgements.some(isWithheld) ? ofStatus : [])]
  return {
    ...row,
    latest: isHeldPoint(latest, row.indicator) ? heldPoint(latest) : latest,
    judgements,
    trend: 'ingen',
    flags: row.flags.filter((flag) => !dropped.includes(flag)),
    assessments: row.assessments.map((assessment, index) => (judgements[index] && isWithheld(judgements[index]) ? null : assessment)),
  }
}

/** Whether something of a row is held back. */
export function isHeldBack({ latest, judgements }: JudgedRow): boolean {
  const isBelow = (point: SeriesPoint | null) => point?.value.kind === 'number' && point.value.isBelow === true
  return isBelow(latest) || judgements.some((judgement) => isWithheld(judgement) || isBelow(judgement.point))
}
