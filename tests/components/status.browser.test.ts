import { afterEach, describe, expect, it } from 'vitest'
import StatusCounts from '../../src/components/StatusCounts.vue'
import StatusPair from '../../src/components/StatusPair.vue'
import StatusTag from '../../src/components/StatusTag.vue'
import { statusAttributes } from '../../src/components/statusAttributes'
import type { Judgement } from '../../src/domain/judgement'
import { statuses, type Status } from '../../src/domain/status'
import { countStatuses } from '../../src/domain/summary'
import { statusWord } from '../../src/words/status'
import { makeIndicator, years } from '../support/indicators'
import { judged } from '../support/measurements'
import { contrast, mount, textOf } from '../support/mounting'

const behind = judged(makeIndicator({ id: 'X-01', baseline: '4' }), years, '2023-ÅR')
const reached = judged(makeIndicator({ id: 'X-02', baseline: '12' }), years, '2025-T1', { '2025-T1': '13' })
const unknown = judged(makeIndicator({ id: 'X-03' }), years, '2023-ÅR')

const judgementOf = (status: Status): Judgement => ({ ...(behind.judgements[0] as Judgement), status, reason: null })

afterEach(() => document.documentElement.removeAttribute('data-color-scheme'))

describe('StatusTag', () => {
  it('[R5.7] says every status with a symbol, a word and a colour of its own', async () => {
    const drawings = new Set<string>()
    for (const status of statuses) {
      const { root } = await mount(StatusTag, { judgement: judgementOf(status) })
      expect(textOf(root)).toBe(statusWord(status))
      drawings.add(root.querySelector('svg')?.innerHTML ?? '')
    }
    expect(drawings.size).toBe(statuses.length)
  })

  it('[R5.7] says "holdt" where the baseline met the target too, and the reason where nothing is judged', async () => {
    const held = await mount(StatusTag, { judgement: judgementOf('naadd'), held: true })
    expect(textOf(held.root)).toBe('holdt')
    const grey = await mount(StatusTag, { judgement: unknown.judgements[0] })
    expect(textOf(grey.root)).toBe('ikke målt')
  })

  it.each(['light', 'dark'])('is readable in %s', async (scheme) => {
    document.documentElement.setAttribute('data-color-scheme', scheme)
    for (const status of statuses) {
      const { root } = await mount(StatusTag, { judgement: judgementOf(status) })
      const tag = root.querySelector('.status-tag') as HTMLElement
      const style = getComputedStyle(tag)
      expect(contrast(style.color, style.backgroundColor), status).toBeGreaterThanOrEqual(4.5)
    }
  })

  it.each(['light', 'dark'])('has an edge or a fill that is seen against the page in %s', async (scheme) => {
    document.documentElement.setAttribute('data-color-scheme', scheme)
    const page = getComputedStyle(document.body).backgroundColor
    for (const status of statuses) {
      const { root } = await mount(StatusTag, { judgement: judgementOf(status) })
      const style = getComputedStyle(root.querySelector('.status-tag') as HTMLElement)
      const best = Math.max(contrast(style.borderTopColor, page), contrast(style.backgroundColor, page))
      expect(best, status).toBeGreaterThanOrEqual(3)
    }
  })

  it.each(['light', 'dark'])('differs in lightness from colour to colour in %s', async (scheme) => {
    document.documentElement.setAttribute('data-color-scheme', scheme)
    const backgrounds: string[] = []
    for (const status of ['naadd', 'noe_bak', 'bak'] as const) {
      const { root } = await mount(StatusTag, { judgement: judgementOf(status) })
      backgrounds.push(getComputedStyle(root.querySelector('.status-tag') as HTMLElement).backgroundColor)
    }
    const [green = '', yellow = '', red = ''] = backgrounds
    expect(contrast(green, yellow)).toBeGreaterThan(1.35)
    expect(contrast(yellow, red)).toBeGreaterThan(1.8)
    expect(contrast(green, red)).toBeGreaterThan(1.8)
  })
})

describe('StatusPair', () => {
  it('shows every horizon beside its year', async () => {
    const { root } = await mount(StatusPair, { row: behind })
    expect(textOf(root)).toBe('2025bak2028bak')
    expect([...root.querySelectorAll('.year')].map(textOf)).toEqual(['2025', '2028'])
  })

  it('[R5.7] finds out by itself that a target was held', async () => {
    const { root } = await mount(StatusPair, { row: reached })
    expect([...root.querySelectorAll('.status-tag')].map(textOf)).toEqual(['holdt', 'holdt'])
  })
})

describe('statusAttributes', () => {
  it('names the indicator and its status for every target year of the plan', () => {
    expect(statusAttributes(behind)).toEqual({ 'data-indikator': 'X-01', 'data-status-2025': 'bak', 'data-status-2028': 'bak' })
  })
})

describe('StatusCounts', () => {
  it('[R8.1] shows the number of each status that occurs, with the denominator', async () => {
    const counts = countStatuses([behind, reached, reached, unknown], 0)
    const { root } = await mount(StatusCounts, { counts, label: 'Mot målene' })
    expect(textOf(root.querySelector('.label'))).toContain('av 4 indikatorer')
    expect([...root.querySelectorAll('li')].map(textOf)).toEqual(['2 nådd', '1 bak', '1 ikke vurdert'])
    expect(root.querySelectorAll('.bar .part')).toHaveLength(3)
    expect(root.querySelector('.bar')?.getAttribute('aria-hidden')).toBe('true')
  })
})
