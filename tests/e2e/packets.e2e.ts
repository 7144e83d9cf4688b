import { gunzipSync, gzipSync } from 'node:zlib'
import type { Page } from 'playwright'
import { describe } from 'vitest'
import { alert, give, part, saved } from './dataPage'
import { axe } from './axe'
import { be, register } from './handover'
import { expect, NARROW, openApp, screenshot, test } from './harness'

const route = '/pakker?periode=2025-T1'

async function openPackets(page: Page): Promise<void> {
  await page.goto('about:blank')
  await openApp(page, route)
  await part(page, 'ta-imot').waitFor()
}

describe('packets', () => {
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

  test('show whoever reports what they can do, and no more', async ({ page }) => {
    await be(page, 'Ola Rektor', 'virksomhetsleder')
    await openPackets(page)
    await page.getByText('Å be virksomhetene om tall er controllerens oppgave.').waitFor()
    expect(await page.getByRole('heading', { level: 2 }).allInnerTexts()).toEqual(['Ta imot en pakke', 'Svar på en pakke'])
    await axe(page)
    await screenshot(page, 'pakker-leder-tom')
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
