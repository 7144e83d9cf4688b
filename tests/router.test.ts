import { beforeEach, describe, expect, it, vi } from 'vitest'
import { nextTick, reactive } from 'vue'
import type { AddressChange } from '../src/composables/address'
import type { Router } from '../src/composables/route'
import { followPeriod } from '../src/router'
import { useExampleStore } from '../src/stores/example'
import { useFactsStore } from '../src/stores/facts'
import { useSelectionStore } from '../src/stores/selection'
import { until } from './storage/support'
import { emptyBrowser, openedTab, readTables, servedPlan, writtenByOtherTab } from './stores/support'

const tables = await readTables()
const [firstId = ''] = tables.indikatorer.map((row) => row['id'] ?? '')
const fetcher = servedPlan(tables, `indikator_id;periode;verdi\n${firstId};2025-T1;41\n`)
let window: EventTarget

/** A router that goes where it is told, at once. */
function routerAt(query: Record<string, string>) {
  const route = reactive({ path: '/', params: {}, hash: '', query })
  const replace = vi.fn(({ query: next }: AddressChange) => {
    route.query = Object.fromEntries(Object.entries(next ?? {}).flatMap(([name, value]) => (value ? [[name, value]] : [])))
    return Promise.resolve()
  })
  return { route, replace } as unknown as Router
}

beforeEach(async () => {
  window = emptyBrowser()
  await openedTab(fetcher)
})

describe('the period in the address', () => {
  it('is given up in the tab that switches to other measurements, which have another latest period', async () => {
    const router = routerAt({ periode: '2026-T2' })
    followPeriod(router)
    await useExampleStore().load(fetcher)
    expect(router.route.query).toEqual({})
    expect(useSelectionStore().period).toBe('2025-T1')
  })

  it('stays in a tab that follows another', async () => {
    const router = routerAt({ periode: '2026-T2' })
    followPeriod(router)
    writtenByOtherTab(window, `source:${tables.meta.id}`, 'example')
    await until(() => useFactsStore().source === 'example')
    expect(router.route.query).toEqual({ periode: '2026-T2' })
    expect(useSelectionStore().period).toBe('2026-T2')
  })
})

describe('the basis in the address', () => {
  const goTo = (router: Router, path: string, query: Record<string, string> = {}) => Object.assign(router.route, { path, query })

  it('goes along to the next page, and is written in its address', async () => {
    const router = routerAt({ grunnlag: 'godkjente' })
    followPeriod(router)
    goTo(router, '/utvalg/OKI', { periode: '2025-T1' })
    await until(() => router.route.query['grunnlag'] === 'godkjente')
    expect(useSelectionStore().basis).toBe('approved')
    expect(router.route.query).toEqual({ periode: '2025-T1', grunnlag: 'godkjente' })
  })

  it('is everything where nothing is chosen, and stays what the next address says', async () => {
    const router = routerAt({})
    followPeriod(router)
    goTo(router, '/tiltak')
    await nextTick()
    expect([useSelectionStore().basis, router.route.query]).toEqual(['all', {}])
    goTo(router, '/', { grunnlag: 'godkjente' })
    expect(useSelectionStore().basis).toBe('approved')
  })

  it('is everything again when it is taken out of the address of the page that is open, and when it is chosen', async () => {
    const router = routerAt({ grunnlag: 'godkjente' })
    followPeriod(router)
    goTo(router, '/')
    expect(useSelectionStore().basis).toBe('all')
    goTo(router, '/tiltak', { grunnlag: 'godkjente' })
    useSelectionStore().chooseBasis('all')
    await until(() => router.route.query['grunnlag'] === undefined)
  })
})
