import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, inject } from 'vitest'
import { contentPolicy, securityHeaders } from '../../src/cli/contentPolicy'
import { expect, openApp, test } from './harness'

/** Another origin, that counts how often it is asked for anything. */
let elsewhere = { url: '', asked: 0, stop: () => Promise.resolve() }

beforeAll(async () => {
  const server = createServer((_, response) => {
    elsewhere.asked++
    response.end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address() as AddressInfo
  elsewhere = { url: `http://127.0.0.1:${address.port}/`, asked: 0, stop: () => new Promise((resolve) => server.close(() => resolve())) }
})

afterAll(() => elsewhere.stop())

/** What an intruder would do in the page, by name; `document.body` notes whether anything of it ran. */
const attempts = ['eval', 'function', 'html', 'scriptText', 'scriptAddress', 'handler', 'fetch', 'beacon', 'image', 'frame', 'worker', 'blobWorker', 'ownFileAsWorker'] as const

/** Tries, in a task of its own, so that the browser does not take it for the tester's own doing. */
function attempt(page: Page, name: (typeof attempts)[number]): Promise<void> {
  return page.evaluate(async ([tried, away]) => {
    const add = (tag: string, properties: object) => document.body.append(Object.assign(document.createElement(tag), properties))
    const ran = 'document.body.dataset.ran = "yes"'
    const ways: Record<string, () => unknown> = {
      eval: () => Reflect.apply(window['eval'], window, [ran]) as unknown,
      function: () => (Reflect.construct(Function, [ran]) as () => void)(),
      html: () => add('div', { innerHTML: `<img src=x onerror='${ran}'>` }),
      scriptText: () => add('script', { textContent: ran }),
      scriptAddress: () => add('script', { src: `${away}a.js` }),
      handler: () => document.body.setAttribute('onclick', ran),
      fetch: () => fetch(away),
      beacon: () => navigator.sendBeacon(away, 'x'),
      image: () => add('img', { src: `${away}a.png` }),
      frame: () => add('iframe', { src: away }),
      worker: () => new Worker(`${away}a.js`),
      blobWorker: () => new Worker(URL.createObjectURL(new Blob([ran], { type: 'text/javascript' }))),
      ownFileAsWorker: () => new Worker('plans/index.json'),
    }
    await new Promise((resolve) => setTimeout(resolve))
    await new Promise<void>((resolve) => setTimeout(() => void Promise.resolve().then(ways[tried]).then(() => resolve(), () => resolve())))
    document.body.click()
  }, [name, elsewhere.url] as const)
}

describe('the policy of the page', () => {
  test('stands in the page and in the headers, and lets nothing through that is not the program’s own', async ({ page }) => {
    await openApp(page)
    const html = readFileSync('dist/index.html', 'utf8')
    const policy = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content')
    expect(policy).toBe(contentPolicy(html))
    expect(policy).toMatch(/^default-src 'none'; script-src 'self'; /)
    expect(policy).not.toMatch(/unsafe|https?:|\*/)
    const response = await page.request.get(inject('appUrl'))
    for (const [name, value] of Object.entries(securityHeaders(html))) expect(response.headers()[name.toLowerCase()], name).toBe(value)
    expect(html.indexOf('Content-Security-Policy')).toBeLessThan(html.indexOf('<script'))
  })

  test('refuses script in the page, text as program, HTML from text and every way out; and each fails a test', async ({ page, pageErrors }) => {
    await openApp(page)
    for (const name of attempts) {
      pageErrors.length = 0
      await attempt(page, name)
      await expect.poll(() => pageErrors.join('\n'), { message: name }).toMatch(/Content Security Policy|Trusted(HTML|ScriptURL|Script)'/)
      expect(elsewhere.asked, name).toBe(0)
    }
    expect(await page.locator('body').getAttribute('data-ran')).toBeNull()
    pageErrors.length = 0
  })

  test('is not what keeps requests in: one that got past it would fail the test too', async ({ newPage, pageErrors }) => {
    const page = await newPage({ bypassCSP: true })
    await openApp(page)
    await page.evaluate((address) => fetch(address).catch(() => null), elsewhere.url)
    expect(elsewhere.asked).toBe(1)
    expect(pageErrors).toContain(`request: ${elsewhere.url}`)
    pageErrors.length = 0
  })
})
