import { beforeEach, describe, expect, it, vi } from 'vitest'
import IndicatorFigure from '../../../src/components/indicator/IndicatorFigure.vue'
import { chartPicture } from '../../../src/components/indicator/chartPicture'
import { indicatorChart } from '../../../src/charts/config'
import { chartLegend } from '../../../src/charts/legend'
import { lightPalette } from '../../../src/charts/palette'
import { chartConclusion } from '../../../src/words/chart'
import { caseNamed, chartOf } from '../../charts/cases'
import { mount, shownTextOf as textOf } from '../../support/mounting'

function show(name: string) {
  const { model, row } = chartOf(caseNamed(name))
  return mount(IndicatorFigure, { model, row, nameOf: (author: string) => `Navn ${author}`, source: 'Planen', toCsv: (rows: string[][]) => rows.map((cells) => cells.join(';')).join('\n') })
}

/** How many different colours are drawn, and how dark the first corner is. */
function inkOf(canvas: HTMLCanvasElement): { colours: number; corner: number[] } {
  const context = canvas.getContext('2d')
  const { data } = context?.getImageData(0, 0, canvas.width, canvas.height) ?? { data: new Uint8ClampedArray() }
  const colours = new Set<number>()
  for (let index = 0; index < data.length; index += 4) colours.add(((data[index] ?? 0) << 16) | ((data[index + 1] ?? 0) << 8) | (data[index + 2] ?? 0))
  return { colours: colours.size, corner: [...data.slice(0, 4)] }
}

const canvasIn = (root: Element) => vi.waitFor(() => {
  const canvas = root.querySelector('canvas')
  if (!canvas || inkOf(canvas).colours < 20) throw new Error('nothing is drawn yet')
  return canvas
}, { timeout: 15_000 })

beforeEach(() => document.documentElement.setAttribute('data-color-scheme', 'light'))

describe('IndicatorFigure', () => {
  it('draws a chart that says what it is, with its conclusion as caption and its numbers in a table', async () => {
    const { root } = await show('level-up')
    const canvas = await canvasIn(root)
    expect(canvas.getAttribute('role')).toBe('img')
    expect(canvas.getAttribute('aria-label')).toContain('95,3')
    expect(textOf(root.querySelector('figure > figcaption'))).toContain('nådd')
    const cells = [...root.querySelectorAll('figure table tbody tr')].map((line) => textOf(line))
    expect(cells.find((line) => line.startsWith('1. tertial 2025'))).toMatch(/93,1 % korrigert 94,10 % .*Navn author/)
    expect(cells.find((line) => line.startsWith('2. tertial 2025'))).toContain('ikke rapportert')
    expect(root.querySelector('tr[aria-current="true"] th')?.textContent).toBe('1. tertial 2026')
  })

  it('draws as wide as its place on paper when a phone prints, and as the screen again afterwards', async () => {
    const { root } = await show('level-up')
    const canvas = await canvasIn(root)
    const place = canvas.parentElement as HTMLElement
    place.style.inlineSize = '300px'
    await vi.waitFor(() => expect(canvas.offsetWidth).toBe(300))
    window.dispatchEvent(new Event('beforeprint'))
    expect([canvas.offsetWidth, canvas.offsetHeight]).toEqual([642, 340])
    window.dispatchEvent(new Event('afterprint'))
    expect(canvas.offsetWidth).toBe(300)
  })

  it('draws in other colours when the page turns dark', async () => {
    const { root } = await show('level-up')
    const canvas = await canvasIn(root)
    const before = canvas.toDataURL()
    document.documentElement.setAttribute('data-color-scheme', 'dark')
    await vi.waitFor(() => expect(canvas.toDataURL()).not.toBe(before))
  })

  it('tells answers in words, without a curve', async () => {
    const { root } = await show('yes-no')
    expect(root.querySelector('canvas')).toBeNull()
    const steps = [...root.querySelectorAll('.answer-timeline li')].map(textOf)
    expect(steps.some((step) => step.startsWith('Året 2025 ja'))).toBe(true)
    expect(steps.some((step) => step.startsWith('Året 2026 ikke rapportert'))).toBe(true)
    expect([...root.querySelectorAll('th')].map(textOf)).not.toContain('Krav')
  })

  it('lets the numbers be saved as the file of the chart', async () => {
    const { screen, root } = await show('level-up')
    await canvasIn(root)
    const saved = savedFiles()
    await screen.getByRole('button', { name: /CSV/ }).click()
    const [file] = await saved
    expect(file?.name).toBe('UP-1-tall.csv')
    expect(await file?.content.text()).toContain('UP-1;2025-T1;93,1;%;94,10;93,10')
  })

  it('lets the chart be saved as a picture', async () => {
    const { screen, root } = await show('level-up')
    await canvasIn(root)
    const saved = savedFiles()
    await screen.getByRole('button', { name: /PNG/ }).click()
    const [file] = await saved
    expect(file?.name).toBe('UP-1-diagram.png')
    expect(file?.content.size).toBeGreaterThan(20_000)
  })
})

/** The next file that the page hands to the person, instead of the browser's own saving. */
async function savedFiles(): Promise<{ name: string; content: Blob }[]> {
  const made = vi.spyOn(URL, 'createObjectURL')
  const clicked = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined)
  await vi.waitFor(() => expect(clicked).toHaveBeenCalled(), { timeout: 15_000 })
  const names = clicked.mock.contexts.map((link) => (link as HTMLAnchorElement).download)
  const files = names.map((name, index) => ({ name, content: made.mock.calls[index]?.[0] as Blob }))
  vi.restoreAllMocks()
  return files
}

describe('chartPicture', () => {
  it('is twice as large as its points, on white, with more than the chart alone', async () => {
    const { model, row } = chartOf(caseNamed('level-up'))
    const blob = await chartPicture({
      chart: indicatorChart(model, { palette: lightPalette, compact: false }),
      palette: lightPalette,
      legend: chartLegend(model),
      title: 'En lang overskrift som må brytes over flere linjer fordi den er lengre enn bildet er bredt, slik planens tekster ofte er det',
      conclusion: chartConclusion(row),
      source: 'Planen',
    })
    const image = await createImageBitmap(blob ?? new Blob())
    expect(image.width).toBe(2400)
    expect(image.height).toBeGreaterThan(1400)
    const canvas = document.createElement('canvas')
    canvas.width = image.width
    canvas.height = image.height
    canvas.getContext('2d')?.drawImage(image, 0, 0)
    expect(inkOf(canvas)).toMatchObject({ corner: [255, 255, 255, 255] })
    expect(inkOf(canvas).colours).toBeGreaterThan(50)
  })
})
