import { computed } from 'vue'
import type { DraftCell, DraftKeeper } from './entryWorld'

type Fields = Readonly<Record<string, string | number>>

/** What is written in a form that is stored as a whole, kept as it is written until it is stored or given up. */
export interface KeptForm<T extends object> {
  readonly written: T
  /** True when something is written that is neither stored nor given up. */
  readonly isKept: boolean
  write(patch: Partial<T>): void
  /** Forgets what is written: it is stored, or given up. */
  forget(): void
}

/** What was kept, over a blank form: only fields of the same name and kind are taken. */
function readKept(text: string, blank: Fields): Fields {
  try {
    const kept: unknown = JSON.parse(text)
    if (typeof kept !== 'object' || kept === null) return blank
    const fields = Object.entries(kept as Record<string, unknown>).filter(([name, value]) => Object.hasOwn(blank, name) && typeof value === typeof blank[name])
    return { ...blank, ...(Object.fromEntries(fields) as Fields) }
  } catch {
    return blank
  }
}

/** The form of a place. `isPossible` says whether what was kept can still be chosen; a form that cannot begins anew. */
export function useKeptForm<T extends object & { readonly [K in keyof T]: string | number }>(
  cell: () => DraftCell,
  blank: () => T,
  isPossible: (written: T) => boolean,
  drafts: DraftKeeper,
): KeptForm<T> {
  const written = computed((): T => {
    const text = drafts.textOf(cell())
    const read = text === null ? blank() : (readKept(text, { ...blank() }) as unknown as T)
    return isPossible(read) ? read : blank()
  })

  function write(patch: Partial<T>): void {
    const next = { ...written.value, ...patch }
    if (JSON.stringify(next) === JSON.stringify(blank())) drafts.discard(cell())
    else drafts.keep(cell(), JSON.stringify(next))
  }

  return {
    get written() {
      return written.value
    },
    get isKept() {
      return drafts.textOf(cell()) !== null
    },
    write,
    forget: () => drafts.discard(cell()),
  }
}
