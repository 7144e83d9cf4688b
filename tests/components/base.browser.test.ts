import plus from '@navikt/aksel-icons/svg/Plus.svg?raw'
import { describe, expect, it } from 'vitest'
import { userEvent } from 'vitest/browser'
import CompletenessMeter from '../../src/components/CompletenessMeter.vue'
import EmptyState from '../../src/components/EmptyState.vue'
import FlagTag from '../../src/components/FlagTag.vue'
import Icon from '../../src/components/Icon.vue'
import NoticeBar from '../../src/components/NoticeBar.vue'
import PageHeading from '../../src/components/PageHeading.vue'
import PeriodChooser from '../../src/components/PeriodChooser.vue'
import TrendMark from '../../src/components/TrendMark.vue'
import { planPeriods } from '../../src/domain/calendar'
import { flags } from '../../src/domain/flags'
import { flagMeaning, flagWord, trendWord } from '../../src/words/beside'
import { years } from '../support/indicators'
import { period } from '../support/measurements'
import { mount, textOf } from '../support/mounting'

describe('Icon', () => {
  it('is decoration unless it is given words', async () => {
    const silent = await mount(Icon, { svg: plus })
    expect(silent.root.querySelector('svg')?.getAttribute('aria-hidden')).toBe('true')
    expect(silent.root.querySelectorAll('path').length).toBeGreaterThan(0)
    const spoken = await mount(Icon, { svg: plus, label: 'Legg til' })
    await expect.element(spoken.screen.getByRole('img', { name: 'Legg til' })).toBeVisible()
  })
})

describe('TrendMark', () => {
  it.each(['bedre', 'uendret', 'dårligere', 'ingen'] as const)('says the trend "%s" in words, with a drawing where there is one', async (trend) => {
    const { root } = await mount(TrendMark, { trend })
    expect(textOf(root)).toBe(trendWord(trend))
    expect(root.querySelectorAll('svg')).toHaveLength(trend === 'ingen' ? 0 : 1)
  })
})

describe('FlagTag', () => {
  it.each(flags)('says %s and what it means', async (flag) => {
    const { root } = await mount(FlagTag, { flag })
    expect(textOf(root)).toBe(flagWord(flag))
    expect(root.querySelector('[title]')?.getAttribute('title')).toBe(flagMeaning(flag))
  })
})

describe('PageHeading', () => {
  it('is one heading that can be given the focus, and keeps an empty row of actions away', async () => {
    const { root } = await mount(PageHeading, { title: 'Oversikt', lead: 'Slik er det.' })
    const heading = root.querySelector('h1')
    heading?.focus()
    expect(document.activeElement).toBe(heading)
    expect(textOf(root)).toBe('OversiktSlik er det.')
    expect(root.querySelector('.actions')).toBeNull()
  })
})

describe('EmptyState', () => {
  it('says what is missing and what to do', async () => {
    const { root } = await mount(EmptyState, { title: 'Ingenting her', text: 'Begynn med dette.' }, { default: '<a href="#/">Neste</a>' })
    expect(textOf(root)).toBe('Ingenting herBegynn med dette.Neste')
  })
})

describe('NoticeBar', () => {
  it('shows its message and its actions', async () => {
    const { root } = await mount(NoticeBar, { tone: 'warning' }, { default: 'Obs', actions: '<button>Gjør noe</button>' })
    expect(root.querySelector('[data-color="warning"]')).not.toBeNull()
    expect(textOf(root)).toBe('ObsGjør noe')
  })
})

describe('CompletenessMeter', () => {
  it('[R7.5] says delivered of expected, and uses none of the status colours', async () => {
    const { root } = await mount(CompletenessMeter, { completeness: { delivered: 28, expected: 42 }, label: 'Fullstendighet' })
    expect(textOf(root)).toContain('28 av 42 ventede målinger er levert')
    const track = root.querySelector('.track') as HTMLElement
    const done = root.querySelector('.done') as HTMLElement
    expect(done.offsetWidth / track.clientWidth).toBeCloseTo(28 / 42, 1)
    expect(root.querySelector('[class*="status-"]')).toBeNull()
    const shades = [...getComputedStyle(done).backgroundImage.matchAll(/rgb\((\d+), (\d+), (\d+)\)/g)].map((rgb) => rgb.slice(1).map(Number))
    expect(shades.length).toBeGreaterThan(0)
    for (const shade of shades) expect(Math.max(...shade) - Math.min(...shade)).toBeLessThan(16)
  })

  it('has no bar where nothing is expected', async () => {
    const { root } = await mount(CompletenessMeter, { completeness: { delivered: 0, expected: 0 }, label: 'Fullstendighet' })
    expect(root.querySelector('.track')).toBeNull()
    expect(textOf(root)).toContain('Ingen målinger er ventet')
  })
})

describe('PeriodChooser', () => {
  const periods = planPeriods(years)
  const baseline = period('2023-ÅR')

  it('offers every period of the plan, the baseline by its own name', async () => {
    const { screen, root } = await mount(PeriodChooser, { period: baseline, periods, baseline })
    const select = screen.getByLabelText('Periode', { exact: true }).element() as HTMLSelectElement
    expect(select.options).toHaveLength(periods.length)
    expect(select.selectedOptions[0]?.text).toBe('Utgangspunkt 2023')
    expect([...root.querySelectorAll('optgroup')].map((group) => group.label)).toEqual(['2023', '2024', '2025', '2026', '2027', '2028'])
  })

  it('tells which period was chosen, from the list and by the buttons', async () => {
    const { screen, emitted } = await mount(PeriodChooser, { period: period('2025-T1'), periods, baseline })
    await userEvent.selectOptions(screen.getByLabelText('Periode', { exact: true }), '2026-T2')
    await screen.getByRole('button', { name: 'Forrige periode' }).click()
    await screen.getByRole('button', { name: 'Neste periode' }).click()
    expect(emitted('choose')).toEqual([['2026-T2'], ['2024-ÅR'], ['2025-T2']])
  })

  it('stays where it is at the ends, and keeps the focus', async () => {
    const { screen, emitted } = await mount(PeriodChooser, { period: baseline, periods, baseline })
    const previous = screen.getByRole('button', { name: 'Forrige periode' }).element() as HTMLButtonElement
    expect(previous.getAttribute('aria-disabled')).toBe('true')
    previous.focus()
    previous.click()
    expect(emitted('choose')).toBeUndefined()
    expect(document.activeElement).toBe(previous)
  })
})
