import { bytesToHex } from '@noble/hashes/utils.js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { textBytes } from '../../src/storage/segment/textBytes'
import { alikeHasher, textHash } from '../../src/storage/textHash'

const encoder = new TextEncoder()
const text = fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.constantFrom('Ærlig – «talt»', '\u07ff\u0800', '😀', ''))

describe('texts in UTF-8', () => {
  it('are what an encoder makes of them, written once or again, in too little room as well', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(text, fc.boolean())), fc.integer({ min: 0, max: 200 }), (parts, room) => {
        const out = textBytes(new Uint8Array(room))
        const written: string[] = []
        for (const [part, twice] of parts) {
          const from = out.end()
          out.write(part)
          if (twice) out.again(from, out.end())
          written.push(part, twice ? part : '')
        }
        expect([...out.bytes().subarray(0, out.end())]).toEqual([...encoder.encode(written.join(''))])
      }),
    )
  })
})

describe('hashes of many texts', () => {
  it('are those of each by itself, whatever their beginnings share', () => {
    const start = 'abc'.repeat(40)
    const alike = fc.tuple(fc.integer({ min: 0, max: start.length }), fc.string({ maxLength: 80 })).map(([length, rest]) => start.slice(0, length) + rest)
    fc.assert(
      fc.property(fc.array(alike), (texts) => {
        const hashOf = alikeHasher()
        expect(texts.map((one) => bytesToHex(hashOf(encoder.encode(one))))).toEqual(texts.map(textHash))
      }),
    )
  })
})
