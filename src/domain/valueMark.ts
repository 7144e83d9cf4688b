/** What is to be known of a value when it is compared: not final yet, or counted in another way than those before it. */
export type ValueMark = 'forelopig' | 'brudd'

/** Every mark that is set by a person, in the order they are shown; `korrigert` is seen from the facts. */
export const valueMarks: readonly ValueMark[] = ['forelopig', 'brudd']

/** True for the code of a mark. */
export function isValueMark(value: unknown): value is ValueMark {
  return valueMarks.some((mark) => mark === value)
}
