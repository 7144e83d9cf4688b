import { describe, expect, it } from 'vitest'
import { decodeText } from '../../src/files/text'

const words = 'æøå ÆØÅ – «ja» € ≤'

function utf16(text: string, littleEndian: boolean): Uint8Array {
  const bytes = new Uint8Array(2 + text.length * 2)
  const view = new DataView(bytes.buffer)
  ;`\ufeff${text}`.split('').forEach((letter, at) => view.setUint16(at * 2, letter.charCodeAt(0), littleEndian))
  return bytes
}

describe('the letters of a text file', () => {
  it.each([
    ['utf-8', new TextEncoder().encode(words)],
    ['utf-8-bom', new TextEncoder().encode(`\ufeff${words}`)],
    ['utf-16le', utf16(words, true)],
    ['utf-16be', utf16(words, false)],
  ])('are read from %s', (encoding, bytes) => {
    expect(decodeText(bytes)).toEqual({ ok: true, value: { text: words, encoding, garbled: false } })
  })

  it('are read from Windows-1252, the curly and the long ones too', () => {
    const bytes = new Uint8Array([0xe6, 0xf8, 0xe5, 0x20, 0x96, 0x20, 0x84, 0x93, 0x80, 0x9f])
    expect(decodeText(bytes)).toEqual({ ok: true, value: { text: 'æøå – „“€Ÿ', encoding: 'windows-1252', garbled: false } })
  })

  it('are told to look wrong when they have been through the wrong encoding before', () => {
    const twice = new TextEncoder().encode('PÃ¥ vÃ¥ren')
    expect(decodeText(twice)).toMatchObject({ ok: true, value: { garbled: true } })
  })

  it('are not looked for in what is no text', () => {
    expect(decodeText(new Uint8Array([65, 0, 66]))).toEqual({ ok: false, failure: 'not_text' })
  })
})
