import { shallowRef } from 'vue'
import type { DraftChange, EntryCell, EntryEvents, EntryWorld } from '../../composables/entryWorld'
import { measurementAt } from '../../domain/entryCheck'
import { isRefused, type MeasurementImport } from '../../domain/measurementImport'
import { lostRows, pasteCount, pasteDrafts, pasteEdits, type ConfirmedRows, type PastePlace, type PastePreview } from '../../domain/paste'
import type { Period } from '../../domain/period'
import type { Plan } from '../../domain/plan'
import { usePasteStore } from '../../stores/paste'
import { lockWords } from '../../words/lock'
import { importProblemPlace, importProblemText } from '../../words/import'
import { overflowText, pastedMessage, pasteLabel, pasteWords } from '../../words/paste'
import { storageProblemText } from '../../words/storage'

interface PasteContext {
  readonly plan: Plan
  readonly world: EntryWorld
  readonly events: EntryEvents
  /** Where a block would go that is pasted into this indicator's row. */
  place(indicator: string): PastePlace
}

/** Which measurements a preview would replace: when this has changed, what was looked at is not what would happen. */
function replacedBy({ rows }: MeasurementImport): string {
  return rows.map((row) => (isRefused(row) ? 'refused' : row.existing && 'factId' in row.existing ? row.existing.factId : (row.existing?.id ?? ''))).join(' ')
}

/** Pasting into the entry form: first a preview, then everything at once, to be undone as one. */
export function useEntryPaste({ plan, world, events, place }: PasteContext) {
  const store = usePasteStore()
  const preview = shallowRef<PastePreview | null>(null)
  const warning = shallowRef('')
  const leftovers = shallowRef<readonly string[]>([])
  let source: { text: string; place: PastePlace } | null = null

  /** What is stored for an indicator and a period, as it was written. */
  function storedAt(id: string, period: Period): string | null {
    const indicator = plan.indicators.find((one) => one.id === id)
    return (indicator && measurementAt(world.seriesOf(indicator, period), period)?.written) ?? null
  }

  /** Looks at what is pasted in a row's value field; a single cell is just typed there. */
  async function start(text: string, indicator: string): Promise<void> {
    source = { text, place: place(indicator) }
    const pasted = await store.preview(text, source.place)
    warning.value = ''
    if (pasted.kind === 'block') preview.value = pasted
    else if (pasted.kind === 'too_much') events.announce(pasteWords.tooMuch)
    else if (world.isLocked(source.place.period)) events.announce(lockWords.noPaste)
    else world.drafts.keep({ indicator, period: source.place.period, field: 'value' }, pasted.text)
  }

  function cancel(): void {
    preview.value = null
  }

  /** Puts texts in their fields, and takes away what was typed where a value has been stored; tells what that changed. */
  function changeDrafts(wanted: readonly { cell: EntryCell; after: string | null }[]): DraftChange[] {
    const changes = wanted.map(({ cell, after }) => ({ cell, after, before: world.drafts.textOf(cell) }))
    for (const { cell, after } of changes) {
      if (after === null) world.drafts.discard(cell)
      else world.drafts.keep(cell, after)
    }
    return changes.filter(({ before, after }) => before !== after)
  }

  /** Stores what is ready, leaves the rest in the fields, and lists what has no field. */
  async function carryOut({ shape, changes }: PastePreview, confirmed: ConfirmedRows): Promise<void> {
    const edits = pasteEdits(changes, confirmed)
    const stored = await world.append(edits)
    if (!stored.ok) {
      warning.value = storageProblemText(stored.failure)
      return
    }
    const texts = pasteDrafts(changes, confirmed)
    const drafts = changeDrafts([
      ...edits.map(({ indicator, period }) => ({ cell: { indicator, period, field: 'value' as const }, after: null })),
      ...texts.map(({ indicator, period, text }) => ({ cell: { indicator, period, field: 'value' as const }, after: text })),
    ])
    const lost = lostRows(changes).map(({ problem }) => `${importProblemPlace(problem)}: ${importProblemText(problem, plan)}`)
    leftovers.value = [...lost, ...shape.overflow.map(overflowText)]
    preview.value = null
    const count = pasteCount(edits)
    if (stored.value.length > 0 || drafts.length > 0) events.stored({ label: pasteLabel(count), facts: stored.value, drafts })
    events.announce(pastedMessage(count, texts.length))
  }

  /** Carries out what was shown; if something was changed elsewhere meanwhile, shows it anew instead. */
  async function confirm(confirmed: ConfirmedRows): Promise<void> {
    if (!preview.value || !source) return
    const fresh = await store.preview(source.text, source.place)
    if (fresh.kind !== 'block') return
    const isSame = replacedBy(fresh.changes) === replacedBy(preview.value.changes)
    if (isSame) return carryOut(fresh, confirmed)
    preview.value = fresh
    warning.value = pasteWords.changedMeanwhile
  }

  return {
    ...{ preview, warning, leftovers, start, cancel, confirm, storedAt },
    forgetLeftovers: () => {
      leftovers.value = []
    },
  }
}
