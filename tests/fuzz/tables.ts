import { isFact } from '../../src/domain/factShape'
import type { Period } from '../../src/domain/period'
import { withoutInvisible } from '../../src/domain/plainText'
import { parseValue } from '../../src/domain/valueParse'
import { valueToPlain } from '../../src/domain/value'
import { parseClipboard } from '../../src/files/clipboard'
import { readMeasurementFile } from '../../src/files/measurementFile'
import { importedFacts } from '../../src/files/importedFacts'
import { previewImport } from '../../src/files/measurementImport'
import { withoutGuard } from '../../src/files/measurementRow'
import { layOutPaste } from '../../src/files/pasteLayout'
import type { SourceTable } from '../../src/files/sourceTable'
import { writeXlsxTables } from '../../src/files/xlsx'
import { identify, verifyFact } from '../../src/storage/factId'
import { unzip } from '../support/unzip'
import { mutateBytes, mutateText, nastyTexts, someText, type Random } from './random'
import type { Target } from './target'
import { plan } from './world'
import { zipOf } from './zip'

const ids = plan.indicators.map(({ id }) => id)
const columns = ['indikator_id', 'periode', 'verdi', 'kommentar', 'aarsak', 'konsekvens', 'tiltak', 'ansvarlig', 'frist', 'dokumentasjon', 'registrert_av', 'merknad', 'korrigerer', 'egen']
const values = ['93,1 %', '92', 'ja', 'nei', '2', '9', '52 dager', '1 000', '-0,60', '1.234,5']

function someCell(random: Random, usual: readonly string[]): string {
  return random.once(4) ? someText(random) : random.pick(usual)
}

/** Rows of measurements, most of them right. */
function someRows(random: Random): string[][] {
  const header = random.once(6) ? random.many(1 + random.below(6), () => random.pick([...columns, ...nastyTexts])) : columns.slice(0, 3 + random.below(columns.length - 3))
  const rows = random.many(random.below(6), () =>
    header.map((column) => someCell(random, column === 'indikator_id' ? ids : column === 'periode' ? ['2025-T1', '2025-T2', '2025-ÅR', '2026-T1'] : column === 'verdi' ? [...values, ''] : column === 'merknad' ? ['', 'foreløpig', 'ikke gjennomført'] : ['', 'ok', 'Influensa', '01.05.2025'])),
  )
  return [header, ...rows]
}

const quoted = (cell: string) => (/[;,\t"\n\r]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)

function joined(rows: readonly (readonly string[])[], delimiter: string): string {
  return rows.map((row) => row.map(quoted).join(delimiter)).join('\n')
}

/** What is wrong with the facts that a table would become, or null: each must say what stands in the table, and vouch for itself. */
function wrongFacts(table: SourceTable): string | null {
  const preview = previewImport(table, plan)
  const cells = new Set(table.rows.flatMap((row) => row.cells))
  const texts = new Set([...cells].map((cell) => withoutInvisible(withoutGuard(cell)).trim()))
  const context = { plan: plan.id, authorOf: () => 'author-1', virksomhetOf: () => 'skole', at: '2025-05-02T10:00:00.000Z' }
  for (const content of importedFacts(preview, context)) {
    const fact = identify(content)
    if (!isFact(fact) || verifyFact(fact) !== null) return `not a fact: ${JSON.stringify(content)}`
    if (content.type === 'omission') {
      if (!texts.has(content.reason)) return `reason changed: ${content.reason}`
      continue
    }
    if (content.type !== 'measurement') return `a ${content.type} came of a measurement`
    const indicator = plan.indicators.find(({ id }) => id === content.indicator)
    const value = indicator && parseValue(content.written, indicator)
    if (!value?.ok || valueToPlain(value.value) !== content.value) return `value changed: ${content.written} became ${content.value}`
    if (!cells.has(content.written) && !cells.has(`'${content.written}`)) return `written changed: ${content.written}`
  }
  return null
}

async function readFile(bytes: Uint8Array): Promise<string | null> {
  const read = await readMeasurementFile(bytes)
  return read.ok ? wrongFacts(read.value.table) : null
}

const encodings: readonly ((text: string) => Uint8Array)[] = [
  (text) => new TextEncoder().encode(text),
  (text) => new TextEncoder().encode(`\ufeff${text}`),
  (text) => new Uint8Array(Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')])),
  (text) => new Uint8Array(Buffer.from(text, 'latin1')),
]

/** CSV of measurements. */
export const csvTarget: Target = {
  name: 'csv',
  attempt: (random) => {
    const text = joined(someRows(random), random.pick([';', ';', ',', '\t']))
    const bytes = random.pick(encodings)(random.once(2) ? mutateText(text, random) : text)
    return readFile(random.once(4) ? mutateBytes(bytes, random) : bytes)
  },
}

/** A block from a spreadsheet pasted into the grid. */
export const pasteTarget: Target = {
  name: 'paste',
  attempt: (random) => {
    const rows = random.once(2) ? someRows(random) : random.many(1 + random.below(5), () => random.many(1 + random.below(5), () => someCell(random, [...values, ...ids, '2025-T1', 'T1 2025', '1. tertial 2025', '2025', 'Mål 2025'])))
    const text = joined(rows, '\t')
    const block = parseClipboard(random.once(2) ? mutateText(text, random) : text)
    const { table } = layOutPaste(block, { indicators: ids, period: '2025-T1' as Period }, plan.indicators)
    return wrongFacts(table)
  },
}

const workbook = unzip(
  await writeXlsxTables([
    { name: 'Målinger', columns: columns.map((heading) => ({ heading, width: 12 })), rows: [['OKI-39', '2025-T1', { number: { coefficient: 931n, scale: 1 }, decimals: 1, percent: true }, 'Æ', '', '', '', '', '2025-05-01', '', '', '', ''], ['OKI-02', '2025-T1', 'ja', '=1+1', '', '', '', '', '', '', '', '', '']] },
  ]),
)
const wholeBook = zipOf(workbook)
const parts = [...workbook.keys()]
const nastyXml = ['<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]>', '&b;', '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>', '<c r="A99999999999"><v>1</v></c>', '<c r="ZZZZZZ1"><v>2</v></c>', '<c t="s"><v>-1</v></c>', '<c t="s"><v>99999999</v></c>', '<c t="e"><v>#DIV/0!</v></c>', '<c><f>1+1</f></c>', '<c s="4294967295"><v>1e999</v></c>', '<v>NaN</v>', '<mergeCell ref="A1:XFD1048576"/>', '<dimension ref="A1:XFD1048576"/>', '_x0000_', '_x202E_', '\u0001', '<a'.repeat(500)]

/** A workbook whose bytes, or the XML within it, were changed. */
export const workbookTarget: Target = {
  name: 'xlsx',
  attempt: (random) => {
    if (random.once(3)) return readFile(mutateBytes(wholeBook, random))
    const part = random.pick(random.once(2) ? parts : parts.filter((name) => /sheet1|sharedStrings|styles/.test(name)))
    const xml = workbook.get(part) ?? ''
    const at = random.below(xml.length)
    const changed = random.once(2) ? mutateText(xml, random) : xml.slice(0, at) + random.pick(nastyXml) + xml.slice(at)
    return readFile(zipOf(new Map([...workbook, [part, changed]]), random.once(6) ? (size) => random.pick([0, 1, size >> 1, size * 2, 0xffffffff]) : undefined))
  },
}
