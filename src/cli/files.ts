import { join } from 'node:path'
import { buildPlan } from '../domain/planBuild'
import type { Plan } from '../domain/plan'
import { failure, success, type Result } from '../domain/result'
import { checkPackage } from '../files/packageCheck'
import type { ReadText } from '../files/packageTable'
import { readPlanPackage } from '../files/planPackage'
import { decodeText } from '../files/text'
import type { CommandFileReason } from '../words/cli'
import { packageProblemText } from '../words/package'
import type { CommandIo } from './io'

/** The bytes of a file a command was told to read. */
export async function readBytes(path: string, io: CommandIo): Promise<Result<Uint8Array, CommandFileReason>> {
  if (!io.exists(path)) return failure('no_such_file')
  try {
    return success(await io.readFile(path))
  } catch {
    return failure('unreadable_file')
  }
}

/** Reads the files of a package folder; what cannot be read as text is as good as not there. */
export function packageReader(folder: string, io: CommandIo): ReadText {
  return async (path) => {
    const bytes = await readBytes(join(folder, path), io)
    const text = bytes.ok ? decodeText(bytes.value) : null
    return text?.ok ? text.value.text : null
  }
}

/** The plan in a folder, or a sentence for each thing that stops it from being used. */
export async function loadPlan(folder: string, io: CommandIo): Promise<Result<Plan, string[]>> {
  const readText = packageReader(folder, io)
  const sentences = (problems: readonly Parameters<typeof packageProblemText>[0][]) =>
    problems.map((problem) => join(folder, packageProblemText(problem)))
  const read = await readPlanPackage(readText)
  if (!read.ok) return failure(sentences(read.failure))
  const { plan, problems } = buildPlan(read.value)
  return problems.length === 0 ? success(plan) : failure(sentences((await checkPackage(readText)).problems))
}
