import type { Decimal } from '../domain/decimal'
import type { Judgement } from '../domain/judgement'
import { changedTargetText, chartFileWords as file, chartTableWords as words, exemptText, omissionText, plainNumber, tablePeriodText, unusableBaselineText } from '../words/chartTable'
import { valueMarkWord } from '../words/followUp'
import { formatQuantity, formatValue } from '../words/formatValue'
import { formatDateTime } from '../words/formatTime'
import { listedPeriods, type ChartModel, type ChartPeriod } from './model'

/** What an author is called, also where no name is known. */
export type AuthorName = (author: string) => string

/** One line of the table beside a chart, ready to be shown. */
export interface ChartTableRow {
  readonly key: string
  readonly period: string
  readonly isChosen: boolean
  /** False where a word stands in place of a value. */
  readonly isMeasured: boolean
  readonly value: string
  /** Short remarks beside the value, e.g. that it is corrected. */
  readonly remarks: readonly string[]
  readonly krav: string
  /** The targets that are others from this period on, and why there is no measurement; a line each. */
  readonly notes: readonly string[]
  /** One for each target year; null for periods still to come. */
  readonly judgements: readonly (Judgement | null)[]
  readonly by: string
  readonly at: string
}

function valueText({ indicator }: ChartModel, { point, isBaseline, delivery, omission, exemption }: ChartPeriod): string {
  if (point) return formatValue(point.value, indicator)
  if (exemption) return exemptText(exemption)
  if (omission) return words.omitted
  if (isBaseline) return unusableBaselineText(indicator)
  return { levert: '', mangler: words.missing, ikke_ventet: words.notExpected, kommer: words.coming }[delivery]
}

/** What is said of the value itself. */
function marksOf({ point }: ChartPeriod): string[] {
  return [...(point?.measurement?.corrected ? [words.corrected] : []), ...(point?.measurement?.marks ?? []).map(valueMarkWord)]
}

function remarksOf(at: ChartPeriod): string[] {
  const conflicts = at.point?.measurement?.conflicts ?? []
  const out = at.point && at.exemption ? [exemptText(at.exemption)] : []
  return [...marksOf(at), ...(conflicts.length > 0 ? [words.conflict] : []), ...out]
}

function tableRow(model: ChartModel, at: ChartPeriod, nameOf: AuthorName): ChartTableRow {
  const { indicator, years, chosen } = model
  const measurement = at.point?.measurement
  const fromPlan = at.point && !measurement
  return {
    key: at.period,
    period: tablePeriodText(at.period, at.isBaseline),
    isChosen: at.period === chosen,
    isMeasured: at.point !== null,
    value: valueText(model, at),
    remarks: remarksOf(at),
    notes: [...at.targetChanges.map(changedTargetText), ...(at.omission ? [at.omission.reason] : [])],
    krav: at.krav ? formatQuantity(at.krav, indicator, indicator.decimals + 1) : words.none,
    judgements: years.targets.map((_, index) => (at.exemption ? null : (at.judgements[index] ?? null))),
    by: measurement ? nameOf(measurement.author) : fromPlan ? words.fromPlan : words.none,
    at: measurement ? formatDateTime(measurement.at) : words.none,
  }
}

/** The table beside a chart: every period that is measured or expected, with its krav and both statuses. */
export function chartTable(model: ChartModel, nameOf: AuthorName): ChartTableRow[] {
  return listedPeriods(model).map((at) => tableRow(model, at, nameOf))
}

const numberCell = (level: Decimal | null) => (level ? plainNumber(level) : '')

function fileRow(model: ChartModel, at: ChartPeriod, nameOf: AuthorName): string[] {
  const { indicator, years } = model
  const { point } = at
  const value = point?.value.kind === 'number' ? numberCell(point.value.number) : point ? formatValue(point.value, indicator) : ''
  return [
    indicator.id,
    at.period,
    value,
    indicator.unit,
    numberCell(at.krav),
    numberCell(at.edge),
    ...years.targets.map((_, index) => at.targets[index]?.written ?? ''),
    ...years.targets.map((_, index) => at.judgements[index]?.status ?? ''),
    at.delivery,
    point?.measurement?.corrected ? file.yes : file.no,
    point?.measurement ? nameOf(point.measurement.author) : '',
    point?.measurement?.at ?? '',
    [...(point?.measurement?.marks ?? []).map(valueMarkWord), ...(at.omission ? [omissionText(at.omission)] : []), ...(at.exemption ? [exemptText(at.exemption)] : [])].join(', '),
  ]
}

/** The chart's numbers as rows of a file, the heading first. */
export function chartFileRows(model: ChartModel, nameOf: AuthorName): string[][] {
  const { targets } = model.years
  const heading = [file.indicator, file.period, file.value, file.unit, file.krav, file.edge, ...targets.map(file.target), ...targets.map(file.status), file.delivery, file.corrected, file.by, file.at, file.marks]
  return [heading, ...listedPeriods(model).map((at) => fileRow(model, at, nameOf))]
}
