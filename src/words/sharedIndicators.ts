import type { DifferingTargets, SharedIndicator } from '../domain/sharedIndicators'
import type { Utvalg } from '../domain/plan'
import type { Period } from '../domain/period'
import type { Target } from '../domain/target'
import { counted, listed } from './counted'
import { periodChoice } from './counts'
import { noBreakSpace } from './format'
import { displayName } from './indicatorName'

/** A mark of a plan's own in front of an indicator that utvalg share. */
const sharedMark = /^Felles\s+/i

/** The name of an indicator that utvalg share, without the words that say so. */
export function sharedName({ text }: SharedIndicator): string {
  const name = displayName(text).replace(sharedMark, '')
  return name.charAt(0).toLocaleUpperCase('nb') + name.slice(1)
}

function spreadText(targets: readonly Target[]): string {
  const written = targets.map((target) => target.written.replaceAll(' ', noBreakSpace))
  return targets.every(({ kind }) => kind === 'number') && written.length === 2 ? `${written[0]} til ${written[1]}` : listed(written.map((text) => `«${text}»`))
}

/** How the targets differ between the utvalg, one sentence; years with the same spread are said together. */
export function differingText(differing: readonly DifferingTargets[]): string {
  const texts = differing.map(({ horizon, targets }) => ({ year: String(horizon), text: spreadText(targets) }))
  const [first] = texts
  if (!first) return ''
  const isOne = texts.every(({ text }) => text === first.text)
  if (isOne) return `Målene er ulike: ${first.text} (${listed(texts.map(({ year }) => year))}).`
  return `Målene er ulike: ${listed(texts.map(({ year, text }) => `${text} i ${year}`))}.`
}

/** What the page shows, under its heading. */
export function sharedLead(count: number, utvalg: readonly Utvalg[], period: Period, baseline: Period | null): string {
  const at = periodChoice(period, baseline).toLocaleLowerCase('nb')
  return `${counted(count, 'indikator', 'indikatorer')} som planen gir flere av de ${utvalg.length} utvalgene, side om side ved ${at}. Hvert utvalg vurderes mot sine egne mål.`
}

/** Words of the page about the indicators that utvalg share. */
export const sharedWords = {
  title: 'Felles indikatorer',
  caption: 'Felles indikatorer for hvert utvalg: siste verdi, mål, status for hvert målår og trend.',
  corner: 'Indikator',
  target: (year: number) => `Mål ${year}`,
  sameTargets: 'Alle har samme mål.',
  missing: 'Utvalget har ikke denne indikatoren i planen.',
  notMeasured: 'Ikke målt',
  none: 'Planen har ingen felles indikatorer',
  noneText: 'Ingen indikatorer i planen er merket som felles for flere utvalg, så det er ingenting å stille side om side.',
} as const
