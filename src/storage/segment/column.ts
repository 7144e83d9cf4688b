/** Which of a column's values each fact has; as narrow as the number of values allows. */
export type Codes = Uint8Array | Uint16Array | Uint32Array

/** The values of one field of many facts: each different value once, and for each fact which of them it has. */
export interface Column {
  /** 0 where the fact lacks the field, else the place in `values` counted from 1. */
  readonly codes: Codes
  /** The different values, as the JSON text of one array. */
  readonly values: string
}

/** Gives the values of a column by their codes; the text is read once, at the first question. */
export function columnValues({ values }: Column): (code: number) => unknown {
  let read: readonly unknown[] | null = null
  return (code) => (read ??= JSON.parse(values) as readonly unknown[])[code - 1]
}
