import { describe, expect, it } from 'vitest'
import { withoutInvisible, xmlText } from '../../src/domain/plainText'

describe('text from a file', () => {
  it.each([
    ['turned \u202eabc\u202c', 'turned abc'],
    ['zero\u200bwidth\ufeff\u2066\u2069', 'zerowidth'],
    ['bell\u0007 and escape\u001b[31m', 'bell and escape[31m'],
  ])('keeps nothing that cannot be seen: %j', (text, seen) => {
    expect(withoutInvisible(text)).toBe(seen)
  })

  it.each(['to\nlinjer\tog tab', 'Æ ø å', 'čálliid', '\ud83d\udc68\u200d\ud83d\udc69', '−0,60 %', '« – »\u00a0'])('keeps what people write: %j', (text) => {
    expect(withoutInvisible(text)).toBe(text)
  })

  it('can stand in a Word or an Excel file', () => {
    expect(xmlText('a\u0001b\ud800c\uffff\n\ud83d\udc68')).toBe('a\ufffdb\ufffdc\ufffd\n\ud83d\udc68')
  })
})
