import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import type { CommandIo } from '../../src/cli/io'

/** What a command wrote and how it ended. */
export interface CommandRun {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
}

type Main = (argv: readonly string[], io: CommandIo) => Promise<number>

/** Runs a command on the real files, with files that exist only in the test laid over them. */
export async function run(main: Main, argv: readonly string[], files: Readonly<Record<string, string | Uint8Array>> = {}): Promise<CommandRun> {
  const written = { stdout: '', stderr: '' }
  const code = await main(argv, {
    stdout: (text) => (written.stdout += text),
    stderr: (text) => (written.stderr += text),
    exists: (path) => path in files || existsSync(path),
    readFile: async (path) => {
      const given = files[path]
      return typeof given === 'string' ? new TextEncoder().encode(given) : (given ?? (await readFile(path)))
    },
  })
  return { code, ...written }
}
