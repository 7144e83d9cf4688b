import { withdrawalEdit } from '../domain/entryFacts'
import { tiltakEdit, type TiltakTexts } from '../domain/followUpEdits'
import type { TiltakState } from '../domain/followUpFact'
import type { Period } from '../domain/period'
import { standingFacts } from '../domain/standing'
import { besideMeasurement, type TiltakLife } from '../domain/tiltak'
import { cardWords } from '../words/maalavvikCard'
import { storeFollowUp, type FollowUpWorld } from './followUpWorld'
import type { ActionOutcome } from './useAction'
import { useDraftForm, type DraftForm, type DraftPlace } from './useDraftForm'

/** A field of a tiltak. */
export type TiltakField = keyof TiltakTexts

const fields: readonly TiltakField[] = ['text', 'responsible', 'deadline', 'state', 'note']
const nothing: TiltakTexts = { text: '', responsible: '', deadline: '', state: 'ikke_startet', note: '' }

/** The form of one tiltak; null for a new one. */
export interface TiltakForm {
  readonly form: DraftForm<TiltakField>
  /** Saves it; null when what it needs is missing. */
  save(): Promise<ActionOutcome>
}

/** What of a tiltak is typed at a period, over what is saved. */
export function useTiltakForm(place: DraftPlace, life: () => TiltakLife | null, world: FollowUpWorld): TiltakForm {
  const key = life()?.key ?? null
  const form = useDraftForm<TiltakField>({
    place,
    names: fields,
    draftName: (name) => `tiltak:${key ?? 'ny'}:${name}`,
    saved: (name) => (life() ?? nothing)[name],
    savedAt: () => life()?.fact?.at ?? null,
    drafts: world.drafts,
  })

  async function save(): Promise<ActionOutcome> {
    const texts = form.texts()
    if (texts.text.trim() === '') return { failed: cardWords.tiltakNeedsText }
    if (form.clashes.length > 0) return { failed: cardWords.clashFirst }
    const said = { ...texts, state: texts.state as TiltakState }
    const draft = tiltakEdit(place.indicator, place.period, key ?? world.newKey(), said)
    return storeFollowUp(world, [draft], () => form.saved(texts))
  }

  return { form, save }
}

/** The facts that have said something of a tiltak and still stand. */
function standingOf({ indicator }: DraftPlace, life: TiltakLife, world: Pick<FollowUpWorld, 'factsOf'>) {
  return standingFacts(world.factsOf(indicator), 'tiltak').filter((fact) => fact.tiltak === life.key)
}

/** Why a tiltak cannot be taken back whole here. */
export type NotWithdrawn =
  /** It is written together with a measurement. */
  | { readonly reason: 'beside_measurement' }
  /** It began at an earlier period. */
  | { readonly reason: 'began_earlier' }
  /** Something has been said of it at other periods, which may be closed. */
  | { readonly reason: 'said_elsewhere'; readonly periods: readonly Period[] }

/**
 * Why a tiltak cannot be taken back whole, or null: it can where it began at this period, all that is said of it stands in
 * facts of its own, and nothing has been said of it at another period.
 */
export function whyNotWithdrawn(place: DraftPlace, life: TiltakLife, world: Pick<FollowUpWorld, 'factsOf'>): NotWithdrawn | null {
  if (life.key.startsWith(besideMeasurement)) return { reason: 'beside_measurement' }
  if (life.since !== place.period) return { reason: 'began_earlier' }
  const periods = [...new Set(standingOf(place, life, world).map((fact) => fact.period))].filter((period) => period !== place.period)
  return periods.length > 0 ? { reason: 'said_elsewhere', periods } : null
}

/** Takes a tiltak back that should not have been written; what was said of it stays in the history. */
export async function withdrawTiltak(place: DraftPlace, life: TiltakLife, world: FollowUpWorld): Promise<ActionOutcome> {
  const drafts = standingOf(place, life, world).map((fact) => withdrawalEdit(fact, cardWords.tiltakWithdrawn))
  const stored = await storeFollowUp(world, drafts)
  return stored && 'done' in stored ? { done: cardWords.tiltakIsWithdrawn(life.text) } : stored
}

/** Says where a tiltak stands from a period on, and nothing else of it. */
export function changeTiltakState({ indicator, period }: DraftPlace, life: TiltakLife, state: TiltakState, world: FollowUpWorld): Promise<ActionOutcome> {
  return storeFollowUp(world, [tiltakEdit(indicator, period, life.key, { ...life, state })])
}
