import { axe } from './axe'
import { expect, screenshot, test } from './harness'
import { press } from './keyboard'
import { fieldOf, goTo, report, sitDown } from './reviewPage'

test('a locked period says why and by whom, keeps what was typed and takes nothing in until it is opened', async ({ page }) => {
  await sitDown(page, 'controller')
  await report(page, { 'OKI-16': '60' })
  await fieldOf(page, 'OKI-39').fill('nesten 80')
  await fieldOf(page, 'OKI-39').press('Enter')
  await goTo(page, '/gjennomgang')
  await page.getByRole('button', { name: 'Lås perioden …' }).click()
  await page.getByRole('dialog').getByRole('textbox').fill('Gjennomgang i ledergruppa')
  await page.getByRole('dialog').getByRole('button', { name: 'Lås perioden' }).click()
  await page.locator('.review-panel').getByText(/av Kari \(controller\): «Gjennomgang i ledergruppa»/).waitFor()
  await screenshot(page, 'gjennomgang-laast')

  await goTo(page, '/registrer')
  await page.getByText(/Låst .* av Kari \(controller\): «Gjennomgang i ledergruppa»/).waitFor()
  expect([await fieldOf(page, 'OKI-16').inputValue(), await fieldOf(page, 'OKI-39').inputValue()]).toEqual(['60', 'nesten 80'])
  expect(await fieldOf(page, 'OKI-16').getAttribute('readonly')).not.toBeNull()
  await fieldOf(page, 'OKI-16').focus()
  await page.keyboard.type('7')
  await press(page, 'Enter')
  expect(await fieldOf(page, 'OKI-16').inputValue()).toBe('60')
  await page.getByText('Det du hadde skrevet før perioden ble låst').waitFor()
  await axe(page)
  await fieldOf(page, 'OKI-16').evaluate((element) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', 'indikator_id\tperiode\tverdi\r\nOKI-16\t2025-T1\t61\r\nOKI-16\t2025-T2\t62')
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  })
  const dialog = page.getByRole('dialog')
  await dialog.getByText('Perioden er låst for 1. tertial 2025').waitFor()
  await dialog.getByRole('button', { name: 'Lagre 1 verdi' }).click()
  await dialog.waitFor({ state: 'detached' })
  expect(await fieldOf(page, 'OKI-16').inputValue()).toBe('60')

  await goTo(page, '/gjennomgang')
  await page.getByRole('button', { name: 'Åpne perioden …' }).click()
  await page.getByRole('dialog').getByRole('textbox').fill('Feil i tall')
  await page.getByRole('dialog').getByRole('button', { name: 'Åpne perioden' }).click()
  await page.getByText('Perioden er åpen for registrering.').waitFor()
  await goTo(page, '/registrer')
  await expect.poll(() => fieldOf(page, 'OKI-39').getAttribute('readonly')).toBeNull()
  expect(await fieldOf(page, 'OKI-39').inputValue()).toBe('nesten 80')
})
