import type { Period } from '../domain/period'

type Query = Readonly<Record<string, string | null | undefined>>

/** The address of a page within the program; empty parts of the query are left out. */
export function pageLink(path: string, query: Query = {}): string {
  const parts = Object.entries(query).flatMap(([key, value]) => (value ? [`${key}=${encodeURIComponent(value)}`] : []))
  return `#${path}${parts.length > 0 ? `?${parts.join('&')}` : ''}`
}

/** The page of one indicator at a period. */
export function indicatorLink(id: string, period: Period | null): string {
  return pageLink(`/indikator/${encodeURIComponent(id)}`, { periode: period })
}

/** The page of one samfunnsmål at a period, perhaps for one utvalg alone. */
export function samfunnsmaalLink(number: string, period: Period | null, utvalg: string | null = null): string {
  return pageLink(`/samfunnsmaal/${encodeURIComponent(number)}`, { periode: period, utvalg })
}

/** The page of one utvalg at a period. */
export function utvalgLink(code: string, period: Period | null): string {
  return pageLink(`/utvalg/${encodeURIComponent(code)}`, { periode: period })
}

/** The målavvik card of one indicator at a period. */
export function maalavvikLink(id: string, period: Period | null): string {
  return `${indicatorLink(id, period)}#maalavvik`
}
