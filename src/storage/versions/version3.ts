/**
 * Facts packed together, known by the highest place in the order of storing among them. A fact is a row or in a segment,
 * never both; the places of both count on from each other.
 */
export const version3 = {
  version: 3,
  name: 'segments',
  tables: { segments: '' },
}
