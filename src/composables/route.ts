import { inject, nextTick, shallowReactive, shallowRef, type App, type Component, type InjectionKey, type ShallowRef } from 'vue'
import { changeAddress, matchPath, parseAddress, writeAddress, type Address, type AddressChange } from './address'

/** One kind of page: its address, with `:names` for what varies, and its component, at hand or fetched. */
export interface Page {
  readonly pattern: string
  readonly component: Component | (() => Promise<{ readonly default: Component }>)
  /** True when `component` fetches it. */
  readonly late?: boolean
}

/** Where the program is. */
export interface Route extends Address {
  readonly params: Readonly<Record<string, string>>
}

/** The pages of the program and the way between them; addresses follow `#`, so that any file server will do. */
export interface Router {
  /** Reactive, and the same object all the time. */
  readonly route: Route
  /** The component of the page that is open; null before the first has come. */
  readonly view: Readonly<ShallowRef<Component | null>>
  /** Goes on to a changed address; the query is replaced as a whole. */
  push(change: AddressChange): Promise<void>
  /** The same, without a step to go back to. */
  replace(change: AddressChange): Promise<void>
  /** Calls `listener` when another page has come, though not for the first. */
  onArrival(listener: () => void): void
  /** Calls `listener` when a page could not be fetched. */
  onFailure(listener: () => void): void
  install(app: App): void
}

type RouterWorld = Pick<Window, 'addEventListener' | 'location' | 'history' | 'scrollTo' | 'scrollY'>

const routerKey: InjectionKey<Router> = Symbol('router')

/** Where each step of the history was scrolled to; a step that a link has just made has no number yet. */
function followScroll(world: RouterWorld) {
  const positions = new Map<number, number>()
  const stepNow = () => (world.history.state as { step?: number } | null)?.step
  let last = stepNow() ?? 0
  world.history.scrollRestoration = 'manual'
  world.addEventListener('scroll', () => positions.set(last, world.scrollY), { passive: true })
  return {
    next: () => ({ step: (last = Math.max(last, ...positions.keys()) + 1) }),
    /** Gives where to scroll on arrival at this step, or null for a step that is new. */
    arrive(): number | null {
      const step = stepNow()
      if (step === undefined) return null
      last = step
      return positions.get(step) ?? 0
    },
  }
}

/** Makes the router of `pages`; an address that fits none of them gives `missing`. */
export function createRouter(pages: readonly Page[], missing: Page, world: RouterWorld = window): Router {
  const route = shallowReactive<{ -readonly [K in keyof Route]: Route[K] }>({ path: '', query: {}, hash: '', params: {} })
  const view = shallowRef<Component | null>(null)
  const arrivals = new Set<() => void>()
  const failures = new Set<() => void>()
  const scroll = followScroll(world)
  let turn = 0

  function find(path: string): { page: Page; params: Record<string, string> } {
    for (const page of pages) {
      const params = matchPath(page.pattern, path)
      if (params) return { page, params }
    }
    return { page: missing, params: {} }
  }

  async function componentOf({ component, late }: Page): Promise<Component | null> {
    if (!late) return component as Component
    return (component as () => Promise<{ default: Component }>)().then(
      (module) => module.default,
      () => null,
    )
  }

  /** Opens the page of the address that stands in the window. */
  async function open(scrollTo: number | null): Promise<void> {
    const mine = ++turn
    const address = parseAddress(world.location.hash)
    const { page, params } = find(address.path)
    const isSame = route.path === address.path
    const component = isSame ? view.value : await componentOf(page)
    if (mine !== turn) return
    if (!component) return failures.forEach((listener) => listener())
    const isFirst = view.value === null
    Object.assign(route, address, { params })
    view.value = component
    await nextTick()
    if (scrollTo !== null) world.scrollTo(0, scrollTo)
    if (!isSame && !isFirst) arrivals.forEach((listener) => listener())
  }

  function go(change: AddressChange, how: 'pushState' | 'replaceState'): Promise<void> {
    const next = changeAddress(route, change)
    world.history[how](how === 'pushState' ? scroll.next() : world.history.state, '', writeAddress(next))
    return open(next.path === route.path ? null : 0)
  }

  world.addEventListener('popstate', () => {
    const back = scroll.arrive()
    if (back !== null) return void open(back)
    world.history.replaceState(scroll.next(), '')
    void open(parseAddress(world.location.hash).path === route.path ? null : 0)
  })
  if (scroll.arrive() === null) world.history.replaceState(scroll.next(), '')
  void open(null)

  const router: Router = {
    route,
    view,
    push: (change) => go(change, 'pushState'),
    replace: (change) => go(change, 'replaceState'),
    onArrival: (listener) => void arrivals.add(listener),
    onFailure: (listener) => void failures.add(listener),
    install: (app) => void app.provide(routerKey, router),
  }
  return router
}

/** The router that the program was started with. */
export function useRouter(): Router {
  const router = inject(routerKey)
  if (!router) throw new Error('useRouter: the program has no router')
  return router
}

/** Where the program is, reactive. */
export function useRoute(): Route {
  return useRouter().route
}
