/** Which of a column's values each fact has; as narrow as the number of values allows. */
export type Codes = Uint8Array | Uint16Array | Uint32Array

/** The values of one field of many facts: each different value once, and for each fact which of them it has. */
export interface Column {
  /** 0 where the fact lacks the field, else the place in `values` counted from 1. */
  readonly codes: Codes
  /** The different values, as the JSON text of one array. */
  readonly values: string
}

/** The different values of a column; the first has the code 1. */
export function valuesOf({ values }: Column): readonly unknown[] {
  return JSON.parse(values) as readonly unknown[]
}
