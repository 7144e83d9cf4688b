import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { filesUnder } from './support/sources'

const ruleId = /R\d+(?:\.\d+)+/

/** The ids of the rules, in the order of the book. */
function rulesIn(book: string): string[] {
  return [...book.matchAll(new RegExp(`^(?:[-*] )?\\*\\*(${ruleId.source})\\*\\*`, 'gm'))].map((match) => match[1] ?? '')
}

/** The ids cited as `[R1.2]` or `[R1.2, R3.4]`. */
function citedIn(text: string): string[] {
  const lists = text.matchAll(new RegExp(`\\[(${ruleId.source}(?:\\s*,\\s*${ruleId.source})*)\\]`, 'g'))
  return [...lists].flatMap((match) => (match[1] ?? '').split(',').map((id) => id.trim()))
}

describe('the rulebook', () => {
  const rules = rulesIn(readFileSync('src/domain/REGLER.md', 'utf8'))
  const tests = filesUnder('tests', ['.test.ts', '.e2e.ts']).filter((path) => path !== 'tests/rulebook.test.ts')
  const citations = (paths: readonly string[]) => paths.flatMap((path) => citedIn(readFileSync(path, 'utf8')).map((id) => ({ path, id })))

  it('has rules, each with an id of its own', () => {
    expect(rules.length).toBeGreaterThan(40)
    expect(rules.filter((id, index) => rules.indexOf(id) !== index)).toEqual([])
  })

  it('is cited rule by rule: every rule is named by at least one test', () => {
    const cited = new Set(citations(tests).map(({ id }) => id))
    expect(rules.filter((id) => !cited.has(id)), 'rules without a test: name each as [R1.2] in the title of its test').toEqual([])
  })

  it('has every rule that a test or a source names', () => {
    const everywhere = [...tests, ...filesUnder('src', ['.ts', '.vue', '.mjs'])]
    const unknown = citations(everywhere).filter(({ id }) => !rules.includes(id))
    expect(unknown.map(({ path, id }) => `${path} cites ${id}, which REGLER.md does not have`)).toEqual([])
  })

  it('is read as it is written', () => {
    expect(rulesIn('- **R1.1** En *periode* …\n- **R1.10** Mer\nSe **R9.9**.')).toEqual(['R1.1', 'R1.10'])
    expect(citedIn('judges [R5.4] and [R5.5, R6.1], not R7.1')).toEqual(['R5.4', 'R5.5', 'R6.1'])
  })
})
