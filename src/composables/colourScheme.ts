import { shallowRef, watch, type Ref } from 'vue'
import type { ColourScheme } from '../words/shell'

const schemes: readonly ColourScheme[] = ['auto', 'light', 'dark']

/** Where the choice is kept between visits. */
export interface SchemeMemory {
  read(key: string): string | null
  write(key: string, value: string): void
}

/** Tells when the page is shown as on paper, and when it no longer is. */
export interface PaperMedia {
  addEventListener(type: 'change', listener: (change: { readonly matches: boolean }) => void): void
}

/** The look that is chosen, kept between visits and set on `root`; `next` goes through auto, light and dark. Paper is always light. */
export function useColourScheme(
  memory: SchemeMemory,
  root: HTMLElement = document.documentElement,
  page: EventTarget | undefined = globalThis.window,
  paper: PaperMedia | undefined = globalThis.window?.matchMedia('print'),
): { scheme: Readonly<Ref<ColourScheme>>; next: () => void } {
  const remembered = schemes.find((known) => known === memory.read('scheme'))
  const scheme = shallowRef<ColourScheme>(remembered ?? 'auto')
  const show = (value: ColourScheme) => root.setAttribute('data-color-scheme', value)
  watch(scheme, show, { immediate: true })
  paper?.addEventListener('change', ({ matches }) => show(matches ? 'light' : scheme.value))
  page?.addEventListener('beforeprint', () => show('light'))
  page?.addEventListener('afterprint', () => show(scheme.value))

  function next(): void {
    scheme.value = schemes[(schemes.indexOf(scheme.value) + 1) % schemes.length] ?? 'auto'
    memory.write('scheme', scheme.value)
  }

  return { scheme, next }
}
