import type { ExemptionFact } from '../domain/followUpFact'
import type { JudgedRow } from '../domain/row'
import type { TargetChange } from '../domain/targetChange'
import { decisionText } from './followUp'
import { formatPeriod } from './format'

/** That an indicator is out of the follow-up: since when, why, and by which decision [R10.3]. */
export function exemptionSentence({ kind, period, reason, decision }: ExemptionFact): string {
  const what = kind === 'utgaar' ? `Indikatoren utgår fra og med ${formatPeriod(period)}` : `Indikatoren er ikke aktuell for ${formatPeriod(period)}`
  return `${what} (${decisionText(decision)}). Begrunnelse: ${reason}`
}

/** That a target was changed, from what, and by which decision [R10.2]. */
export function targetChangeSentence({ fact, before }: TargetChange): string {
  return `Målet for ${fact.horizon} er endret fra «${before}» til «${fact.written}» fra og med ${formatPeriod(fact.period)} (${decisionText(fact.decision)}).`
}

function markSentences({ latest }: JudgedRow): string[] {
  const marks = latest?.measurement?.marks ?? []
  return [
    ...(marks.includes('forelopig') ? ['Verdien er foreløpig.'] : []),
    ...(marks.includes('brudd') ? ['Her er det brudd i tidsserien: verdien kan ikke sammenlignes med dem før.'] : []),
  ]
}

/** What must be known of a row beside its numbers, a sentence each; nothing for most rows. */
export function rowContext(row: JudgedRow): string[] {
  const { exemption, omission, targetChanges } = row
  return [
    ...(exemption ? [exemptionSentence(exemption)] : []),
    ...(omission ? [`Målingen for ${formatPeriod(omission.period)} er ikke gjennomført. Begrunnelse: ${omission.reason}`] : []),
    ...markSentences(row),
    ...targetChanges.map(targetChangeSentence),
  ]
}
