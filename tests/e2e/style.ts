import type { Page } from 'playwright'

/** Adds styles to the page as it is now, as a sheet of its own: the page's policy lets no style element be added. */
export async function addStyle(page: Page, css: string): Promise<void> {
  await page.evaluate((text) => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(text)
    document.adoptedStyleSheets.push(sheet)
  }, css)
}
