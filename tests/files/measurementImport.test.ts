import { describe, expect, it } from 'vitest'
import { countRows, isAccepted } from '../../src/domain/measurementImport'
import { noRemarks } from '../../src/domain/fact'
import type { Measurement } from '../../src/domain/measurement'
import { periodOf, type PeriodPart } from '../../src/domain/period'
import type { Plan } from '../../src/domain/plan'
import { parseValue } from '../../src/domain/valueParse'
import { readWithCorrections } from '../../src/files/corrections'
import { readCsv } from '../../src/files/csv'
import { importedFacts } from '../../src/files/importedFacts'
import { previewImport } from '../../src/files/measurementImport'
import { valueReader } from '../../src/files/measurementRow'
import { readPlan } from './packages'

const plan: Plan = await readPlan('data/hp-2025-2028')

function table(...rows: string[]) {
  const read = readCsv(['indikator_id;periode;verdi;kommentar;tiltak;frist;registrert_av;korrigerer', ...rows].join('\n'))
  if (!read.ok) throw new Error(read.failure.reason)
  return read.value
}

function measured(id: string, [year, part]: [number, PeriodPart], written: string, more: Partial<Measurement> = {}): Measurement {
  const indicator = plan.indicators.find((one) => one.id === id)
  const value = indicator && parseValue(written, indicator)
  if (!value?.ok) throw new Error(written)
  const origin = { factId: `u:${id}:h`, author: 'a', at: '2025-05-01T00:00:00.000Z', marks: [], corrected: false, conflicts: [] }
  return { ...noRemarks, ...origin, indicator: id, period: periodOf(year, part), value: value.value, written, ...more }
}

const existing = new Map([
  ['OKI-39', [measured('OKI-39', [2025, 'T1'], '93,1', { comment: 'Bra', tiltak: { text: 'Rutine', responsible: 'HR', deadline: '' } })]],
  ['OKI-16', [measured('OKI-16', [2025, 'T1'], '52')]],
])

const context = { plan: 'p', at: '2025-06-01T00:00:00.000Z', authorOf: (name: string) => name || 'me', virksomhetOf: () => 'skole' }

describe('an import over what is there', () => {
  it('adds, corrects and leaves unchanged', () => {
    const preview = previewImport(table('OKI-39;2025-T1;93,10 %;;;;;', 'OKI-16;2025-T1;53;;;;;', 'OKI-16;2025-T2;55;;;;;'), plan, existing)
    expect(preview.rows.map((row) => row.kind)).toEqual(['unchanged', 'correct', 'add'])
    expect((['add', 'correct', 'unchanged', 'refuse'] as const).map((kind) => countRows(preview, kind))).toEqual([1, 1, 1, 0])
  })

  it('corrects when only a remark is new, and keeps the remarks that the file leaves blank', () => {
    const [row] = previewImport(table('OKI-39;2025-T1;93,1;;;1.9.2025;;'), plan, existing).rows
    expect(row).toMatchObject({
      kind: 'correct',
      existing: { factId: 'u:OKI-39:h' },
      measurement: { comment: 'Bra', tiltak: { text: 'Rutine', responsible: 'HR', deadline: '2025-09-01' } },
    })
  })

  it('asks against what is there, and not about what stays as it is', () => {
    const preview = previewImport(table('OKI-16;2025-T2;5;;;;;', 'OKI-39;2025-T1;93,1;;;;;'), plan, existing)
    expect(preview.rows.map((row) => isAccepted(row) && row.questions)).toEqual([['much_smaller'], []])
  })

  it('becomes facts: one for each row that adds or corrects, with what was written and what it corrects', () => {
    const facts = importedFacts(previewImport(table('OKI-39;2025-T1;93,1;;;;;', 'OKI-16;2025-T1; 531 ;Ny;;;Kari;', 'X;2025-T1;1;;;;;'), plan, existing), context)
    expect(facts).toEqual([
      {
        ...{ type: 'measurement', plan: 'p', virksomhet: 'skole', author: 'Kari', at: context.at, indicator: 'OKI-16', period: '2025-T1' },
        ...{ written: ' 531 ', value: '531', confirmed: ['much_larger'], corrects: 'u:OKI-16:h' },
        ...{ ...noRemarks, comment: 'Ny' },
      },
    ])
  })
})

describe('the marks in a file', () => {
  const marked = (...rows: string[]) => {
    const read = readCsv(['indikator_id;periode;verdi;merknad', ...rows].join('\n'))
    if (!read.ok) throw new Error(read.failure.reason)
    return read.value
  }
  const preliminary = new Map([['OKI-39', [measured('OKI-39', [2025, 'T1'], '93,1', { marks: ['forelopig'] })]]])
  const kindAfter = (merknad: string) => previewImport(marked(`OKI-39;2025-T1;93,1;${merknad}`), plan, preliminary).rows[0]?.kind
  const marksAfter = (merknad: string, verdi = '93,2') => importedFacts(previewImport(marked(`OKI-39;2025-T1;${verdi};${merknad}`), plan, preliminary), context)

  it('become marks of the fact', () => {
    const facts = importedFacts(previewImport(marked('OKI-39;2025-T1;93,1;Foreløpig', 'OKI-16;2025-T1;52;brudd i tidsserien, foreløpig', 'OKI-16;2025-T2;53;'), plan), context)
    expect(facts.map((fact) => (fact.type === 'measurement' ? fact.marks : fact.type))).toEqual([['forelopig'], ['forelopig', 'brudd'], undefined])
  })

  it('stay as they are where the file says nothing, and go where it says so', () => {
    expect(marksAfter('')).toMatchObject([{ marks: ['forelopig'] }])
    expect(marksAfter('brudd')).toMatchObject([{ marks: ['brudd'] }])
    expect(marksAfter('ingen')).toEqual([expect.not.objectContaining({ marks: expect.anything() as unknown })])
  })

  it('are a correction when they alone are new, and nothing when they are the same', () => {
    expect(['', 'foreløpig', 'korrigert', 'foreløpig, brudd', 'ingen'].map(kindAfter)).toEqual(['unchanged', 'unchanged', 'unchanged', 'correct', 'correct'])
    expect(marksAfter('foreløpig, brudd', '93,1')).toMatchObject([{ corrects: 'u:OKI-39:h', marks: ['forelopig', 'brudd'] }])
  })

  it('count when the file is judged without being stored', () => {
    const { measurements } = readWithCorrections(marked('OKI-39;2025-T1;93,1;brudd'), plan)
    expect(measurements.get('OKI-39')).toMatchObject([{ marks: ['brudd'] }])
  })
})

describe('that a measurement was not carried out', () => {
  const omitting = (...rows: string[]) => {
    const read = readCsv(['indikator_id;periode;verdi;kommentar;registrert_av;merknad', ...rows].join('\n'))
    if (!read.ok) throw new Error(read.failure.reason)
    return read.value
  }
  const said = (reason: string) => (id: string, when: string) =>
    id === 'OKI-40' && when === '2025-T1' ? ({ type: 'omission', id: 'o', plan: 'p', virksomhet: 'skole', author: 'a', at: '', indicator: id, period: periodOf(2025, 'T1'), reason } as const) : null

  it('becomes a fact with the comment as its reason [R10.4]', () => {
    const preview = previewImport(omitting('OKI-40;2025-T1;;Undersøkelsen ble utsatt;Kari;Ikke gjennomført', 'OKI-41;2025-T1;92;;;'), plan, existing)
    expect(preview.rows.map((row) => row.kind)).toEqual(['omit', 'add'])
    const [fact] = importedFacts(preview, context)
    expect(fact).toEqual({ ...{ type: 'omission', plan: 'p', virksomhet: 'skole', author: 'Kari', at: context.at }, ...{ indicator: 'OKI-40', period: '2025-T1', reason: 'Undersøkelsen ble utsatt' } })
  })

  it('is nothing new where it is said already, and another reason where that is new', () => {
    const row = omitting('OKI-40;2025-T1;;Utsatt;;ikke gjennomført')
    expect(previewImport(row, plan, existing, said('Utsatt')).rows.map(({ kind }) => kind)).toEqual(['omitted'])
    const preview = previewImport(row, plan, existing, said('Syk'))
    expect([preview.rows[0]?.kind, importedFacts(preview, context).length]).toEqual(['omit', 1])
  })

  it.each([
    ['OKI-40;2025-T1;;;;ikke gjennomført', 'omitted_without_reason'],
    ['OKI-39;2025-T1;;Utsatt;;ikke gjennomført', 'omitted_measured'],
    ['OKI-03;2025-T1;;Utsatt;;ikke gjennomført', 'omitted_not_expected'],
    ['OKI-40;2024-ÅR;;Utsatt;;ikke gjennomført', 'omitted_not_expected'],
    ['OKI-40;2025-T1;;Utsatt;;ikke gjennomført, foreløpig', 'not_a_mark'],
    ['OKI-40;2025-T1;92;Utsatt;;ikke gjennomført', 'omitted_with_value'],
  ])('is refused in %s', (row, reason) => {
    expect(previewImport(omitting(row), plan, existing).rows).toMatchObject([{ kind: 'refuse', problem: { reason, columnNumber: 6 } }])
  })

  it('is not said a second time, and not beside a value of the same period', () => {
    const rows = previewImport(omitting('OKI-40;2025-T1;;Utsatt;;ikke gjennomført', 'OKI-40;2025-T1;92;;;', 'OKI-40;2025-T1;;Utsatt;;ikke gjennomført'), plan, existing).rows
    expect(rows.map((row) => (row.kind === 'refuse' ? row.problem.reason : row.kind))).toEqual(['omit', 'duplicate_row', 'duplicate_row'])
  })
})

describe('corrections inside one file', () => {
  it('replace the row they are marked to correct, and history is kept by reading them in turn', () => {
    const { preview, measurements } = readWithCorrections(table('OKI-16;2025-T1;7;;;;;', 'OKI-39;2025-T1;93;;;;;', 'OKI-16;2025-T1;70;Skrivefeil;;;;ja'), plan)
    expect(preview.rows.map((row) => [row.line, row.kind])).toEqual([[2, 'add'], [3, 'add'], [4, 'correct']])
    expect(measurements.get('OKI-16')).toMatchObject([{ written: '70', comment: 'Skrivefeil' }])
  })

  it('are what the rows after them are compared with', () => {
    const { preview } = readWithCorrections(table('OKI-16;2025-T1;7;;;;;', 'OKI-16;2025-T2;71;;;;;', 'OKI-16;2025-T1;70;;;;;ja'), plan)
    expect(preview.rows.map((row) => isAccepted(row) && row.questions)).toEqual([[], [], []])
  })

  it('are duplicates when they are not marked', () => {
    const { preview } = readWithCorrections(table('OKI-16;2025-T1;7;;;;;', 'OKI-16;2025-T1;70;;;;;', 'OKI-16;2025-T1;71;;;;;ja'), plan)
    expect(preview.rows.map((row) => row.kind)).toEqual(['add', 'refuse', 'correct'])
  })
})

describe('values that are written many times', () => {
  it('are read for each kind of indicator as they are by themselves, and once', () => {
    const read = valueReader()
    const texts = ['91,3 %', '12', 'kr 500', 'Topp 10', '3. plass', 'ja', 'delvis ivaretatt', 'tull', '']
    for (const text of [...texts, ...texts]) for (const indicator of plan.indicators) expect(read(text, indicator)).toEqual(parseValue(text, indicator))
    const [first, second] = plan.indicators.filter(({ unit }) => unit === '%')
    if (!first || !second) throw new Error('The plan has no percentages.')
    expect(read('91,3 %', first)).toBe(read('91,3 %', second))
  })
})
