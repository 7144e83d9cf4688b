import { gunzipSync, gzipSync } from 'node:zlib'
import type { Page } from 'playwright'
import { describe } from 'vitest'
import { alert, give, open as openData, part, saved } from './dataPage'
import { axe } from './axe'
import { be, register } from './handover'
import { expect, NARROW, openApp, screenshot, test } from './harness'
import { leave } from './tab'

const route = '/pakker?periode=2025-T1'

async function openPackets(page: Page): Promise<void> {
  await leave(page)
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

  test('that were taken in are known from a backup on another machine', async ({ page, newPage }) => {
    await be(page, 'Kari Controller', 'controller')
    await openPackets(page)
    await part(page, 'be-om-tall').getByLabel('Alle virksomheter').check()
    const packet = await saved(page, part(page, 'be-om-tall').getByRole('button', { name: /Lag én pakke til/ }))
    const leader = await newPage()
    await be(leader, 'Ola Rektor', 'virksomhetsleder')
    await openPackets(leader)
    await give(part(leader, 'ta-imot'), packet.name, packet.bytes)
    await part(leader, 'ta-imot').getByRole('button', { name: 'Ta inn pakken' }).click()
    await part(leader, 'svar').getByText('Kari Controller').waitFor()
    await openData(leader)
    const backup = await saved(leader, part(leader, 'sikkerhetskopi').getByRole('button', { name: 'Ta sikkerhetskopi' }))

    const moved = await newPage()
    await be(moved, 'Ola Rektor', 'virksomhetsleder')
    await openData(moved)
    const here = part(moved, 'sikkerhetskopi')
    await give(here, backup.name, backup.bytes)
    await here.getByText('1 oppdrag å rapportere').waitFor()
    await here.getByRole('button', { name: 'Legg til det som mangler' }).click()
    await here.getByText('Oppdragene i kopien er også tatt inn.').waitFor()
    await openPackets(moved)
    await part(moved, 'svar').getByText('Kari Controller').waitFor()
  })

  test('gather what came in: a row an indicator, with its value and all that is said of it', async ({ page, newPage }) => {
    await be(page, 'Kari Controller', 'controller')
    await register(page, ['OKI-39;2025-T1;80 %;Influensa;Tettere oppfølging;Rektor;01.09.2025', 'OKI-40;2025-T1;92 %;;;;'])
    await register(page, ['OKI-39;2025-T1;81 %;Influensa i januar;;;'])
    await openPackets(page)
    await part(page, 'be-om-tall').getByLabel('Alle virksomheter').check()
    const packet = await saved(page, part(page, 'be-om-tall').getByRole('button', { name: /Lag én pakke til/ }))
    const leader = await newPage({ viewport: NARROW })
    await be(leader, 'Ola Rektor', 'virksomhetsleder')
    await openPackets(leader)
    await give(part(leader, 'ta-imot'), packet.name, packet.bytes)
    const rows = leader.locator('.incoming-rows > li')
    await rows.first().waitFor()
    expect(await rows.count()).toBe(2)
    const text = (await leader.locator('[data-nytt="OKI-39"]').innerText()).replace(/\s+/g, ' ')
    expect(text).toMatch(/1\. tertial 2025 Kari Controller.* Verdi 81,0 % Årsak Influensa i januar Tiltak Tettere oppfølging, ansvarlig: Rektor/)
    expect(text).not.toContain('80,0')
    await leader.locator('[data-nytt="OKI-39"] summary').click()
    expect(await leader.locator('[data-nytt="OKI-39"] details li').count()).toBe(2)
    expect(await leader.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(NARROW.width)
    await axe(leader)
    await screenshot(leader, 'pakke-innhold-320')
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
