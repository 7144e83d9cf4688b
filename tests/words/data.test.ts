import { describe, expect, it } from 'vitest'
import { dataProblemText, exampleProblemText, exportFileName } from '../../src/words/data'
import { sizeText } from '../../src/words/whereData'
import { period } from '../support/measurements'

const problems = ['quota_exceeded', 'newer_database', 'blocked', 'unavailable', 'connection_lost', 'unknown'] as const

describe('the words of the page for data', () => {
  it.each([
    [0, '0 byte'],
    [999, '999 byte'],
    [1400, '1,4 kB'],
    [73_700, '73,7 kB'],
    [123_456_789, '123 MB'],
    [10_700_000_000, '10,7 GB'],
  ])('give %i bytes as %s', (bytes, text) => {
    expect(sizeText(bytes).replaceAll('\u00a0', ' ')).toBe(text)
  })

  it('have a sentence of its own for every way of failing, that says that nothing has changed', () => {
    const texts = problems.map(dataProblemText)
    expect(new Set(texts).size).toBe(problems.length)
    for (const text of texts) expect(text).toContain('Ingenting er endret.')
    expect(new Set((['unreachable', 'not_found', 'unreadable', ...problems] as const).map(exampleProblemText)).size).toBe(problems.length + 3)
  })

  it('name a file by what it holds, and say when it is invented', () => {
    const all = { kind: 'maalinger', plan: 'en-plan', period: null, example: false, format: 'csv' } as const
    expect(exportFileName(all)).toBe('maalinger-en-plan.csv')
    expect(exportFileName({ ...all, example: true, period: period('2025-ÅR'), format: 'xlsx' })).toBe('eksempel-maalinger-en-plan-2025-AR.xlsx')
  })
})
