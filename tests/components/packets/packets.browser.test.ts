import { describe, expect, it } from 'vitest'
import AskTable from '../../../src/components/packets/AskTable.vue'
import ConflictList from '../../../src/components/packets/ConflictList.vue'
import PacketDetails from '../../../src/components/packets/PacketDetails.vue'
import { conflictsOf } from '../../../src/domain/conflict'
import type { Packet } from '../../../src/domain/packet'
import { previewPacket } from '../../../src/domain/packetPreview'
import { factLog } from '../../support/followUp'
import { makeIndicator } from '../../support/indicators'
import { period } from '../../support/measurements'
import { mount, mountOnPage, shownTextOf, textOf } from '../../support/mounting'

const when = period('2025-T1')
const indicator = makeIndicator({ id: 'X-01', text: 'Fornøyde elever', unit: '%', decimals: 1 })
const nameOf = (author: string) => ({ a: 'Ola Rektor', b: 'Kari Controller' })[author] ?? author

/** What a leader wrote, and what the controller had written before it came. */
function twoLogs() {
  const theirs = factLog(indicator)
  theirs.measure('2025-T1', '93,1 %')
  const ours = factLog(indicator, '1')
  ours.measure('2025-T1', '92,0 %')
  return { theirs: theirs.facts, ours: ours.facts.map((fact) => ({ ...fact, author: 'b' })) }
}

function packetOf(facts: Packet['facts']): Packet {
  const plan = { id: 'p', title: 'En plan', version: '1', tables: 'h' }
  const sender = { author: 'a', name: 'Ola Rektor', role: 'virksomhetsleder' as const }
  return { kind: 'svar', plan, source: 'real', period: when, deadline: '2025-05-20', virksomheter: ['Grunnskole'], indicators: ['X-01'], sender, at: '2025-05-10T10:00:00.000Z', message: 'Tallene for våren', facts, people: [], sha256: 'abc' }
}

describe('asking for numbers', () => {
  const units = ['Barnehage', 'Grunnskole'].map((name) => ({ name, indicators: ['X-01', 'X-02'], completeness: { delivered: 1, expected: 2 } }))

  it('shows how far each virksomhet has come, and makes a packet for one, several or all', async () => {
    const { screen, root, emitted } = await mount(AskTable, { units, chosen: ['Grunnskole'], busy: false })
    expect(textOf(root.querySelector('[data-virksomhet="Barnehage"]'))).toMatch(/Barnehage ?2 ?1 av 2/)
    await screen.getByRole('button', { name: 'Lag pakke til Grunnskole' }).click()
    await screen.getByRole('checkbox', { name: 'Barnehage' }).click()
    await screen.getByRole('checkbox', { name: 'Alle virksomheter' }).click()
    expect(emitted('make')).toEqual([['Grunnskole']])
    expect(emitted('choose')).toEqual([[['Barnehage', 'Grunnskole']], [['Barnehage', 'Grunnskole']]])
  })

  it('lets go of all when all are chosen', async () => {
    const { screen, emitted } = await mount(AskTable, { units, chosen: ['Barnehage', 'Grunnskole'], busy: false })
    await screen.getByRole('checkbox', { name: 'Alle virksomheter' }).click()
    expect(emitted('choose')).toEqual([[[]]])
  })
})

describe('a packet that has been read', () => {
  it('says from whom, for what and what is new, before anything is taken in', async () => {
    const { theirs } = twoLogs()
    const packet = packetOf(theirs)
    const { screen, root, heard } = await mountOnPage(PacketDetails, { packet, preview: previewPacket([], packet, [indicator]), isTaken: false, busy: false, nameOf }, ['take', 'close'])
    await expect.element(screen.getByRole('heading', { name: 'Nytt i pakken' })).toHaveFocus()
    const text = shownTextOf(root)
    expect(text).toMatch(/Fra Ola Rektor, virksomhetsleder.*Frist 20\.05\.2025.*Gjelder Grunnskole/)
    expect(text).toContain('Melding Tallene for våren')
    expect(text).toContain('1 registrering er ny. 0 er her fra før. Ingenting blir borte.')
    expect(shownTextOf(root.querySelector('[data-nytt="X-01"]'))).toMatch(/Fornøyde elever 1\. tertial 2025.*Ola Rektor.*93,1 %.*1 ny verdi/)
    await screen.getByRole('button', { name: 'Ta inn pakken' }).click()
    await screen.getByRole('button', { name: 'Avbryt' }).click()
    expect(heard['take']).toHaveLength(1)
    expect(heard['close']).toHaveLength(1)
  })

  it('says that taking it in again would change nothing, and is only closed once it is taken in', async () => {
    const { theirs } = twoLogs()
    const packet = packetOf(theirs)
    const preview = previewPacket(theirs, packet, [indicator])
    const { screen } = await mount(PacketDetails, { packet, preview, isTaken: false, busy: false, nameOf })
    await expect.element(screen.getByText(/Å ta den inn endrer ingenting/)).toBeVisible()
    await screen.rerender({ isTaken: true })
    await expect.element(screen.getByRole('button', { name: 'Ta inn pakken' })).not.toBeInTheDocument()
    await expect.element(screen.getByRole('button', { name: 'Lukk' })).toBeVisible()
  })
})

describe('where two have written about the same', () => {
  const { theirs, ours } = twoLogs()
  const conflicts = conflictsOf([...theirs, ...ours], indicator)

  it('shows both values, by whom, and keeps the one that is chosen', async () => {
    const { screen, root, emitted } = await mount(ConflictList, { conflicts, nameOf, lineStateOf: () => 'utkast', hindrance: '', busy: false })
    const values = [...root.querySelectorAll('.values li')].map((value) => shownTextOf(value))
    expect(values[0]).toMatch(/92,0.*Kari Controller.*gjelder nå/)
    expect(values[1]).toMatch(/93,1.*Ola Rektor/)
    await screen.getByRole('button', { name: /Behold denne: 93,1.* fra Ola Rektor/ }).click()
    expect(emitted('keep')).toEqual([[conflicts[0], theirs[0]?.id]])
  })

  it('says why nothing can be chosen now, in place of the buttons', async () => {
    const { screen } = await mount(ConflictList, { conflicts, nameOf, lineStateOf: () => 'utkast', hindrance: 'Ta inn pakken først.', busy: false })
    await expect.element(screen.getByText(/Ta inn pakken først\./)).toBeVisible()
    await expect.element(screen.getByRole('button')).not.toBeInTheDocument()
    await expect.element(screen.getByRole('link', { name: /Se indikatoren/ })).toBeVisible()
  })
})
