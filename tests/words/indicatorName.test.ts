import { describe, expect, it } from 'vitest'
import { displayName } from '../../src/words/indicatorName'

describe('the name of an indicator in a list', () => {
  it.each([
    ['HP. Antall elever', 'Antall elever'],
    ['HP Motivasjon', 'Motivasjon'],
    ['HP. skolebidragsindikator 5.-7. trinn', 'Skolebidragsindikator 5.-7. trinn'],
    ['HP Felles Nærværsprosent', 'Felles Nærværsprosent'],
    ['HP. årlig møte', 'Årlig møte'],
    ['Andel mottakere (B)', 'Andel mottakere (B)'],
    ['HPV-vaksine', 'HPV-vaksine'],
  ])('«%s» is «%s»', (text, name) => {
    expect(displayName(text)).toBe(name)
  })
})
