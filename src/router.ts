import { nextTick, watch } from 'vue'
import type { AddressChange } from './composables/address'
import { createRouter, type Page, type Router } from './composables/route'
import { parsePeriod } from './domain/period'
import { useFactsStore } from './stores/facts'
import { useSelectionStore } from './stores/selection'
import OverviewView from './views/OverviewView.vue'

/** Every page and its address. Only the overview is part of the first load. */
const pages: readonly Page[] = [
  { pattern: '/', component: OverviewView },
  { pattern: '/samfunnsmaal/:nr', component: () => import('./views/SamfunnsmaalView.vue'), late: true },
  { pattern: '/utvalg/:kode', component: () => import('./views/UtvalgView.vue'), late: true },
  { pattern: '/indikator/:id', component: () => import('./views/IndicatorView.vue'), late: true },
  { pattern: '/registrer', component: () => import('./views/EntryView.vue'), late: true },
  { pattern: '/oppgaver', component: () => import('./views/TasksView.vue'), late: true },
  { pattern: '/gjennomgang', component: () => import('./views/ReviewView.vue'), late: true },
  { pattern: '/ansvar', component: () => import('./views/ResponsibleView.vue'), late: true },
  { pattern: '/maalavvik', component: () => import('./views/MaalavvikView.vue'), late: true },
  { pattern: '/endringer', component: () => import('./views/ChangesView.vue'), late: true },
  { pattern: '/felles', component: () => import('./views/SharedView.vue'), late: true },
  { pattern: '/mote/:utvalg', component: () => import('./views/MeetingView.vue'), late: true },
  { pattern: '/rapport', component: () => import('./views/ReportView.vue'), late: true },
  { pattern: '/rapport/:periode', component: () => import('./views/ReportView.vue'), late: true },
  { pattern: '/tiltak', component: () => import('./views/TiltakView.vue'), late: true },
  { pattern: '/toleranse', component: () => import('./views/ToleranceView.vue'), late: true },
  { pattern: '/data', component: () => import('./views/DataView.vue'), late: true },
  { pattern: '/publisering', component: () => import('./views/PublishingView.vue'), late: true },
  { pattern: '/pakker', component: () => import('./views/PacketsView.vue'), late: true },
  { pattern: '/om', component: () => import('./views/AboutView.vue'), late: true },
]

const missing: Page = { pattern: '', component: () => import('./views/NotFoundView.vue'), late: true }

/** The dialog behind the person button, fetched when it is asked for. */
export const loadPersonDialog = () => import('./views/person/PersonPart.vue')

/** The router of the program's own pages. */
export function createPageRouter(): Router {
  return createRouter(pages, missing)
}

/** Keeps `?periode=` and `?grunnlag=` in step with what is chosen, so that an address shows to others what it shows here. */
export function followPeriod({ route, replace }: Router): void {
  const selection = useSelectionStore()
  const facts = useFactsStore()
  const written = () => route.query['periode']
  const write = (change: AddressChange['query']) => void replace({ query: { ...route.query, ...change }, hash: route.hash })

  function take(): void {
    const period = parsePeriod(written() ?? '')
    if (period.ok && period.value !== selection.period) selection.choosePeriod(period.value)
  }
  watch([written, () => selection.periods, () => facts.ready], take, { immediate: true })

  selection.$onAction(({ name, args, after }) => {
    if (name !== 'choosePeriod') return
    after(() => {
      const [periode] = args
      if (periode !== written()) write({ periode })
    })
  })

  // Without it in the address everything counts; a choice is written there, and goes along to the next page.
  const approvedOnly = () => route.query['grunnlag'] === 'godkjente'
  function writeBasis(): void {
    const approved = selection.basis === 'approved'
    if (approved !== approvedOnly()) write({ grunnlag: approved ? 'godkjente' : null })
  }
  let page = route.path
  function takeBasis(): void {
    const walked = page !== route.path
    page = route.path
    if (walked && selection.basis === 'approved') void nextTick(writeBasis)
    else selection.chooseBasis(approvedOnly() ? 'approved' : 'all')
  }
  watch(() => route.query, takeBasis, { immediate: true, flush: 'sync' })
  watch(() => selection.basis, writeBasis)

  // Other measurements have another latest period: the tab that switched starts there again.
  watch(
    () => facts.source,
    () => {
      if (facts.ready && !facts.followed && written() !== undefined) write({ periode: null })
    },
    { flush: 'sync' },
  )
}
