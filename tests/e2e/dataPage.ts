import { readFile } from 'node:fs/promises'
import type { Locator, Page } from 'playwright'
import { openApp } from './harness'

const route = '/data?periode=2025-T1'
/** The headings of a small file of measurements. */
export const header = 'indikator_id;periode;verdi;kommentar'

/** Good rows, one that asks, and one of each kind of bad row. */
export const mixed = [
  header,
  'OKI-39;2025-T1;93,1;Influensa på Tranby',
  'OKI-40;2025-T1;92,0;',
  'OKI-41;2025-T1;910;',
  'OKI-01;2025-T1;#DIV/0!;',
  'XX-99;2025-T1;1;',
  'OKI-39;2035-T1;1;',
  'OKI-39;2025-T1;94;',
  'OKI-42;2025-T1;ca 90;',
  'OKI-43;2025-T1;;',
].join('\r\n')

/** A section of the page, by its anchor. */
export const part = (page: Page, anchor: string) => page.locator(`#${anchor}`)
/** What a section says when something could not be done. */
export const alert = (scope: Locator) => scope.locator('.action-status .ds-alert')
/** What an import would do, before it is carried out. */
export const preview = (page: Page) => page.locator('.dry-run-preview')
/** The row of a dry run for a line of the file. */
export const row = (page: Page, line: number) => page.locator(`.dry-run-row[data-line="${line}"]`)

/** Opens the page for data. */
export async function open(page: Page): Promise<void> {
  await openApp(page, route)
  await part(page, 'importer').waitFor()
}

/** Chooses a file in a section. */
export async function give(scope: Locator, name: string, content: string | Buffer): Promise<void> {
  const buffer = typeof content === 'string' ? Buffer.from(content) : content
  await scope.locator('input[type=file]').setInputFiles({ name, mimeType: 'application/octet-stream', buffer })
}

/** Gives the program a file of measurements, and waits until it shows what would happen. */
export async function showDryRun(page: Page, name: string, content: string | Buffer): Promise<void> {
  await give(part(page, 'importer'), name, content)
  await preview(page).waitFor()
}

/** Imports a file of measurements to the end. */
export async function importFile(page: Page, content: string): Promise<void> {
  await showDryRun(page, 'målinger.csv', content)
  await preview(page).getByRole('button', { name: /^Importer \d/ }).click()
  await page.locator('.import-receipt').waitFor()
}

/** What the browser saves when `button` is pressed: the name of the file and its content. */
export async function saved(page: Page, button: Locator): Promise<{ name: string; bytes: Buffer }> {
  const [file] = await Promise.all([page.waitForEvent('download'), button.click()])
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) }
}
