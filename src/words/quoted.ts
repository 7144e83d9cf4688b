const narrowSpace = '\u202f'

/** The plan's own words in quotation marks; a sign as `<` gets air, so that `« <10%»` is not read as two of them. */
export function quoted(written: string): string {
  const before = /^[<>]/.test(written) ? narrowSpace : ''
  const after = /[<>]$/.test(written) ? narrowSpace : ''
  return `«${before}${written}${after}»`
}
