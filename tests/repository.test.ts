import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const notOurs = new Set(['node_modules', '.git', 'dist', 'test-results', 'coverage', '.cache'])
const notText = /\.(png|woff2|xlsx|ico|zip)$/

function textFiles(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    if (notOurs.has(name)) return []
    const path = join(folder, name)
    if (statSync(path).isDirectory()) return textFiles(path)
    return notText.test(name) ? [] : [path]
  })
}

/** The program's packages, and those that its storage is measured beside. */
const packageFolders = ['.', 'tests/bench']

interface LockedPackage {
  readonly resolved?: string
  readonly hasInstallScript?: boolean
  readonly optional?: boolean
}

// Written in parts, so that this file does not hold what it looks for.
const forbidden = [
  { pattern: new RegExp(['registry', '(npmjs|yarnpkg|npmmirror)'].join('\\.')), instead: 'leave out where packages come from' },
  { pattern: new RegExp(`(^|[\\s"'\`(=:])/(${['work', 'tmp', 'home', 'root'].join('|')})/`, 'm'), instead: 'use a path from the project itself' },
  { pattern: new RegExp(['eslint', 'disable'].join('-')), instead: 'repair what the rule found' },
  { pattern: new RegExp(['@ts', '(ignore|nocheck|expect-error)'].join('-')), instead: 'repair the type' },
  { pattern: new RegExp(`\\b(${['TO', 'FIX'].map((start, index) => start + ['DO', 'ME'][index]).join('|')})\\b`), instead: 'do it, or leave it out' },
]

describe('the repository', () => {
  const files = textFiles('.')

  it('says nothing of one machine, and puts nothing off', () => {
    const found = files.flatMap((path) => {
      const text = readFileSync(path, 'utf8')
      return forbidden.filter(({ pattern }) => pattern.test(text)).map(({ pattern, instead }) => `${path} has ${pattern.exec(text)?.[0].trim()}: ${instead}`)
    })
    expect(files.length).toBeGreaterThan(50)
    expect(found).toEqual([])
  })

  it('locks packages that name no host and run nothing when they are installed', () => {
    const packagesOf = (folder: string) => JSON.parse(readFileSync(`${folder}/package-lock.json`, 'utf8')) as { packages: Record<string, LockedPackage> }
    const entries = packageFolders.flatMap((folder) => Object.entries(packagesOf(folder).packages))
    expect(entries.length).toBeGreaterThan(100)
    expect(entries.filter(([, { resolved }]) => resolved?.startsWith('http')).map(([path]) => path)).toEqual([])
    const runs = entries.filter(([path, { hasInstallScript, optional }]) => hasInstallScript && !(optional && path.endsWith('/fsevents')))
    expect(runs.map(([path]) => path)).toEqual([])
  })

  it('names every package with one exact version', () => {
    const named = packageFolders.flatMap((folder) => {
      const { dependencies, devDependencies } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8')) as Record<string, Record<string, string>>
      return Object.entries({ ...dependencies, ...devDependencies })
    })
    const loose = named.filter(([, version]) => !/^\d+\.\d+\.\d+(-build\d+)?$/.test(version))
    expect(loose).toEqual([])
  })
})
