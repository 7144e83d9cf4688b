import { nextTick, type Component } from 'vue'
import { describe, expect, it, vi } from 'vitest'
import { createRouter, type Page } from '../../src/composables/route'

const named = (name: string): Component => ({ name, render: () => null })
const home = named('home')
const list = named('list')
const lost = named('lost')

/** A window with a history of its own, that moves as a browser's does. */
function fakeWindow(hash = '') {
  const entries = [{ hash, state: null as unknown }]
  let index = 0
  const target = new EventTarget()
  const entry = () => entries[index] ?? { hash: '', state: null }
  const scrollTo = vi.fn()
  const world = {
    addEventListener: target.addEventListener.bind(target),
    location: {
      get hash() {
        return entry().hash
      },
    },
    history: {
      scrollRestoration: 'auto',
      get state() {
        return entry().state
      },
      pushState(state: unknown, _title: string, to: string) {
        entries.splice(++index, entries.length, { hash: to, state })
      },
      replaceState(state: unknown, _title: string, to = entry().hash) {
        entries[index] = { hash: to, state }
      },
    },
    scrollTo,
    scrollY: 0,
  }
  const moved = () => target.dispatchEvent(new Event('popstate'))
  return {
    world: world as unknown as Window,
    scrollTo,
    hashes: () => entries.map(({ hash: written }) => written),
    follow(to: string) {
      entries.splice(++index, entries.length, { hash: to, state: null })
      moved()
    },
    back() {
      index -= 1
      moved()
    },
    scroll(to: number) {
      world.scrollY = to
      target.dispatchEvent(new Event('scroll'))
    },
  }
}

const settle = async () => {
  for (let turn = 0; turn < 5; turn += 1) await nextTick()
}

async function start(hash = '', load = () => Promise.resolve({ default: list })) {
  const pages: Page[] = [
    { pattern: '/', component: home },
    { pattern: '/liste/:id', component: load, late: true },
  ]
  const browser = fakeWindow(hash)
  const router = createRouter(pages, { pattern: '', component: lost }, browser.world)
  await settle()
  return { browser, router }
}

describe('the router', () => {
  it('opens the page of the address it starts at', async () => {
    const { router } = await start('#/liste/A-01?sok=x')
    expect(router.view.value).toBe(list)
    expect(router.route).toMatchObject({ path: '/liste/A-01', params: { id: 'A-01' }, query: { sok: 'x' } })
  })

  it('gives the page for missing pages where none fits', async () => {
    const { router } = await start('#/finnes/ikke')
    expect(router.view.value).toBe(lost)
    expect(router.route.params).toEqual({})
  })

  it('follows links and the way back, and tells when another page has come', async () => {
    const { router, browser } = await start()
    const arrived = vi.fn()
    router.onArrival(arrived)
    expect(router.view.value).toBe(home)
    browser.follow('#/liste/A')
    await settle()
    expect(router.view.value).toBe(list)
    expect(arrived).toHaveBeenCalledTimes(1)
    browser.back()
    await settle()
    expect(router.view.value).toBe(home)
    expect(arrived).toHaveBeenCalledTimes(2)
  })

  it('starts a new page at its top, and comes back to where it was', async () => {
    const { browser } = await start()
    browser.scroll(700)
    browser.follow('#/liste/A')
    await settle()
    expect(browser.scrollTo).toHaveBeenLastCalledWith(0, 0)
    browser.scroll(40)
    browser.back()
    await settle()
    expect(browser.scrollTo).toHaveBeenLastCalledWith(0, 700)
  })

  it('changes the query at once, without moving the page or calling it another', async () => {
    const { router, browser } = await start('#/liste/A?periode=2025-T1')
    const arrived = vi.fn()
    router.onArrival(arrived)
    void router.replace({ query: { ...router.route.query, sok: 'é' } })
    expect(router.route.query).toEqual({ periode: '2025-T1', sok: 'é' })
    expect(browser.hashes()).toEqual(['#/liste/A?periode=2025-T1&sok=%C3%A9'])
    void router.push({ query: { sok: 'b' } })
    expect(browser.hashes()).toEqual(['#/liste/A?periode=2025-T1&sok=%C3%A9', '#/liste/A?sok=b'])
    await settle()
    expect(browser.scrollTo).not.toHaveBeenCalled()
    expect(arrived).not.toHaveBeenCalled()
    browser.back()
    await settle()
    expect(router.route.query).toEqual({ periode: '2025-T1', sok: 'é' })
  })

  it('stays where it is, and says so, when a page cannot be fetched', async () => {
    const { router, browser } = await start('', () => Promise.reject(new Error('gone')))
    const failed = vi.fn()
    router.onFailure(failed)
    browser.follow('#/liste/A')
    await settle()
    expect(failed).toHaveBeenCalledOnce()
    expect(router.view.value).toBe(home)
    expect(router.route.path).toBe('/')
  })

  it('shows the last page that was asked for, however late an earlier one comes', async () => {
    let give = (_module: { default: Component }) => {}
    const { router, browser } = await start('', () => new Promise((resolve) => (give = resolve)))
    browser.follow('#/liste/A')
    browser.follow('#/')
    await settle()
    give({ default: list })
    await settle()
    expect(router.view.value).toBe(home)
  })
})
