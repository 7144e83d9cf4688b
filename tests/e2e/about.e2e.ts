import { readFileSync } from 'node:fs'
import { describe } from 'vitest'
import { expect, openApp, test } from './harness'
import { focused } from './keyboard'

describe('the page about the program', () => {
  test('has every rule, every status and every flag in words', async ({ page }) => {
    await openApp(page, '/om')
    const text = (await page.locator('main').textContent()) ?? ''
    const rules = [...readFileSync('src/domain/REGLER.md', 'utf8').matchAll(/\*\*(R\d+\.\d+)\*\*/g)].map(([, rule]) => rule ?? '')
    expect(rules.length).toBeGreaterThan(40)
    expect(rules.filter((rule) => !text.includes(rule))).toEqual([])
    expect(text).not.toContain('**')
    expect(await page.locator('.status-legend [data-status]').count()).toBe(7)
    expect(await page.locator('.status-legend dt').count()).toBe(9)
  })

  test('names the plan, where it was adopted and its licence, with a link to the source', async ({ page }) => {
    await openApp(page, '/om')
    const section = page.locator('section[aria-labelledby="kilde"]')
    expect(await section.textContent()).toContain('10.12.2024')
    expect(await section.getByRole('link').first().getAttribute('href')).toMatch(/^https:/)
  })

  test('is entered at the section that the address names, by eye and by keyboard', async ({ page }) => {
    await openApp(page, '/om#tilgjengelighet')
    await expect.poll(async () => (await focused(page))?.name).toBe('Tilgjengelighet')
    await page.getByRole('navigation', { name: 'Innhold' }).getByRole('link', { name: 'Toleranse' }).click()
    await expect.poll(async () => (await focused(page))?.name).toBe('Toleranse')
    await expect.poll(() => page.getByRole('heading', { name: 'Toleranse', exact: true }).evaluate((heading) => heading.getBoundingClientRect().top)).toBeLessThan(200)
    await page.goBack()
    await expect.poll(async () => (await focused(page))?.name).toBe('Tilgjengelighet')
  })
})
