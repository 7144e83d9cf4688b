/** A place in the program: what stands after the first `#` of the page's own address. */
export interface Address {
  readonly path: string
  readonly query: Readonly<Record<string, string>>
  /** `#` and the name of a part of the page, or empty. */
  readonly hash: string
}

/** What to change in an address; a part of the query that is null or undefined is left out. */
export interface AddressChange {
  readonly path?: string
  readonly query?: Readonly<Record<string, string | null | undefined>>
  readonly hash?: string
}

/** The parameters of `path` by the names in `pattern` (`/indikator/:id`), or null when it is another page. */
export function matchPath(pattern: string, path: string): Record<string, string> | null {
  const names = pattern.split('/')
  const parts = path.split('/')
  if (names.length !== parts.length) return null
  const params: Record<string, string> = {}
  for (const [index, name] of names.entries()) {
    const part = decode(parts[index] ?? '')
    if (name.startsWith(':') && part !== '') params[name.slice(1)] = part
    else if (name !== part) return null
  }
  return params
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}

/** Reads `#/path?query#part`; whatever a person may have typed gives an address. */
export function parseAddress(text: string): Address {
  const [, written = '', part] = /^#?([^#]*)#?(.*)$/s.exec(text) ?? []
  const mark = written.indexOf('?')
  const path = mark === -1 ? written : written.slice(0, mark)
  const query = new Map<string, string>()
  for (const [name, value] of new URLSearchParams(mark === -1 ? '' : written.slice(mark + 1))) {
    if (!query.has(name)) query.set(name, value)
  }
  return { path: path.startsWith('/') ? path : `/${path}`, query: Object.fromEntries(query), hash: part ? `#${decode(part)}` : '' }
}

/** Writes an address so that `parseAddress` reads it back. */
export function writeAddress({ path, query, hash }: Address): string {
  const parts = Object.entries(query).map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`)
  return `#${path}${parts.length > 0 ? `?${parts.join('&')}` : ''}${hash}`
}

/** An address with something changed; another path or query leaves the part of the page behind. */
export function changeAddress(address: Address, { path = address.path, query = {}, hash = '' }: AddressChange): Address {
  const kept = Object.entries(query).flatMap(([name, value]) => (value === null || value === undefined ? [] : [[name, value] as const]))
  return { path, query: Object.fromEntries(kept), hash }
}
