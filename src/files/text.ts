import { failure, success, type Result } from '../domain/result'

/** How the bytes of a text file were read. */
export type TextEncoding = 'utf-8' | 'utf-8-bom' | 'utf-16le' | 'utf-16be' | 'windows-1252'

/** A text and what its bytes were. */
export interface DecodedText {
  readonly text: string
  readonly encoding: TextEncoding
  /** True when letters look as if they went through the wrong encoding earlier (`Ã¥` for `å`). */
  readonly garbled: boolean
}

/** The bytes 0x80–0x9F of Windows-1252; some runtimes give control characters for them. */
const windowsCharacters = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

const garbledLetters = /Ã[¥¦¸…†˜\u0085\u0086\u0098]|\ufffd/

function startsWith(bytes: Uint8Array, ...start: number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte)
}

function decodeWindows(bytes: Uint8Array): string {
  const text = new TextDecoder('windows-1252').decode(bytes)
  return text.replace(/[\u0080-\u009f]/g, (letter) => windowsCharacters[letter.charCodeAt(0) - 0x80] ?? letter)
}

function decodeStrictly(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

function decode(bytes: Uint8Array): { text: string; encoding: TextEncoding } {
  if (startsWith(bytes, 0xff, 0xfe)) return { text: new TextDecoder('utf-16le').decode(bytes), encoding: 'utf-16le' }
  if (startsWith(bytes, 0xfe, 0xff)) return { text: new TextDecoder('utf-16be').decode(bytes), encoding: 'utf-16be' }
  const text = decodeStrictly(bytes)
  if (text === null) return { text: decodeWindows(bytes), encoding: 'windows-1252' }
  return { text, encoding: startsWith(bytes, 0xef, 0xbb, 0xbf) ? 'utf-8-bom' : 'utf-8' }
}

/**
 * Reads the bytes of a text file: UTF-8 with or without BOM, UTF-16 with BOM, and Windows-1252 for what is
 * not valid UTF-8. Fails with `not_text` when the bytes hold NUL and so are no text at all.
 */
export function decodeText(bytes: Uint8Array): Result<DecodedText, 'not_text'> {
  const { text, encoding } = decode(bytes)
  if (text.includes('\0')) return failure('not_text')
  return success({ text, encoding, garbled: garbledLetters.test(text) })
}
