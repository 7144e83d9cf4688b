import { existsSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { byLength, LONGEST } from './longestFirst'

describe('the order of the test files', () => {
  it('begins with the longest, and leaves the rest as they were', () => {
    const [first = '', second = ''] = LONGEST
    expect(['/a/b.e2e.ts', `/a/${second}`, '/a/a.e2e.ts', `/a/${first}`].sort(byLength)).toEqual([`/a/${first}`, `/a/${second}`, '/a/b.e2e.ts', '/a/a.e2e.ts'])
  })

  it('names only files that are there', () => {
    expect(LONGEST.filter((name) => !existsSync(`tests/e2e/${name}`))).toEqual([])
  })
})
