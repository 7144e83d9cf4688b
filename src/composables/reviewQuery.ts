import { lineStates, type LineFilter } from '../domain/reviewLines'
import type { AddressQuery } from './rowQuery'

/** What an address asks of the review: which lines, and whether those of others are wanted too. */
export interface ReviewQuery extends LineFilter {
  readonly everyone: boolean
}

/** The names that belong to the review in the query of an address. */
type QueryName = 'tilstand' | 'virksomhet' | 'utvalg' | 'avvik' | 'vis'

/** Reads the review's part of an address; what nobody knows asks for nothing. */
export function readReviewQuery(query: AddressQuery): ReviewQuery {
  const textOf = (name: QueryName) => {
    const value = query[name]
    return typeof value === 'string' ? value : ''
  }
  const states = textOf('tilstand').split(',')
  const maalavvik = textOf('avvik')
  return {
    states: lineStates.filter((state) => states.includes(state)),
    responsible: textOf('virksomhet'),
    utvalg: textOf('utvalg'),
    maalavvik: maalavvik === 'med' || maalavvik === 'uten' ? maalavvik : '',
    everyone: textOf('vis') === 'alle',
  }
}

/** The same address with the review's part written anew; what is not asked for is left out, and all else is kept. */
export function writeReviewQuery(query: AddressQuery, { states, responsible, utvalg, maalavvik, everyone }: ReviewQuery): Record<string, string> {
  const written: Readonly<Record<QueryName, string>> = { tilstand: states.join(','), virksomhet: responsible, utvalg, avvik: maalavvik, vis: everyone ? 'alle' : '' }
  const kept = Object.entries(query).filter(([name, value]) => !(name in written) && typeof value === 'string')
  return Object.fromEntries([...kept, ...Object.entries(written).filter(([, value]) => value !== '')]) as Record<string, string>
}

/** True when the review is narrowed by something a person has chosen. */
export function isNarrowed({ states, responsible, utvalg, maalavvik }: LineFilter): boolean {
  return states.length > 0 || [responsible, utvalg, maalavvik].some((text) => text !== '')
}
