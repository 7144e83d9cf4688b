import { beforeEach, describe, expect, it } from 'vitest'
import { noFacts, unpackFacts } from '../../src/storage/factBatch'
import { useExportStore } from '../../src/stores/fileExport'
import { useFactsStore } from '../../src/stores/facts'
import { useJudgedStore } from '../../src/stores/judged'
import { useImportStore } from '../../src/stores/measurementImport'
import { usePeopleStore } from '../../src/stores/people'
import { useSessionStore } from '../../src/stores/session'
import { useStorageStore } from '../../src/stores/storage'
import { valueMarksText, valueMarkWords } from '../../src/words/valueMarks'
import { period } from '../support/measurements'
import { valueOf } from '../storage/support'
import { emptyBrowser, entry, openedTab, readTables, servedPlan, validMeasurements } from './support'

const tables = await readTables()
const [firstId = '', secondId = ''] = tables.indikatorer.filter((row) => row['verditype'] === 'tall').map((row) => row['id'] ?? '')
const bytesOf = (lines: string[]) => new TextEncoder().encode(['indikator_id;periode;verdi;registrert_av', ...lines].join('\r\n'))

/** A file that is open, and the rows of it. */
async function look(lines: string[] | Uint8Array) {
  const opened = valueOf(await useImportStore().openFile(lines instanceof Uint8Array ? lines : bytesOf(lines)))
  const rows = await opened.rows(null, 1000)
  return { opened, rows, kinds: rows.map((row) => row.kind), carryOut: async () => valueOf(await opened.carryOut(opened.summary.asking)) }
}

const words = { sheetName: 'Målinger', answerOf: () => 'ja', nameOf: () => 'Kari', marksOf: valueMarksText, omitted: valueMarkWords.omittedInFile }

beforeEach(async () => {
  emptyBrowser()
  await openedTab(servedPlan(tables))
})

describe('an import', () => {
  it('writes nothing until it is carried out', async () => {
    const facts = useFactsStore()
    const seen = await look([`${firstId};2025-T1;42;Kari`, 'X;2025-T1;1;'])
    expect(seen.kinds).toEqual(['add', 'refuse'])
    expect(facts.all).toEqual([])
    expect(await seen.carryOut()).toMatchObject({ added: 1, corrected: 0 })
    const [fact] = facts.all
    expect(usePeopleStore().nameOf(fact?.author ?? '')).toBe('Kari')
  })

  it('corrects what is here, in the name of the person who imports when the file has none', async () => {
    const facts = useFactsStore()
    await facts.append([entry(firstId, '2025-T1', '41'), entry(secondId, '2025-T1', '7')])
    const seen = await look([`${firstId};2025-T1;42;`, `${secondId};2025-T1;7;`])
    expect(seen.kinds).toEqual(['correct', 'unchanged'])
    expect(await seen.carryOut()).toMatchObject({ added: 0, corrected: 1 })
    const row = useJudgedStore().rowAt(firstId, period('2025-T1'))
    expect(row?.latest?.measurement).toMatchObject({ written: '42', corrected: true, author: useSessionStore().author })
    expect(facts.all).toHaveLength(3)
  })

  it('can be taken back whole: what was added goes, what was corrected counts again, and later corrections stay', async () => {
    const imports = useImportStore()
    const facts = useFactsStore()
    const valueAt = (id: string) => validMeasurements(id).map(({ written }) => written)
    await facts.append([entry(firstId, '2025-T1', '41')])
    const lines = [`${firstId};2025-T1;42;`, `${secondId};2025-T1;7;`, `${secondId};2025-T2;8;`]
    const seen = await look(lines)
    const imported = await seen.carryOut()
    imports.keepReceipt({ ...imported, source: 'fil.csv', unchanged: 0, leftOut: [], undone: false })
    const later = unpackFacts(imported.stored).find((fact) => fact.indicator === secondId && fact.period === '2025-T2')
    await facts.append([entry(secondId, '2025-T2', '9', { corrects: later?.id ?? null })])
    expect((await imports.undo('Angret')).ok).toBe(true)
    expect([valueAt(firstId), valueAt(secondId)]).toEqual([['41'], ['9']])
    expect(imports.receipt?.undone).toBe(true)
    const count = facts.all.length
    await imports.undo('Angret')
    expect(facts.all).toHaveLength(count)
  })

  it('keeps what it came to until other measurements are shown', async () => {
    const imports = useImportStore()
    imports.keepReceipt({ added: 1, corrected: 0, omitted: 0, periods: [], stored: noFacts, source: 'fil.csv', unchanged: 0, leftOut: [], undone: false })
    expect(imports.receipt?.source).toBe('fil.csv')
    await useStorageStore().chooseSource('example')
    expect(imports.receipt).toBeNull()
  })

  it('refuses the rows of a locked period, with a reason of their own, and takes the others in [R10.22]', async () => {
    const imports = useImportStore()
    const facts = useFactsStore()
    const lock = (locked: boolean) => facts.append([{ type: 'lock', indicator: '', period: period('2025-T1'), locked, reason: 'Gjennomgang' }])
    const before = await look([`${firstId};2025-T1;42;`, `${secondId};2025-T2;7;`])
    await lock(true)
    const seen = await look([`${firstId};2025-T1;42;`, `${secondId};2025-T2;7;`])
    expect(seen.rows.map((row) => (row.kind === 'refuse' ? row.problem.reason : row.kind))).toEqual(['locked_period', 'add'])
    const imported = await before.carryOut()
    expect([imported.added, validMeasurements(firstId)]).toEqual([1, []])
    imports.keepReceipt({ ...imported, source: 'fil.csv', unchanged: 0, leftOut: [], undone: false })
    await facts.append([{ type: 'lock', indicator: '', period: period('2025-T2'), locked: true, reason: '' }])
    expect(await imports.undo('Angret')).toEqual({ ok: false, failure: 'locked_period' })
    expect(imports.receipt?.undone).toBe(false)
    await lock(false)
    expect(await before.carryOut()).toMatchObject({ added: 1 })
  })

  it('of a broken file says why', async () => {
    expect(await useImportStore().openFile(new Uint8Array())).toMatchObject({ ok: false, failure: { reason: 'empty_file' } })
  })
})

describe('an export', () => {
  it.each(['csv', 'xlsx'] as const)('as %s can be imported again without a change', async (format) => {
    await useFactsStore().append([entry(firstId, '2025-T1', '42'), entry(secondId, '2025-T2', '7')])
    const file = await useExportStore().measurementFile(format, words)
    const bytes = new Uint8Array((await file?.arrayBuffer()) ?? new ArrayBuffer(0))
    const seen = await look(bytes)
    expect(seen.kinds).toEqual(['unchanged', 'unchanged'])
  })

  it.each(['csv', 'xlsx'] as const)('as %s keeps the marks of values on the way to another browser', async (format) => {
    await useFactsStore().append([entry(firstId, '2025-T1', '42', { marks: ['forelopig', 'brudd'] }), entry(secondId, '2025-T2', '7')])
    const file = await useExportStore().measurementFile(format, words)
    const bytes = new Uint8Array((await file?.arrayBuffer()) ?? new ArrayBuffer(0))
    emptyBrowser()
    await openedTab(servedPlan(tables))
    const seen = await look(bytes)
    await seen.carryOut()
    const marksOf = (id: string) => validMeasurements(id).map(({ marks }) => marks)
    expect([marksOf(firstId), marksOf(secondId)]).toEqual([[['forelopig', 'brudd']], [[]]])
  })

  it.each(['csv', 'xlsx'] as const)('as %s takes along what was not carried out, and can be taken back', async (format) => {
    await useFactsStore().append([entry(firstId, '2025-T1', '42'), { type: 'omission', indicator: secondId, period: period('2025-ÅR'), reason: 'Utsatt' }])
    const file = await useExportStore().measurementFile(format, words)
    const bytes = new Uint8Array((await file?.arrayBuffer()) ?? new ArrayBuffer(0))
    expect((await look(bytes)).kinds).toEqual(['unchanged', 'omitted'])
    emptyBrowser()
    await openedTab(servedPlan(tables))
    const imports = useImportStore()
    const reasonOf = () => useJudgedStore().rowAt(secondId, period('2025-ÅR'))?.omission?.reason ?? null
    const seen = await look(bytes)
    const imported = await seen.carryOut()
    expect([imported.added, imported.omitted, reasonOf()]).toEqual([1, 1, 'Utsatt'])
    imports.keepReceipt({ ...imported, source: 'fil', unchanged: 0, leftOut: [], undone: false })
    await imports.undo('Angret')
    expect(reasonOf()).toBeNull()
  })

  it('can hold one period alone', async () => {
    await useFactsStore().append([entry(firstId, '2025-T1', '42'), entry(secondId, '2025-T2', '7')])
    const file = await useExportStore().measurementFile('csv', words, period('2025-T2'))
    const lines = (await file?.text())?.trim().split('\r\n') ?? []
    expect(lines.map((line) => line.split(';').slice(0, 2).join(' ')).slice(1)).toEqual([`${secondId} 2025-T2`])
  })

  it('as a form has a row for each indicator asked for', async () => {
    const file = await useExportStore().formFile([firstId, secondId, 'NONE-1'], period('2025-T1'), 'Skjema', 'csv')
    const [, ...rows] = (await file.text()).trim().split('\r\n')
    expect(rows.map((row) => row.split(';').slice(0, 3).join(';'))).toEqual([`${firstId};2025-T1;`, `${secondId};2025-T1;`])
  })
})
