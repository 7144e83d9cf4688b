import { computed, shallowRef } from 'vue'
import { textEdit } from '../domain/followUpEdits'
import { noTexts, textFields, type SaidRemarks, type TextField } from '../domain/remarks'
import type { JudgedRow } from '../domain/row'
import { cardWords } from '../words/maalavvikCard'
import { storeFollowUp, type FollowUpWorld } from './followUpWorld'
import { useAction } from './useAction'
import { useDraftForm } from './useDraftForm'

/** What is saved of a period: beside its own measurement, or as an explanation. */
function savedOf({ latest, explanation, period }: JudgedRow) {
  return (latest?.period === period ? latest.measurement : null) ?? explanation
}

/**
 * Årsak, konsekvens and kommentar of one indicator at one period. `row` is the period's row as it is now, `before` what was
 * last written for an earlier period.
 */
export function useCauseForm(row: () => JudgedRow, before: () => SaidRemarks | null, world: FollowUpWorld) {
  const { indicator, period } = row()
  const place = { indicator: indicator.id, period }
  const { drafts } = world
  const action = useAction()
  const saved = computed(() => savedOf(row()) ?? null)
  const asks = shallowRef(false)
  const form = useDraftForm<TextField>({
    place,
    names: textFields,
    draftName: (name) => name,
    saved: (name) => (saved.value ?? noTexts)[name],
    savedAt: () => saved.value?.at ?? null,
    drafts,
  })
  const takenCell = (name: TextField) => ({ ...place, field: `hentet:${name}` })
  const forgetTaken = () => textFields.forEach((name) => drafts.discard(takenCell(name)))

  function discard(): void {
    form.discard()
    forgetTaken()
    action.clear()
  }

  async function save(): Promise<void> {
    if (form.clashes.length > 0) return action.tell({ failed: cardWords.clashFirst })
    if (!form.isChanged) return action.tell({ done: cardWords.nothingNew })
    await action.run(cardWords.saving, () => {
      const texts = form.texts()
      return storeFollowUp(world, [textEdit(row(), world.factsOf(indicator.id), texts)], () => {
        form.saved(texts)
        forgetTaken()
      })
    })
  }

  /** The fields that the text of an earlier period would be put in. */
  const takeable = () => textFields.filter((name) => (before()?.[name] ?? '').trim() !== '' && before()?.[name] !== form.field(name).text)

  function take(): void {
    const said = before()
    asks.value = false
    if (!said) return
    for (const name of takeable()) {
      form.field(name).write(said[name])
      form.field(name).leave()
      drafts.keep(takenCell(name), said.period)
    }
    action.tell({ done: cardWords.taken(said.period) })
  }

  /** Puts the earlier text in the fields; asks first where something else stands in one of them. */
  function askToTake(): void {
    asks.value = takeable().some((name) => form.field(name).text.trim() !== '')
    if (!asks.value) take()
  }

  return {
    form,
    /** What is saved, with who and when; null before anything is. */
    saved,
    state: action.state,
    busy: action.busy,
    /** True while it is asked whether the earlier text shall take the place of what stands there. */
    asks: computed(() => asks.value),
    /** True for a field whose text was taken along from an earlier period and is not saved. */
    isTaken: (name: TextField) => form.field(name).draft !== null && drafts.textOf(takenCell(name)) !== null,
    ...{ save, discard, take, askToTake },
    endAsking: () => (asks.value = false),
  }
}

/** The form of årsak, konsekvens and kommentar. */
export type CauseForm = ReturnType<typeof useCauseForm>
