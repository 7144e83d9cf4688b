import { describe, expect, it } from 'vitest'
import { matchesSearch, searchText } from '../../src/domain/search'

const finds = (text: string, query: string) => matchesSearch(searchText(text), query)

describe('searching', () => {
  it.each([
    ['Utvalg for Oppvekst', 'oppvekst'],
    ['utvalg for oppvekst', 'OPPVEKST'],
    ['Nærværsprosent', 'nærvær'],
    ['Nærværsprosent', 'naervaer'],
    ['Nærværsprosent', 'narvar'],
    ['Grønne områder', 'groenne'],
    ['Grønne områder', 'gronne omrader'],
    ['Måloppnåelse', 'MAALOPPNAAELSE'],
    ['Måloppnåelse', 'ma\u030aloppna\u030aelse'],
    ['Anna Ahlströms vei', 'ahlstrøms'],
    ['Andel elever på 10. trinn', 'trinn  elever'],
    ['Kultur og\u00a0fritid', 'kultur og fritid'],
    ['Idé', 'ide'],
  ])('«%s» is found by «%s»', (text, query) => {
    expect(finds(text, query)).toBe(true)
  })

  it.each([
    ['Nærværsprosent', 'fravær'],
    ['Andel elever', 'elever lærere'],
    ['En plass for alle', 'før'],
    ['Formål', 'målfor'],
  ])('«%s» is not found by «%s»', (text, query) => {
    expect(finds(text, query)).toBe(false)
  })

  it('finds everything when nothing is asked for', () => {
    expect(finds('Noe', '')).toBe(true)
    expect(finds('Noe', '  \u00a0')).toBe(true)
  })
})
