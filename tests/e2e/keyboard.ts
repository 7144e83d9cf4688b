import type { Page } from 'playwright'

/** What has the focus, as a screen reader would name it. */
export interface Focus {
  readonly tag: string
  readonly name: string
  /** True when something can be seen around or in it. */
  readonly visible: boolean
}

/** What has the focus now; null when it has been lost to the page itself. */
export function focused(page: Page): Promise<Focus | null> {
  return page.evaluate(() => {
    const element = document.activeElement
    if (!element || element === document.body) return null
    const labels = 'labels' in element ? [...((element as HTMLInputElement).labels ?? [])].map((label) => label.textContent) : []
    const name = element.getAttribute('aria-label') ?? (labels.join(' ') || element.textContent)
    // A chip shows the focus of its box around its label.
    const visible = [element, element.closest('label')].some((shown) => {
      const style = shown && getComputedStyle(shown)
      return style && (style.outlineStyle !== 'none' || style.boxShadow !== 'none')
    })
    return { tag: element.tagName.toLowerCase(), name: name.trim().replace(/\s+/g, ' '), visible }
  })
}

/** Presses keys one after the other, e.g. `press(page, 'Tab', 'Enter')`. */
export async function press(page: Page, ...keys: string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key)
}

/** Walks forward with Tab, at most `limit` times, and gives every stop until the focus comes back to the start. */
export async function tabWalk(page: Page, limit = 60): Promise<(Focus | null)[]> {
  const stops: (Focus | null)[] = []
  for (let index = 0; index < limit; index++) {
    await page.keyboard.press('Tab')
    const stop = await focused(page)
    if (stop === null) return stops
    stops.push(stop)
  }
  return stops
}

/** Presses Tab until what has the focus is named as `name` says; throws when it cannot be reached. */
export async function tabTo(page: Page, name: RegExp, limit = 200): Promise<Focus> {
  for (let index = 0; index < limit; index++) {
    await page.keyboard.press('Tab')
    const stop = await focused(page)
    if (stop && name.test(stop.name)) return stop
  }
  throw new Error(`The keyboard does not reach ${String(name)} in ${limit} steps`)
}
