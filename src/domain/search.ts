const spelledOut: Readonly<Record<string, string>> = { æ: 'ae', ä: 'ae', ø: 'oe', ö: 'oe', å: 'aa' }
const withoutMarks: Readonly<Record<string, string>> = { æ: 'a', ä: 'a', ø: 'o', ö: 'o', å: 'a' }

/** Letters that an accent may be a part of; most texts have none, and taking accents away costs the most. */
const beyondPlain = /[\u00a1-\uffff]/

function fold(text: string, letters: Readonly<Record<string, string>>): string {
  const lower = text.normalize('NFC').toLowerCase()
  const norwegian = lower.replace(/[æäøöå]/g, (letter) => letters[letter] ?? letter)
  const plain = beyondPlain.test(norwegian) ? norwegian.normalize('NFD').replace(/\p{M}/gu, '') : norwegian
  return plain.replace(/[\s\u00a0]+/g, ' ').trim()
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

/** Tells of texts whether they hold every word of `query`, anywhere and in any order; `naervaer`, `Nærvær` and `narvar` find nærvær. */
export function searchFor(query: string): (text: SearchText) => boolean {
  const words = query.split(/[\s\u00a0]+/).filter((word) => word !== '')
  const asked = words.map((word) => ({
    ...searchText(word),
    // Someone who writes æøå means them: "før" must not find "for".
    isMarked: /[æäøöå]/i.test(word.normalize('NFC')),
  }))
  return (text) => asked.every((word) => text.spelledOut.includes(word.spelledOut) || (!word.isMarked && text.withoutMarks.includes(word.withoutMarks)))
}

/** Whether one text holds every word of `query`. */
export function matchesSearch(text: SearchText, query: string): boolean {
  return searchFor(query)(text)
}
