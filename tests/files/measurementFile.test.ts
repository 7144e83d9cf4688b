import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { isAccepted, isOmitted, type ImportRow } from '../../src/domain/measurementImport'
import type { Plan } from '../../src/domain/plan'
import { valueToPlain } from '../../src/domain/value'
import { readMeasurementFile } from '../../src/files/measurementFile'
import type { MeasurementFile } from '../../src/files/measurementText'
import { previewImport } from '../../src/files/measurementImport'
import * as words from '../../src/words/import'
import { readPlan } from './packages'

const fixtures = 'tests/fixtures/import'

function rowText(row: ImportRow, plan: Plan): string[] {
  if (row.kind === 'refuse') return [`${row.line} avvist: ${words.importProblemPlace(row.problem)}: ${words.importProblemText(row.problem, plan)}`]
  if (isOmitted(row)) return [`${row.line} uten måling: ${row.omission.indicator} ${row.omission.period}`, ...words.omissionTexts(row).map((text) => `  ${text}`)]
  if (!isAccepted(row)) return []
  const { indicator, period, value, comment, cause, consequence, tiltak, documentation, registeredBy } = row.measurement
  const remarks = [comment, cause, consequence, tiltak.text, tiltak.responsible, tiltak.deadline, documentation, registeredBy]
  const said = remarks.some((remark) => remark !== '') ? ` ${JSON.stringify(remarks)}` : ''
  const notes = [words.importNoteText(row), ...words.importQuestionTexts(row, plan)].filter((note) => note !== '')
  return [`${row.line} lest: ${indicator} ${period} ${valueToPlain(value)}${said}`, ...notes.map((note) => `  ${note}`)]
}

function fileText({ table, encoding, garbled, sheet, otherSheets }: MeasurementFile): string[] {
  const how = sheet === null ? `${encoding}, ${JSON.stringify(table.delimiter)}` : `arket «${sheet}»`
  const others = otherSheets.length > 0 ? [words.otherSheetsText(otherSheets)] : []
  return [`${how}, overskrift på linje ${table.headerLine}`, ...others, ...(garbled ? [words.garbledText] : [])]
}

/** All that the program says about a file, as one text. */
async function reportOf(path: string, plan: Plan): Promise<string> {
  const read = await readMeasurementFile(new Uint8Array(readFileSync(path)))
  if (!read.ok) return `${words.importFileProblemText(read.failure)}\n`
  const preview = previewImport(read.value.table, plan)
  const unknown = words.unknownColumnsText(preview)
  const rows = preview.rows.flatMap((row) => rowText(row, plan))
  return [...fileText(read.value), ...(unknown ? [unknown] : []), ...rows, words.importSummaryText(preview), ''].join('\n')
}

describe('a file of measurements', () => {
  it.each(readdirSync(fixtures))('is read as tests/fixtures/import/%s says', async (name) => {
    const file = readdirSync(join(fixtures, name)).find((entry) => entry.startsWith('measurements.')) ?? ''
    const report = await reportOf(join(fixtures, name, file), await readPlan('data/hp-2025-2028'))
    await expect(report).toMatchFileSnapshot(join('..', 'fixtures', 'import', name, 'expected.txt'))
  })

  it('is refused when it is larger than 20 MB', async () => {
    const read = await readMeasurementFile(new Uint8Array(20 * 1024 * 1024 + 1).fill(65))
    expect(read).toMatchObject({ ok: false, failure: { reason: 'too_large' } })
  })

  it('is read the same whichever way its letters were saved', async () => {
    const plan = await readPlan('data/hp-2025-2028')
    const names = ['utf-8', 'utf-8-bom', 'utf-16le', 'utf-16be', 'windows-1252']
    const reports = await Promise.all(names.map((name) => reportOf(join(fixtures, name, 'measurements.csv'), plan)))
    const rows = reports.map((report) => report.split('\n').slice(1).join('\n'))
    expect(new Set(rows).size).toBe(1)
    expect(reports.map((report) => report.split(',')[0])).toEqual(names)
  })
})

describe('a file of another kind', () => {
  const zip = (part: string) => ['PK\u0003\u0004', part]
  it.each([
    ['pdf', 'PDF', ['%PDF-1.7\n%plain text all the way\n']],
    ['picture', 'bilde', ['\u00ff\u00d8\u00ff\u00e0', 'JFIF']],
    ['picture', 'bilde', ['\u0089PNG\r\n\u001a\n']],
    ['word', 'Word', zip('word/document.xml')],
    ['presentation', 'PowerPoint', zip('ppt/presentation.xml')],
    ['open_document', '.ods', zip('mimetypeapplication/vnd.oasis.opendocument.spreadsheet')],
    ['gzip', 'sikkerhetskopi', ['\u001f\u008b\u0008']],
    ['zip', '.zip', [...zip('bilder/en.jpg'), 'PK\u0005\u0006']],
  ])('is called a %s, with what to choose instead', async (reason, word, parts) => {
    const bytes = Uint8Array.from(parts.join(''), (letter) => letter.charCodeAt(0))
    const read = await readMeasurementFile(bytes)
    expect(read).toMatchObject({ ok: false, failure: { reason } })
    if (!read.ok) expect(words.importFileProblemText(read.failure)).toContain(word)
    if (!read.ok) expect(words.importFileProblemText(read.failure)).toContain('xlsx')
  })
})
