import type { Codes, Column } from './column'

/** A column that is being filled. */
export interface ColumnBuilder {
  /** Sets the value of one fact; gives which of the column's values it is, from 1 on in the order they came. */
  set(index: number, value: unknown): number
  /** One of the column's values as JSON. */
  textOf(code: number): string
  build(): Column
}

function narrowed(codes: Uint32Array, highest: number): Codes {
  if (highest < 1 << 8) return Uint8Array.from(codes)
  return highest < 1 << 16 ? Uint16Array.from(codes) : codes
}

/** An empty column for `length` facts; `textOf` writes an object or a list as JSON. */
export function buildColumn(length: number, textOf: (value: object) => string = JSON.stringify): ColumnBuilder {
  const codes = new Uint32Array(length)
  const texts: string[] = []
  // Apart, so that a list and the text that looks like it stay different.
  const plain = new Map<unknown, number>()
  const composite = new Map<unknown, number>()
  let last: unknown
  let lastCode = 0

  function codeOf(value: unknown): number {
    const isPlain = value === null || typeof value !== 'object'
    const [known, key] = isPlain ? [plain, value] : [composite, textOf(value)]
    let code = known.get(key)
    if (!code) known.set(key, (code = texts.push(isPlain ? JSON.stringify(value) : (key as string))))
    return code
  }

  return {
    set(index, value) {
      // The same as the fact before says, in most fields of most facts.
      if (lastCode === 0 || value !== last) lastCode = codeOf(value)
      last = value
      codes[index] = lastCode
      return lastCode
    },
    textOf: (code) => texts[code - 1] ?? '',
    build: () => ({ codes: narrowed(codes, texts.length), values: `[${texts.join(',')}]` }),
  }
}
