import type { Locator } from 'playwright'

/** The counts that a card of statuses shows, by the code of the status. */
export async function parseStatusCounts(card: Locator): Promise<Record<string, number>> {
  const items = await card.locator('li[data-status]').evaluateAll((elements) =>
    elements.map((element) => [element.getAttribute('data-status') ?? '', Number(element.querySelector('.number')?.textContent)] as const),
  )
  return Object.fromEntries(items)
}
