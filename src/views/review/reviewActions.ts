import { computed, shallowRef } from 'vue'
import { useAction } from '../../composables/useAction'
import { withdrawalEdit } from '../../domain/entryFacts'
import type { Fact } from '../../domain/fact'
import type { ReviewStep } from '../../domain/followUpFact'
import type { Period } from '../../domain/period'
import { mayUndoStep, reviewDrafts, rowsForStep } from '../../domain/reviewSteps'
import type { JudgedRow } from '../../domain/row'
import { useFactsStore } from '../../stores/facts'
import { usePeriodsStore } from '../../stores/periods'
import { useSessionStore } from '../../stores/session'
import { lockWords } from '../../words/lock'
import { reviewWords, stepDoneText, stepUndoneText } from '../../words/review'
import { lockDoneText } from '../../words/reviewPanel'
import { storageProblemText } from '../../words/storage'

/** What the last action stored, to be taken back from its notice. */
interface Done {
  readonly step: ReviewStep
  readonly period: Period
  readonly facts: readonly Fact[]
}

/** The actions of the review page: a step with some lines, all at once or not at all, and taking the last one back. */
export function useReviewActions() {
  const facts = useFactsStore()
  const periods = usePeriodsStore()
  const session = useSessionStore()
  const { state, busy, run, clear } = useAction()
  const done = shallowRef<Done | null>(null)

  /** Takes the step with those of the rows that it can be taken with now; true when it is stored. */
  async function take(step: ReviewStep, rows: readonly JudgedRow[], period: Period, note = ''): Promise<boolean> {
    let stored = false
    await run(reviewWords.working, async () => {
      const able = rowsForStep(rows, step, session, periods.stateOf(period))
      const result = await facts.append(reviewDrafts(able, step, note))
      if (!result.ok) return { failed: storageProblemText(result.failure) }
      stored = true
      done.value = { step, period, facts: result.value }
      return { done: stepDoneText(step, able.length, able[0]?.indicator.id ?? null) }
    })
    return stored
  }

  /** Takes back the last step, unless the period has been locked for it since. */
  async function undo(): Promise<void> {
    const last = done.value
    if (!last) return
    await run(reviewWords.undoing, async () => {
      if (!mayUndoStep(last.step, periods.stateOf(last.period))) return { failed: lockWords.noUndo }
      const result = await facts.append(last.facts.map((fact) => withdrawalEdit(fact, reviewWords.undoReason)))
      if (!result.ok) return { failed: storageProblemText(result.failure) }
      done.value = null
      return { done: stepUndoneText(last.step, last.facts.length) }
    })
  }

  /** Closes a period for reporting, or opens it again; true when it is stored. */
  async function lock(period: Period, locked: boolean, reason: string): Promise<boolean> {
    let stored = false
    await run(reviewWords.working, async () => {
      const result = await facts.append([{ type: 'lock', indicator: '', period, locked, reason }])
      if (!result.ok) return { failed: storageProblemText(result.failure) }
      stored = true
      done.value = null
      return { done: lockDoneText(period, locked) }
    })
    return stored
  }

  function forget(): void {
    done.value = null
    clear()
  }

  return { state, busy, canUndo: computed(() => done.value !== null), take, undo, lock, forget }
}
