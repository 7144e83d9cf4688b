const letters: Readonly<Record<string, string>> = { æ: 'ae', ø: 'o', å: 'a' }

/** The code of a virksomhet from its name, fit for a fact's id: `Oppvekst og kultur Øst` gives `oppvekst-og-kultur-ost`. */
export function unitCode(name: string): string {
  const slug = name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[æøå]/g, (letter) => letters[letter] ?? '-')
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
  return slug || 'ukjent'
}
