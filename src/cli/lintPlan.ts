import { lintPlan } from '../domain/lint'
import { failure, success, type Result } from '../domain/result'
import { plainCsv, writeCsv } from '../files/csvWrite'
import { argumentProblemText, lintPlanHelp } from '../words/cli'
import { lintText } from '../words/lint'
import { parseOptions, type Options } from './args'
import { loadPlan } from './files'
import { exitCodes, type CommandIo } from './io'

const names = ['plan', 'format'] as const

async function run({ plan: folder, format = 'csv' }: Options<(typeof names)[number]>, io: CommandIo): Promise<Result<string, string[]>> {
  if (folder === undefined) return failure([argumentProblemText({ reason: 'missing_plan', written: '', allowed: names })])
  if (!['csv', 'json'].includes(format)) return failure([argumentProblemText({ reason: 'unknown_format', written: format, allowed: names })])
  const loaded = await loadPlan(folder, io)
  if (!loaded.ok) return loaded
  const rows = lintPlan(loaded.value).map((row) => ({ kode: row.code, sted: row.place, forklaring: lintText(row, loaded.value) }))
  if (format === 'json') return success(`${JSON.stringify(rows, null, 2)}\n`)
  return success(writeCsv([['kode', 'sted', 'forklaring'], ...rows.map(({ kode, sted, forklaring }) => [kode, sted, forklaring])], plainCsv))
}

/** `lint-plan`: what the plan itself should be asked about [R9]. */
export async function main(argv: readonly string[], io: CommandIo): Promise<number> {
  const options = parseOptions(argv, names)
  if (options.ok && options.value.help) {
    io.stdout(lintPlanHelp)
    return exitCodes.ok
  }
  const result = options.ok ? await run(options.value, io) : failure([argumentProblemText(options.failure)])
  if (result.ok) io.stdout(result.value)
  else io.stderr(result.failure.map((line) => `${line}\n`).join(''))
  return result.ok ? exitCodes.ok : exitCodes.notRun
}
