import { tiltakStates } from '../domain/followUpFact'
import type { TiltakFilter } from '../domain/tiltakList'

const names = ['tilstand', 'forfalt', 'utvalg', 'virksomhet'] as const

type Query = Readonly<Record<string, string | undefined>>

/** Which tiltak an address asks for; codes that nobody knows ask for nothing. */
export function readTiltakQuery(query: Query): TiltakFilter {
  const states = (query['tilstand'] ?? '').split(',')
  return {
    states: tiltakStates.filter((state) => states.includes(state)),
    overdue: query['forfalt'] === 'ja',
    utvalg: query['utvalg'] ?? '',
    virksomhet: query['virksomhet'] ?? '',
  }
}

/** The same address that asks for other tiltak; what is not asked for is left out, and all else is kept. */
export function writeTiltakQuery(query: Query, { states, overdue, utvalg, virksomhet }: TiltakFilter): Record<string, string> {
  const kept = Object.entries(query).flatMap(([name, value]) => ((names as readonly string[]).includes(name) || value === undefined ? [] : [[name, value] as const]))
  const written = { tilstand: states.join(','), forfalt: overdue ? 'ja' : '', utvalg, virksomhet }
  return Object.fromEntries([...kept, ...Object.entries(written).filter(([, value]) => value !== '')])
}
