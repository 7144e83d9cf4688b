import { describe, expect, it } from 'vitest'
import { noRemarks } from '../../src/domain/fact'
import { becomesTexts, importLabel, kindsText, leftOutTable, notImportedText, receiptText, rowRemarks } from '../../src/words/dryRun'
import { acceptedRow, omittedRow, refusedRow } from '../support/importRows'
import { makeIndicator } from '../support/indicators'
import { measured } from '../support/measurements'
import { sketchPlan } from '../support/sketchPlan'

const indicator = makeIndicator({ id: 'X-01', unit: '%', decimals: 1, baseline: '4' })
const plan = sketchPlan([indicator])
const existing = measured(indicator, '2025-T1', '4')
const noKinds = { refuse: 0, ask: 0, correct: 0, add: 0, omit: 0, unchanged: 0, blank: 0 }
const plain = (text: string) => text.replaceAll('\u00a0', ' ')

describe('the words of a dry run', () => {
  it('count what there is, and nothing else', () => {
    expect(kindsText({ ...noKinds, add: 1, refuse: 2 })).toBe('1 ny og 2 avvist')
    expect(kindsText({ ...noKinds, add: 35, correct: 3, ask: 1 })).toBe('35 nye, 3 rettelser og 1 rad med spørsmål')
    expect([importLabel(38), importLabel(1), importLabel(0)]).toEqual(['Importer 38 målinger', 'Importer 1 måling', 'Ingenting å importere'])
  })

  it('show what a correction changes, value and remarks', () => {
    const row = acceptedRow({ line: 2, kind: 'correct', existing, remarks: { ...noRemarks, cause: 'ny', documentation: 'sak 1' } })
    const { before, after } = becomesTexts(row, indicator)
    expect([plain(before), plain(after)]).toEqual(['4,0 %', '5,0 %'])
    expect(rowRemarks(row, plan)).toEqual(['Endrer også årsak og dokumentasjon.'])
  })

  it('say what is set where there is no value, and what of the row is not taken', () => {
    const row = omittedRow({ line: 2, reason: 'Utsatt', cells: { aarsak: 'Syk', tiltak: 'Ny dato' } })
    expect(becomesTexts(row, indicator)).toEqual({ before: '', after: 'ikke gjennomført' })
    expect(rowRemarks(row, plan)).toEqual(['Begrunnelse: Utsatt', '«aarsak» og «tiltak» hører til et målavvik, og blir ikke med fra en rad uten verdi. Skriv det på siden Målavvik.'])
    expect(rowRemarks(omittedRow({ line: 2, reason: 'Utsatt igjen', before: 'Utsatt' }), plan)).toEqual(['Begrunnelse: Utsatt igjen', 'Begrunnelsen var: Utsatt'])
    expect([importLabel(2, 1), importLabel(0, 1), kindsText({ ...noKinds, add: 2, omit: 1 })]).toEqual(['Importer 2 målinger og 1 ikke gjennomført', 'Importer 1 ikke gjennomført', '2 nye og 1 ikke gjennomført'])
    expect([receiptText(1, 0, 2), receiptText(0, 0, 1)]).toEqual(['1 måling er importert: 1 ny. 2 målinger er meldt ikke gjennomført.', '1 måling er meldt ikke gjennomført.'])
  })

  it('show no old value where the value is the same', () => {
    expect(becomesTexts(acceptedRow({ line: 2, kind: 'correct', written: '4,0', existing }), indicator).before).toBe('')
    expect(becomesTexts(refusedRow({ line: 2, reason: 'not_a_number', verdi: 'x' }), indicator)).toEqual({ before: '', after: '' })
  })

  it('say why a row is refused, and that an open form row is skipped', () => {
    expect(rowRemarks(refusedRow({ line: 2, reason: 'spreadsheet_error', verdi: '#DIV/0!' }), plan)[0]).toContain('#DIV/0!')
    expect(rowRemarks(refusedRow({ line: 2, reason: 'empty', verdi: '' }), plan)).toEqual(['Raden har ingen verdi, og hoppes over.'])
  })

  it('write the rows left out so that they can be mended and imported again', () => {
    const rows = [refusedRow({ line: 6, reason: 'not_a_number', verdi: 'ca 4', kommentar: 'omtrent' }), acceptedRow({ line: 9, written: '50', questions: ['much_larger'] })]
    const [heading, first, second] = leftOutTable(rows, plan)
    expect(heading).toEqual(['indikator_id', 'periode', 'verdi', 'kommentar', 'linje', 'grunn'])
    expect(first?.slice(0, 5)).toEqual(['X-01', '2025-T1', 'ca 4', 'omtrent', '6'])
    expect(first?.[5]).toContain('«ca 4»')
    expect(second?.[5]).toContain('fem ganger')
  })

  it('tell what the import came to', () => {
    expect(receiptText(35, 3)).toBe('38 målinger er importert: 35 nye og 3 rettelser.')
    expect(receiptText(1, 0)).toBe('1 måling er importert: 1 ny.')
    expect(notImportedText(4, 2)).toMatch(/^4 rader var uendret\. 2 rader ble ikke med\./)
    expect(notImportedText(0, 0)).toBe('')
  })
})
