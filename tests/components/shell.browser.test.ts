import { describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { h } from 'vue'
import AppFooter from '../../src/components/AppFooter.vue'
import AppHeader from '../../src/components/AppHeader.vue'
import AppNav from '../../src/components/AppNav.vue'
import AppNotices from '../../src/components/AppNotices.vue'
import NoticeList from '../../src/components/NoticeList.vue'
import PersonButton from '../../src/components/PersonButton.vue'
import PlanChooser from '../../src/components/PlanChooser.vue'
import PlanMissing from '../../src/components/PlanMissing.vue'
import SchemeSwitch from '../../src/components/SchemeSwitch.vue'
import type { StorageProblem } from '../../src/domain/storageProblem'
import { noticeWords } from '../../src/words/notices'
import { planLoadProblemText } from '../../src/words/planLoad'
import { storageProblemText } from '../../src/words/storage'
import { mount, textOf } from '../support/mounting'

const calm = { problem: null, planProblems: 0, recovered: 0, pageFailed: false, update: 'none', updateWaits: false, online: true, example: false, exampleBusy: false, elsewhere: 'none', toData: '#/data' }

describe('AppHeader and AppNav', () => {
  it('name the municipality and the plan, and mark the page that is open', async () => {
    const header = await mount(AppHeader, { municipality: 'Kommune', title: 'Plan', home: '#/' })
    expect(textOf(header.root.querySelector('.brand'))).toBe('KommunePlan')
    const links = [
      { path: '/', href: '#/', name: 'Oversikt' },
      { path: '/om', href: '#/om', name: 'Om' },
    ]
    const nav = await mount(AppNav, { links, currentPath: '/om' })
    await expect.element(nav.screen.getByRole('navigation', { name: 'Hovedmeny' })).toBeVisible()
    expect([...nav.root.querySelectorAll('[aria-current="page"]')].map(textOf)).toEqual(['Om'])
  })
})

describe('SchemeSwitch', () => {
  it('says how the page looks now, and asks for the next look', async () => {
    const { screen, emitted } = await mount(SchemeSwitch, { scheme: 'dark' })
    await screen.getByRole('button', { name: 'Utseende: mørkt' }).click()
    expect(emitted('next')).toHaveLength(1)
  })
})

describe('PersonButton', () => {
  it('says who is here, and asks for the dialog', async () => {
    const nameless = await mount(PersonButton, { name: '' })
    await nameless.screen.getByRole('button', { name: 'Hvem er du?' }).click()
    expect(nameless.emitted('open')).toHaveLength(1)
    const named = await mount(PersonButton, { name: 'Kari' })
    await expect.element(named.screen.getByRole('button', { name: 'Du er Kari. Endre navn eller rolle' })).toBeVisible()
  })
})

describe('PlanChooser', () => {
  it('offers every plan and tells which was chosen', async () => {
    const plans = [
      { id: 'a', title: 'Plan A', municipality: 'Her' },
      { id: 'b', title: 'Plan B', municipality: 'Der' },
    ]
    const { screen, emitted } = await mount(PlanChooser, { plans, chosen: 'a' })
    await userEvent.selectOptions(screen.getByLabelText('Plan'), 'Der: Plan B')
    expect(emitted('choose')).toEqual([['b']])
  })
})

describe('AppHeader with several plans', () => {
  it.each([1280, 820, 360, 320])('gives the name and the chooser room of their own at %i pixels', async (width) => {
    const plans = ['Her kommune', 'Der kommune'].map((municipality, index) => ({ id: String(index), title: `Handlingsprogram 2025–2028, ${municipality}`, municipality }))
    const tools = () => [h(PlanChooser, { plans, chosen: '0' }), h(PersonButton, { name: 'Kari Nordmann' }), h(SchemeSwitch, { scheme: 'auto' })]
    await page.viewport(width, 600)
    const { root } = await mount(() => h(AppHeader, { municipality: 'Her kommune', title: plans[0]?.title ?? '', home: '#/' }, { tools }), {})
    const box = (selector: string) => root.querySelector(selector)?.getBoundingClientRect() ?? new DOMRect()
    const [names, chooser] = [box('.names'), box('.plan-chooser')]
    expect(chooser.left >= names.right || chooser.top >= names.bottom).toBe(true)
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width)
    expect([...root.querySelectorAll('option')].map(textOf)).toEqual(plans.map(({ municipality }) => `${municipality}: Handlingsprogram 2025–2028`))
  })
})

describe('PlanMissing', () => {
  it('waits quietly, and says what went wrong with the next step', async () => {
    const waiting = await mount(PlanMissing, { problem: null })
    expect(textOf(waiting.root)).toContain('Henter planen')
    const failed = await mount(PlanMissing, { problem: 'unreachable' })
    expect(textOf(failed.root)).toContain(planLoadProblemText('unreachable'))
    await failed.screen.getByRole('button', { name: 'Last siden på nytt' }).click()
    expect(failed.emitted('reload')).toHaveLength(1)
  })
})

describe('AppNotices', () => {
  it('is silent, but listened to, when there is nothing to say', async () => {
    const { root } = await mount(AppNotices, calm)
    expect(textOf(root)).toBe('')
    expect(root.querySelector('[role="status"]')).not.toBeNull()
  })

  it('fetches what it tells, and passes on what is answered', async () => {
    let updates = 0
    const { root, screen } = await mount(AppNotices, { ...calm, update: 'ready', onUpdate: () => (updates += 1) })
    await screen.getByRole('button', { name: noticeWords.update }).click()
    expect(updates).toBe(1)
    expect(textOf(root.querySelector('[role="status"]'))).toContain(noticeWords.updateReady)
  })
})

describe('NoticeList', () => {
  it.each(['newer_database', 'blocked'] as const)('asks for a reload when storing stops by %s', async (problem) => {
    const { screen, root, emitted } = await mount(NoticeList, { ...calm, problem })
    expect(textOf(root)).toContain(storageProblemText(problem))
    await screen.getByRole('button', { name: 'Last siden på nytt' }).click()
    expect(emitted('reload')).toHaveLength(1)
  })

  it.each<StorageProblem>(['quota_exceeded', 'unavailable', 'connection_lost', 'unknown'])('says what to do by %s', async (problem) => {
    const { root } = await mount(NoticeList, { ...calm, problem })
    expect(textOf(root)).toContain(storageProblemText(problem))
    expect(root.querySelector('a[href="#/data"]') !== null).toBe(problem === 'quota_exceeded')
  })

  it('marks the example as long as it is loaded, and takes it away', async () => {
    const { screen, emitted } = await mount(NoticeList, { ...calm, example: true })
    await screen.getByRole('button', { name: noticeWords.removeExample }).click()
    expect(emitted('removeExample')).toHaveLength(1)
  })

  it('says what another tab has done with the example, and lets the person follow it', async () => {
    const held = await mount(NoticeList, { ...calm, elsewhere: 'held' })
    expect(textOf(held.root)).toContain(noticeWords.exampleHeld)
    await held.screen.getByRole('button', { name: noticeWords.showExample }).click()
    expect(held.emitted('showExample')).toHaveLength(1)
    const ended = await mount(NoticeList, { ...calm, elsewhere: 'ended' })
    expect(textOf(ended.root)).toContain(noticeWords.exampleEnded)
  })

  it.each([[1, '1 registrering er'], [2300, '2 300 registreringer er']] as const)('says that %i facts were put back, and where a backup is taken', async (recovered, words) => {
    const { root } = await mount(AppNotices, { ...calm, recovered })
    await expect.poll(() => textOf(root)).toContain(words)
    expect(root.querySelector('a[href="#/data"]')).not.toBeNull()
  })

  it('offers a new version, and says why it waits', async () => {
    const ready = await mount(NoticeList, { ...calm, update: 'ready' })
    await ready.screen.getByRole('button', { name: noticeWords.update }).click()
    expect(ready.emitted('update')).toHaveLength(1)
    const waits = await mount(NoticeList, { ...calm, update: 'ready', updateWaits: true })
    expect(textOf(waits.root)).toContain(noticeWords.updateWaits)
    const elsewhere = await mount(NoticeList, { ...calm, update: 'elsewhere' })
    expect(textOf(elsewhere.root)).toContain(noticeWords.updatedElsewhere)
  })

  it('tells that the network is gone, that a page could not be had, and that the plan has faults', async () => {
    const { root } = await mount(NoticeList, { ...calm, online: false, pageFailed: true, planProblems: 2 })
    for (const said of [noticeWords.offline, noticeWords.pageFailed, noticeWords.planProblems]) expect(textOf(root)).toContain(said)
  })
})

describe('AppFooter', () => {
  it('says where the plan comes from, and when it works without a network', async () => {
    const { root } = await mount(AppFooter, { source: 'Planen selv', offlineReady: true, toData: '#/data' })
    expect(textOf(root)).toContain('Planen selv')
    expect(textOf(root)).toContain('uten nett')
  })
})
