import type { Page } from 'playwright'
import { inject } from 'vitest'
import { importFile, open as openData } from './dataPage'

/** Who a person is on a machine, as if said there before; to be called before the program is opened. */
export async function be(page: Page, name: string, role: string, areas: readonly string[] = []): Promise<void> {
  await page.addInitScript(
    ([who, what, where]) => {
      if (location.protocol === 'about:') return
      const write = (key: string, value: string) => localStorage.setItem(`malstyring:${key}`, value)
      write('name', who ?? '')
      write('role', what ?? '')
      write('areas', where ?? '')
    },
    [name, role, areas.join('\n')],
  )
}

/** Takes measurements in on the data page. */
export async function register(page: Page, rows: readonly string[]): Promise<void> {
  await page.goto('about:blank')
  await openData(page)
  await importFile(page, ['indikator_id;periode;verdi;aarsak;tiltak;ansvarlig;frist', ...rows].join('\r\n'))
}

/** The address of a page of the built program. */
export const addressOf = (route: string) => `${inject('appUrl')}#${route}`
