import { join } from 'node:path'
import { failure, success, type Result } from '../domain/result'
import { descriptorFile } from '../files/packageDescriptor'
import { checkPackage } from '../files/packageCheck'
import { argumentProblemText, checkPlanHelp, commandFileText, packageInOrderText, packageProblemCountText } from '../words/cli'
import { packageProblemText } from '../words/package'
import { parseOptions } from './args'
import { packageReader } from './files'
import { exitCodes, type CommandIo } from './io'

const names = ['plan'] as const

function readFolder(argv: readonly string[], io: CommandIo): Result<string | null, string> {
  const options = parseOptions(argv, names)
  if (!options.ok) return failure(argumentProblemText(options.failure))
  if (options.value.help) return success(null)
  const { plan } = options.value
  if (plan === undefined) return failure(argumentProblemText({ reason: 'missing_plan', written: '', allowed: names }))
  const descriptor = join(plan, descriptorFile)
  return io.exists(descriptor) ? success(plan) : failure(commandFileText('no_such_file', descriptor))
}

/** `check-plan`: types, keys, references, targets and baselines of a plan package. */
export async function main(argv: readonly string[], io: CommandIo): Promise<number> {
  const folder = readFolder(argv, io)
  if (!folder.ok) {
    io.stderr(`${folder.failure}\n`)
    return exitCodes.notRun
  }
  if (folder.value === null) {
    io.stdout(checkPlanHelp)
    return exitCodes.ok
  }
  const { problems, rows } = await checkPackage(packageReader(folder.value, io))
  if (problems.length === 0) {
    io.stdout(`${packageInOrderText(folder.value, rows)}\n`)
    return exitCodes.ok
  }
  const sentences = problems.map((problem) => join(folder.value ?? '', packageProblemText(problem)))
  io.stderr([...sentences, packageProblemCountText(folder.value, problems.length), ''].join('\n'))
  return exitCodes.dataProblem
}
