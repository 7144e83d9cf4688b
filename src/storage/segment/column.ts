/** Which of a column's values each fact has; as narrow as the number of values allows. */
export type Codes = Uint8Array | Uint16Array | Uint32Array

/** The values of one field of many facts: each different value once, and for each fact which of them it has. */
export interface Column {
  /** 0 where the fact lacks the field, else the place in `values` counted from 1. */
  readonly codes: Codes
  /** The different values, as the JSON text of one array. */
  readonly values: string
}

/** A column that is being filled. */
export interface ColumnBuilder {
  /** Sets the value of one fact; gives its JSON text. */
  set(index: number, value: unknown): string
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
  const places = new Map<unknown, number>()
  // Apart, so that a list and the text that looks like it stay different.
  const composites = new Map<string, number>()
  let last: unknown
  let lastCode = 0

  function codeOf(value: unknown): number {
    const isPlain = value === null || typeof value !== 'object'
    const text = isPlain ? null : textOf(value)
    const known = text === null ? places.get(value) : composites.get(text)
    if (known !== undefined) return known
    const code = texts.push(text ?? JSON.stringify(value))
    if (text === null) places.set(value, code)
    else composites.set(text, code)
    return code
  }

  return {
    set(index, value) {
      // The same as the fact before says, in most fields of most facts.
      if (lastCode === 0 || value !== last) lastCode = codeOf(value)
      last = value
      codes[index] = lastCode
      return texts[lastCode - 1] ?? ''
    },
    build: () => ({ codes: narrowed(codes, texts.length), values: `[${texts.join(',')}]` }),
  }
}

/** Gives the values of a column by their codes; the text is read once, at the first question. */
export function columnValues({ values }: Column): (code: number) => unknown {
  let read: readonly unknown[] | null = null
  return (code) => (read ??= JSON.parse(values) as readonly unknown[])[code - 1]
}
