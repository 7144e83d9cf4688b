import type { ImportFileProblem } from '../domain/measurementImport'
import type { Result } from '../domain/result'
import { parseDelimited, type Delimiter, type TellShare } from './delimited'
import { headerScore, locateTable, type SourceTable } from './sourceTable'

const delimiters: readonly Delimiter[] = [';', ',', '\t']

/** Enough of a text to find its header in. */
const sampleLength = 20_000

/** What stands between the cells: the character that makes most headings known; `;` when none does. */
export function detectDelimiter(text: string): Delimiter {
  const sample = text.slice(0, sampleLength)
  const scores = delimiters.map((delimiter) => headerScore(parseDelimited(sample, delimiter)))
  return delimiters[scores.indexOf(Math.max(...scores))] ?? ';'
}

/**
 * Reads a CSV text of measurements: `;`, `,` or tab is found out, the header is found by its column names,
 * and every row keeps the line it has in the source.
 */
export function readCsv(text: string, tell?: TellShare): Result<SourceTable, ImportFileProblem> {
  const source = text.replace(/^\ufeff/, '')
  const delimiter = detectDelimiter(source)
  return locateTable(parseDelimited(source, delimiter, tell), delimiter)
}
