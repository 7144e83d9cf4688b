import { computed } from 'vue'
import type { AddressChange } from '../../composables/address'
import { useRoute, useRouter } from '../../composables/route'
import { checkMeasurementPeriod } from '../../domain/measurementPeriod'
import { responsibleOf, type EntryOrder } from '../../domain/entryGroups'
import { parsePeriod, type Period } from '../../domain/period'
import type { Plan } from '../../domain/plan'
import { reportablePeriod } from '../../domain/reportablePeriod'
import { useSelectionStore } from '../../stores/selection'
import { useSessionStore } from '../../stores/session'

/** Which rows are shown and for which period: in the address, or else what is natural today. */
export function useEntryChoices(plan: () => Plan, now: () => string) {
  const route = useRoute()
  const router = useRouter()
  const selection = useSelectionStore()
  const session = useSessionStore()

  const textOf = (name: string) => {
    const value = route.query[name]
    return typeof value === 'string' ? value : null
  }
  const change = (query: AddressChange['query']) => void router.replace({ query: { ...route.query, ...query } })

  const virksomheter = computed(() => responsibleOf(plan()))
  const virksomhet = computed(() => {
    const name = textOf('virksomhet') ?? session.virksomhet
    return virksomheter.value.includes(name) ? name : ''
  })

  const period = computed<Period>(() => {
    const { years } = plan()
    const written = parsePeriod(textOf('periode') ?? '')
    return written.ok && checkMeasurementPeriod(written.value, years).ok ? written.value : reportablePeriod(years, now())
  })

  return {
    virksomheter,
    virksomhet,
    period,
    order: computed<EntryOrder>(() => (textOf('rekkefolge') === 'innsatsomraade' ? 'innsatsomraade' : 'plan')),
    onlyExpected: computed(() => textOf('vis') === 'ventet'),
    /** The indicator that the address asks for, or null. */
    indicator: computed(() => textOf('indikator')),
    chooseVirksomhet(name: string): void {
      session.chooseVirksomhet(name)
      change({ virksomhet: name || undefined })
    },
    choosePeriod(next: Period): void {
      selection.choosePeriod(next)
      change({ periode: next })
    },
    chooseOrder: (order: EntryOrder) => change({ rekkefolge: order === 'plan' ? undefined : order }),
    chooseOnlyExpected: (only: boolean) => change({ vis: only ? 'ventet' : undefined }),
  }
}
