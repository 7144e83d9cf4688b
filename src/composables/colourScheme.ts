import { shallowRef, watch, type Ref } from 'vue'
import type { ColourScheme } from '../words/shell'

const schemes: readonly ColourScheme[] = ['auto', 'light', 'dark']

/** Where the choice is kept between visits. */
export interface SchemeMemory {
  read(key: string): string | null
  write(key: string, value: string): void
}

/** The look that is chosen, kept between visits and set on `root`; `next` goes through auto, light and dark. Paper is always light. */
export function useColourScheme(
  memory: SchemeMemory,
  root: HTMLElement = document.documentElement,
  page: EventTarget | undefined = globalThis.window,
): { scheme: Readonly<Ref<ColourScheme>>; next: () => void } {
  const remembered = schemes.find((known) => known === memory.read('scheme'))
  const scheme = shallowRef<ColourScheme>(remembered ?? 'auto')
  const show = (value: ColourScheme) => root.setAttribute('data-color-scheme', value)
  watch(scheme, show, { immediate: true })
  page?.addEventListener('beforeprint', () => show('light'))
  page?.addEventListener('afterprint', () => show(scheme.value))

  function next(): void {
    scheme.value = schemes[(schemes.indexOf(scheme.value) + 1) % schemes.length] ?? 'auto'
    memory.write('scheme', scheme.value)
  }

  return { scheme, next }
}
