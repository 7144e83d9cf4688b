import { describe, expect, it } from 'vitest'
import { useKeptForm } from '../../src/composables/useKeptForm'
import { useKeptText } from '../../src/composables/useKeptText'
import { entryWorld } from '../support/entryWorld'
import { period } from '../support/measurements'

const cell = { indicator: 'X-01', period: period('2025-T1'), field: 'vedtak' }
const blank = { reason: '', year: 2025 }

function openForm(isPossible: (written: typeof blank) => boolean = () => true) {
  const { world, drafts } = entryWorld()
  const open = () => useKeptForm(() => cell, () => blank, isPossible, world.drafts)
  return { world, drafts, open }
}

describe('a form that is kept as it is written', () => {
  it('is there when the page is come back to, and gone when it is stored or given up', () => {
    const { drafts, open } = openForm()
    const form = open()
    expect([form.written, form.isKept]).toEqual([blank, false])
    form.write({ reason: 'Nye rammer' })
    form.write({ year: 2028 })
    expect(open().written).toEqual({ reason: 'Nye rammer', year: 2028 })
    form.forget()
    expect([form.written, form.isKept, drafts.size]).toEqual([blank, false, 0])
  })

  it('keeps nothing when all that was written is taken away again', () => {
    const { drafts, open } = openForm()
    const form = open()
    form.write({ reason: 'x' })
    form.write({ reason: '' })
    expect([form.isKept, drafts.size]).toEqual([false, 0])
  })

  it.each(['', 'not json', '[]', '7', 'null', '{"reason":4,"year":"2028","__proto__":{"a":1},"other":"x"}'])('begins anew over %s', (text) => {
    const { world, open } = openForm()
    world.drafts.keep(cell, text)
    expect(open().written).toEqual(blank)
  })

  it('begins anew where what was kept cannot be chosen any more', () => {
    const { world, open } = openForm(({ year }) => year === 2025)
    world.drafts.keep(cell, '{"reason":"Nye rammer","year":2028}')
    expect(open().written).toEqual(blank)
  })
})

describe('a text that is kept as it is written', () => {
  it('is there until it is stored, given up or emptied', () => {
    const { world, drafts } = entryWorld()
    const note = useKeptText(() => cell, world.drafts)
    note.write('Sjekk tallet')
    expect([note.text, note.isKept, useKeptText(() => cell, world.drafts).text]).toEqual(['Sjekk tallet', true, 'Sjekk tallet'])
    note.write('')
    expect([note.isKept, drafts.size]).toEqual([false, 0])
    note.write('Igjen')
    note.forget()
    expect([note.text, note.isKept]).toEqual(['', false])
  })
})
