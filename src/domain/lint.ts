import { absolute, compare, fromInteger, isZero, multiply, round, type Decimal } from './decimal'
import { groupedBy } from './groupedBy'
import type { Indicator } from './indicator'
import { isBetter, meetsTarget } from './meets'
import type { Plan } from './plan'
import type { Target } from './target'
import type { Value } from './value'

/** What the plan itself should be asked about [R9]. */
export type LintCode =
  | 'MAAL_NAADD_VED_START'
  | 'MAAL_SVAKERE_ENN_START'
  | 'ORD_MOT_TALL'
  | 'NULL_SOM_MANGLER'
  | 'ENHET_ULIK'
  | 'STORRELSESORDEN'
  | 'FELLES_ULIKT_MAAL'
  | 'UTEN_INDIKATOR'
  | 'LIKT_NAVN'
  | 'MAALAAR_UTEN_MAALING'

/** One thing to ask about the plan: what, where, and for an indicator which target years or other indicators it is about. */
export interface LintRow {
  readonly code: LintCode
  /** Id of the indicator, or number of the innsatsområde. */
  readonly place: string
  readonly years: readonly number[]
  readonly others: readonly string[]
}

interface Found {
  readonly years?: readonly number[]
  readonly others?: readonly string[]
}

type Check = (indicator: Indicator, plan: Plan) => Found | null

/** The usable baseline, rounded as it is shown. */
function baselineOf({ baseline, decimals }: Indicator): Value | null {
  if (baseline.state !== 'målt' || !baseline.value) return null
  const { value } = baseline
  return value.kind === 'number' ? { kind: 'number', number: round(value.number, decimals) } : value
}

/** The target years whose numbers stand in a relation to the usable baseline. */
function yearsWhere(indicator: Indicator, plan: Plan, holds: (baseline: Decimal, target: Decimal) => boolean): Found | null {
  const baseline = baselineOf(indicator)
  if (baseline?.kind !== 'number') return null
  const years = plan.years.targets.filter((_, index) => {
    const target = indicator.targets[index]
    return target?.kind === 'number' && holds(baseline.number, target.number)
  })
  return years.length > 0 ? { years } : null
}

/** The usable baseline already meets the first target [R9.1]. */
const metAtStart: Check = (indicator, plan) => {
  const baseline = baselineOf(indicator)
  const target = indicator.targets[0]
  return baseline && target && meetsTarget(baseline, target, '') ? { years: plan.years.targets.slice(0, 1) } : null
}

/** A target is worse than the usable baseline [R9.2]. */
const weakerThanStart: Check = (indicator, plan) => {
  const { direction } = indicator
  return direction && yearsWhere(indicator, plan, (baseline, target) => isBetter(baseline, target, direction))
}

const upwards = /(?<![a-zæøå])(øk(e|es|t|te|ende|ning|er))(?![a-zæøå])/i
const downwards = /(?<![a-zæøå])(reduser(e|es|t|te|er)|reduksjon)(?![a-zæøå])/i

/** A word of direction in the indicator text against the numbers [R9.3]. */
const wordAgainstNumber: Check = (indicator, plan) => {
  const up = upwards.test(indicator.text)
  const down = downwards.test(indicator.text)
  if (up === down) return null
  return yearsWhere(indicator, plan, (baseline, target) => (up ? compare(target, baseline) < 0 : compare(target, baseline) > 0))
}

/** A printed zero that stands for a missing measurement [R9.4]. */
const zeroAsMissing: Check = ({ baseline }) =>
  baseline.state !== 'målt' && baseline.value?.kind === 'number' && isZero(baseline.value.number) ? {} : null

/** The baseline and a target are written with different units [R9.5]. */
const unitDiffers: Check = (indicator, plan) => {
  const { value, written } = indicator.baseline
  if (indicator.valueType !== 'tall' || value?.kind !== 'number') return null
  const years = plan.years.targets.filter((_, index) => isPercent(indicator.targets[index]?.written ?? '') !== isPercent(written))
  return years.length > 0 ? { years } : null
}

function isPercent(written: string): boolean {
  return /%|prosent|pst/i.test(written)
}

/** A target at least ten times, or at most a tenth of, the usable baseline, neither of them 0 [R9.6]. */
const orderOfMagnitude: Check = (indicator, plan) => {
  const ten = fromInteger(10)
  return yearsWhere(indicator, plan, (baseline, target) => {
    if (isZero(baseline) || isZero(target)) return false
    const [small, large] = [absolute(baseline), absolute(target)]
    return compare(large, multiply(small, ten)) >= 0 || compare(multiply(large, ten), small) <= 0
  })
}

/** The indicators of a plan that share a key; a plan is gone through once, and not for each of its indicators. */
function sharing(keyOf: (indicator: Indicator) => string): (plan: Plan, key: string) => readonly Indicator[] {
  const known = new WeakMap<Plan, Map<string, Indicator[]>>()
  function groupsOf(plan: Plan): Map<string, Indicator[]> {
    const groups = groupedBy(plan.indicators, keyOf)
    known.set(plan, groups)
    return groups
  }
  return (plan, key) => (known.get(plan) ?? groupsOf(plan)).get(key) ?? []
}

const withSharedCode = sharing(({ sharedCode }) => sharedCode)
const withName = sharing(nameKey)

/** For each group of a shared indicator the target years in which the group differs, looked at once for all in it. */
const yearsApart = new WeakMap<readonly Indicator[], readonly number[]>()

/** An indicator common to the utvalg whose targets differ between them [R9.7]. */
const sharedTargetDiffers: Check = (indicator, plan) => {
  if (!indicator.sharedCode) return null
  const group = withSharedCode(plan, indicator.sharedCode)
  const years = yearsApart.get(group) ?? plan.years.targets.filter((_, index) => areDifferent(group.map(({ targets }) => targets[index])))
  yearsApart.set(group, years)
  return years.length > 0 ? { years, others: idsExcept(group, indicator) } : null
}

/** Whether targets are not all the same: their number and comparator, or their words [R9.7]. */
export function areDifferent(targets: readonly (Target | undefined)[]): boolean {
  return new Set(targets.map(targetKey)).size > 1
}

function targetKey(target: Target | undefined): string {
  if (target?.kind !== 'number') return (target?.written ?? '').toLowerCase()
  const { coefficient, scale } = round(target.number, Math.max(target.number.scale, 6))
  return `${target.comparator} ${coefficient}/${scale}`
}

/** Two indicators with the same text that the plan doesn't mark as shared [R9.9]. */
const sameName: Check = (indicator, plan) => {
  const group = withName(plan, nameKey(indicator)).filter((other) => !(other.sharedCode && other.sharedCode === indicator.sharedCode && other !== indicator))
  return group.length > 1 ? { others: idsExcept(group, indicator) } : null
}

function nameKey({ text }: Indicator): string {
  return text.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim()
}

function idsExcept(group: readonly Indicator[], indicator: Indicator): string[] {
  return group.filter((other) => other !== indicator).map((other) => other.id)
}

/** A target year in which no measurement falls, for an indicator measured every second year [R9.10]. */
const yearWithoutMeasurement: Check = (indicator, plan) => {
  if (indicator.frequency !== 'annethvert år') return null
  const years = plan.years.targets.filter((year) => (year - plan.years.baseline) % 2 !== 0)
  return years.length > 0 ? { years } : null
}

const checks: readonly (readonly [LintCode, Check])[] = [
  ['MAAL_NAADD_VED_START', metAtStart],
  ['MAAL_SVAKERE_ENN_START', weakerThanStart],
  ['ORD_MOT_TALL', wordAgainstNumber],
  ['NULL_SOM_MANGLER', zeroAsMissing],
  ['ENHET_ULIK', unitDiffers],
  ['STORRELSESORDEN', orderOfMagnitude],
  ['FELLES_ULIKT_MAAL', sharedTargetDiffers],
  ['LIKT_NAVN', sameName],
  ['MAALAAR_UTEN_MAALING', yearWithoutMeasurement],
]

/** What the plan should be asked about one of its indicators: one row per code [R9]. */
export function lintIndicator(indicator: Indicator, plan: Plan): LintRow[] {
  return checks.flatMap(([code, check]) => {
    const found = check(indicator, plan)
    return found ? [{ code, place: indicator.id, years: found.years ?? [], others: found.others ?? [] }] : []
  })
}

/** Everything the plan should be asked about: one row per indicator and code, then innsatsområder without indicators [R9]. What is known of an indicator already, `rowsOf` gives. */
export function lintPlan(plan: Plan, rowsOf: (indicator: Indicator) => readonly LintRow[] = (indicator) => lintIndicator(indicator, plan)): LintRow[] {
  const found = groupedBy(plan.indicators.flatMap((indicator) => rowsOf(indicator)), ({ code }) => code)
  const rows = checks.flatMap(([code]) => found.get(code) ?? [])
  const used = new Set(plan.indicators.map((indicator) => indicator.innsatsomraade))
  const unused = plan.innsatsomraader.filter((area) => !used.has(area.number))
  return [...rows, ...unused.map((area) => ({ code: 'UTEN_INDIKATOR' as const, place: area.number, years: [], others: [] }))]
}
