import type { DataStatus } from '../domain/calendar'
import { flags } from '../domain/flags'
import { exemptionKinds } from '../domain/followUpFact'
import { everyRow, type RowFilter } from '../domain/rowFilter'
import { rowOrders, type RowOrder } from '../domain/rowOrder'
import { statuses } from '../domain/status'

/** What an address asks of a list: which rows, and in which order. */
export interface RowQuery {
  readonly filter: RowFilter
  readonly order: RowOrder
}

/** The query part of an address, as it comes: anything a person may have typed. */
export type AddressQuery = Readonly<Record<string, unknown>>

const dataStatuses: readonly DataStatus[] = ['levert', 'mangler', 'ikke_ventet']

/** The names that belong to a list in the query of an address. */
const names = ['sok', 'status', 'maalaar', 'flagg', 'virksomhet', 'data', 'utvalg', 'samfunnsmaal', 'fritak', 'sorter'] as const
type QueryName = (typeof names)[number]

function textIn(query: AddressQuery, name: QueryName): string {
  const value: unknown = query[name]
  const first: unknown = Array.isArray(value) ? value[0] : value
  return typeof first === 'string' ? first : ''
}

function codesIn<T extends string>(query: AddressQuery, name: QueryName, known: readonly T[]): T[] {
  const written = textIn(query, name).split(',')
  return known.filter((code) => written.includes(code))
}

/** Reads a list's part of an address; codes that nobody knows ask for nothing. */
export function readRowQuery(query: AddressQuery, defaultOrder: RowOrder): RowQuery {
  const horizon = /^\d{4}$/.exec(textIn(query, 'maalaar'))
  const filter: RowFilter = {
    search: textIn(query, 'sok'),
    statuses: codesIn(query, 'status', statuses),
    horizon: horizon ? Number(horizon[0]) : null,
    flags: codesIn(query, 'flagg', flags),
    responsible: textIn(query, 'virksomhet'),
    dataStatus: codesIn(query, 'data', dataStatuses)[0] ?? null,
    utvalg: textIn(query, 'utvalg'),
    samfunnsmaal: textIn(query, 'samfunnsmaal'),
    exemption: codesIn(query, 'fritak', exemptionKinds)[0] ?? null,
  }
  return { filter, order: codesIn(query, 'sorter', rowOrders)[0] ?? defaultOrder }
}

/** The same address with the list's part written anew; what is not asked for is left out, and all else is kept. */
export function writeRowQuery(query: AddressQuery, { filter, order }: RowQuery, defaultOrder: RowOrder): Record<string, string> {
  const kept = Object.entries(query).filter(([name, value]) => !(names as readonly string[]).includes(name) && typeof value === 'string')
  const written: Readonly<Record<QueryName, string>> = {
    sok: filter.search,
    status: filter.statuses.join(','),
    maalaar: filter.horizon === null ? '' : String(filter.horizon),
    flagg: filter.flags.join(','),
    virksomhet: filter.responsible,
    data: filter.dataStatus ?? '',
    utvalg: filter.utvalg,
    samfunnsmaal: filter.samfunnsmaal,
    fritak: filter.exemption ?? '',
    sorter: order === defaultOrder ? '' : order,
  }
  return Object.fromEntries([...kept, ...Object.entries(written).filter(([, value]) => value !== '')]) as Record<string, string>
}

/** An address without anything asked of the list, its order kept. */
export function clearedQuery(order: RowOrder): RowQuery {
  return { filter: everyRow, order }
}
