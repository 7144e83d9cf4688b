import { describe, expect, it } from 'vitest'
import { useEntryRow } from '../../src/composables/useEntryRow'
import { useEntryUndo } from '../../src/composables/useEntryUndo'
import { entryWorld, settled } from '../support/entryWorld'
import { makeIndicator } from '../support/indicators'
import { period } from '../support/measurements'

const indicator = makeIndicator({ id: 'X-01' })
const when = period('2025-T1')
const cell = { indicator: 'X-01', period: when, field: 'value' } as const

function open() {
  const around = entryWorld()
  const undo = useEntryUndo(around.world, around.events.announce)
  const row = useEntryRow(indicator, when, around.world, { stored: undo.remember, announce: around.events.announce })
  const save = async (text: string) => {
    row.field('value').write(text)
    row.commit('value')
    await settled()
  }
  return { ...around, undo, row, save }
}

describe('undo', () => {
  it('takes back one action at a time, the last first', async () => {
    const { undo, row, save, messages } = open()
    await save('7')
    await save('8')
    expect(undo.next.value).toBe('verdi X-01')
    await undo.undo()
    expect(row.measurement?.written).toBe('7')
    expect(messages.at(-1)).toBe('Angret: verdi X-01.')
    await undo.undo()
    expect(row.measurement).toBeNull()
    expect(undo.next.value).toBeNull()
  })

  it('says so when there is nothing to take back', async () => {
    const { undo, messages } = open()
    await undo.undo()
    expect(messages).toEqual(['Det er ikke noe å angre.'])
  })

  it('keeps the action when the storage fails', async () => {
    const { undo, row, save, problem } = open()
    await save('7')
    problem.value = 'connection_lost'
    await undo.undo()
    expect(row.measurement?.written).toBe('7')
    expect(undo.next.value).not.toBeNull()
  })

  it('puts back the drafts of a paste, unless they were typed on since', async () => {
    const { undo, world } = open()
    world.drafts.keep(cell, 'limt')
    undo.remember({ label: 'innliming', facts: [], drafts: [{ cell, before: 'ca 7', after: 'limt' }] })
    await undo.undo()
    expect(world.drafts.textOf(cell)).toBe('ca 7')
    undo.remember({ label: 'innliming', facts: [], drafts: [{ cell, before: null, after: 'limt' }] })
    await undo.undo()
    expect(world.drafts.textOf(cell)).toBe('ca 7')
  })

  it('does not write into a locked period, and can be used when it is opened again [R10.22]', async () => {
    const { undo, row, save, messages, locked } = open()
    await save('7')
    locked.add(when)
    await undo.undo()
    expect(row.measurement?.written).toBe('7')
    expect(messages.at(-1)).toContain('Perioden er låst')
    locked.delete(when)
    await undo.undo()
    expect(row.measurement).toBeNull()
  })
})
