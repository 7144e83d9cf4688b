/** What a plan writes in front of a text to say that it is from the programme of action. */
const programmeMark = /^HP\.?\s+/i

/**
 * A plan's text as a name in a list: without the programme's mark in front, with a capital first letter.
 * The verbatim text stands on the indicator's own page.
 */
export function displayName(text: string): string {
  const name = text.replace(programmeMark, '')
  return name.charAt(0).toLocaleUpperCase('nb') + name.slice(1)
}
