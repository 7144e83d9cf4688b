import { describe, expect, it } from 'vitest'
import { canonicalJson } from '../../src/domain/canonical'

describe('canonical JSON', () => {
  it('sorts keys at every level, and leaves out undefined members and keys that begin with _', () => {
    expect(canonicalJson({ b: [{ d: 1, c: 'x' }], a: null, _note: 1, e: undefined })).toBe('{"a":null,"b":[{"c":"x","d":1}]}')
  })

  it('does not depend on the order members were added in', () => {
    expect(canonicalJson({ a: 1, å: 2 })).toBe(canonicalJson({ å: 2, a: 1 }))
  })

  it('keeps text exactly', () => {
    expect(canonicalJson('«91,3 %»\n"')).toBe(JSON.stringify('«91,3 %»\n"'))
  })
})
