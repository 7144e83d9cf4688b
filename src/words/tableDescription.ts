/** What a table holds, said before it is read: its columns by name. */
export function tableDescription(columns: readonly string[]): string {
  return `Tabell med kolonnene ${columns.filter((column) => column !== '').join(', ')}.`
}
