import { defineStore } from 'pinia'
import type { PastePlace, PastePreview } from '../domain/paste'
import { useImportStore } from './measurementImport'
import { usePlanStore } from './plan'

/** What was on the clipboard: one cell, or a block and what pasting it would do. */
export type Pasted = { readonly kind: 'cell'; readonly text: string } | { readonly kind: 'too_much' } | ({ readonly kind: 'block' } & PastePreview)

/** Reads what is pasted into the entry form; the reader is loaded when something is pasted. Nothing is written. */
export const usePasteStore = defineStore('paste', () => {
  const planStore = usePlanStore()
  const imports = useImportStore()

  /** What pasting a text at a place would do to the measurements that are here now. */
  async function preview(text: string, place: PastePlace): Promise<Pasted> {
    const [{ isTooMuch, parseClipboard }, { layOutPaste }] = await Promise.all([import('../files/clipboard'), import('../files/pasteLayout')])
    if (isTooMuch(text)) return { kind: 'too_much' }
    const block = parseClipboard(text)
    const [only, ...others] = block
    if (others.length === 0 && (only?.length ?? 0) <= 1) return { kind: 'cell', text: only?.[0] ?? '' }
    const { table, ...shape } = layOutPaste(block, place, planStore.plan?.indicators ?? [])
    return { kind: 'block', shape, changes: await imports.previewTable(table) }
  }

  return { preview }
})
