import { computed, shallowRef, watch } from 'vue'
import { useKeptText } from '../../composables/useKeptText'
import { compare, fromPlain, toPlain, type Decimal } from '../../domain/decimal'
import type { Period } from '../../domain/period'
import { useDraftsStore } from '../../stores/drafts'

/** What is tried on what, and from when. */
interface TrialPlace {
  /** The indicator, or the unit, that is tried on. */
  readonly chosen: () => string
  readonly period: () => Period | null
  /** The tolerance that holds now; null for the general rule. */
  readonly now: () => Decimal | null
  /** True where it can be decided, and is worth keeping. */
  readonly mayDecide: () => boolean
}

const generalRule = 'regel'

/** The tolerance that is tried and the reason for it, kept by what it is tried on until it is decided or given up. */
export function useTriedTolerance({ chosen, period, now, mayDecide }: TrialPlace) {
  const drafts = useDraftsStore()
  const keptAt = (field: string) => useKeptText(() => ({ indicator: chosen(), period: period() ?? ('' as Period), field }), drafts)
  const reason = keptAt('toleranse:begrunnelse')
  const kept = keptAt('toleranse:verdi')
  /** Where nothing can be decided, what is tried is forgotten with the page. */
  const looked = shallowRef('')
  const moved = computed(() => (mayDecide() ? kept.text : looked.value))
  watch([chosen, period], () => (looked.value = ''))

  function move(to: Decimal | null): void {
    const from = now()
    const isBack = to && from ? compare(to, from) === 0 : to === from
    const text = isBack ? '' : to ? toPlain(to) : generalRule
    if (mayDecide()) kept.write(text)
    else looked.value = text
  }

  return {
    reason,
    tolerance: computed(() => (moved.value === '' ? now() : moved.value === generalRule ? null : fromPlain(moved.value))),
    isKept: computed(() => reason.isKept || kept.isKept),
    move,
    forget: () => {
      reason.forget()
      kept.forget()
    },
  }
}
