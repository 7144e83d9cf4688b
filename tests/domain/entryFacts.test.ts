import { describe, expect, it } from 'vitest'
import { emptyingEdits, measurementEdit, remarksEdit, undoEdits } from '../../src/domain/entryFacts'
import { noRemarks, type Fact, type FactId, type MeasurementFact } from '../../src/domain/fact'
import { resolveIndicator } from '../../src/domain/resolve'
import { factMaker } from '../support/facts'
import { decimal, makeIndicator } from '../support/indicators'
import { period } from '../support/measurements'

const indicator = makeIndicator()
const when = period('2025-T1')

function history() {
  const make = factMaker()
  const facts: Fact[] = []
  const add = (edit: Parameters<typeof make>[0]) => {
    const fact = make(edit)
    facts.push(fact)
    return fact
  }
  const write = (written: string, corrects: FactId | null = null) => {
    const value = { kind: 'number' as const, number: decimal(written) }
    return add(measurementEdit({ indicator: indicator.id, period: when, written, value, confirmed: [], remarks: noRemarks, corrects }))
  }
  const shown = () => resolveIndicator(facts, indicator)[0]?.written ?? null
  return { facts, add, write, shown }
}

describe('taking back what was entered', () => {
  it('takes back a first value', () => {
    const { facts, add, write, shown } = history()
    const made = write('7')
    undoEdits([made], facts, 'angret').forEach(add)
    expect(shown()).toBeNull()
    expect(facts).toHaveLength(2)
  })

  it('brings back what was corrected', () => {
    const { facts, add, write, shown } = history()
    const correction = write('8', write('7').id)
    expect(shown()).toBe('8')
    undoEdits([correction], facts, 'angret').forEach(add)
    expect(shown()).toBe('7')
  })

  it('leaves a later correction alone', () => {
    const { facts, add, write, shown } = history()
    const made = write('7')
    write('8', made.id)
    undoEdits([made], facts, 'angret').forEach(add)
    expect(shown()).toBe('8')
  })

  it('brings back a measurement that was withdrawn', () => {
    const { facts, add, write, shown } = history()
    const last = write('8', write('7').id)
    const made = emptyingEdits(facts, when, last.id, 'trukket').map(add)
    expect(shown()).toBeNull()
    undoEdits(made, facts, 'angret').forEach(add)
    expect(shown()).toBe('8')
  })

  it('does nothing about what is withdrawn already', () => {
    const { facts, add, write } = history()
    const made = write('7')
    emptyingEdits(facts, when, made.id, 'trukket').forEach(add)
    expect(undoEdits([made], facts, 'angret')).toEqual([])
  })
})

describe('emptying a period', () => {
  it('withdraws every version, so that an older one does not come back', () => {
    const { facts, add, write, shown } = history()
    const last = write('9', write('8', write('7').id).id)
    const edits = emptyingEdits(facts, when, last.id, 'trukket')
    expect(edits).toHaveLength(3)
    expect(edits[0]?.withdraws).toBe(last.id)
    edits.forEach(add)
    expect(shown()).toBeNull()
  })
})

describe('changing remarks', () => {
  it('corrects the measurement with the same value', () => {
    const { facts, add, write, shown } = history()
    const fact = write('7') as MeasurementFact
    add(remarksEdit(fact, { ...noRemarks, cause: 'Sykdom' }))
    expect(shown()).toBe('7')
    expect(resolveIndicator(facts, indicator)[0]).toMatchObject({ cause: 'Sykdom', corrected: false, conflicts: [] })
  })
})
