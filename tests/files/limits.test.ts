import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { isFact, isPeriod } from '../../src/domain/factShape'
import type { ImportFileReason } from '../../src/domain/measurementImport'
import { parseNumber } from '../../src/domain/numberParse'
import { readBackup } from '../../src/files/backup'
import { isTooMuch } from '../../src/files/clipboard'
import { gunzip } from '../../src/files/gzip'
import { readMeasurementFile } from '../../src/files/measurementFile'
import { previewImport } from '../../src/files/measurementImport'
import { checkPackage } from '../../src/files/packageCheck'
import { isPattern } from '../../src/files/packageDescriptor'
import { readPacket } from '../../src/files/packet'
import { readSnapshot } from '../../src/files/snapshot'
import { writeXlsxTables } from '../../src/files/xlsx'
import { verifyFact } from '../../src/storage/factId'
import { textHash } from '../../src/storage/textHash'
import { backupProblemText } from '../../src/words/backup'
import { importFileProblemText, importProblemText } from '../../src/words/import'
import { sealedProblemText } from '../../src/words/sealed'
import { packetPlan, plan } from '../fuzz/world'
import { zipOf } from '../fuzz/zip'
import { unzip } from '../support/unzip'
import { otherPlan } from './packages'

const bytesOf = (text: string) => new TextEncoder().encode(text)
const head = 'indikator_id;periode;verdi;kommentar\n'
const here = { plan: packetPlan, source: 'real' as const, indicators: [] }

async function bookWith(change: (sheet: string) => string, claim?: (size: number) => number): Promise<Uint8Array> {
  const book = unzip(await writeXlsxTables([{ name: 'M', columns: ['indikator_id', 'periode', 'verdi'].map((heading) => ({ heading, width: 9 })), rows: [['OKI-39', '2025-T1', '9']] }]))
  const name = [...book.keys()].find((one) => one.endsWith('sheet1.xml')) ?? ''
  return zipOf(new Map([...book, [name, change(book.get(name) ?? '')]]), claim)
}

describe('a file of measurements', () => {
  it.each<[ImportFileReason, RegExp, string, () => Uint8Array | Promise<Uint8Array>]>([
    ['too_large', /for stor/, 'more than 20 MB', () => new Uint8Array(21 * 1024 * 1024).fill(65)],
    ['too_many_rows', /500 000 rader/, 'more rows than are read', () => bytesOf(head + '\n'.repeat(500_001))],
    ['too_many_columns', /16 384 kolonner/, 'more columns than Excel has', () => bytesOf(head + ';'.repeat(16_384))],
    ['too_large', /for stor/, 'a workbook that says it unpacks to more than 100 MB', () => bookWith((sheet) => sheet, () => 60 * 1024 * 1024)],
    ['broken_workbook', /skadet/, 'a workbook that unpacks to more than it says', () => bookWith((sheet) => sheet.replace('</sheetData>', `${'<row/>'.repeat(100_000)}</sheetData>`), (size) => Math.min(size, 1_000))],
    ['broken_workbook', /skadet/, 'a single cell at the far end of a sheet', () => bookWith((sheet) => sheet.replace('</sheetData>', '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>'))],
  ])('is refused with a sentence: %s', async (reason, sentence, _, make) => {
    const read = await readMeasurementFile(await make())
    expect(read).toMatchObject({ ok: false, failure: { reason } })
    if (!read.ok) expect(importFileProblemText(read.failure)).toMatch(sentence)
  })

  it('refuses the one row whose cell is longer than Excel can hold', async () => {
    const read = await readMeasurementFile(bytesOf(`${head}OKI-39;2025-T1;9;${'x'.repeat(32_768)}\nOKI-39;2025-T2;9;ok`))
    const rows = read.ok ? previewImport(read.value.table, plan).rows : []
    expect(rows.map(({ kind }) => kind)).toEqual(['refuse', 'add'])
    const [long] = rows
    if (long?.kind === 'refuse') expect(importProblemText(long.problem, plan)).toContain('32 767 tegn')
  })

  it('takes no text that turns the direction of reading, and no sign that cannot be seen', async () => {
    const read = await readMeasurementFile(bytesOf(`${head}OKI-39;2025-T1;9;a\u202eb\u200bc\nOKI\u200b-39;2025-T2;9;\nOKI-39;2025-T2;\u202e9;`))
    const rows = read.ok ? previewImport(read.value.table, plan).rows : []
    expect(rows.map((row) => ('measurement' in row ? row.measurement.comment : 'problem' in row && row.problem.reason))).toEqual(['abc', 'unknown_indicator', 'not_a_number'])
  })
})

describe('a number', () => {
  it('is never longer than a number can be', () => {
    expect(parseNumber('9'.repeat(60)).ok).toBe(true)
    expect(parseNumber('9'.repeat(61))).toEqual({ ok: false, failure: 'not_a_number' })
  })
})

describe('the clipboard', () => {
  it.each([
    [false, '1\t2\n'.repeat(1_000)],
    [false, 'en\n'.repeat(200_000)],
    [true, `${'\t'.repeat(2_000)}${'\n'.repeat(300)}`],
    [true, 'x'.repeat(5_000_001)],
  ])('is too much: %s', (expected, text) => {
    expect(isTooMuch(text)).toBe(expected)
  })
})

describe('a packed file', () => {
  const bomb = new Uint8Array(gzipSync(Buffer.alloc(60 * 1024 * 1024, 97)))

  it('that was made to fill the memory is given up with a sentence', async () => {
    expect(await gunzip(bomb, Infinity)).toEqual({ ok: false, failure: 'too_large' })
    const packet = await readPacket(bomb, here, textHash, verifyFact)
    expect(packet).toEqual({ ok: false, failure: { reason: 'too_large' } })
    if (!packet.ok) expect(sealedProblemText(packet.failure, 'packet')).toContain('for stor')
    expect(await readSnapshot(bomb, plan.id, textHash, verifyFact)).toEqual({ ok: false, failure: { reason: 'too_large' } })
    const backup = await readBackup(bomb, { planId: plan.id, hash: textHash, check: verifyFact })
    expect(backup).toMatchObject({ ok: false, failure: { reason: 'too_large' } })
    if (!backup.ok) expect(backupProblemText(backup.failure)).toContain('for stor')
  })

  it.each([200, 1_000, 2_000, 3_000, 5_000, 100_000])('nested %d deep is refused, not fallen over', async (depth) => {
    const nested = `${'['.repeat(depth)}${']'.repeat(depth)}`
    const read = await readPacket(bytesOf(`{"content":{"a":${nested}},"format":"malstyring-pakke","formatVersion":1,"sha256":"x"}`), here, textHash, verifyFact)
    expect(read.ok).toBe(false)
  })
})

describe('the shape of a fact', () => {
  it('is looked at without asking anything to be text that is not', () => {
    const evil = [Object.assign(Object.create(null) as object, { toString: 1 }), [{ toString: null, valueOf: 1 }], { toJSON: 1 }]
    for (const value of evil) {
      expect(isPeriod(value)).toBe(false)
      expect(isFact({ id: 'a', plan: 'p', virksomhet: 'v', author: 'a', at: '', indicator: '', period: value })).toBe(false)
    }
  })
})

describe('a plan package', () => {
  it.each(['constructor', 'toString', '__proto__', 'hasOwnProperty'])('may name a type that objects have by themselves: %s', async (type) => {
    const { descriptor, files } = otherPlan()
    const text = JSON.stringify(descriptor).replace('"type":"string"', `"type":"${type}"`)
    const check = await checkPackage((path) => Promise.resolve(path === 'datapackage.json' ? text : (files[path] ?? null)))
    expect(check.problems).toContainEqual(expect.objectContaining({ reason: 'unsupported_type', expected: type }))
  })

  it.each(['(a+)+', '(a|a)*', '((a+))+', '(a*)*$', '(\\w+\\s?)*', 'a*a*a*a*', '(a)\\1', `a${'b'.repeat(200)}`, '('])('may not bring a pattern that could be tried for ever: %s', (pattern) => {
    expect(isPattern(pattern)).toBe(false)
  })

  it.each(['^[A-ZÆØÅ]{2,6}-[0-9]{2,3}$', '^[1-9][0-9]*\\.[0-9]+$', '^(T1|T2|ÅR)$', '^[0-9]{4}(-T[12])?$'])('may bring an ordinary pattern: %s', (pattern) => {
    expect(isPattern(pattern)).toBe(true)
  })
})
