import type { Page } from 'playwright'
import { inject } from 'vitest'
import { importFile, open as openData } from './dataPage'
import { leave, remember } from './tab'

/** Who a person is on a machine, as if said there before; outside the program, so that it is read when it is opened. */
export async function be(page: Page, name: string, role: string, areas: readonly string[] = []): Promise<void> {
  await remember(page, { name, role, areas: areas.join('\n') })
}

/** Takes measurements in on the data page. */
export async function register(page: Page, rows: readonly string[]): Promise<void> {
  await leave(page)
  await openData(page)
  await importFile(page, ['indikator_id;periode;verdi;aarsak;tiltak;ansvarlig;frist', ...rows].join('\r\n'))
}

/** The address of a page of the built program. */
export const addressOf = (route: string) => `${inject('appUrl')}#${route}`
