import { computed } from 'vue'
import { useRoute, useRouter } from '../composables/route'
import { answersFor } from '../domain/reviewSteps'
import type { JudgedRow } from '../domain/row'
import { useSessionStore } from '../stores/session'

/** The choice of one's own rows, kept in the address; it is offered to whoever answers for a part of them. */
export function useOwnRows() {
  const route = useRoute()
  const router = useRouter()
  const session = useSessionStore()
  const isOffered = computed(() => session.areas.length > 0 && (session.role === 'virksomhetsleder' || session.role === 'kommunalsjef'))
  const isOwn = ({ indicator }: JudgedRow) => answersFor(session, indicator)
  const isMine = computed(() => isOffered.value && route.query['mine'] === 'ja')

  function choose(mine: boolean): void {
    const { mine: _, ...others } = route.query
    void router.push({ query: mine ? { ...others, mine: 'ja' } : others })
  }

  return { isOffered, isMine, isOwn, choose }
}
