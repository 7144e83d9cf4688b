import { describe, expect, it } from 'vitest'
import { withHint, withLineBefore } from '../../src/cli/compiledEarly'

describe('a script that is compiled while it comes in', () => {
  it('says so in its first line, and is the same below', () => {
    expect(withHint('import "./a.js";\nrun()\n')).toBe('//# allFunctionsCalledOnLoad\nimport "./a.js";\nrun()\n')
  })

  it('keeps its source map in step', () => {
    const map = { version: 3, sources: ['a.ts'], names: [], mappings: 'AAAA;AACA' }
    expect(JSON.parse(withLineBefore(JSON.stringify(map)))).toEqual({ ...map, mappings: ';AAAA;AACA' })
  })
})
