import type { ArgumentProblem } from '../words/cli'
import { failure, success, type Result } from '../domain/result'

/** The options that a command takes, each with a value. */
export type Options<Name extends string> = Readonly<Partial<Record<Name, string>>> & { readonly help?: true }

/**
 * Reads `--name value` and `--name=value`. Fails on an unknown option, a value that is missing,
 * an option given twice, and anything that is no option.
 */
export function parseOptions<Name extends string>(argv: readonly string[], names: readonly Name[]): Result<Options<Name>, ArgumentProblem> {
  const options: Partial<Record<Name, string>> = {}
  for (let at = 0; at < argv.length; at += 1) {
    const argument = argv[at] ?? ''
    if (argument === '--help' || argument === '-h') return success({ help: true } as Options<Name>)
    const match = /^--([a-z]+)(?:=(.*))?$/s.exec(argument)
    const name = names.find((one) => one === match?.[1])
    if (!match || !name) return failure({ reason: 'unknown_argument', written: argument, allowed: names })
    if (options[name] !== undefined) return failure({ reason: 'repeated_option', written: argument, allowed: names })
    const value = match[2] ?? argv[(at += 1)]
    if (value === undefined || value === '' || (match[2] === undefined && value.startsWith('--'))) {
      return failure({ reason: 'missing_value', written: `--${name}`, allowed: names })
    }
    options[name] = value
  }
  return success(options as Options<Name>)
}
