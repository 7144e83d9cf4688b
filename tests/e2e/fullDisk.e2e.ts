import { describe, inject } from 'vitest'
import type { Page } from 'playwright'
import { alert, give, header, importFile, open, part, preview, saved, showDryRun } from './dataPage'
import { be } from './handover'
import { expect, openApp, test } from './harness'
import { paste } from './paste'

const valueField = (page: Page, id: string) => page.locator(`[data-entry-row="${id}"] [data-entry-field="value"]`)
const full = /ikke mer plass til å lagre/

const roomy = 30_000_000

/** Sets how much the program's origin may store, in bytes. */
async function allow(page: Page, quotaSize: number): Promise<void> {
  const session = await page.context().newCDPSession(page)
  await session.send('Storage.overrideQuotaForOrigin', { origin: new URL(inject('appUrl')).origin, quotaSize })
}

/** Tries to store more than was ever allowed, so that the browser counts again what is left. */
function storeTooMuch(page: Page): Promise<string> {
  return page.evaluate(async (size) => {
    const asked = indexedDB.open('for-stort')
    const opened = new Promise<IDBDatabase>((resolve, reject) => {
      asked.onupgradeneeded = () => asked.result.createObjectStore('s')
      asked.onsuccess = () => resolve(asked.result)
      asked.onerror = () => reject(asked.error ?? new Error())
    })
    try {
      const database = await opened
      const transaction = database.transaction('s', 'readwrite')
      transaction.objectStore('s').put(new Uint8Array(size), 1)
      return await new Promise<string>((resolve) => {
        transaction.oncomplete = () => resolve('stored')
        transaction.onabort = () => resolve(transaction.error?.name ?? '')
      })
    } catch (error) {
      return error instanceof Error ? error.name : String(error)
    }
  }, roomy + 1)
}

/** Leaves no room; gives whether the browser holds the origin to it, which older ones without windows do not. */
async function fillDisk(page: Page): Promise<boolean> {
  await allow(page, 1)
  return (await storeTooMuch(page)) === 'QuotaExceededError'
}

/** Everything that is stored, as it goes out to a file. */
async function exported(page: Page): Promise<string> {
  const file = await saved(page, part(page, 'eksporter').getByRole('button', { name: 'CSV for Excel', exact: true }))
  return file.bytes.toString()
}

async function enterAndPaste(page: Page): Promise<void> {
  await openApp(page, '/registrer?periode=2025-T1')
  await valueField(page, 'OKI-40').fill('92,0')
  await valueField(page, 'OKI-40').press('Enter')
  await page.locator('[data-entry-row="OKI-40"]').getByText(full).waitFor()
  expect(await valueField(page, 'OKI-40').inputValue()).toBe('92,0')
  await paste(valueField(page, 'OKI-41'), 'indikator_id\tverdi\nOKI-41\t91\n')
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Lagre 1 verdi' }).click()
  await page.getByText(full).nth(1).waitFor()
  // What was pasted is in front of the person still, in the field or in the dialog.
  expect((await dialog.count()) > 0 ? await dialog.innerText() : await valueField(page, 'OKI-41').inputValue()).toContain('91')
  if ((await dialog.count()) > 0) await page.keyboard.press('Escape')
  expect(await valueField(page, 'OKI-40').inputValue()).toBe('92,0')
}

async function importAndRestore(page: Page, backup: Buffer): Promise<void> {
  await openApp(page, '/data?periode=2025-T1')
  await showDryRun(page, 'flere.csv', `${header}\nOKI-41;2025-T1;91;`)
  await preview(page).getByRole('button', { name: 'Importer 1 måling' }).click()
  await alert(part(page, 'importer')).filter({ hasText: full }).waitFor()
  expect(await preview(page).innerText()).toContain('91')
  const here = part(page, 'sikkerhetskopi')
  await give(here, 'kopi.sikkerhetskopi.json.gz', backup)
  await here.getByRole('button', { name: 'Erstatt alt her med kopien' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Ja, erstatt' }).click()
  await alert(here).filter({ hasText: full }).waitFor()
}

async function publish(page: Page): Promise<void> {
  await openApp(page, '/publisering?periode=2025-T1')
  await part(page, 'oyeblikksbilder').waitFor()
  for (const box of await part(page, 'kontroll').getByRole('checkbox').all()) await box.check()
  await page.getByRole('button', { name: /^Publiser/ }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Ja, publiser' }).click()
  await alert(part(page, 'innhold-i-publisering')).filter({ hasText: full }).waitFor()
  expect(await part(page, 'tilstand').innerText()).not.toContain('er publisert')
}

describe('a disk that is full', () => {
  test('is said at every kind of write, takes nothing that was typed or stored, and lets everything out', { timeout: 120_000 }, async ({ page, skip }) => {
    await allow(page, roomy)
    await be(page, 'Kari Controller', 'controller')
    await open(page)
    await importFile(page, `${header}\nOKI-39;2025-T1;93,1;`)
    const { bytes } = await saved(page, part(page, 'sikkerhetskopi').getByRole('button', { name: 'Ta sikkerhetskopi' }))
    const before = await exported(page)
    if (!(await fillDisk(page))) skip('This browser does not hold an address to its quota.')
    await enterAndPaste(page)
    await importAndRestore(page, bytes)
    await publish(page)
    await openApp(page, '/data?periode=2025-T1')
    expect(await exported(page)).toBe(before)
    const copy = await saved(page, part(page, 'sikkerhetskopi').getByRole('button', { name: 'Ta sikkerhetskopi' }))
    expect(copy.bytes.length).toBeGreaterThan(0)
    await allow(page, roomy)
    await page.reload()
    await part(page, 'importer').waitFor()
    expect(await exported(page)).toBe(before)
    await importFile(page, `${header}\nOKI-41;2025-T1;91;`)
    expect(await exported(page)).toContain('OKI-41;2025-T1;91')
  })
})
