import { chromium, type Page } from 'playwright'
import { serveFolder } from '../../src/cli/staticServer'
import { ensureBuilt } from '../../src/cli/freshBuild'
import { LAUNCH_FLAGS } from '../browser/find'
import { getBrowser } from '../browser/get'
import { median, table, type Table } from './bench'

const rounds = 9
const warmUp = 3

/** Goes to a page of the program and gives how long it takes until the page can be seen to its end. */
function timeTo(page: Page, hash: string, last: string): Promise<number> {
  return page.evaluate(
    ([to, selector]) =>
      new Promise<number>((resolve) => {
        const start = performance.now()
        const look = () => (document.querySelector(selector ?? '') ? requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - start))) : requestAnimationFrame(look))
        location.hash = to ?? ''
        look()
      }),
    [hash, last],
  )
}

async function openings(page: Page, hash: string): Promise<number> {
  const times: number[] = []
  for (let round = 0; round < rounds; round++) {
    await timeTo(page, '#/om', '#utgave')
    times.push(await timeTo(page, hash, '#lesning'))
  }
  return median(times.slice(warmUp))
}

/** From the press of a button until the browser has the file. */
async function saving(page: Page, format: string): Promise<number> {
  const times: number[] = []
  for (let round = 0; round < rounds - 4; round++) {
    const start = performance.now()
    await Promise.all([page.waitForEvent('download'), page.locator(`.report-toolbar [data-format="${format}"]`).click()])
    times.push(performance.now() - start)
    await page.locator('.action-status .done').waitFor()
  }
  return median(times.slice(1))
}

async function openExample(page: Page, url: string): Promise<void> {
  await page.goto(url)
  await page.getByRole('button', { name: 'Vis et eksempel' }).click()
  await page.getByText('Du ser på oppdiktede eksempelmålinger').waitFor()
}

/** How long the built program takes to open the report of the whole municipality, and to write it as files in a worker. */
export async function bench(): Promise<Table[]> {
  const root = process.cwd()
  if (!ensureBuilt(root)) throw new Error('The program could not be built.')
  const { path, env } = await getBrowser()
  const { url, stop } = await serveFolder(`${root}/dist`, 0)
  const browser = await chromium.launch({ executablePath: path, args: LAUNCH_FLAGS, env: { ...process.env, ...env } })
  try {
    const page = await (await browser.newContext({ serviceWorkers: 'block' })).newPage()
    await openExample(page, url)
    const missed = async () => {
      const times: number[] = []
      for (let round = 0; round < rounds; round++) {
        await timeTo(page, '#/om', '#utgave')
        times.push(await timeTo(page, '#/maalavvik', '.indicator-table [data-indikator]'))
      }
      return median(times.slice(warmUp))
    }
    const opened = [
      { name: 'the whole municipality', value: await openings(page, '#/rapport/2025-T2') },
      { name: 'for scale: the list of målavvik', value: await missed() },
    ]
    await timeTo(page, '#/rapport/2025-T2', '#lesning')
    const saved = []
    for (const [name, format] of [['Word', 'docx'], ['Excel', 'xlsx'], ['CSV', 'csv'], ['HTML', 'html']] as const) saved.push({ name, value: await saving(page, format) })
    return [
      table('Opening the report', 'ms', 'the whole municipality under 200 ms on a warm core', opened),
      table('Saving the report of the whole municipality', 'ms', 'Word and Excel in under 2 s, in a worker', saved),
    ]
  } finally {
    await browser.close()
    await stop()
  }
}
