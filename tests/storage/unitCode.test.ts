import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { unitCode } from '../../src/storage/unitCode'

describe('unitCode', () => {
  it.each([
    ['Oppvekst og kultur', 'oppvekst-og-kultur'],
    ['Hjemmetjenesten, Øst', 'hjemmetjenesten-ost'],
    ['Ærlig Åpen', 'aerlig-apen'],
    ['A\u030apen', 'apen'],
    ['Kafé 3', 'kafe-3'],
    ['  – ', 'ukjent'],
    ['', 'ukjent'],
  ])('%s becomes %s', (name, code) => {
    expect(unitCode(name)).toBe(code)
  })

  it('always fits a fact id', () => {
    fc.assert(fc.property(fc.string(), (name) => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(unitCode(name))))
  })
})
