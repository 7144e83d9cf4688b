import { existsSync, readdirSync, readFileSync } from 'node:fs'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { filesUnder, tokensOf } from './support/sources'

interface Descriptor {
  readonly plan: { readonly kommune: string; readonly utgangspunkt_aar: number; readonly maalaar: readonly number[] }
}

function column(path: string, name: string): string[] {
  const { data } = Papa.parse<Record<string, string>>(readFileSync(path, 'utf8'), { header: true, skipEmptyLines: true })
  return data.flatMap((row) => (row[name] ? [row[name]] : []))
}

/** The words that belong to one plan alone: its municipality, its years, its committees and its indicators. */
function ownWords(folder: string): string[] {
  const { plan } = JSON.parse(readFileSync(`${folder}/datapackage.json`, 'utf8')) as Descriptor
  const municipality = plan.kommune.replace(/\s+kommune$/i, '')
  const years = [plan.utgangspunkt_aar, ...plan.maalaar].map(String)
  return [municipality, ...years, ...column(`${folder}/utvalg.csv`, 'kode'), ...column(`${folder}/indikatorer.csv`, 'id')]
}

/** Finds a word that stands alone: not inside a longer word or number. */
function wordFinder(words: readonly string[]): RegExp {
  return new RegExp(`(?<![\\p{L}\\d])(${words.join('|')})(?![\\p{L}\\d])`, 'u')
}

describe('a plan is data', () => {
  const packages = readdirSync('data').filter((name) => existsSync(`data/${name}/datapackage.json`))
  const finder = wordFinder(packages.flatMap((name) => ownWords(`data/${name}`)))
  const files = [...filesUnder('src', ['.ts', '.vue', '.mjs']), 'vite.config.ts']

  it('whose own words are known', () => {
    expect(packages.length).toBeGreaterThan(0)
    expect(finder.test('x')).toBe(false)
  })

  it('so no source names its municipality, its years, a committee or an indicator', () => {
    const found = files.flatMap((path) =>
      tokensOf(path)
        .filter(({ text }) => finder.test(text))
        .map(({ text, line }) => `${path}:${line} says ${text.trim().slice(0, 80)}: take it from the plan`),
    )
    expect(found).toEqual([])
  })

  it.each([
    ['a.ts', 'const year = 2023 // the baseline', 1],
    ['a.ts', "const text = `per ${date} i 2023-T1`", 1],
    ['a.ts', '// 2023 in a comment\nconst size = 20235', 0],
    ['a.vue', '<template>\n<!-- 2023 --><p>Mål 2023</p>\n</template>', 1],
  ])('and a word of it is found in %s: %s', (path, text, count) => {
    expect(tokensOf(path, text).filter((token) => wordFinder(['2023']).test(token.text))).toHaveLength(count)
  })
})
