import { firstExpectedBetween } from './calendar'
import { round, type Decimal } from './decimal'
import type { Direction } from './indicator'
import type { Basis, Judgement } from './judgement'
import { countedAnswer, meetsLevel, shortfallOf } from './meets'
import { isYearEnd, periodAt, periodOrdinal, yearEndOrdinal, type Period } from './period'
import type { PlanYears } from './plan'
import { requirementAt, shareOfYear } from './requirement'
import { latestPoint, type Series, type SeriesPoint } from './series'
import type { Reason, Status } from './status'
import type { Target } from './target'
import { toleranceOf, withinTolerance } from './tolerance'

type NumberTarget = Extract<Target, { kind: 'number' }>

/** What every rule below looks at. */
interface Case {
  readonly series: Series
  readonly years: PlanYears
  readonly ordinal: number
  readonly passed: boolean
  readonly point: SeriesPoint
}

interface Verdict {
  readonly status: Status
  readonly basis: Basis
  readonly required: Decimal | null
  readonly shortfall: Decimal | null
  readonly yearly: Decimal | null
}

/** A number held against a required level. */
interface Held {
  readonly value: Decimal
  readonly target: NumberTarget
  readonly direction: Direction
  readonly tolerance: Decimal
  readonly decimals: number
}

/**
 * Judges one indicator at a period against one of the plan's horizons [R5]. Total: never throws, whatever is measured.
 * `horizonIndex` picks the target year; a horizon that has passed stays as it was at its end [R5.6].
 */
export function judge(series: Series, years: PlanYears, period: Period, horizonIndex: number): Judgement {
  const horizon = years.targets[horizonIndex] ?? years.baseline
  const target = series.indicator.targets[horizonIndex]
  if (!target) throw new RangeError(`no target with index ${horizonIndex} for ${series.indicator.id}`)
  const end = yearEndOrdinal(horizon)
  const ordinal = Math.min(periodOrdinal(period), end)
  const passed = ordinal === end
  const point = latestPoint(series, ordinal)
  const missing = firstExpectedBetween(series.indicator, years, point?.ordinal ?? -1, ordinal)
  const reason = reasonNotJudged(series, point, missing)
  const verdict = !point || reason ? notJudged : judgePoint({ series, years, ordinal, passed, point }, target)
  return {
    horizon,
    judgedPeriod: periodAt(ordinal),
    passed,
    target,
    point,
    reason,
    missingPeriod: missing === null ? null : periodAt(missing),
    tolerance: toleranceOf(series.indicator, target),
    status: verdict.status,
    basis: verdict.basis,
    required: verdict.required,
    shortfall: verdict.shortfall,
    yearly: verdict.yearly,
  }
}

const notJudged: Verdict = { status: 'ikke_vurdert', basis: 'none', required: null, shortfall: null, yearly: null }

/** Rules 1 and 2: why there is nothing to judge, or null when there is [R5.1] [R5.2]. */
function reasonNotJudged({ indicator }: Series, point: SeriesPoint | null, missing: number | null): Reason | null {
  if (missing !== null) return 'ikke_rapportert'
  if (point) return null
  return indicator.baseline.state === 'uavklart' ? 'maa_avklares' : 'ikke_maalt'
}

function judgePoint(judged: Case, target: Target): Verdict {
  const { series, point } = judged
  if (point.value.kind === 'answer') return judgeAnswer(judged, target, point.value.answer)
  const tolerance = toleranceOf(series.indicator, target)
  const { direction, decimals } = series.indicator
  if (target.kind !== 'number' || !direction || !tolerance) return notJudged
  const held: Held = { value: point.value.number, target, direction, tolerance, decimals }
  const toDate = series.indicator.accumulation === 'akkumulert' && !isYearEnd(judged.ordinal) && point.ordinal === judged.ordinal
  return toDate ? judgeYearToDate(judged, held) : judgeLevel(judged, held)
}

/** Rule 3: yes/no and judgement indicators [R5.3]. */
function judgeAnswer({ passed, point }: Case, target: Target, answer: 'yes' | 'partly' | 'no'): Verdict {
  const counted = countedAnswer(answer, target, point.measurement?.documentation ?? '')
  const open = { yes: 'naadd', partly: 'noe_bak', no: 'bak' } as const
  const closed = { yes: 'naadd', partly: 'nesten', no: 'ikke_naadd' } as const
  return { status: (passed ? closed : open)[counted], basis: 'answer', required: null, shortfall: null, yearly: null }
}

/** Rule 4: a count from 1 January, before the year is over [R5.4]. */
function judgeYearToDate({ series, years, ordinal }: Case, held: Held): Verdict {
  const yearly = requirementAt(series, years, ordinal - (ordinal % 3) + 2) ?? held.target.number
  const required = shareOfYear(series.indicator, yearly, ordinal)
  const shortfall = gap(held, required)
  const meets = (level: Decimal) => meetsLevel(held.value, held.target.comparator, level)
  const verdict = (status: Status): Verdict => ({ status, basis: 'year_to_date', required, shortfall, yearly })
  if (held.direction === 'lavere') {
    if (!meets(yearly)) return verdict('bak')
    return verdict(meets(required) ? 'i_rute' : 'noe_bak')
  }
  if (meets(held.target.number)) return verdict('naadd')
  if (meets(required)) return verdict('i_rute')
  return verdict(withinTolerance(shortfall, held.tolerance) ? 'noe_bak' : 'bak')
}

/** Rule 5: a level, or a count for a whole year [R5.5]. */
function judgeLevel({ series, years, ordinal, passed, point }: Case, held: Held): Verdict {
  const isBaseline = point === series.baseline
  const exact = passed || isBaseline
  const required = exact ? held.target.number : (requirementAt(series, years, ordinal) ?? held.target.number)
  const shortfall = gap(held, required)
  const basis: Basis = isBaseline ? 'baseline' : 'level'
  const verdict = (status: Status): Verdict => ({ status, basis, required, shortfall, yearly: null })
  if (meetsLevel(held.value, held.target.comparator, held.target.number)) return verdict('naadd')
  const within = withinTolerance(shortfall, held.tolerance)
  if (passed) return verdict(within ? 'nesten' : 'ikke_naadd')
  if (!isBaseline && meetsLevel(held.value, held.target.comparator, required)) return verdict('i_rute')
  return verdict(within ? 'noe_bak' : 'bak')
}

function gap({ value, direction, decimals }: Held, required: Decimal): Decimal {
  return round(shortfallOf(value, required, direction), decimals + 1)
}
