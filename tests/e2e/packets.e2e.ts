import { gunzipSync, gzipSync } from 'node:zlib'
import type { Page } from 'playwright'
import { describe } from 'vitest'
import { axe } from './axe'
import { alert, give, part, saved } from './dataPage'
import { be, register } from './handover'
import { expect, NARROW, openApp, PHONE, screenshot, test } from './harness'

const unit = 'Oppvekst'
const route = '/pakker?periode=2025-T1'

async function openPackets(page: Page): Promise<void> {
  await page.goto('about:blank')
  await openApp(page, route)
  await part(page, 'ta-imot').waitFor()
}

const take = async (page: Page) => {
  await page.getByRole('button', { name: 'Ta inn pakken' }).click()
  await part(page, 'ta-imot').locator('.action-status').filter({ hasText: /tatt inn|her fra før/ }).waitFor()
}

/** A virksomhet that the page offers, with the ids of two of its indicators with a number. */
async function firstUnit(page: Page): Promise<string> {
  return (await page.locator('[data-virksomhet]').first().getAttribute('data-virksomhet')) ?? unit
}

describe('packets', () => {
  test('go from the controller to a leader and back, and show where two wrote about the same thing', { timeout: 90_000 }, async ({ page, newPage }) => {
    await be(page, 'Kari Controller', 'controller')
    await register(page, ['OKI-39;2025-T1;93,1 %;;;;'])
    await openPackets(page)
    const name = await firstUnit(page)
    expect(name).not.toBe('')
    await part(page, 'be-om-tall').getByLabel('Melding til mottakeren').fill('Husk sykefraværet')
    await part(page, 'be-om-tall').getByLabel('Alle virksomheter').check()
    await axe(page)
    await screenshot(page, 'pakker-controller-1440')
    const asked = await saved(page, part(page, 'be-om-tall').getByRole('button', { name: /Lag én pakke til/ }))
    expect(asked.name).toMatch(/^oppdrag-2025-T1-.*\.pakke\.json\.gz$/)
    // Written meanwhile by the controller, about the same thing as the leader will.
    await register(page, ['OKI-40;2025-T1;92,0 %;;;;'])

    const leader = await newPage({ viewport: PHONE })
    await be(leader, 'Ola Leder', 'virksomhetsleder')
    await openPackets(leader)
    await give(part(leader, 'ta-imot'), asked.name, asked.bytes)
    await leader.getByText('Kari Controller, controller').waitFor()
    await leader.getByText('Husk sykefraværet').waitFor()
    await leader.getByText('1 registrering er ny').waitFor()
    await screenshot(leader, 'pakker-leder-390')
    await axe(leader)
    await take(leader)
    await register(leader, ['OKI-40;2025-T1;91,0 %;Influensa;Tettere oppfølging;Rektor;01.09.2025', 'OKI-41;2025-T1;90,0 %;;;;'])
    await openPackets(leader)
    await part(leader, 'svar').getByText('Kari Controller har bedt om tall').waitFor()
    const answer = await saved(leader, leader.getByRole('button', { name: 'Lag svarpakke' }))
    await part(leader, 'svar').locator('.action-status').filter({ hasText: /Send filen til Kari Controller/ }).waitFor()

    await openPackets(page)
    const here = part(page, 'ta-imot')
    await give(here, answer.name, answer.bytes)
    await here.locator('[data-nytt="OKI-41"]').filter({ hasText: 'Ola Leder' }).waitFor()
    expect(await here.locator('[data-nytt]').count()).toBe(2)
    expect(await here.locator('[data-nytt="OKI-40"]').innerText()).toContain('Årsak: Influensa')
    const conflict = here.locator('[data-konflikt="OKI-40"]')
    expect(await conflict.innerText()).toMatch(/91,0.%[\s\S]*Ola Leder[\s\S]*92,0.%[\s\S]*Kari Controller/)
    expect(await conflict.getByRole('button').count()).toBe(0)
    await take(page)
    await axe(page)
    await screenshot(page, 'pakker-konflikt-1440')
    await conflict.getByRole('button', { name: /Behold denne: 92,0/ }).click()
    await here.getByText('Valget er lagret som en rettelse').waitFor()
    await expect.poll(() => conflict.count()).toBe(0)

    await give(here, answer.name, answer.bytes)
    await here.getByText('Alt i pakken er her fra før').waitFor()
    await take(page)
    await here.getByText('Alt i pakken var her fra før. Ingenting er endret.').waitFor()
  })

  test('that are cut, altered, of another kind or of another plan are refused in words, and nothing changes', async ({ page }) => {
    await be(page, 'Kari Controller', 'controller')
    await register(page, ['OKI-39;2025-T1;93,1 %;;;;'])
    await openPackets(page)
    await part(page, 'be-om-tall').getByLabel('Alle virksomheter').check()
    const { bytes } = await saved(page, part(page, 'be-om-tall').getByRole('button', { name: /Lag én pakke til/ }))
    const text = gunzipSync(bytes).toString()
    const cases: readonly (readonly [Buffer, RegExp])[] = [
      [bytes.subarray(0, bytes.length - 30), /kuttet eller skadet/],
      [gzipSync(text.replace('93,1 %', '99,9 %')), /endret etter at den ble laget/],
      [Buffer.from(text.replace('"formatVersion":1', '"formatVersion":9')), /nyere utgave/],
      [Buffer.from('indikator_id;periode;verdi\nA;B;1\n'), /CSV/],
      [Buffer.alloc(0), /tom/],
    ]
    const here = part(page, 'ta-imot')
    for (const [content, sentence] of cases) {
      await give(here, 'fil.pakke.json.gz', content)
      await alert(here).filter({ hasText: sentence }).waitFor()
      expect(await alert(here).innerText()).toContain('Ingenting er endret her.')
      expect(await here.locator('.packet-details').count()).toBe(0)
    }
  })

  test('fit the narrowest screen, and are not offered to a reader', async ({ newPage }) => {
    const narrow = await newPage({ viewport: NARROW })
    await be(narrow, 'Kari', 'controller')
    await openPackets(narrow)
    expect(await narrow.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(NARROW.width)
    const reader = await newPage()
    await be(reader, 'Leser', 'leser')
    await openApp(reader, route)
    await reader.getByText('Pakker er for dem som rapporterer').waitFor()
    expect(await reader.locator('input[type=file]').count()).toBe(0)
  })
})
