import { failure, success, type Result } from '../domain/result'
import { blockAt } from './blockedGzip'
import { gunzip, mostUnpacked } from './gzip'

/** The texts of a backup's parts, one after the other, whether packed or not. */
export interface PartTexts {
  /** The next part, of so many lines. */
  readonly next: (lines: number) => Promise<Result<string, 'broken' | 'too_large'>>
  readonly isAtEnd: () => boolean
}

/** Decodes what is not UTF-8 as signs of replacement, so that what stands before and after it is as it was. */
function decode(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
}

/** The parts of a packed file: a block each. */
export function packedTexts(bytes: Uint8Array, limit: number): PartTexts {
  let offset = 0
  let left = mostUnpacked(bytes.length, limit)
  return {
    isAtEnd: () => offset === bytes.length,
    next: async () => {
      const block = blockAt(bytes, offset)
      if (!block) return failure('broken')
      const plain = await gunzip(block, left)
      if (!plain.ok) return failure(plain.failure === 'too_large' ? 'too_large' : 'broken')
      offset += block.length
      left -= plain.value.length
      return success(decode(plain.value))
    },
  }
}

/** Where the text that begins at `start` has had so many lines; -1 where it has fewer. */
function endOfLines(text: string, start: number, lines: number): number {
  let end = start
  for (let left = lines; left > 0 && end >= start; left -= 1) end = text.indexOf('\n', end) + 1 || -1
  return end
}

/** The parts of a file that some program has unpacked: so many lines each. */
export function unpackedTexts(bytes: Uint8Array): PartTexts {
  const text = decode(bytes)
  let offset = 0
  return {
    isAtEnd: () => offset === text.length,
    next: (lines) => {
      const end = endOfLines(text, offset, lines)
      if (end < 0) return Promise.resolve(failure('broken'))
      const part = text.slice(offset, end)
      offset = end
      return Promise.resolve(success(part))
    },
  }
}
