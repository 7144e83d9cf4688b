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
  set(index: number, value: unknown): void
  build(): Column
}

function narrowed(codes: Uint32Array, highest: number): Codes {
  if (highest < 1 << 8) return Uint8Array.from(codes)
  return highest < 1 << 16 ? Uint16Array.from(codes) : codes
}

/** An empty column for `length` facts. */
export function buildColumn(length: number): ColumnBuilder {
  const codes = new Uint32Array(length)
  const values: unknown[] = []
  const texts = new Map<string, number>()
  const others = new Map<string, number>()

  function set(index: number, value: unknown): void {
    // Apart, so that the text `1` and the number 1 stay different.
    const places = typeof value === 'string' ? texts : others
    const key = typeof value === 'string' ? value : JSON.stringify(value)
    let code = places.get(key)
    if (code === undefined) {
      code = values.push(value)
      places.set(key, code)
    }
    codes[index] = code
  }

  return { set, build: () => ({ codes: narrowed(codes, values.length), values: JSON.stringify(values) }) }
}

/** Gives the values of a column by their codes; the text is read once, at the first question. */
export function columnValues({ values }: Column): (code: number) => unknown {
  let read: readonly unknown[] | null = null
  return (code) => (read ??= JSON.parse(values) as readonly unknown[])[code - 1]
}
