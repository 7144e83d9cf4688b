import type { Page } from 'playwright'
import { describe } from 'vitest'
import { axe } from './axe'
import { expect, NARROW, openApp, PHONE, screenshot, test } from './harness'
import { focused, press } from './keyboard'
import { paste } from './paste'

const route = '/registrer?periode=2025-T1'

const valueField = (page: Page, id: string) => page.locator(`[data-entry-row="${id}"] [data-entry-field="value"]`)
const rowOf = (page: Page, id: string) => page.locator(`[data-entry-row="${id}"]`)
const status = (page: Page, id: string) => rowOf(page, id).getAttribute('data-status-2025')
const message = (page: Page) => page.locator('main > [role="status"]')

async function open(page: Page, at = route): Promise<void> {
  await openApp(page, at)
  await page.locator('[data-entry-row]').first().waitFor()
}

/** Types a value as a person would, and saves it with Enter. */
async function enter(page: Page, id: string, text: string): Promise<void> {
  await valueField(page, id).fill(text)
  await valueField(page, id).press('Enter')
}

async function untilSaved(page: Page, id: string): Promise<void> {
  await rowOf(page, id).getByText(/Lagret \d\d:\d\d/).waitFor()
}

describe('typing values', () => {
  test('saves each with Enter, judges it at once and keeps it when the page is opened again', async ({ page }) => {
    await open(page)
    expect(await valueField(page, 'OKI-39').getAttribute('aria-label')).toMatch(/^OKI-39 .*, verdi for 1\. tertial 2025$/)
    await enter(page, 'OKI-39', '93,1')
    await untilSaved(page, 'OKI-39')
    expect(await status(page, 'OKI-39')).toBe('noe_bak')
    expect(await message(page).textContent()).toContain('OKI-39: lagret 93,1')
    expect((await focused(page))?.name).toMatch(/^OKI-40 /)
    await page.reload()
    await expect.poll(() => valueField(page, 'OKI-39').inputValue()).toBe('93,1')
    await untilSaved(page, 'OKI-39')
  })

  test('goes between rows with the keyboard alone', async ({ page }) => {
    await open(page)
    await valueField(page, 'OKI-39').focus()
    await press(page, 'ArrowDown', 'ArrowDown', 'ArrowUp')
    expect((await focused(page))?.name).toMatch(/^OKI-40 /)
    await page.keyboard.type('92,0')
    await press(page, 'Shift+Enter')
    expect((await focused(page))?.name).toMatch(/^OKI-39 /)
    await untilSaved(page, 'OKI-40')
    await press(page, 'ArrowDown')
    await page.keyboard.type('5')
    await press(page, 'Escape')
    expect(await valueField(page, 'OKI-40').inputValue()).toBe('92,0')
    await press(page, 'ArrowRight', 'ArrowRight')
    expect((await focused(page))?.name).toMatch(/^OKI-40 .*, årsak/)
  })

  test('jumps to the next missing value and counts what is in', async ({ page }) => {
    await open(page)
    const count = page.locator('.entry-progress .count strong')
    const [, expected] = (await count.textContent())?.split(' av ') ?? []
    expect(Number(expected)).toBeGreaterThan(10)
    await enter(page, 'OKI-39', '93,1')
    await untilSaved(page, 'OKI-39')
    expect(await count.textContent()).toBe(`1 av ${expected}`)
    await valueField(page, 'OKI-40').focus()
    await press(page, 'Alt+n')
    expect((await focused(page))?.name).toMatch(/^OKI-41 /)
  })

  test('keeps a text it cannot read, with the reason, also when the page is closed at once', async ({ page }) => {
    await open(page)
    await enter(page, 'OKI-39', 'ca 93')
    const field = valueField(page, 'OKI-39')
    expect(await field.getAttribute('aria-invalid')).toBe('true')
    const described = (await field.getAttribute('aria-describedby')) ?? ''
    const reason = page.locator(`[id="${described.split(' ').at(-1)}"]`)
    expect(await reason.textContent()).toContain('«ca 93» er ikke et tall')
    expect(await status(page, 'OKI-39')).toBe('ikke_vurdert')
    await page.reload()
    await expect.poll(() => valueField(page, 'OKI-39').inputValue()).toBe('ca 93')
    expect(await valueField(page, 'OKI-39').getAttribute('aria-invalid')).toBe('true')
    await enter(page, 'OKI-39', '93')
    await untilSaved(page, 'OKI-39')
    expect(await valueField(page, 'OKI-39').getAttribute('aria-invalid')).toBeNull()
  })

  test('keeps every key that was pressed when the page is left in the same moment', { timeout: 120_000 }, async ({ page }) => {
    await open(page)
    const field = valueField(page, 'OKI-39')
    for (let attempt = 0; attempt < 10; attempt += 1) {
      const text = `${1234 + attempt}`
      await field.fill('')
      await field.pressSequentially(text, { delay: 10 })
      if (attempt % 2 === 0) await page.reload()
      else {
        await page.goto('about:blank')
        await open(page)
      }
      await expect.poll(() => field.inputValue()).toBe(text)
    }
  })

  test('asks about an unlikely value before it is saved', async ({ page }) => {
    await open(page)
    await enter(page, 'OKI-39', '931')
    await rowOf(page, 'OKI-39').getByText('utenfor 0–100').waitFor()
    expect(await status(page, 'OKI-39')).toBe('ikke_vurdert')
    await rowOf(page, 'OKI-39').getByRole('button', { name: 'Ja, det stemmer' }).click()
    await untilSaved(page, 'OKI-39')
    expect((await focused(page))?.name).toMatch(/^OKI-40 /)
  })

  test('withdraws an emptied value only after a yes', async ({ page }) => {
    await open(page)
    await enter(page, 'OKI-39', '93,1')
    await untilSaved(page, 'OKI-39')
    await enter(page, 'OKI-39', '')
    await rowOf(page, 'OKI-39').getByRole('button', { name: 'Nei, behold verdien' }).click()
    expect(await valueField(page, 'OKI-39').inputValue()).toBe('93,1')
    await enter(page, 'OKI-39', '')
    await rowOf(page, 'OKI-39').getByRole('button', { name: 'Ja, trekk tilbake' }).waitFor()
    await press(page, 'Escape')
    expect(await valueField(page, 'OKI-39').inputValue()).toBe('93,1')
    expect(await rowOf(page, 'OKI-39').getByRole('button', { name: 'Ja, trekk tilbake' }).count()).toBe(0)
    await enter(page, 'OKI-39', '')
    await rowOf(page, 'OKI-39').getByRole('button', { name: 'Ja, trekk tilbake' }).click()
    await expect.poll(() => status(page, 'OKI-39')).toBe('ikke_vurdert')
    await press(page, 'Control+z')
    await expect.poll(() => valueField(page, 'OKI-39').inputValue()).toBe('93,1')
  })

  test('asks for årsak and tiltak where the colour does, and keeps them', async ({ page }) => {
    await open(page)
    await enter(page, 'OKI-39', '93,0')
    await untilSaved(page, 'OKI-39')
    const cause = rowOf(page, 'OKI-39').getByRole('textbox', { name: /^OKI-39 .*årsak/ })
    await cause.fill('Influensa i januar')
    await rowOf(page, 'OKI-39').getByRole('textbox', { name: /^OKI-39 .*tiltak/ }).fill('Tettere oppfølging')
    await rowOf(page, 'OKI-39').getByRole('textbox', { name: /^OKI-39 .*ansvarlig/ }).fill('HR')
    await rowOf(page, 'OKI-39').getByRole('textbox', { name: /^OKI-39 .*frist/ }).fill('01.09.2025')
    await press(page, 'Enter')
    await page.getByText('Angre: merknad OKI-39').waitFor()
    await page.reload()
    await expect.poll(() => cause.inputValue()).toBe('Influensa i januar')
    expect(await valueField(page, 'OKI-39').inputValue()).toBe('93,0')
  })
})

describe('pasting from a spreadsheet', () => {
  test('shows what will happen, stores forty rows at once and takes them back as one', async ({ page }) => {
    await open(page, '/registrer?periode=2025-ÅR')
    const ids = await page.locator('[data-entry-row]').evaluateAll((rows) => rows.map((row) => (row as HTMLElement).dataset['entryRow'] ?? ''))
    const numeric = await page.locator('[data-entry-row]:has([inputmode="decimal"])').evaluateAll((rows) =>
      rows.map((row) => (row as HTMLElement).dataset['entryRow'] ?? ''),
    )
    expect(ids.length).toBeGreaterThan(40)
    const lines = numeric.slice(0, 40).map((id, index) => `${id}\t${index === 3 ? 'ca 5' : 50 + index}`)
    await paste(valueField(page, ids[0] ?? ''), `${lines.join('\r\n')}\r\nXYZ-99\t5\r\n`)
    const dialog = page.getByRole('dialog')
    await dialog.waitFor()
    await axe(page)
    expect(await dialog.textContent()).toContain('2 avvist')
    const confirmAll = dialog.getByRole('button', { name: 'Bekreft alle spørsmål' })
    if ((await confirmAll.count()) > 0) await confirmAll.click()
    await dialog.getByRole('button', { name: 'Lagre 39 verdier' }).click()
    await expect.poll(() => message(page).textContent()).toContain('39 verdier er lagret')
    expect(await valueField(page, numeric[3] ?? '').inputValue()).toBe('ca 5')
    expect(await valueField(page, numeric[39] ?? '').inputValue()).toBe('89')
    expect(await page.getByRole('group', { name: /ingen rad/ }).textContent()).toContain('XYZ-99')
    await press(page, 'Control+z')
    await expect.poll(() => valueField(page, numeric[39] ?? '').inputValue()).toBe('')
    expect(await valueField(page, numeric[3] ?? '').inputValue()).toBe('')
    expect(await message(page).textContent()).toContain('Angret: innliming av 39 verdier')
  })

  test('puts each number under the period its heading says, and nothing under one that says none', async ({ page }) => {
    await open(page)
    await enter(page, 'OKI-39', '93,1')
    await untilSaved(page, 'OKI-39')
    await paste(valueField(page, 'OKI-39'), 'id\tT1 2025\tT2 2025\tMål 2028\nOKI-39\tca 5\t92,2\t95\nOKI-40\t\t91,5\t95\n')
    const dialog = page.getByRole('dialog')
    await dialog.waitFor()
    expect(await dialog.textContent()).toContain('Overskriften «Mål 2028» sier ikke tydelig')
    expect(await dialog.locator('tbody tr').allInnerTexts()).toEqual([
      expect.stringMatching(/OKI-39\s+T1 2025[^]*93,1[^]*ca 5[^]*Ikke tatt med/),
      expect.stringMatching(/OKI-39\s+T2 2025[^]*92,2/),
      expect.stringMatching(/OKI-40\s+T2 2025[^]*91,5/),
    ])
    await screenshot(page, 'registrer-innliming')
    await dialog.getByRole('button', { name: 'Lagre 2 verdier' }).click()
    await expect.poll(() => message(page).textContent()).toContain('2 verdier er lagret')
    expect(await valueField(page, 'OKI-40').inputValue()).toBe('')
    await page.getByLabel('Periode', { exact: true }).selectOption('2025-T2')
    await expect.poll(() => valueField(page, 'OKI-39').inputValue()).toBe('92,2')
    expect(await valueField(page, 'OKI-40').inputValue()).toBe('91,5')
  })

  test('takes marks along, and that a measurement was not carried out', async ({ page }) => {
    await open(page)
    await paste(valueField(page, 'OKI-39'), 'indikator_id\tverdi\tkommentar\tmerknad\nOKI-39\t93,1\t\tforeløpig\nOKI-40\t\tUndersøkelsen ble utsatt\tikke gjennomført\n')
    const dialog = page.getByRole('dialog')
    await dialog.waitFor()
    expect(await dialog.locator('tbody tr').nth(1).innerText()).toMatch(/OKI-40[^]*ikke gjennomført[^]*Meldes ikke gjennomført[^]*Begrunnelse: Undersøkelsen ble utsatt/)
    await dialog.getByRole('button', { name: 'Lagre 1 verdi og 1 ikke gjennomført' }).click()
    await expect.poll(() => message(page).textContent()).toContain('1 verdi er lagret. 1 måling er meldt ikke gjennomført.')
    const row = (id: string) => page.locator(`[data-entry-row="${id}"]`)
    expect(await row('OKI-40').innerText()).toContain('Ikke gjennomført')
    expect(await row('OKI-39').innerText()).toContain('Foreløpig')
  })

  test('writes nothing when it is called off, and gives the focus back', async ({ page }) => {
    await open(page)
    await paste(valueField(page, 'OKI-39'), '93\n94\n')
    await page.getByRole('dialog').waitFor()
    await press(page, 'Escape')
    expect(await page.getByRole('dialog').count()).toBe(0)
    expect((await focused(page))?.name).toMatch(/^OKI-39 /)
    expect(await valueField(page, 'OKI-39').inputValue()).toBe('')
  })
})

describe('two tabs', () => {
  test('show each other\'s values at once, and let the person choose when both are writing', async ({ page, pageErrors }) => {
    await open(page)
    const other = await page.context().newPage()
    other.on('pageerror', (error) => pageErrors.push(error.message))
    await open(other)
    await enter(other, 'OKI-39', '92,5')
    await expect.poll(() => valueField(page, 'OKI-39').inputValue()).toBe('92,5')
    await valueField(page, 'OKI-39').fill('93,1')
    await enter(other, 'OKI-39', '92,7')
    await rowOf(page, 'OKI-39').getByRole('button', { name: 'Bruk min: 93,1' }).waitFor()
    expect(await valueField(page, 'OKI-39').inputValue()).toBe('93,1')
    await rowOf(page, 'OKI-39').getByRole('button', { name: 'Behold den andre: 92,7' }).click()
    expect(await valueField(page, 'OKI-39').inputValue()).toBe('92,7')
  })
})

describe('the page itself', () => {
  test('hides nothing that has the focus under the progress bar, and no target beside its column', async ({ newPage }) => {
    const page = await newPage({ viewport: { width: 640, height: 450 } })
    await open(page)
    await valueField(page, 'OKI-41').focus()
    const covered: string[] = []
    for (let stop = 0; stop < 12; stop += 1) {
      await press(page, 'Shift+Tab')
      const hidden = await page.evaluate(() => {
        const active = document.activeElement
        const bar = document.querySelector('.entry-progress')
        if (!active || !bar || bar.contains(active) || !active.closest('[data-entry-row]')) return ''
        return active.getBoundingClientRect().top < bar.getBoundingClientRect().bottom ? active.id || (active.textContent ?? '?') : ''
      })
      if (hidden !== '') covered.push(hidden)
    }
    expect(covered).toEqual([])
    await screenshot(page, 'registrer-640')
    await page.setViewportSize({ width: 1280, height: 900 })
    const wide = await page.locator('td.expected .target').evaluateAll((targets) =>
      targets.filter((one) => one.getBoundingClientRect().right > (one.closest('td')?.getBoundingClientRect().right ?? 0)).map((one) => one.textContent),
    )
    expect(wide).toEqual([])
  })

  test('keeps virksomhet and period in the address', async ({ page }) => {
    await open(page, '/registrer')
    await page.getByLabel('Virksomhet', { exact: true }).selectOption({ index: 3 })
    await page.getByLabel('Periode', { exact: true }).selectOption('2026-T1')
    await expect.poll(() => page.url()).toMatch(/virksomhet=.*periode=2026-T1/)
    const rows = await page.locator('[data-entry-row]').count()
    await page.reload()
    await expect.poll(() => page.locator('[data-entry-row]').count()).toBe(rows)
    expect(await page.getByLabel('Periode', { exact: true }).inputValue()).toBe('2026-T1')
  })

  for (const [name, viewport] of [['desk', { width: 1280, height: 900 }], ['phone', PHONE], ['narrow', NARROW]] as const) {
    test(`has no accessibility faults and fits on a ${name}`, async ({ newPage }) => {
      const page = await newPage({ viewport })
      await open(page, `${route}&virksomhet=${encodeURIComponent('Oppvekst, felles')}`)
      await enter(page, 'OKI-39', '93,0')
      await untilSaved(page, 'OKI-39')
      await enter(page, 'OKI-44', 'ca 93')
      await axe(page)
      expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0)
      await screenshot(page, `registrer-${name}`)
    })
  }
})
