import { computed } from 'vue'
import type { DraftCell, DraftKeeper } from './entryWorld'
import { useDraftField, type DraftField } from './useDraftField'

/** Where the fields of a form belong. */
export type DraftPlace = Pick<DraftCell, 'indicator' | 'period'>

/** Several text fields that are saved together and never lose what is typed. */
export interface DraftForm<K extends string> {
  readonly names: readonly K[]
  field(name: K): DraftField
  /** True when something has been typed that is not saved. */
  readonly isChanged: boolean
  /** The fields that were changed elsewhere after the typing began. */
  readonly clashes: readonly K[]
  /** What the fields show. */
  texts(): Record<K, string>
  /** Gives up what is typed. */
  discard(): void
  /** Forgets what has been saved, but not what was typed since. */
  saved(texts: Readonly<Record<K, string>>): void
}

/** What a form is over: the names its drafts are kept by, what is saved in each field, and when that was saved. */
export interface DraftFormWorld<K extends string> {
  readonly place: DraftPlace
  readonly names: readonly K[]
  readonly draftName: (name: K) => string
  readonly saved: (name: K) => string
  readonly savedAt: () => string | null
  readonly drafts: DraftKeeper
}

/** The fields of a form that is saved as a whole. */
export function useDraftForm<K extends string>({ place, names, draftName, saved, savedAt, drafts }: DraftFormWorld<K>): DraftForm<K> {
  const made = names.map((name) => [name, useDraftField({ ...place, field: draftName(name) }, () => saved(name), savedAt, drafts)] as const)
  const fields = new Map<K, DraftField>(made)
  const clashes = computed(() => made.flatMap(([name, field]) => (field.clash ? [name] : [])))
  const isChanged = computed(() => made.some(([, field]) => field.draft !== null))

  function field(name: K): DraftField {
    const found = fields.get(name)
    if (!found) throw new Error(`useDraftForm: no field ${name}`)
    return found
  }

  return {
    ...{ names, field },
    get isChanged() {
      return isChanged.value
    },
    get clashes() {
      return clashes.value
    },
    texts: () => Object.fromEntries(made.map(([name, own]) => [name, own.text])) as Record<K, string>,
    discard: () => made.forEach(([, own]) => own.discard()),
    saved: (texts) => {
      for (const [name, own] of made) if (own.draft === texts[name]) own.discard()
    },
  }
}
