import { writeFile } from 'node:fs/promises'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import type { Page } from 'playwright'
import { axe } from './axe'
import { give, part, saved } from './dataPage'
import { be } from './handover'
import { expect, NARROW, openApp, PHONE, screenshot, test } from './harness'
import { builtPlan } from './plan'
import { judgedOnCommandLine, ofCsv, ofExcel, ofPage, ofWord } from './reportFormats'
import { countOf, fieldOf, goTo, rowOf, stateOf } from './reviewPage'

const period = '2025-T1'
const schools = 'Grunnskole'
const shared = 'Oppvekst, felles'

/** Opens the program anew on a machine where somebody has said who they are. */
async function sitDown(page: Page, name: string, role: string, areas: readonly string[] = []): Promise<void> {
  await be(page, name, role, areas)
  await openApp(page, `/pakker?periode=${period}`)
  await part(page, 'ta-imot').waitFor()
}

/** From now on without a network, as on a machine that has opened the program once. */
async function goOffline(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const { active } = await navigator.serviceWorker.ready
    if (active && active.state !== 'activated') await new Promise((resolve) => active.addEventListener('statechange', resolve))
  })
  await page.context().setOffline(true)
  await page.reload()
}

/** A packet to one virksomhet. */
async function askFor(page: Page, unit: string): Promise<{ name: string; bytes: Buffer }> {
  await goTo(page, '/pakker')
  return saved(page, page.getByRole('button', { name: `Lag pakke til ${unit}`, exact: true }))
}

/** Takes a packet in; `said` is what comes of it. */
async function takeIn(page: Page, packet: { name: string; bytes: Buffer }, said: RegExp): Promise<void> {
  await goTo(page, '/pakker')
  await give(part(page, 'ta-imot'), packet.name, packet.bytes)
  await page.getByRole('button', { name: 'Ta inn pakken' }).click()
  await part(page, 'ta-imot').locator('.action-status').filter({ hasText: said }).waitFor()
}

/** Types values into the entry form, each saved before the next. */
async function enter(page: Page, values: Readonly<Record<string, string>>): Promise<void> {
  await goTo(page, '/registrer')
  for (const [id, value] of Object.entries(values)) {
    await fieldOf(page, id).fill(value)
    await fieldOf(page, id).press('Enter')
    await page.locator(`[data-entry-row="${id}"] [data-line-state="utkast"]`).waitFor()
  }
}

/** Writes beside a value, each remark saved before the next. */
async function remark(page: Page, id: string, remarks: Readonly<Record<string, string>>): Promise<void> {
  for (const [field, text] of Object.entries(remarks)) {
    const box = page.locator(`[data-entry-row="${id}"] [data-entry-field="${field}"]`)
    await box.fill(text)
    await box.press('Tab')
    await page.locator(`[data-entry-row="${id}"]`).getByText(/^Lagret \d/).waitFor()
  }
}

async function deliver(page: Page, values: number): Promise<void> {
  await page.getByRole('button', { name: `Lever ${values} verdi${values === 1 ? '' : 'er'}` }).click()
  await page.getByText(`${values} verdi${values === 1 ? ' er' : 'er er'} levert til gjennomgang.`).waitFor()
}

async function answer(page: Page): Promise<{ name: string; bytes: Buffer }> {
  await goTo(page, '/pakker')
  await part(page, 'svar').getByText('Kari Controller har bedt om tall').waitFor()
  return saved(page, page.getByRole('button', { name: 'Lag svarpakke' }))
}

test('a tertial goes by files alone from an empty program to a published report with the numbers of the command line', { timeout: 180_000 }, async ({ page, newPage, browser }) => {
  const plan = await builtPlan()
  const years = plan.meta.years.targets

  // The controller decides the deadline and asks each virksomhet by itself.
  await sitDown(page, 'Kari Controller', 'controller')
  await goTo(page, '/gjennomgang')
  await page.getByText('Endre fristen').click()
  await page.getByLabel('Ny frist').fill('2025-05-12')
  await page.getByRole('button', { name: 'Sett frist' }).click()
  await page.getByText('Fristen er 12.05.2025.').waitFor()
  const toSchools = await askFor(page, schools)
  const toShared = await askFor(page, shared)

  // One leader works without a network, the other on a phone.
  const ola = await newPage({ serviceWorkers: 'allow' })
  await sitDown(ola, 'Ola Rektor', 'virksomhetsleder', [schools])
  await goOffline(ola)
  await takeIn(ola, toSchools, /tatt inn: 1 ny registrering/)
  await goTo(ola, '/oppgaver')
  await ola.getByText('Frist: 12.05.2025.').first().waitFor()
  await enter(ola, { 'OKI-41': '91,0', 'OKI-17': '86,0', 'OKI-12': '4,05' })
  await remark(ola, 'OKI-41', { cause: 'Influensa', tiltak: 'Tettere oppfølging', responsible: 'Rektor', deadline: '01.09.2025' })
  await ola.getByRole('button', { name: /^OKI-17: årsak/ }).click()
  await ola.getByRole('checkbox', { name: 'Foreløpig, OKI-17' }).check()
  await expect.poll(() => ola.getByRole('checkbox', { name: 'Foreløpig, OKI-17' }).isChecked()).toBe(true)
  await deliver(ola, 3)
  const fromSchools = await answer(ola)

  const berit = await newPage({ viewport: PHONE })
  await sitDown(berit, 'Berit Oppvekst', 'virksomhetsleder', [shared])
  await takeIn(berit, toShared, /tatt inn: 1 ny registrering/)
  await part(berit, 'ta-imot').locator('.incoming-rows').getByText(/12\.05\.2025/).filter({ visible: true }).first().waitFor()
  await axe(berit)
  await screenshot(berit, 'pakker-leder-390')
  await enter(berit, { 'OKI-39': '94,9', 'OKI-44': '160', 'OKI-42': '4,6', 'OKI-43': '4,0' })
  await remark(berit, 'OKI-43', { cause: 'Ny ledelse', tiltak: 'Lederprogram', responsible: 'Berit', deadline: '01.10.2025' })
  await deliver(berit, 4)
  const fromShared = await answer(berit)

  // Meanwhile the controller has written down one of them herself.
  await enter(page, { 'OKI-42': '4,4' })
  await takeIn(page, fromSchools, /tatt inn: \d+ nye registreringer/)
  await takeIn(page, fromShared, /tatt inn: \d+ nye registreringer/)
  await axe(page)
  await screenshot(page, 'pakker-konflikt-1440')
  const conflict = part(page, 'ta-imot').locator('[data-konflikt]')
  expect(await conflict.innerText()).toMatch(/OKI-42[\s\S]*4,4[\s\S]*Kari Controller[\s\S]*4,6[\s\S]*Berit Oppvekst/)
  await conflict.getByRole('button', { name: /Behold denne: 4,6/ }).click()
  await expect.poll(() => conflict.count()).toBe(0)
  await takeIn(page, fromSchools, /var her fra før. Ingenting er endret/)

  // One line goes back with a note, is mended and comes again.
  await goTo(page, '/gjennomgang')
  await rowOf(page, 'OKI-41').getByRole('button', { name: 'Returner … OKI-41' }).click()
  await page.getByRole('dialog').getByRole('textbox').fill('Tallet mangler ungdomstrinnet')
  await page.getByRole('dialog').getByRole('button', { name: 'Returner 1 linje' }).click()
  await expect.poll(() => stateOf(page, 'OKI-41')).toBe('returnert')
  await takeIn(ola, await askFor(page, schools), /tatt inn: 1 ny registrering/)
  await goTo(ola, '/registrer')
  await ola.locator('[data-entry-row="OKI-41"]').getByText('Returnert: «Tallet mangler ungdomstrinnet»').waitFor()
  await enter(ola, { 'OKI-41': '91,4' })
  await deliver(ola, 1)
  await takeIn(page, await answer(ola), /tatt inn: 2 nye registreringer/)

  // What has no målavvik is approved together, one målavvik by itself; another is left, and does not count.
  await goTo(page, '/gjennomgang')
  await expect.poll(() => stateOf(page, 'OKI-41')).toBe('levert')
  // The value that was chosen of two is a new one, so its line is delivered anew.
  await page.getByRole('button', { name: 'Lever 1 linje', exact: true }).click()
  await expect.poll(() => stateOf(page, 'OKI-42')).toBe('levert')
  await page.getByRole('button', { name: 'Godkjenn alle uten målavvik …' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Godkjenn 5 linjer' }).click()
  await expect.poll(() => stateOf(page, 'OKI-17')).toBe('godkjent')
  await rowOf(page, 'OKI-41').getByRole('button', { name: 'Godkjenn OKI-41' }).click()
  await expect.poll(() => stateOf(page, 'OKI-41')).toBe('godkjent')
  expect([await stateOf(page, 'OKI-43'), await countOf(page, 'godkjent')]).toEqual(['levert', 3])

  await page.evaluate((hash) => (location.hash = hash), `/rapport/${period}?grunnlag=godkjente`)
  await page.getByRole('button', { name: 'Skriv eget sammendrag' }).click()
  await page.getByRole('textbox', { name: 'Sammendrag' }).fill('Nærværet i skolen er for lavt.')
  await page.getByRole('button', { name: 'Lagre sammendraget' }).click()
  await page.getByText('Sammendraget er lagret.').waitFor()

  await goTo(page, '/publisering')
  expect(await page.locator('[data-check="ikke_godkjent"]').getAttribute('data-count')).toBe('1')
  for (const box of await part(page, 'kontroll').getByRole('checkbox').all()) await box.check()
  await page.getByRole('button', { name: 'Publiser', exact: true }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Ja, publiser' }).click()
  await part(page, 'tilstand').getByText(/Publisert .* av Kari Controller.*Låst fordi den er publisert/).waitFor()
  const snapshot = await saved(page, part(page, 'oyeblikksbilder').getByRole('button', { name: /^Lagre som fil/ }))

  // Every number that is published is the command line's.
  const approved = { 'OKI-41': '91,4', 'OKI-17': '86,0', 'OKI-12': '4,05', 'OKI-39': '94,9', 'OKI-44': '160', 'OKI-42': '4,6' }
  const judged = await judgedOnCommandLine(plan, period, ['indikator_id;periode;verdi', ...Object.entries(approved).map(([id, value]) => `${id};${period};${value}`)].join('\r\n'))
  const { rows, counts, namedCounts } = judged
  expect(Object.keys(rows)).toHaveLength(plan.indikatorer.length)
  await page.evaluate((hash) => (location.hash = hash), `/rapport/${period}?grunnlag=godkjente`)
  await page.locator('.report-goals').first().waitFor()
  expect(await ofPage(page)).toEqual({ rows, counts })
  await page.locator('.report-maalavvik').getByText('Influensa').waitFor()
  await page.locator('#sammendrag').getByText('Nærværet i skolen er for lavt.').waitFor()
  const file = async (format: string) => {
    const got = await saved(page, page.locator(`.report-toolbar [data-format="${format}"]`))
    await page.getByText(`rapport-${period}.${format} er lastet ned.`).waitFor()
    return got.bytes
  }
  expect(ofWord(await file('docx'), years)).toEqual({ rows, counts })
  expect(await ofExcel(await file('xlsx'), years)).toEqual({ rows, namedCounts })
  expect(ofCsv(await file('csv'), years)).toEqual(rows)

  const folder = mkdtempSync(join(tmpdir(), 'tertial-'))
  const offline = await browser.newContext({ offline: true, colorScheme: 'dark', viewport: NARROW })
  try {
    await writeFile(join(folder, 'rapport.html'), await file('html'))
    const alone = await offline.newPage()
    await alone.goto(`file://${join(folder, 'rapport.html')}`)
    expect(await ofPage(alone)).toEqual({ rows, counts })
    await alone.getByText('Nærværet i skolen er for lavt.').waitFor()
    await axe(alone)
    expect(await alone.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0)
  } finally {
    await offline.close()
    rmSync(folder, { recursive: true })
  }

  // What was published says the same, and comes out the same on another machine.
  const { content } = JSON.parse(gunzipSync(snapshot.bytes).toString()) as { content: { rows: { id: string; judgements: { target: string }[] }[] } }
  expect(content.rows.map(({ id, judgements }) => [id, ...judgements.map(({ target }) => target)])).toEqual(Object.entries(rows).map(([id, [, first, , second]]) => [id, first, second]))
  await goTo(berit, '/publisering')
  await give(part(berit, 'oyeblikksbilder'), snapshot.name, snapshot.bytes)
  await part(berit, 'oyeblikksbilder').locator('.verdict').filter({ hasText: 'de samme fargene kommer ut' }).waitFor()
  await part(berit, 'oyeblikksbilder').getByText('ingen publisering i denne nettleseren viser til den').waitFor()
  await axe(berit)
  await screenshot(berit, 'publisering-fil-390')
})
