import { userEvent } from 'vitest/browser'
import { describe, expect, it } from 'vitest'
import TiltakItem from '../../../src/components/followUp/TiltakItem.vue'
import { useTiltakForm } from '../../../src/composables/useTiltakForm'
import { saidElsewhereText } from '../../../src/words/maalavvikCard'
import { followUpWorld } from '../../support/followUpWorld'
import { makeIndicator } from '../../support/indicators'
import { period } from '../../support/measurements'
import { mount, shownTextOf } from '../../support/mounting'

const when = period('2025-T1')

async function show(more: Record<string, unknown> = {}) {
  const around = followUpWorld(makeIndicator())
  around.begin((log) => log.say('tiltak', '2025-T1', { tiltak: 'k1', text: 'Ny vaktplan', responsible: 'Kari', deadline: '2025-04-01', state: 'pagar', note: '' }))
  const [life] = around.rowAt('2025-T1').tiltak
  if (!life) throw new Error('no tiltak')
  const model = useTiltakForm({ indicator: 'X-01', period: when }, () => life, around.world)
  const mounted = await mount(TiltakItem, { life, model, period: when, today: '2025-05-02', mayWrite: true, notWithdrawn: null, nameOf: () => 'Ola', ...more })
  return { ...mounted, ...around }
}

describe('a tiltak on its card', () => {
  it('says what, who, where it stands, and that its deadline has gone', async () => {
    const { root } = await show({ mayWrite: false })
    expect(shownTextOf(root)).toMatch(/Ny vaktplan.*Kari/)
    expect(shownTextOf(root)).toMatch(/pågår/i)
    expect(shownTextOf(root)).toContain('Fristen gikk ut 01.04.2025')
  })

  it('is taken back only after a yes, and a no leaves it as it was', async () => {
    const { screen, emitted } = await show()
    const button = screen.getByRole('button', { name: 'Trekk tilbake: Ny vaktplan' })
    await button.click()
    await expect.element(screen.getByRole('dialog', { name: 'Trekke tiltaket tilbake?' })).toBeVisible()
    await expect.element(screen.getByText(/«Ny vaktplan» blir borte fra kortet/)).toBeVisible()
    await userEvent.keyboard('{Escape}')
    await expect.element(screen.getByRole('dialog')).not.toBeInTheDocument()
    await expect.element(button).toHaveFocus()
    expect(emitted('withdraw')).toBeUndefined()
    await button.click()
    await screen.getByRole('button', { name: 'Ja, trekk tilbake' }).click()
    expect(emitted('withdraw')).toHaveLength(1)
  })

  it('cannot be taken back once it has gone on from its period', async () => {
    const { screen } = await show({ notWithdrawn: { reason: 'said_elsewhere', periods: [period('2025-T2')] } })
    await expect.element(screen.getByText(saidElsewhereText([period('2025-T2')]))).toBeVisible()
    await expect.element(screen.getByRole('button', { name: /Trekk tilbake/ })).not.toBeInTheDocument()
    await expect.element(screen.getByRole('button', { name: 'Endre: Ny vaktplan' })).toBeVisible()
  })

  it('gives somebody who only reads nothing to press', async () => {
    const { screen } = await show({ mayWrite: false })
    await expect.element(screen.getByRole('button')).not.toBeInTheDocument()
  })

  it('is changed in place, with what is typed kept', async () => {
    const { screen, drafts } = await show()
    await screen.getByRole('button', { name: 'Endre: Ny vaktplan' }).click()
    const field = screen.getByRole('textbox', { name: 'Ansvarlig' })
    await field.fill('Per')
    expect([...drafts.values()].map(({ text }) => text)).toEqual(['Per'])
  })
})
