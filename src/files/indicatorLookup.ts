import { groupedBy } from '../domain/groupedBy'
import type { Indicator } from '../domain/indicator'

/** What a written id was found to be. */
export type IdMatch =
  | { readonly kind: 'found'; readonly indicator: Indicator; readonly adjusted: boolean }
  | { readonly kind: 'unknown'; readonly suggestion: string | null }

/** Case, spaces and the kind of dash do not tell indicators apart; leading zeros might. */
function folded(id: string): string {
  return id.normalize('NFC').toUpperCase().replace(/[\s\u00a0_\u2010-\u2015\u2212-]/g, '')
}

function withoutZeros(id: string): string {
  return folded(id).replace(/(\D)0+(?=\d)/g, '$1')
}

/** Finds indicators by the id as people write it: exactly, or in another case or spacing when only one can be meant. */
export function indicatorFinder(indicators: readonly Indicator[]): (written: string) => IdMatch {
  const exact = new Map(indicators.map((indicator) => [indicator.id, indicator]))
  const loose = groupedBy(indicators, ({ id }) => folded(id))
  const looser = groupedBy(indicators, ({ id }) => withoutZeros(id))
  return (written) => {
    const id = written.trim()
    const same = exact.get(id)
    if (same) return { kind: 'found', indicator: same, adjusted: false }
    const [only, ...others] = loose.get(folded(id)) ?? []
    if (only && others.length === 0) return { kind: 'found', indicator: only, adjusted: true }
    const [near, ...further] = looser.get(withoutZeros(id)) ?? []
    return { kind: 'unknown', suggestion: near && further.length === 0 ? near.id : null }
  }
}
