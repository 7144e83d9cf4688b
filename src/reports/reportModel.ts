import { baselinePeriod, isExpected } from '../domain/calendar'
import type { Fact } from '../domain/fact'
import { flags } from '../domain/flags'
import { heatmapOf, type GroupCounts } from '../domain/heatmap'
import { outlineOf } from '../domain/outline'
import { periodAt, periodOrdinal, type Period } from '../domain/period'
import { periodStateOf, type PeriodState } from '../domain/periodState'
import type { Plan, Utvalg } from '../domain/plan'
import { isBehind } from '../domain/ranking'
import { approvedFacts } from '../domain/reportLine'
import type { JudgedRow } from '../domain/row'
import { rulesVersion } from '../domain/rules'
import { heldRow, isHeldBack } from '../domain/smallNumber'
import { heldChanges } from '../domain/smallNumberChanges'
import { statuses } from '../domain/status'
import { countStatuses } from '../domain/summary'
import { tertialChanges } from '../domain/tertialChanges'
import { adoptedText, colourName, statusMeaning } from '../words/about'
import { countsSentence } from '../words/counts'
import { areaTitle, delmaalName, samfunnsmaalTitle } from '../words/goalPages'
import { basisText, generatedText, howToReadTexts, planEditionText, reportPeriodText, reportTitle, reportWords, rulesText, scopeText, warningTexts } from '../words/report'
import { flagMeaning, flagWord } from '../words/beside'
import { smallCountText, smallName, smallTexts } from '../words/smallNumber'
import type { Pair, Report, ReportCounts, ReportGoal, ReportHeatmap, ReportLegend, ReportRow, ReportUtvalg } from './report'
import { reportChanges, type Since } from './reportChanges'
import { completenessRow, reportCompleteness } from './reportCompleteness'
import type { ReportInput } from './reportInput'
import { reportMaalavvik } from './reportMaalavvik'
import { plainStatus, reportRow, type StateOf } from './reportRow'
import { reportSummary } from './reportSummary'

function rememberedStates(planFacts: readonly Fact[]): StateOf {
  const known = new Map<Period, PeriodState>()
  return (period) => {
    const state = known.get(period) ?? periodStateOf(planFacts, period)
    known.set(period, state)
    return state
  }
}

/** The judged rows of the report's indicators at a period, in the plan's order; what is held back is held back here, once for every format. */
function judgedRows({ plan, utvalg, recordOf, holdsBackSmall }: ReportInput, period: Period): JudgedRow[] {
  const indicators = plan.indicators.filter((indicator) => utvalg === null || indicator.utvalg === utvalg.code)
  return indicators.flatMap(({ id }) => {
    const record = recordOf(id)
    if (!record) return []
    const row = record.rowAt(period)
    return [holdsBackSmall ? heldRow(row, record, plan.years) : row]
  })
}

/** Counts in words, the statuses that occur alone [R8.1]. */
function reportCounts(group: GroupCounts, years: readonly number[]): ReportCounts[] {
  return group.map((counts, index) => ({
    year: years[index] ?? 0,
    total: counts.total,
    parts: statuses.flatMap((status) => (counts.counts[status] > 0 ? [{ ...plainStatus(status), count: counts.counts[status] }] : [])),
    sentence: countsSentence(counts),
  }))
}

function reportHeatmap(plan: Plan, utvalg: Utvalg | null, rows: readonly JudgedRow[]): ReportHeatmap {
  const { targets } = plan.years
  const heatmap = heatmapOf(utvalg ? { ...plan, utvalg: [utvalg] } : plan, rows)
  const isWhole = utvalg === null
  const cellsOf = (cells: readonly { readonly counts: GroupCounts }[], all: GroupCounts) =>
    [...cells.map(({ counts }) => counts), ...(isWhole ? [all] : [])].map((counts) => reportCounts(counts, targets))
  const columns = heatmap.utvalg.map((one) => one.utvalg.name)
  return {
    columns: isWhole ? [...columns, reportWords.all] : columns,
    rows: [
      ...heatmap.rows.map(({ samfunnsmaal, cells, all }) => ({ title: samfunnsmaalTitle(samfunnsmaal), cells: cellsOf(cells, all) })),
      { title: reportWords.allGoals, cells: cellsOf(heatmap.utvalg, heatmap.all) },
    ],
  }
}

/** The goals of an utvalg in the plan's own order; what has no row of the utvalg is left out. */
function goalsOf(plan: Plan, rows: readonly JudgedRow[], wordsOf: (row: JudgedRow) => ReportRow): ReportGoal[] {
  const goals = plan.samfunnsmaal.map((samfunnsmaal) => ({
    title: samfunnsmaalTitle(samfunnsmaal),
    areas: outlineOf(plan, samfunnsmaal.number, rows, () => false)
      .filter((area) => area.rows.length > 0)
      .map(({ area, groups }) => ({
        title: areaTitle(area),
        delmaal: groups.map(({ delmaal, rows: own }) => ({ title: delmaalName(delmaal.text), rows: own.map(wordsOf) })),
      })),
  }))
  return goals.filter(({ areas }) => areas.length > 0)
}

function reportUtvalg(plan: Plan, utvalg: Utvalg, all: readonly JudgedRow[], wordsOf: (row: JudgedRow) => ReportRow, today: string): ReportUtvalg {
  const rows = all.filter(({ indicator }) => indicator.utvalg === utvalg.code)
  const { targets } = plan.years
  return {
    code: utvalg.code,
    name: utvalg.name,
    counts: reportCounts(targets.map((_, index) => countStatuses(rows, index)), targets),
    completeness: completenessRow(utvalg.name, rows, plan.years).text,
    goals: goalsOf(plan, rows, wordsOf),
    maalavvik: rows.filter(isBehind).map((row) => reportMaalavvik(row, wordsOf(row), today)),
  }
}

function legendOf(): ReportLegend {
  return {
    statuses: statuses.map((status) => {
      const shown = plainStatus(status)
      return { ...shown, colourName: colourName(shown.colour), meaning: statusMeaning(status) }
    }),
    flags: flags.map((flag) => [flagWord(flag), flagMeaning(flag)] as const),
  }
}

function factsOf({ plan, period, utvalg, basis, generated }: ReportInput, baseline: Period): Pair[] {
  return [
    ['Gjelder', scopeText(utvalg)],
    ['Periode', reportPeriodText(period, baseline)],
    ['Grunnlag', basisText(basis)],
    ['Plan', planEditionText(plan)],
    ['Vedtatt', adoptedText(plan.adopted)],
    ['Regler', rulesText(rulesVersion)],
    ['Laget', generatedText(generated)],
  ]
}

function warningsOf({ basis, isExample }: ReportInput): string[] {
  return [...(isExample ? [warningTexts.example] : []), basis === 'all' ? warningTexts.draft : warningTexts.approved]
}

/** What is different from the period before; null at the plan's own last measurement. */
function sinceOf(input: ReportInput, rows: readonly JudgedRow[], baseline: Period): Since | null {
  const { plan, basis, factsOf, planFacts, generated } = input
  if (periodOrdinal(input.period) <= periodOrdinal(baseline)) return null
  const period = periodAt(periodOrdinal(input.period) - 1)
  const counted = (id: string) => (basis === 'approved' ? approvedFacts(factsOf(id)) : factsOf(id))
  const world = { previous: judgedRows(input, period), rows, factsOf: counted, planFacts, indicators: plan.indicators, today: generated.slice(0, 10) }
  const changes = tertialChanges(world)
  return { period, changes: input.holdsBackSmall ? heldChanges(changes) : changes }
}

/** The whole report, in words, from rows that are judged already; every format is made of what this gives. */
export function reportModel(input: ReportInput): Report {
  const { plan, period, utvalg, basis, planFacts, generated } = input
  const { years } = plan
  const baseline = baselinePeriod(years)
  const today = generated.slice(0, 10)
  const stateOf = rememberedStates(planFacts)
  const rows = judgedRows(input, period)
  const words = new Map(rows.map((row) => [row, reportRow(row, stateOf)]))
  const wordsOf = (row: JudgedRow) => words.get(row) ?? reportRow(row, stateOf)
  const smallFacts: Pair[] = input.holdsBackSmall ? [[smallName, smallCountText(rows.filter(isHeldBack).length)]] : []
  const since = sinceOf(input, rows, baseline)
  const expected = (row: JudgedRow) => isExpected(row.indicator, years, periodOrdinal(period))
  return {
    title: reportTitle(period, baseline),
    subtitle: `${plan.municipality}: ${scopeText(utvalg)}`,
    municipality: plan.municipality,
    planId: plan.id,
    period,
    basis,
    years: years.targets,
    scope: utvalg?.code ?? '',
    facts: [...factsOf(input, baseline), ...smallFacts],
    warnings: warningsOf(input),
    summary: reportSummary(input, rows, since, expected),
    counts: reportCounts(years.targets.map((_, index) => countStatuses(rows, index)), years.targets),
    heatmap: reportHeatmap(plan, utvalg, rows),
    utvalg: (utvalg ? [utvalg] : plan.utvalg).map((one) => reportUtvalg(plan, one, rows, wordsOf, today)),
    changes: reportChanges(since, years.targets, baseline),
    completeness: reportCompleteness(plan, utvalg, rows, period),
    legend: legendOf(),
    howToRead: [...howToReadTexts(plan, rulesVersion), ...(input.holdsBackSmall ? smallTexts : [])],
  }
}
