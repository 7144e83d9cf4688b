import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults, RunOptions } from 'axe-core'
import type { Page } from 'playwright'
import { expect } from 'vitest'
import { addStyle } from './style'

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** What the law asks for, and the makers' own advice. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice']

function compact({ violations }: AxeResults): string[] {
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.slice(0, 5).map((node) => `${id}: ${help} – ${node.target.join(' ')} – ${node.html.slice(0, 160)}`),
  )
}

/** Waits for what moves or fades to a standstill: in between, a colour is neither what it was nor what it will be. */
async function endMoves(): Promise<void> {
  const moving = document.getAnimations().filter((one) => Number.isFinite(one.effect?.getComputedTiming().endTime))
  await Promise.all(moving.map((one) => one.finished.catch(() => undefined)))
}

/** Fails with a line per fault that axe finds in the page as it is now. */
export async function axe(page: Page, options: Pick<RunOptions, 'rules'> = {}): Promise<void> {
  // What is laid out when it is come to has no place yet: axe would take its colours from what lies there instead.
  await addStyle(page, '* { content-visibility: visible !important }')
  await page.evaluate(endMoves)
  await page.evaluate(source)
  const results = await page.evaluate(
    (run) => (window as unknown as { axe: { run: (context: Document, options: object) => Promise<unknown> } }).axe.run(document, run),
    { runOnly: { type: 'tag', values: TAGS }, resultTypes: ['violations'], ...options },
  )
  expect(compact(results as AxeResults), `axe at ${page.url()}`).toEqual([])
}
