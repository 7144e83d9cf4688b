import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

/** Licences that let a municipality use, change and pass on the program without giving anything up. */
const free = ['0BSD', 'Apache-2.0', 'BlueOak-1.0.0', 'BSD-2-Clause', 'BSD-3-Clause', 'CC0-1.0', 'ISC', 'MIT', 'Unlicense']
/** A font that may be shipped with any program. */
const shipped = [...free, 'OFL-1.1']
/** What is only used to build and test, and never shipped, may ask for more. */
const tools = [...free, 'CC-BY-4.0', 'MPL-2.0', 'Python-2.0']

interface LockedPackage {
  readonly dev?: boolean
  readonly license?: string
}

interface Licensed {
  readonly license?: string | { readonly type?: string }
  readonly licenses?: readonly { readonly type?: string }[]
}

/** Whether an SPDX expression asks for nothing but what is allowed. */
function isAllowed(expression: string, allowed: readonly string[]): boolean {
  const plain = expression.replace(/[()]/g, ' ').trim()
  return plain.split(/\s+OR\s+/).some((choice) => choice.split(/\s+AND\s+/).every((one) => allowed.includes(one.trim())))
}

/** The licence that an installed package states itself; the lock file's for one that is not for this machine. */
function licenceOf(path: string, locked: LockedPackage): string {
  const file = join(path, 'package.json')
  if (!existsSync(file)) return locked.license ?? ''
  const { license, licenses } = JSON.parse(readFileSync(file, 'utf8')) as Licensed
  const stated = typeof license === 'string' ? license : (license?.type ?? licenses?.map(({ type }) => type).join(' OR ') ?? '')
  return stated || (locked.license ?? '')
}

describe('the licences', () => {
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Record<string, LockedPackage> }
  const entries = Object.entries(packages).filter(([path]) => path !== '')
  const refused = (isTool: boolean, allowed: readonly string[]) =>
    entries.filter(([, { dev }]) => (dev ?? false) === isTool).map(([path, locked]) => `${path}: ${licenceOf(path, locked)}`).filter((line) => !isAllowed(line.split(': ')[1] ?? '', allowed))

  it('of all that is shipped let a municipality use, change and pass it on', () => {
    expect(entries.filter(([, { dev }]) => !dev).length).toBeGreaterThan(10)
    expect(refused(false, shipped)).toEqual([])
  })

  it('of all that builds and tests are known and free', () => {
    expect(refused(true, tools)).toEqual([])
  })

  it.each([
    ['MIT', true],
    ['(MIT OR GPL-3.0)', true],
    ['MIT AND GPL-3.0', false],
    ['GPL-3.0', false],
    ['', false],
  ])('are read as written: %s', (expression, expected) => {
    expect(isAllowed(expression, free)).toBe(expected)
  })
})
