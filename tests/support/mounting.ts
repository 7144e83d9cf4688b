import { render } from 'vitest-browser-vue'
import { defineComponent, h, nextTick, shallowRef, toHandlerKey, type Component } from 'vue'
import '../../src/styles/index.css'

/** Mounts a component as the program would show it, and gives the element it is in. */
export async function mount(component: Component, props: Record<string, unknown>, slots: Record<string, string> = {}) {
  const screen = await render(component, { props, slots })
  return { screen, root: screen.container, emitted: screen.emitted }
}

/** The text of an element as it is read, with single spaces. */
export function textOf(element: Element | null | undefined): string {
  return (element?.textContent ?? '').replace(/\s+/g, ' ').trim()
}

const channel = (value: number) => {
  const share = value / 255
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [...colour.matchAll(/[\d.]+/g)].map(([digits]) => Number(digits))
  return 0.2126 * channel(red) + 0.7152 * channel(green) + 0.0722 * channel(blue)
}

/** The contrast between two colours as `getComputedStyle` writes them (WCAG 1.4.3). */
export function contrast(first: string, second: string): number {
  const [dark = 0, light = 0] = [luminance(first), luminance(second)].sort((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

/** The text of an element as it stands on the page: parts below or beside each other are apart. */
export function shownTextOf(element: Element | null | undefined): string {
  return element instanceof HTMLElement ? element.innerText.replace(/\s+/g, ' ').trim() : ''
}

/**
 * Mounts a component as one that comes up on a page that is already there, and hears what it says of `events`.
 * What is mounted directly is moved once afterwards, and so loses the focus it took and its place over the page.
 */
export async function mountOnPage(component: Component, props: Record<string, unknown>, events: readonly string[] = []) {
  const isShown = shallowRef(false)
  const heard = Object.fromEntries(events.map((event) => [event, [] as unknown[][]]))
  const listeners = Object.fromEntries(events.map((event) => [toHandlerKey(event), (...said: unknown[]) => void heard[event]?.push(said)]))
  const page = defineComponent({ setup: () => () => (isShown.value ? h(component, { ...props, ...listeners }) : null) })
  const mounted = await mount(page, {})
  isShown.value = true
  await nextTick()
  return { screen: mounted.screen, root: mounted.root, heard }
}
