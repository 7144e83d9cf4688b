import type { Indicator } from '../domain/indicator'
import type { Period } from '../domain/period'
import type { EntryRow } from './useEntryRow'

/** A row that is made when something is first asked of it but which it is: most rows of a long form are never looked at. */
export function lazyEntryRow(indicator: Indicator, period: Period, make: () => EntryRow): EntryRow {
  const known = { indicator, period } as EntryRow
  let made: EntryRow | null = null
  return new Proxy(known, { get: (_, name): unknown => Reflect.get(name in known ? known : (made ??= make()), name) })
}
