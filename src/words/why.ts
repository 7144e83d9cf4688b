import { absolute, isZero, type Decimal } from '../domain/decimal'
import type { Indicator } from '../domain/indicator'
import type { Judgement } from '../domain/judgement'
import { meetsTarget } from '../domain/meets'
import { monthsOfYear, periodOrdinal } from '../domain/period'
import type { JudgedRow } from '../domain/row'
import { formatPeriod, formatPeriodEnd } from './format'
import { formatDecimal } from './formatDecimal'
import { formatAnswer, formatQuantity, formatValue } from './formatValue'
import { formatGap, formatTolerance } from './formatGap'
import { judgementWord } from './judgement'
import { quoted } from './quoted'

/** Whether the target was held: met now, by a later measurement, and by the baseline too; decides between "nådd" and "holdt" [R5.7]. */
export function isHeld({ point, target }: Judgement, { baseline }: Indicator): boolean {
  if (!point?.measurement || baseline.state !== 'målt' || !baseline.value) return false
  return meetsTarget(baseline.value, target, '')
}

/** "Hvorfor denne fargen?": one sentence with the real numbers, the same on screen, in print and to a screen reader [R6.5]. */
export function whyColour(judgement: Judgement, indicator: Indicator): string {
  const word = judgementWord(judgement, isHeld(judgement, indicator))
  switch (judgement.basis) {
    case 'none':
      return whyNotJudged(judgement, indicator)
    case 'answer':
      return `${whyAnswer(judgement, indicator)}: ${word}.`
    case 'year_to_date':
      return `${whyYearToDate(judgement, indicator)}: ${word}.`
    case 'baseline':
    case 'level':
      return `${whyLevel(judgement, indicator)}: ${word}.`
  }
}

/** The sentences of every horizon of a row, each with its target year. */
export function whyRow(row: JudgedRow): string {
  return row.judgements.map((judgement) => `${judgement.horizon}: ${whyColour(judgement, row.indicator)}`).join(' ')
}

function whyNotJudged({ reason, point, missingPeriod }: Judgement, indicator: Indicator): string {
  const { baseline } = indicator
  if (reason === 'ikke_rapportert' && missingPeriod) {
    const last = point ? `Siste måling er ${formatValue(point.value, indicator)} (${formatPeriod(point.period)}).` : 'Ingenting er målt før det.'
    return `Måling for ${formatPeriod(missingPeriod)} var ventet per ${formatPeriodEnd(missingPeriod)}, men er ikke rapportert. ${last}`
  }
  if (reason === 'maa_avklares') {
    const note = baseline.note ? ` ${baseline.note}` : ''
    return `Utgangspunktet i planen («${baseline.written}») må avklares, og ingenting er målt ennå.${note}`
  }
  return baseline.state === 'mangler'
    ? `Ikke målt ennå, og planen har ingen brukbar siste måling${baseline.written ? ` (den viser «${baseline.written}»)` : ''}.`
    : 'Ikke målt ennå.'
}

function whyAnswer({ point, target, passed, judgedPeriod }: Judgement, { valueType }: Indicator): string {
  if (point?.value.kind !== 'answer') return ''
  const { answer } = point.value
  const documented = (point.measurement?.documentation ?? '').trim() !== ''
  const when = passed ? `ved utgangen av ${judgedPeriod.slice(0, 4)}` : `per ${formatPeriodEnd(judgedPeriod)}`
  const said = `Svaret «${formatAnswer(answer, valueType)}» (${formatPeriod(point.period)})`
  if (target.kind === 'answer' && target.needsReport && answer === 'yes' && !documented) {
    return `${said} mangler henvisning til rapport, og teller som delvis mot målet ${quoted(target.written)} ${when}`
  }
  const verdict = { yes: 'oppfyller', partly: 'oppfyller delvis', no: 'oppfyller ikke' }[answer]
  return `${said} ${verdict} målet ${quoted(target.written)} ${when}`
}

function valueText(judgement: Judgement, indicator: Indicator): string {
  const { point, judgedPeriod, basis } = judgement
  if (!point) return ''
  const value = formatValue(point.value, indicator)
  if (basis === 'baseline') return `Utgangspunktet ${value} (${formatPeriod(point.period)})`
  return point.period === judgedPeriod ? value : `${value} (målt for ${formatPeriod(point.period)})`
}

/** "1,10 prosentpoeng under", "likt med", "0,5 over": where a value lies from a level. */
function relation(shortfall: Decimal, indicator: Indicator): string {
  if (isZero(shortfall)) return 'likt'
  const above = (shortfall.coefficient < 0n) === (indicator.direction === 'høyere')
  const [higher, lower] = indicator.valueType === 'rang' ? ['bak', 'foran'] : ['over', 'under']
  return `${formatGap(absolute(shortfall), indicator)} ${above ? higher : lower}`
}

/** A required level, with one decimal more than values are shown with [R6.5]. */
function levelText(level: Decimal, indicator: Indicator): string {
  const decimals = indicator.decimals + 1
  return indicator.valueType === 'rang' ? `plass ${formatDecimal(level, decimals)}` : formatQuantity(level, indicator, decimals)
}

function toleranceText({ status, tolerance, shortfall }: Judgement, indicator: Indicator): string {
  if (!tolerance || !shortfall) return ''
  const strict = isZero(shortfall) ? ', men målet krever mer enn likt' : ''
  if (isZero(tolerance)) return `${strict} – det er ingen toleranse`
  const near = status === 'noe_bak' || status === 'nesten'
  return `${strict} – ${near ? 'innenfor' : 'mer enn'} toleransen på ${formatTolerance(tolerance, indicator)}`
}

function targetText({ target, horizon }: Judgement): string {
  return `målet ${quoted(target.written)} for ${horizon}`
}

function whyLevel(judgement: Judgement, indicator: Indicator): string {
  const { status, required, shortfall, basis, passed, judgedPeriod } = judgement
  if (!required || !shortfall) return ''
  const value = valueText(judgement, indicator)
  if (status === 'naadd') return `${value} oppfyller ${targetText(judgement)}`
  const level = passed || basis === 'baseline'
    ? targetText(judgement)
    : `kravet ${levelText(required, indicator)} per ${formatPeriodEnd(judgedPeriod)}`
  if (status === 'i_rute') return `${value} er ${relation(shortfall, indicator)} ${level}, på vei mot ${targetText(judgement)}`
  return `${value} er ${relation(shortfall, indicator)} ${level}${toleranceText(judgement, indicator)}`
}

function whyYearToDate(judgement: Judgement, indicator: Indicator): string {
  const { status, required, yearly, shortfall, judgedPeriod } = judgement
  if (!required || !yearly || !shortfall) return ''
  const value = `${valueText(judgement, indicator)} hittil i år`
  const whole = `årets krav ${levelText(yearly, indicator)}`
  const share = `${levelText(required, indicator)} (${monthsOfYear(periodOrdinal(judgedPeriod))}/12 av ${whole}) per ${formatPeriodEnd(judgedPeriod)}`
  if (status === 'naadd') return `${value} oppfyller allerede ${targetText(judgement)}`
  if (indicator.direction === 'lavere' && status === 'bak') return `${value} oppfyller ikke ${whole}, og det kan ikke gjøres om i år`
  if (status === 'i_rute') return `${value} er ${relation(shortfall, indicator)} ${share}`
  if (indicator.direction === 'lavere') return `${value} er ${relation(shortfall, indicator)} ${share}, men fortsatt innenfor ${whole}`
  return `${value} er ${relation(shortfall, indicator)} ${share}${toleranceText(judgement, indicator)}`
}
