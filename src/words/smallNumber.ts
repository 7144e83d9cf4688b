import { smallLimit } from '../domain/smallNumber'
import type { Indicator } from '../domain/indicator'
import type { Judgement } from '../domain/judgement'
import { counted } from './counted'
import { formatValue } from './formatValue'
import { judgementWord } from './judgement'
import { isHeld, whyColour } from './why'

/** Words of the choice to hold small numbers back. */
export const smallWords = {
  choose: `Hold tilbake små tall (under ${smallLimit})`,
  hint: `Antall under ${smallLimit} vises som «under ${smallLimit}» i rapporten og i alle filene, og farger som ville røpet tallet, holdes tilbake. Les gjennom det som er skrevet: tekst endres ikke. Valget huskes i denne nettleseren.`,
} as const

/** The name of what is held back, among the facts of a report. */
export const smallName = 'Små tall'

/** How many indicators something is held back of [R11.3]. */
export function smallCountText(count: number): string {
  return count === 0 ? `Undertrykt: under ${smallLimit} (gjelder ingen indikatorer her)` : `Undertrykt: under ${smallLimit} (gjelder ${counted(count, 'indikator', 'indikatorer')})`
}

/** How a report with small numbers held back is read. */
export const smallTexts: readonly string[] = [
  `Små tall er undertrykt: et antall under ${smallLimit} vises som «under ${smallLimit}». Statusen vises når den er den samme for alle tall under ${smallLimit}. Ellers står indikatoren som «holdt tilbake», og regnes med blant de som ikke er vurdert.`,
]

/** "Hvorfor denne fargen?" as it is published: where a small number is not told, that it is not, and why [R11.2]. */
export function whyPublished(judgement: Judgement, indicator: Indicator): string {
  const { reason, point } = judgement
  const isBelow = point?.value.kind === 'number' && point.value.isBelow === true
  const value = isBelow ? `Verdien er ${formatValue(point.value, indicator)} og vises ikke. ` : ''
  if (reason === 'holdt_tilbake') return `${value}Statusen er holdt tilbake, for den ville vist hvor lite et tall er.`
  if (!isBelow || reason !== null) return whyColour(judgement, indicator)
  return `${value}Statusen er den samme hvilket av disse tallene det er: ${judgementWord(judgement, isHeld(judgement, indicator))}.`
}
