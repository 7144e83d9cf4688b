import { assessmentsAt } from './assessment'
import { exemptionAt, omissionAt } from './exemption'
import type { Fact, FactId } from './fact'
import type { ExplanationFact } from './followUpFact'
import type { Indicator } from './indicator'
import { indicatorAt, indicatorChanges, withResponsible, type IndicatorChange } from './indicatorChange'
import { periodOrdinal, type Period } from './period'
import type { PlanYears } from './plan'
import { remembered } from './remembered'
import { approvedFacts, lineOf, type FactBasis } from './reportLine'
import { resolveIndicator } from './resolve'
import { judgeRow, type Beside, type JudgedRow } from './row'
import { buildSeries, latestPoint, measurementsOf, type Series } from './series'
import { standingFacts } from './standing'
import { targetChangesOf, type TargetChange } from './targetChange'
import { tiltakAt } from './tiltak'

/** Everything the facts say about one indicator. */
export interface IndicatorRecord {
  /** The measurements, with the goal as the plan adopted it and the responsible virksomhet of now. */
  readonly series: Series
  /** Changes of targets and tolerance, in the order they take effect [R10.2]. */
  readonly changes: readonly IndicatorChange[]
  /** The measurements, with the targets and the tolerance that hold at a period. */
  seriesAt(period: Period): Series
  /** The row of a period: judged once, the same object every time. */
  rowAt(period: Period): JudgedRow
}

const withoutMeasurements = (facts: readonly Fact[]) => facts.filter(({ type }) => type !== 'measurement')

function explanationAt(facts: readonly Fact[], period: Period): ExplanationFact | null {
  return standingFacts(facts, 'explanation').filter((fact) => fact.period === period).at(-1) ?? null
}

function besideAt(series: Series, facts: readonly Fact[], targets: readonly TargetChange[], years: PlanYears, period: Period): Beside {
  const measurements = measurementsOf(series)
  const latest = latestPoint(series, periodOrdinal(period))?.measurement?.factId ?? null
  const own: FactId | undefined = measurements.find((one) => one.period === period)?.factId
  const omission = own === undefined ? omissionAt(facts, period) : null
  const explanation = own === undefined ? explanationAt(facts, period) : null
  const content = [own, omission?.id, explanation?.id].filter((id) => id !== undefined)
  return {
    exemption: exemptionAt(facts, period),
    omission,
    explanation,
    tiltak: tiltakAt(measurements, facts, period),
    assessments: assessmentsAt(facts, years, period, latest),
    line: lineOf(facts, period, content),
    targetChanges: targets.filter(({ fact }) => periodOrdinal(fact.period) <= periodOrdinal(period)),
  }
}

/**
 * Everything the facts say about one indicator. `facts` are those of the indicator; with the basis `approved` only what has
 * been approved counts as measured or explained [R10.6].
 */
export function recordOf(indicator: Indicator, facts: readonly Fact[], years: PlanYears, basis: FactBasis = 'all'): IndicatorRecord {
  const counted = basis === 'approved' ? approvedFacts(facts) : facts
  // Most facts are measurements: what is asked of the others does not go through all of them each time.
  const others = withoutMeasurements(facts)
  const current = withResponsible(indicator, others)
  const series = buildSeries(current, resolveIndicator(counted, current), years)
  const changes = indicatorChanges(others)
  const targets = targetChangesOf(current, changes, years)
  const said = counted === facts ? others : withoutMeasurements(counted)
  const seriesAt = remembered((period: Period) => {
    const at = indicatorAt(current, changes, years, period)
    return at === current ? series : { ...series, indicator: at }
  })
  const rowAt = remembered((period: Period) => judgeRow(seriesAt(period), years, period, besideAt(series, said, targets, years, period), seriesAt))
  return { series, changes, seriesAt, rowAt }
}
