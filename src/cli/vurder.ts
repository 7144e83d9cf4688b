import { baselinePeriod } from '../domain/calendar'
import { latestPeriod } from '../domain/dryRun'
import { checkMeasurementPeriod } from '../domain/measurementPeriod'
import { isOmitted, isRefused, saidOf, type ImportFileProblem, type MeasurementImport, type OmittedRow } from '../domain/measurementImport'
import { parsePeriod, type Period } from '../domain/period'
import type { Plan } from '../domain/plan'
import { failure, success, type Result } from '../domain/result'
import { judgeRow, nothingBeside, type JudgedRow } from '../domain/row'
import { buildSeries } from '../domain/series'
import { plainCsv, writeCsv } from '../files/csvWrite'
import { readWithCorrections, type FileOutcome } from '../files/corrections'
import { readMeasurementFile } from '../files/measurementFile'
import * as words from '../words/cli'
import { garbledText, importFileProblemText, importNoteText, importQuestionTexts, omissionTexts, omittedText, otherSheetsText, unknownColumnsText } from '../words/import'
import { parseOptions, type Options } from './args'
import { loadPlan, readBytes } from './files'
import { exitCodes, type CommandIo } from './io'
import { judgedObjects, judgedTexts } from './judgedTable'

const names = ['plan', 'maalinger', 'periode', 'format'] as const

type VurderOptions = Options<(typeof names)[number]>

/** What was read of the file of measurements: the rows, and what is worth saying about the file as a whole. */
interface ReadMeasurements extends FileOutcome {
  readonly notes: readonly string[]
}

const noMeasurements: ReadMeasurements = { preview: { rows: [], unknownColumns: [] }, measurements: new Map(), omissions: [], notes: [] }

function fileText(path: string, problem: ImportFileProblem): string {
  return `${path}: ${importFileProblemText(problem)}`
}

async function readMeasurements(path: string, plan: Plan, io: CommandIo): Promise<Result<ReadMeasurements, string>> {
  const bytes = await readBytes(path, io)
  if (!bytes.ok) return failure(words.commandFileText(bytes.failure, path))
  const file = await readMeasurementFile(bytes.value)
  if (!file.ok) return failure(fileText(path, file.failure))
  const outcome = readWithCorrections(file.value.table, plan)
  const { garbled, otherSheets } = file.value
  const notes = [garbled ? garbledText : '', otherSheets.length > 0 ? otherSheetsText(otherSheets) : '', unknownColumnsText(outcome.preview)]
  return success({ ...outcome, notes: notes.filter((note) => note !== '').map((note) => `${path}: merk: ${note}`) })
}

/** The period to judge: the one asked for, else the latest in the file, else the baseline. */
function periodToJudge(written: string | undefined, plan: Plan, preview: MeasurementImport): Result<Period, string> {
  if (written === undefined) return success(latestPeriod(preview.rows.flatMap((row) => saidOf(row)?.period ?? [])) ?? baselinePeriod(plan.years))
  const period = parsePeriod(written)
  const checked = period.ok ? checkMeasurementPeriod(period.value, plan.years) : period
  return checked.ok ? checked : failure(words.periodArgumentText(written, plan.years))
}

function judgeAll(plan: Plan, { measurements, omissions }: FileOutcome, period: Period): JudgedRow[] {
  return plan.indicators.map((indicator) => {
    const own = measurements.get(indicator.id) ?? []
    const isMeasured = own.some((one) => one.period === period)
    const omission = omissions.find((one) => one.indicator === indicator.id && one.period === period)
    const beside = omission && !isMeasured ? { ...nothingBeside, omission } : nothingBeside
    return judgeRow(buildSeries(indicator, own, plan.years), plan.years, period, beside)
  })
}

function omittedLine(path: string, row: OmittedRow): string {
  return words.noteLine(path, row.line, row.omission, [omittedText, ...omissionTexts(row)].join(' '))
}

/** A line for each row that was refused, asked about, without a value, or read in another way than it was written. */
function rowLines(path: string, plan: Plan, { rows }: MeasurementImport): string[] {
  return rows.flatMap((row) => {
    if (isRefused(row)) return [words.refusedRowLine(path, row.problem, plan)]
    if (isOmitted(row)) return [omittedLine(path, row)]
    const note = importNoteText(row)
    const questions = importQuestionTexts(row, plan).map((text) => words.acceptedRowLine(path, row, 'spørsmål', text))
    return note ? [words.acceptedRowLine(path, row, 'merk', note), ...questions] : questions
  })
}

function outputText(rows: readonly JudgedRow[], plan: Plan, format: string): string {
  if (format === 'json') return `${JSON.stringify(judgedObjects(rows, plan.years), null, 2)}\n`
  return writeCsv(judgedTexts(rows, plan.years), plainCsv)
}

/** Judges and writes; fails with the sentences that say why nothing could be judged. */
async function run(options: VurderOptions, io: CommandIo): Promise<Result<number, string[]>> {
  const { maalinger, format = 'csv' } = options
  if (options.plan === undefined) return failure([words.argumentProblemText({ reason: 'missing_plan', written: '', allowed: names })])
  if (!['csv', 'json'].includes(format)) return failure([words.argumentProblemText({ reason: 'unknown_format', written: format, allowed: names })])
  const loaded = await loadPlan(options.plan, io)
  if (!loaded.ok) return loaded
  const plan = loaded.value
  const read = maalinger === undefined ? success(noMeasurements) : await readMeasurements(maalinger, plan, io)
  if (!read.ok) return failure([read.failure])
  const { preview, notes } = read.value
  const period = periodToJudge(options.periode, plan, preview)
  if (!period.ok) return failure([period.failure])
  const refused = preview.rows.filter(isRefused).length
  const counts = refused > 0 ? [words.rowCountText(preview.rows.length - refused, refused)] : []
  const lines = [...notes, ...rowLines(maalinger ?? '', plan, preview), ...counts]
  io.stderr(lines.map((line) => `${line}\n`).join(''))
  io.stdout(outputText(judgeAll(plan, read.value, period.value), plan, format))
  return success(refused > 0 ? exitCodes.dataProblem : exitCodes.ok)
}

/** `vurder`: judges every indicator of a plan at a period, from a file of measurements or from the baseline alone. */
export async function main(argv: readonly string[], io: CommandIo): Promise<number> {
  const options = parseOptions(argv, names)
  if (options.ok && options.value.help) {
    io.stdout(words.vurderHelp)
    return exitCodes.ok
  }
  const result = options.ok ? await run(options.value, io) : failure([words.argumentProblemText(options.failure)])
  if (result.ok) return result.value
  io.stderr(result.failure.map((line) => `${line}\n`).join(''))
  return exitCodes.notRun
}
