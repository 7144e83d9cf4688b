import { describe, expect, it } from 'vitest'
import { userEvent } from 'vitest/browser'
import PersonDialog from '../../../src/components/person/PersonDialog.vue'
import { roles } from '../../../src/domain/role'
import { personWords, roleMeaning } from '../../../src/words/person'
import { mount, textOf } from '../../support/mounting'

const nobody = { name: '', role: null, areas: [] }
const offered = { virksomheter: ['Helse', 'Skole'], utvalg: [{ code: 'A', name: 'Utvalg A' }, { code: 'B', name: 'Utvalg B' }] }
const show = (person: object = nobody) => mount(PersonDialog, { person, ...offered })

describe('PersonDialog', () => {
  it('explains every role in a sentence', async () => {
    const { root } = await show()
    expect([...root.querySelectorAll('.meaning')].map(textOf)).toEqual(expect.arrayContaining(roles.map(roleMeaning)))
  })

  it('takes a name by keyboard and gives it on', async () => {
    const { screen, root, emitted } = await show()
    await screen.getByLabelText('Navn', { exact: true }).fill('Kari')
    await userEvent.keyboard('{Enter}')
    expect(emitted('save')).toEqual([[{ name: 'Kari', role: null, areas: [] }]])
    expect(root.querySelector('dialog')?.open).toBe(false)
    expect(emitted('close')).toHaveLength(1)
  })

  it('leaves everything alone when it is closed without saving', async () => {
    const { screen, emitted } = await show({ name: 'Kari', role: 'leser', areas: [] })
    await screen.getByLabelText('Navn', { exact: true }).fill('Per')
    await screen.getByRole('button', { name: personWords.cancel }).click()
    await expect.poll(() => emitted('close')).toHaveLength(1)
    expect(emitted('save')).toBeUndefined()
  })

  it('asks a virksomhetsleder for one virksomhet or more, and says so when none is chosen', async () => {
    const { screen, emitted } = await show()
    await screen.getByRole('radio', { name: 'virksomhetsleder' }).click()
    await screen.getByRole('button', { name: personWords.save }).click()
    await expect.element(screen.getByRole('alert')).toHaveTextContent(personWords.noVirksomhet)
    expect(emitted('save')).toBeUndefined()
    await screen.getByRole('checkbox', { name: 'Skole' }).click()
    await screen.getByRole('checkbox', { name: 'Helse' }).click()
    await screen.getByRole('button', { name: personWords.save }).click()
    expect(emitted('save')).toEqual([[{ name: '', role: 'virksomhetsleder', areas: ['Helse', 'Skole'] }]])
  })

  it('asks a kommunalsjef for utvalg, and says that they stand in for kommunalområder', async () => {
    const { screen, root, emitted } = await show({ name: 'Kari', role: 'kommunalsjef', areas: ['B'] })
    expect(textOf(root.querySelector('.areas'))).toContain(personWords.utvalgHelp)
    expect((screen.getByRole('checkbox', { name: 'Utvalg B' }).element() as HTMLInputElement).checked).toBe(true)
    await screen.getByRole('checkbox', { name: 'Utvalg B' }).click()
    await screen.getByRole('button', { name: personWords.save }).click()
    expect(emitted('save')).toEqual([[{ name: 'Kari', role: 'kommunalsjef', areas: [] }]])
  })

  it('keeps a virksomhet that is no longer responsible for anything', async () => {
    const { screen } = await show({ name: '', role: 'virksomhetsleder', areas: ['Nedlagt'] })
    expect((screen.getByRole('checkbox', { name: 'Nedlagt' }).element() as HTMLInputElement).checked).toBe(true)
  })
})
