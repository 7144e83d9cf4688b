const spelledOut: Readonly<Record<string, string>> = { æ: 'ae', ä: 'ae', ø: 'oe', ö: 'oe', å: 'aa' }
const withoutMarks: Readonly<Record<string, string>> = { æ: 'a', ä: 'a', ø: 'o', ö: 'o', å: 'a' }

function fold(text: string, letters: Readonly<Record<string, string>>): string {
  const lower = text.normalize('NFC').toLowerCase()
  const norwegian = lower.replace(/[æäøöå]/g, (letter) => letters[letter] ?? letter)
  return norwegian.normalize('NFD').replace(/\p{M}/gu, '').replace(/[\s\u00a0]+/g, ' ').trim()
}

/** A text made ready to be searched in; fold it once and search it often. */
export interface SearchText {
  readonly spelledOut: string
  readonly withoutMarks: string
}

/** Folds letter case, accents and space, and keeps æøå both as ae, oe, aa and as a, o, a. */
export function searchText(text: string): SearchText {
  return { spelledOut: fold(text, spelledOut), withoutMarks: fold(text, withoutMarks) }
}

/** Whether a text holds every word of `query`, anywhere and in any order; `naervaer`, `Nærvær` and `narvar` find nærvær. */
export function matchesSearch(text: SearchText, query: string): boolean {
  const words = query.split(/[\s\u00a0]+/).filter((word) => word !== '')
  return words.every((word) => {
    if (text.spelledOut.includes(fold(word, spelledOut))) return true
    // Someone who writes æøå means them: "før" must not find "for".
    return !/[æäøöå]/i.test(word.normalize('NFC')) && text.withoutMarks.includes(fold(word, withoutMarks))
  })
}
