import { describe } from 'vitest'
import { axe } from './axe'
import { be } from './handover'
import { expect, openApp, PHONE, screenshot, test } from './harness'
import { builtPlan } from './plan'

const plan = await builtPlan()
const responsible = plan.indikatorer.find(({ id }) => id === 'OKI-39')?.['ansvarlig_forslag'] ?? ''
const rows = 'main [data-indikator]'

describe('what is one’s own', () => {
  test('is chosen on Målavvik, kept in the address, and not offered to whoever answers for all', async ({ page, newPage }) => {
    await be(page, 'Ola Leder', 'virksomhetsleder', [responsible])
    await openApp(page, '/maalavvik?periode=2023-%C3%85R')
    await page.locator(rows).first().waitFor()
    const all = await page.locator(rows).count()
    await page.getByRole('radio', { name: /^Mine/ }).check()
    await expect.poll(() => page.locator(rows).count()).toBeLessThan(all)
    expect(page.url()).toContain('mine=ja')
    const own = await page.locator(rows).count()
    await page.reload()
    await expect.poll(() => page.locator(rows).count()).toBe(own)
    await axe(page)
    await screenshot(page, 'maalavvik-mine')
    await page.goBack()
    await expect.poll(() => page.locator(rows).count()).toBe(all)
    const reader = await newPage()
    await be(reader, 'Kari', 'controller')
    await openApp(reader, '/maalavvik?periode=2023-%C3%85R&mine=ja')
    await expect.poll(() => reader.locator(rows).count()).toBe(all)
    expect(await reader.getByRole('radio', { name: /^Mine/ }).count()).toBe(0)
  })

  test('is taken back from the list of tiltak, where no other period has spoken of it', async ({ newPage }) => {
    const page = await newPage({ viewport: PHONE })
    await be(page, 'Kari', 'controller')
    const card = page.locator('#maalavvik')
    const add = async (text: string) => {
      await card.getByRole('button', { name: 'Nytt tiltak' }).click()
      await card.getByRole('form', { name: 'Nytt tiltak' }).getByLabel('Tiltak', { exact: true }).fill(text)
      await card.getByRole('form', { name: 'Nytt tiltak' }).getByRole('button', { name: 'Lagre', exact: true }).click()
      await card.locator('.tiltak-item').filter({ hasText: text }).waitFor()
    }
    await openApp(page, '/indikator/OKI-39?periode=2025-T1#maalavvik')
    const opener = card.getByText('Vis kortet')
    if ((await opener.count()) > 0) await opener.click()
    await add('Kurs uten mening')
    await add('Brukes også senere')
    await openApp(page, '/tiltak?periode=2025-T2')
    await page.locator('tr[data-tiltak]').filter({ hasText: 'Brukes også senere' }).getByRole('combobox').selectOption('pagar')
    await page.getByText(/^Lagret \d\d:\d\d/).waitFor()
    await openApp(page, '/tiltak?periode=2025-T1')
    const used = page.locator('tr[data-tiltak]').filter({ hasText: 'Brukes også senere' })
    await used.getByText('det er sagt noe om tiltaket for 2. tertial 2025 også').waitFor()
    expect(await used.getByRole('button', { name: /^Trekk tilbake/ }).count()).toBe(0)
    await axe(page)
    await screenshot(page, 'tiltak-trekk-390')
    const mistake = page.locator('tr[data-tiltak]').filter({ hasText: 'Kurs uten mening' })
    await mistake.getByRole('button', { name: /^Trekk tilbake/ }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Ja, trekk tilbake' }).click()
    await page.getByText('Tiltaket «Kurs uten mening» er trukket tilbake.').waitFor()
    await expect.poll(() => mistake.count()).toBe(0)
  })
})
