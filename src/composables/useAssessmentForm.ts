import { needsReason } from '../domain/assessment'
import { withdrawalEdit } from '../domain/entryFacts'
import { assessmentEdit } from '../domain/followUpEdits'
import type { JudgedRow } from '../domain/row'
import type { Status } from '../domain/status'
import { standingFacts } from '../domain/standing'
import { cardWords } from '../words/maalavvikCard'
import { storeFollowUp, type FollowUpWorld } from './followUpWorld'
import { useAction } from './useAction'
import { useDraftForm } from './useDraftForm'

/** A person's own assessment of one indicator against one target year; `index` is the target year's place in the plan. */
export function useAssessmentForm(row: () => JudgedRow, index: number, world: FollowUpWorld) {
  const { indicator, period, judgements } = row()
  const horizon = judgements[index]?.horizon ?? 0
  const action = useAction()
  const made = () => row().assessments[index] ?? null
  const computed = () => row().judgements[index]?.status ?? 'ikke_vurdert'
  const form = useDraftForm<'status' | 'reason'>({
    place: { indicator: indicator.id, period },
    names: ['status', 'reason'],
    draftName: (name) => `vurdering:${horizon}:${name}`,
    saved: (name) => made()?.fact[name] ?? (name === 'status' ? computed() : ''),
    savedAt: () => made()?.fact.at ?? null,
    drafts: world.drafts,
  })
  const lacksReason = () => needsReason(form.field('status').text as Status, computed(), form.field('reason').text)

  /** Stores it; true when it is on disk. */
  async function save(): Promise<boolean> {
    if (lacksReason()) {
      action.tell({ failed: cardWords.reasonNeeded })
      return false
    }
    const texts = form.texts()
    const draft = assessmentEdit(row(), horizon, texts.status as Status, texts.reason)
    await action.run(cardWords.saving, () => storeFollowUp(world, [draft], () => form.saved(texts)))
    return action.state.value.kind === 'done'
  }

  /** Takes the assessment back, with those it replaced in the same period. */
  async function withdraw(): Promise<void> {
    const current = made()?.fact
    if (!current) return
    const taken = standingFacts(world.factsOf(indicator.id), 'assessment').filter((fact) => fact.horizon === horizon && fact.period === current.period)
    const drafts = taken.map((fact) => withdrawalEdit(fact, cardWords.assessmentWithdrawn))
    await action.run(cardWords.saving, () => storeFollowUp(world, drafts))
  }

  return { horizon, index, form, state: action.state, busy: action.busy, lacksReason, save, withdraw, clear: action.clear }
}

/** The form of a person's own assessment. */
export type AssessmentForm = ReturnType<typeof useAssessmentForm>
