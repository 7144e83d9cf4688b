import { computed, shallowRef } from 'vue'
import type { EntryEvents } from '../../composables/entryWorld'
import type { Period } from '../../domain/period'
import { reviewDrafts, rowsForStep } from '../../domain/reviewSteps'
import { mayDo } from '../../domain/role'
import type { JudgedRow } from '../../domain/row'
import { useFactsStore } from '../../stores/facts'
import { usePeriodsStore } from '../../stores/periods'
import { useSessionStore } from '../../stores/session'
import { deliveredText, deliveryLabel, deliverRoleText } from '../../words/review'
import { storageProblemText } from '../../words/storage'

/** Delivering what is reported from the entry form, a virksomhet at a time, to be undone like everything else there. */
export function useEntryDelivery(rows: () => readonly JudgedRow[], period: () => Period, events: EntryEvents) {
  const facts = useFactsStore()
  const periods = usePeriodsStore()
  const session = useSessionStore()
  const busy = shallowRef(false)
  const problem = shallowRef('')

  const ready = computed(() => rowsForStep(rows(), 'levert', session, periods.stateOf(period())))
  const ofUnit = (virksomhet: string) => ready.value.filter(({ indicator }) => indicator.responsible === virksomhet)
  const groups = computed(() => {
    const names = [...new Set(ready.value.map(({ indicator }) => indicator.responsible))]
    return names.map((virksomhet) => ({ virksomhet, count: ofUnit(virksomhet).length })).sort((a, b) => a.virksomhet.localeCompare(b.virksomhet, 'nb'))
  })

  async function deliver(virksomhet: string): Promise<void> {
    const delivered = ofUnit(virksomhet)
    busy.value = true
    const stored = await facts.append(reviewDrafts(delivered, 'levert'))
    busy.value = false
    problem.value = stored.ok ? '' : storageProblemText(stored.failure)
    if (!stored.ok) return events.announce(problem.value)
    events.stored({ label: deliveryLabel(delivered.length), facts: stored.value, drafts: [] })
    events.announce(deliveredText(delivered.length))
  }

  return { groups, busy, problem, deliver, why: computed(() => (mayDo(session.role, 'report') ? '' : deliverRoleText)) }
}
