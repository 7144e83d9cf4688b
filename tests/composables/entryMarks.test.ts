import { describe, expect, it } from 'vitest'
import { useEntryRow } from '../../src/composables/useEntryRow'
import { undoEdits } from '../../src/domain/entryFacts'
import { entryWorld, settled } from '../support/entryWorld'
import { makeIndicator } from '../support/indicators'
import { period } from '../support/measurements'

const indicator = makeIndicator({ id: 'X-01', unit: '%', decimals: 1, baseline: '92,3 %', targets: ['95,0 %', '95,0 %'] })

function openRow() {
  const around = entryWorld()
  const row = useEntryRow(indicator, period('2025-T1'), around.world, around.events)
  const save = async (text: string) => {
    row.field('value').enter()
    row.field('value').write(text)
    row.commit('value')
    await settled()
  }
  return { ...around, row, save }
}

describe('the marks of a value', () => {
  it('are set by a correction that says the same, and follow the value when it is corrected', async () => {
    const { row, save, facts } = openRow()
    await save('93,1')
    row.mark(['forelopig', 'brudd'])
    await settled()
    expect(facts.value.at(-1)).toMatchObject({ written: '93,1', marks: ['forelopig', 'brudd'], corrects: facts.value[0]?.id })
    await save('93,4')
    expect(row.measurement?.marks).toEqual(['forelopig', 'brudd'])
    row.mark([])
    await settled()
    expect(row.measurement?.marks).toEqual([])
    expect(facts.value.at(-1)).not.toHaveProperty('marks')
  })
})

describe('a measurement that is not carried out', () => {
  it('is told with its reason, and taken back by hand [R10.4]', async () => {
    const { row, messages } = openRow()
    row.omit('Undersøkelsen ble utsatt')
    await settled()
    expect(row.judged.omission?.reason).toBe('Undersøkelsen ble utsatt')
    row.resume()
    await settled()
    expect(row.judged.omission).toBeNull()
    expect(messages).toEqual(['X-01: lagret at målingen ikke er gjennomført.', 'X-01: målingen ventes igjen.'])
  })

  it('is taken back altogether where two have said so', async () => {
    const { row } = openRow()
    row.omit('Utsatt')
    await settled()
    row.omit('Utsatt igjen')
    await settled()
    row.resume()
    await settled()
    expect(row.judged.omission).toBeNull()
  })

  it('is taken back when a value comes, and said again when that is undone [R10.4]', async () => {
    const { row, save, facts } = openRow()
    row.omit('Utsatt')
    await settled()
    await save('93,1')
    expect(facts.value.map(({ type }) => type)).toEqual(['omission', 'measurement', 'withdrawal'])
    const edits = undoEdits(facts.value.slice(1), facts.value, 'Angret')
    expect(edits.map(({ type }) => type)).toEqual(['withdrawal', 'omission'])
  })
})
