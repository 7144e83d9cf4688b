import { describe, expect, it } from 'vitest'
import { reactive } from 'vue'
import EntryDelivery from '../../../src/components/entry/EntryDelivery.vue'
import ReasonDialog from '../../../src/components/review/ReasonDialog.vue'
import ReviewPanel from '../../../src/components/review/ReviewPanel.vue'
import { periodStateOf } from '../../../src/domain/periodState'
import { factLog } from '../../support/followUp'
import { makeIndicator } from '../../support/indicators'
import { period } from '../../support/measurements'
import { mount, mountOnPage, shownTextOf } from '../../support/mounting'

const when = period('2025-T1')
const lines = { counts: { tom: 1, utkast: 2, levert: 3, returnert: 0, godkjent: 4 }, expected: 10, unexpected: 1 }
const shown = { lines, completeness: { delivered: 9, expected: 10 }, lockedBy: 'Kari', maySteer: true, links: [] }

function stateAfter(...locks: readonly boolean[]) {
  const log = factLog({ ...makeIndicator(), id: '' })
  for (const locked of locks) log.say('lock', '2025-T1', { locked, reason: 'Ferdig behandlet' })
  return periodStateOf(log.facts, when)
}

describe('the panel of a period', () => {
  it('says how far it has come, and lets the controller lock it', async () => {
    const { screen, root, emitted } = await mount(ReviewPanel, { ...shown, state: stateAfter() }, { deadline: 'Frist: 20.05.2025' })
    const text = shownTextOf(root)
    expect(text).toContain('4 godkjent, 3 levert, 2 utkast og 1 mangler av 10 ventede. I tillegg er 1 verdi registrert uten å være ventet.')
    expect(text).toContain('Perioden er åpen for registrering.')
    expect(text).toContain('Frist: 20.05.2025')
    await screen.getByRole('button', { name: 'Lås perioden …' }).click()
    expect(emitted('lock')).toHaveLength(1)
  })

  it('says why it is locked and by whom, and lets the controller open it', async () => {
    const { screen, root, emitted } = await mount(ReviewPanel, { ...shown, state: stateAfter(true) })
    expect(shownTextOf(root.querySelector('.lock-notice'))).toMatch(/Perioden er låst.*av Kari.*«Ferdig behandlet»/)
    await screen.getByRole('button', { name: 'Åpne perioden …' }).click()
    expect(emitted('open')).toHaveLength(1)
  })

  it('gives nobody else the button, and tells who has it', async () => {
    const { screen } = await mount(ReviewPanel, { ...shown, maySteer: false, state: stateAfter(true, false) })
    await expect.element(screen.getByText('Perioden er åpen for registrering.')).toBeVisible()
    await expect.element(screen.getByText(/Bare en controller kan låse og åpne/)).toBeVisible()
    await expect.element(screen.getByRole('button')).not.toBeInTheDocument()
  })
})

describe('the question of a reason', () => {
  const words = { title: 'Lås perioden', text: 'Ingen kan registrere.', label: 'Hvorfor låses perioden?', help: 'Vises for alle.', confirm: 'Lås', missing: 'Skriv en begrunnelse.' }

  function keptText(text = '') {
    const kept = reactive({ text, isKept: text !== '', write: (next: string) => void Object.assign(kept, { text: next, isKept: true }), forget: () => void Object.assign(kept, { text: '', isKept: false }) })
    return kept
  }

  it('is not left without one, and goes back to the field', async () => {
    const { screen, heard } = await mountOnPage(ReasonDialog, { ...words, reason: keptText(), busy: false, problem: '' }, ['confirm'])
    const field = screen.getByRole('textbox', { name: 'Hvorfor låses perioden?' })
    await expect.element(field).toHaveFocus()
    await screen.getByRole('button', { name: 'Lås' }).click()
    await expect.element(screen.getByRole('alert')).toHaveTextContent('Skriv en begrunnelse.')
    await expect.element(field).toHaveFocus()
    await field.fill('  Behandlet i kommunestyret ')
    await screen.getByRole('button', { name: 'Lås' }).click()
    expect(heard['confirm']).toEqual([['Behandlet i kommunestyret']])
  })

  it('shows what was begun on before, and forgets it when asked to', async () => {
    const reason = keptText('Behandlet i')
    const { screen, emitted } = await mount(ReasonDialog, { ...words, reason, busy: false, problem: 'Det er ikke plass.' })
    await expect.element(screen.getByRole('textbox')).toHaveValue('Behandlet i')
    await expect.element(screen.getByText('Det er ikke plass.')).toBeVisible()
    await screen.getByRole('button', { name: 'Forkast teksten' }).click()
    expect(reason.text).toBe('')
    expect(emitted('close')).toHaveLength(1)
  })
})

describe('delivering what a virksomhet has registered', () => {
  const groups = [{ virksomhet: 'Skole', count: 1 }, { virksomhet: 'Barnehage', count: 3 }]

  it('is a button for each of several, named by it, and says what delivering means', async () => {
    const { screen, emitted } = await mount(EntryDelivery, { groups, why: '', problem: '', busy: false })
    await screen.getByRole('button', { name: 'Lever 3 verdier, Barnehage' }).click()
    expect(emitted('deliver')).toEqual([['Barnehage']])
    await expect.element(screen.getByText(/da blir de utkast igjen/)).toBeVisible()
    await screen.rerender({ groups: groups.slice(0, 1), busy: true })
    await screen.getByRole('button', { name: 'Lever 1 verdi' }).click({ force: true })
    expect(emitted('deliver')).toHaveLength(1)
  })

  it('says why it cannot be done, in place of the buttons', async () => {
    const { screen } = await mount(EntryDelivery, { groups, why: 'Perioden er låst.', problem: '', busy: false })
    await expect.element(screen.getByText('Perioden er låst.')).toBeVisible()
    await expect.element(screen.getByRole('button')).not.toBeInTheDocument()
  })
})
