import { useAction, type ActionOutcome } from '../../composables/useAction'
import type { Period } from '../../domain/period'
import { useFactsStore } from '../../stores/facts'
import { movedText, responsibleWords } from '../../words/responsible'
import { storageProblemText } from '../../words/storage'

/** Gives indicators to another virksomhet, with what to say about it. */
export function useResponsibleChange(stored: () => void) {
  const facts = useFactsStore()
  const { state, run } = useAction()
  void facts.prepareWriting()

  async function store(ids: readonly string[], period: Period, responsible: string, reason: string): Promise<ActionOutcome> {
    const result = await facts.append(ids.map((indicator) => ({ type: 'responsible', indicator, period, responsible, reason })))
    if (!result.ok) return { failed: storageProblemText(result.failure) }
    stored()
    return { done: movedText(ids.length, responsible) }
  }

  return { state, change: (...change: Parameters<typeof store>) => run(responsibleWords.saving, () => store(...change)) }
}
