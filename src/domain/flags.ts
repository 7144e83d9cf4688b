import type { ExplanationFact } from './followUpFact'
import { isBetter, meetsTarget } from './meets'
import type { Judgement } from './judgement'
import type { Period } from './period'
import { comparablePoint, type Series, type SeriesPoint } from './series'
import { colourOf, type Status } from './status'
import { isComplete, type TiltakLife } from './tiltak'
import type { Trend } from './trend'

/** What the målavvik list says about a row beside its status [R6.3]. */
export type Flag =
  | 'NAADD_MEN_SVAKERE'
  | 'FALT_UNDER_MAALET'
  | 'FEIL_RETNING'
  | 'IKKE_RAPPORTERT'
  | 'MANGLER_AARSAK'
  | 'MANGLER_TILTAK'
  | 'MANGLER_RAPPORT'
  | 'MAA_AVKLARES'
  | 'VURDERING_UENIG'

/** Every flag, in the order they are listed. */
export const flags: readonly Flag[] = [
  'NAADD_MEN_SVAKERE',
  'FALT_UNDER_MAALET',
  'FEIL_RETNING',
  'IKKE_RAPPORTERT',
  'MANGLER_AARSAK',
  'MANGLER_TILTAK',
  'MANGLER_RAPPORT',
  'MAA_AVKLARES',
  'VURDERING_UENIG',
]

/** What has been said of a row beside its measurement. */
export interface SaidBeside {
  readonly explanation: Pick<ExplanationFact, 'cause' | 'comment'> | null
  readonly tiltak: readonly TiltakLife[]
}

interface FlagCase {
  readonly series: Series
  readonly judgement: Judgement
  readonly trend: Trend
  /** True while the horizon is not frozen: it is judged at the row's own period. */
  readonly open: boolean
  /** What a person judged for this horizon, or null when nobody did. */
  readonly assessed: Status | null
  readonly said: SaidBeside
}

type Test = (flagged: FlagCase) => boolean

const notMet = ({ judgement }: FlagCase) => judgement.status !== 'naadd' && judgement.status !== 'ikke_vurdert'

function documentationOf(point: SeriesPoint | null): string {
  return point?.measurement?.documentation ?? ''
}

function isWeakerThanBaseline({ series, judgement }: FlagCase): boolean {
  const value = judgement.point?.value
  const baseline = series.baseline?.value
  const { direction } = series.indicator
  if (judgement.status !== 'naadd' || value?.kind !== 'number' || baseline?.kind !== 'number') return false
  return direction !== null && isBetter(baseline.number, value.number, direction)
}

function fellBelowTarget(flagged: FlagCase): boolean {
  const { series, judgement } = flagged
  const before = judgement.point && comparablePoint(series, judgement.point)
  if (!notMet(flagged) || !before || !judgement.point) return false
  if (meetsTarget(judgement.point.value, judgement.target, documentationOf(judgement.point))) return false
  return meetsTarget(before.value, judgement.target, documentationOf(before))
}

function lacksCause({ judgement, said }: FlagCase): boolean {
  const colour = colourOf(judgement.status)
  const remarks = judgement.point?.measurement
  const isSaid = [remarks?.cause, remarks?.comment, said.explanation?.cause, said.explanation?.comment].some((text) => (text ?? '').trim() !== '')
  return (colour === 'yellow' || colour === 'red') && !isSaid
}

/** A tiltak written beside an earlier measurement counts from when somebody has said where it stands. */
function lacksTiltak({ judgement, said }: FlagCase): boolean {
  if (colourOf(judgement.status) !== 'red') return false
  const tiltak = judgement.point?.measurement?.tiltak
  return !(tiltak && isComplete(tiltak)) && !said.tiltak.some((life) => life.fact !== null && life.state !== 'utgar' && isComplete(life))
}

function lacksReport({ judgement }: FlagCase): boolean {
  const { target, point, status } = judgement
  if (target.kind !== 'answer' || !target.needsReport || status === 'ikke_vurdert') return false
  return point?.value.kind === 'answer' && point.value.answer === 'yes' && documentationOf(point).trim() === ''
}

const tests: Readonly<Record<Flag, Test>> = {
  NAADD_MEN_SVAKERE: isWeakerThanBaseline,
  FALT_UNDER_MAALET: fellBelowTarget,
  FEIL_RETNING: (flagged) => flagged.open && notMet(flagged) && flagged.trend === 'dårligere',
  IKKE_RAPPORTERT: ({ judgement }) => judgement.reason === 'ikke_rapportert',
  MANGLER_AARSAK: lacksCause,
  MANGLER_TILTAK: lacksTiltak,
  MANGLER_RAPPORT: lacksReport,
  MAA_AVKLARES: ({ judgement }) => judgement.reason === 'maa_avklares',
  VURDERING_UENIG: ({ judgement, assessed }) => assessed !== null && assessed !== judgement.status,
}

/**
 * The flags of a row: those that hold for at least one horizon, in the order of `flags` [R6.3].
 * `assessed` holds a person's own status for each horizon, or null; `said` what was said beside the measurement.
 */
export function flagsOf(
  series: Series,
  period: Period,
  judgements: readonly Judgement[],
  trend: Trend,
  assessed: readonly (Status | null)[] = [],
  said: SaidBeside = { explanation: null, tiltak: [] },
): Flag[] {
  const found = new Set<Flag>()
  judgements.forEach((judgement, index) => {
    const flagged = { series, judgement, trend, open: judgement.judgedPeriod === period, assessed: assessed[index] ?? null, said }
    for (const flag of flags) if (!found.has(flag) && tests[flag](flagged)) found.add(flag)
  })
  return flags.filter((flag) => found.has(flag))
}
