import { describe } from 'vitest'
import { openApp, test } from './harness'

describe('without a network', () => {
  test('the program opens again once it has been opened', async ({ newPage }) => {
    const page = await newPage({ serviceWorkers: 'allow' })
    await openApp(page)
    await page.evaluate(async () => {
      const registration = await navigator.serviceWorker.ready
      const worker = registration.active
      if (worker && worker.state !== 'activated') await new Promise((resolve) => worker.addEventListener('statechange', resolve))
    })
    await page.context().setOffline(true)
    await page.reload()
    await openApp(page, '/om')
    await openApp(page)
    await page.locator('[data-indikator]').first().waitFor({ state: 'attached' })
  })
})
