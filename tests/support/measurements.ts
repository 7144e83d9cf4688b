import { noRemarks, type Remarks } from '../../src/domain/fact'
import type { Indicator } from '../../src/domain/indicator'
import type { Measurement } from '../../src/domain/measurement'
import { parsePeriod, type Period } from '../../src/domain/period'
import type { PlanYears } from '../../src/domain/plan'
import { judgeRow, nothingBeside, type JudgedRow } from '../../src/domain/row'
import { buildSeries, type Series } from '../../src/domain/series'
import { tiltakAt } from '../../src/domain/tiltak'
import { parseValue } from '../../src/domain/valueParse'

/** A period from its text; a mistake in a test throws. */
export function period(text: string): Period {
  const parsed = parsePeriod(text)
  if (!parsed.ok) throw new Error(`not a period: ${text}`)
  return parsed.value
}

/** A valid measurement of an indicator as if a person had written it. */
export function measured(indicator: Indicator, when: string, written: string, remarks: Partial<Remarks> = {}): Measurement {
  const parsed = parseValue(written, indicator)
  if (!parsed.ok) throw new Error(`${indicator.id} cannot be ${written}: ${parsed.failure.reason}`)
  return {
    ...noRemarks,
    ...remarks,
    factId: `unit:${when}:0`,
    indicator: indicator.id,
    period: period(when),
    value: parsed.value,
    written,
    author: 'author',
    at: '2025-05-02T12:00:00.000Z',
    corrected: false,
    marks: [],
    conflicts: [],
  }
}

/** The series of an indicator with values written for periods. */
export function seriesOf(indicator: Indicator, years: PlanYears, values: Record<string, string> = {}, remarks: Partial<Remarks> = {}): Series {
  return buildSeries(indicator, Object.entries(values).map(([when, written]) => measured(indicator, when, written, remarks)), years)
}

/** An indicator judged at a period with values written for periods. */
export function judged(
  indicator: Indicator,
  years: PlanYears,
  when: string,
  values: Record<string, string> = {},
  remarks: Partial<Remarks> = {},
): JudgedRow {
  const series = seriesOf(indicator, years, values, remarks)
  const tiltak = tiltakAt(series.points.flatMap(({ measurement }) => measurement ?? []), [], period(when))
  return judgeRow(series, years, period(when), { ...nothingBeside, tiltak })
}
