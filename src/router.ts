import { watch } from 'vue'
import { createRouter, createWebHashHistory, type Router, type RouterHistory } from 'vue-router'
import { parsePeriod } from './domain/period'
import { useFactsStore } from './stores/facts'
import { useSelectionStore } from './stores/selection'
import OverviewView from './views/OverviewView.vue'

const pages = import.meta.glob('./views/DataView.vue')

/** Every page and its address. Only the overview is part of the first load. */
export function createPageRouter(history: RouterHistory = createWebHashHistory()): Router {
  return createRouter({
    history,
    routes: [
      { path: '/', name: 'overview', component: OverviewView },
      { path: '/samfunnsmaal/:nr', name: 'samfunnsmaal', component: () => import('./views/SamfunnsmaalView.vue') },
      { path: '/utvalg/:kode', name: 'utvalg', component: () => import('./views/UtvalgView.vue') },
      { path: '/indikator/:id', name: 'indikator', component: () => import('./views/IndicatorView.vue') },
      { path: '/registrer', name: 'registrer', component: () => import('./views/EntryView.vue') },
      { path: '/maalavvik', name: 'maalavvik', component: () => import('./views/MaalavvikView.vue') },
      { path: '/data', name: 'data', component: pages['./views/DataView.vue'] ?? (() => import('./views/NotFoundView.vue')) },
      { path: '/om', name: 'om', component: () => import('./views/AboutView.vue') },
      { path: '/:rest(.*)*', name: 'not-found', component: () => import('./views/NotFoundView.vue') },
    ],
    scrollBehavior(to, from, saved) {
      if (saved) return saved
      return to.path === from.path ? false : { top: 0 }
    },
  })
}

/** Keeps `?periode=` and the chosen period in step, so that an address shows to others what it shows here. */
export function followPeriod(router: Router): void {
  const selection = useSelectionStore()
  const facts = useFactsStore()
  const written = () => router.currentRoute.value.query['periode']

  function take(): void {
    const text = written()
    const period = typeof text === 'string' ? parsePeriod(text) : null
    if (period?.ok && period.value !== selection.period) selection.choosePeriod(period.value)
  }
  watch([written, () => selection.periods, () => facts.ready], take, { immediate: true })

  selection.$onAction(({ name, args, after }) => {
    if (name !== 'choosePeriod') return
    after(() => {
      const [periode] = args
      const { query, hash } = router.currentRoute.value
      if (periode !== written()) void router.replace({ query: { ...query, periode }, hash })
    })
  })

  // Other measurements have another latest period: start there again.
  watch(
    () => facts.source,
    () => {
      if (!facts.ready || written() === undefined) return
      const { periode: _left, ...query } = router.currentRoute.value.query
      void router.replace({ query })
    },
    { flush: 'sync' },
  )
}
