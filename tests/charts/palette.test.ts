import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { darkPalette, lightPalette, type Palette } from '../../src/charts/palette'
import type { Colour } from '../../src/domain/status'

const css = readFileSync(new URL('../../src/styles/status.css', import.meta.url), 'utf8')
const [lightCss = '', darkCss = ''] = css.split("[data-color-scheme='dark']")
const colours: readonly Colour[] = ['green', 'yellow', 'red', 'grey']

function variable(part: string, name: string): string | undefined {
  return new RegExp(`--status-${name}:\\s*([^;]+);`).exec(part)?.[1]?.toLowerCase()
}

/** Relative luminance of `#rrggbb` (WCAG 2.1). */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((start) => {
    const part = parseInt(hex.slice(start, start + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y)
  return (light + 0.05) / (dark + 0.05)
}

describe.each([
  ['light', lightPalette, lightCss],
  ['dark', darkPalette, darkCss],
] as const)('the %s palette', (_, palette: Palette, part) => {
  it.each(colours)('has the same %s as the rest of the page', (colour) => {
    expect(palette.status[colour].fill).toBe(variable(part, `${colour}-bg`))
    expect(palette.status[colour].border).toBe(variable(part, `${colour}-border`))
  })

  it('has lines and outlines that can be seen, and text that can be read', () => {
    const outlines = [palette.line, palette.krav, palette.target, palette.chosen, ...colours.map((colour) => palette.status[colour].border)]
    for (const colour of outlines) expect(contrast(colour, palette.paper), colour).toBeGreaterThanOrEqual(3)
    for (const colour of [palette.ink, palette.subtle, palette.target]) expect(contrast(colour, palette.paper), colour).toBeGreaterThanOrEqual(4.5)
  })
})
