import { onScopeDispose, readonly, shallowRef, type Ref } from 'vue'

/** What of the surroundings decides how a chart looks. */
export interface Surroundings {
  /** Dark screen; never on paper. */
  readonly dark: boolean
  readonly compact: boolean
}

/** What is listened to; the browser's own unless given. */
export interface LookWorld {
  readonly root: HTMLElement
  readonly matches: (query: string) => MediaQueryList
}

const queries = {
  dark: '(prefers-color-scheme: dark)',
  print: 'print',
  compact: '(max-width: 44rem)',
} as const

const browser = (): LookWorld => ({ root: document.documentElement, matches: (query) => window.matchMedia(query) })

/** Follows the chosen look of the page, the width, and printing. */
export function useSurroundings({ root, matches }: LookWorld = browser()): Readonly<Ref<Surroundings>> {
  const media = { dark: matches(queries.dark), print: matches(queries.print), compact: matches(queries.compact) }

  function read(): Surroundings {
    const scheme = root.getAttribute('data-color-scheme')
    const dark = scheme === 'dark' || (scheme !== 'light' && media.dark.matches)
    return { dark: dark && !media.print.matches, compact: media.compact.matches }
  }

  const surroundings = shallowRef(read())
  const follow = () => (surroundings.value = read())
  const observer = new MutationObserver(follow)
  observer.observe(root, { attributes: true, attributeFilter: ['data-color-scheme'] })
  for (const list of Object.values(media)) list.addEventListener('change', follow)
  onScopeDispose(() => {
    observer.disconnect()
    for (const list of Object.values(media)) list.removeEventListener('change', follow)
  })
  return readonly(surroundings)
}
