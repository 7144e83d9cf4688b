import type { Indicator } from '../domain/indicator'
import type { Judgement } from '../domain/judgement'
import { isAfterPublication, type PeriodState } from '../domain/periodState'
import type { Period } from '../domain/period'
import type { JudgedRow } from '../domain/row'
import { colourOf, type Status } from '../domain/status'
import { flagWord, trendWord } from '../words/beside'
import { valueMarkWord } from '../words/followUp'
import { formatValue } from '../words/formatValue'
import { displayName } from '../words/indicatorName'
import { assessmentText, exemptionText, lineWord, omissionText, reportWords } from '../words/report'
import { ageText, measuredText } from '../words/rowList'
import { judgementWord } from '../words/judgement'
import { statusWord } from '../words/status'
import { whyPublished } from '../words/smallNumber'
import { isHeld } from '../words/why'
import type { ReportHorizon, ReportRow, ReportStatus, ReportValue } from './report'

/** Where each period stands in the reporting. */
export type StateOf = (period: Period) => PeriodState

/** A judgement as it is shown. */
export function reportStatus(judgement: Judgement, indicator: Indicator): ReportStatus {
  const { status } = judgement
  return { status, colour: colourOf(status), word: judgementWord(judgement, isHeld(judgement, indicator)) }
}

/** A status by itself, as in a count or a legend. */
export function plainStatus(status: Status): ReportStatus {
  return { status, colour: colourOf(status), word: statusWord(status) }
}

function reportHorizon({ indicator, assessments }: JudgedRow, judgement: Judgement, index: number): ReportHorizon {
  const assessment = assessments[index]
  return {
    ...reportStatus(judgement, indicator),
    year: judgement.horizon,
    target: judgement.target.written,
    why: whyPublished(judgement, indicator),
    assessment: assessment ? { ...plainStatus(assessment.fact.status), text: assessmentText(assessment) } : null,
  }
}

function reportValue(row: JudgedRow): ReportValue {
  const { latest, indicator } = row
  const { decimals, unit } = indicator
  if (!latest) return { text: '', number: null, decimals, unit, measured: '' }
  const number = latest.value.kind === 'number' && !latest.value.isBelow ? latest.value.number : null
  return { text: formatValue(latest.value, indicator), number, decimals, unit, measured: measuredText(row) }
}

/** What is to be known of a value when it is compared, in words [R6.6] [R10.9]. */
function marksOf({ latest }: JudgedRow, stateOf: StateOf): string[] {
  const measurement = latest?.measurement
  if (!measurement) return []
  const isLate = isAfterPublication({ id: measurement.factId }, stateOf(measurement.period))
  const corrected = isLate ? [reportWords.correctedAfter] : measurement.corrected ? [reportWords.corrected] : []
  return [...measurement.marks.map(valueMarkWord), ...corrected]
}

/** A judged row in words: nothing is judged here. */
export function reportRow(row: JudgedRow, stateOf: StateOf): ReportRow {
  const { indicator, judgements, trend, ageMonths, line, flags, exemption, omission } = row
  return {
    id: indicator.id,
    name: displayName(indicator.text),
    utvalg: indicator.utvalg,
    samfunnsmaal: indicator.samfunnsmaal,
    area: indicator.innsatsomraade,
    responsible: indicator.responsible,
    value: reportValue(row),
    horizons: judgements.map((judgement, index) => reportHorizon(row, judgement, index)),
    trend: trendWord(trend),
    age: ageMonths === null ? '' : ageText(ageMonths),
    line: lineWord(line.state),
    marks: marksOf(row, stateOf),
    flags: flags.map(flagWord),
    exemption: exemption ? exemptionText(exemption) : '',
    omission: omission ? omissionText(omission) : '',
  }
}
