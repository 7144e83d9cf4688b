import { computed, shallowRef } from 'vue'
import { conflictsOf, settlingEdits } from '../domain/conflict'
import { checkEntry, measurementAt } from '../domain/entryCheck'
import { remarkFields, type EntryField, type RemarkField } from '../domain/entryField'
import { emptyingEdits, measurementEdit, remarksEdit, type FactEdit } from '../domain/entryFacts'
import { askedOf, type Asked, type EntryNotice } from '../domain/entryNotice'
import type { FactId } from '../domain/fact'
import type { Indicator } from '../domain/indicator'
import type { Measurement } from '../domain/measurement'
import type { Period } from '../domain/period'
import type { QuestionCode } from '../domain/plausibility'
import type { JudgedRow } from '../domain/row'
import type { Series } from '../domain/series'
import type { ValueMark } from '../domain/valueMark'
import { conflictWords, redraftedText } from '../words/conflict'
import { entryWords, noticeMessage, savedMessage } from '../words/entry'
import { valueMarkWords } from '../words/valueMarks'
import { mergedRemarks, useEntryFields } from './entryFields'
import { entryMarks } from './entryMarks'
import { noticeOf } from './rowNotice'
import type { EntryEvents, EntryWorld } from './entryWorld'
import type { DraftField } from './useDraftField'

/** One indicator at one period in the entry form. */
export interface EntryRow {
  readonly indicator: Indicator
  readonly period: Period
  readonly judged: JudgedRow
  readonly series: Series
  /** The period's own measurement. */
  readonly measurement: Measurement | null
  readonly notice: EntryNotice
  readonly asked: Asked
  /** True when remarks have been typed that will be saved together with the value. */
  readonly remarksWait: boolean
  /** True in a locked period: the fields are shown, and cannot be written in [R10.22]. */
  readonly locked: boolean
  field(field: EntryField): DraftField
  /** Saves a field if it can be; false when the person must look at it first. */
  commit(field: EntryField): boolean
  /** Puts back what was there before, also after an emptied field has been asked about; false when nothing was changed. */
  restore(field: EntryField): boolean
  /** Saves whatever is being typed in the row. */
  leave(): void
  /** Saves a value that was asked about. */
  confirm(): void
  /** Takes the measurement back. */
  withdraw(): void
  /** Gives up what is typed in the field. */
  discard(field: EntryField): void
  /** Marks the value, with these marks and no others. */
  mark(marks: readonly ValueMark[]): void
  /** Says that the measurement is not carried out. */
  omit(reason: string): void
  /** Says that it is, after all. */
  resume(): void
  /** Lets one of two values that stand against each other count, and the other go. */
  settle(kept: FactId): void
  /** Saves what is typed although the field was changed elsewhere. */
  insist(field: EntryField): void
}

const everyField: readonly EntryField[] = ['value', ...remarkFields]

/** What is known about a row, and its fields. */
function useRowState(indicator: Indicator, period: Period, world: EntryWorld) {
  const series = computed(() => world.seriesOf(indicator, period))
  const judged = computed(() => world.rowAt(indicator, period))
  const measurement = computed(() => measurementAt(series.value, period))
  const fields = useEntryFields(indicator, period, () => measurement.value, world.drafts)
  const phase = shallowRef<EntryNotice>({ kind: 'none' })
  const value = fields('value')
  const conflict = computed(() => (measurement.value?.conflicts.length ? conflictsOf(world.factsOf(indicator.id), indicator).find((one) => one.period === period) ?? null : null))
  const checkOf = (text: string) => checkEntry(text, { series: series.value, years: world.years, period })
  const check = computed(() => (value.draft === null || value.editing ? null : checkOf(value.draft)))
  return {
    ...{ series, judged, measurement, fields, value, phase, checkOf },
    notice: computed(() => noticeOf(fields, phase.value, check.value, world.isLocked(period), conflict.value)),
    asked: computed(() => askedOf(judged.value, measurement.value !== null)),
    remarksWait: computed(() => measurement.value === null && remarkFields.some((field) => fields(field).draft !== null)),
  }
}

type RowState = ReturnType<typeof useRowState>

/** Stores the facts of a row, one action after the other. */
function useRowSaving(indicator: Indicator, period: Period, { phase, fields, judged, measurement }: RowState, world: EntryWorld, events: EntryEvents) {
  let queue: Promise<void> = Promise.resolve()
  const say = (message: string) => events.announce(`${indicator.id}: ${message}`)

  /** Forgets the drafts that are stored now, unless typed on or changed elsewhere meanwhile. */
  function forget(stored: readonly (readonly [EntryField, string | null, boolean])[]): void {
    for (const [field, text, clashed] of stored) if (text !== null && !clashed && fields(field).draft === text) fields(field).discard()
  }

  /** Stores what `edits` says when its turn comes. */
  async function storeNow(touched: readonly EntryField[], edits: () => readonly FactEdit[], label: string, said?: () => string): Promise<void> {
    const drafts = touched.map((field) => [field, fields(field).draft, fields(field).clash] as const)
    const list = world.isLocked(period) ? [] : edits()
    const result = list.length > 0 ? await world.append(list) : null
    phase.value = result && !result.ok ? { kind: 'failed', problem: result.failure } : { kind: 'none' }
    if (result && !result.ok) say(noticeMessage(phase.value, indicator))
    if (world.isLocked(period)) say(noticeMessage({ kind: 'locked' }, indicator))
    if (!result?.ok) return
    forget(drafts)
    events.stored({ label, facts: result.value, drafts: [] })
    say(said?.() ?? savedMessage(judged.value, measurement.value))
  }

  function store(touched: readonly EntryField[], edits: () => readonly FactEdit[], label: string, said?: () => string): void {
    phase.value = { kind: 'saving' }
    queue = queue.then(() => storeNow(touched, edits, label, said))
  }

  return { store, say }
}

/** The row of an indicator: its fields, what it has to say, and how it is saved. */
export function useEntryRow(indicator: Indicator, period: Period, world: EntryWorld, events: EntryEvents): EntryRow {
  const state = useRowState(indicator, period, world)
  const { fields, value, measurement, notice, checkOf } = state
  const { store, say } = useRowSaving(indicator, period, state, world, events)
  const { mark, omit, resume, resumeEdits } = entryMarks({
    ...{ indicator, period, world, measurement: () => measurement.value },
    store: (edits, label, said) => store([], edits, label, said),
  })
  const sayNotice = () => say(noticeMessage(notice.value, indicator))

  function valueEdits(confirmed: readonly QuestionCode[]): readonly FactEdit[] {
    const written = value.draft?.trim() ?? ''
    const outcome = checkOf(written)
    if (value.draft !== null && outcome.kind === 'unchanged') value.discard()
    if (outcome.kind !== 'save' && outcome.kind !== 'ask') return []
    if (outcome.kind === 'ask' && outcome.questions.some((question) => !confirmed.includes(question))) return []
    const remarks = mergedRemarks(measurement.value, fields, remarkFields)
    const corrects = measurement.value?.factId ?? null
    const measured = measurementEdit({ indicator: indicator.id, period, written, value: outcome.value, confirmed, remarks, corrects, marks: measurement.value?.marks ?? [] })
    return [measured, ...resumeEdits(valueMarkWords.valueCame)]
  }

  const saveValue = (confirmed: readonly QuestionCode[]) =>
    store(everyField, () => valueEdits(confirmed), entryWords.undoValue(indicator.id))

  function commitValue(): boolean {
    value.leave()
    if (value.draft === null) return true
    const { kind } = checkOf(value.draft)
    if (kind === 'unchanged') value.discard()
    else if (value.clash || kind !== 'save') sayNotice()
    else saveValue([])
    return kind === 'unchanged' || (kind === 'save' && !value.clash)
  }

  function remarkEdits(field: RemarkField): readonly FactEdit[] {
    const fact = world.factsOf(indicator.id).find((one) => one.id === measurement.value?.factId)
    if (fact?.type !== 'measurement' || fields(field).draft === null) return []
    return [remarksEdit(fact, mergedRemarks(fact, fields, [field]))]
  }

  function commitRemark(field: RemarkField): boolean {
    const written = fields(field)
    written.leave()
    if (written.draft === null) return true
    if (written.draft.trim() === written.saved.trim()) written.discard()
    else if (written.clash) sayNotice()
    else if (measurement.value) store([field], () => remarkEdits(field), entryWords.undoRemark(indicator.id))
    else say(entryWords.remarksWait)
    return !written.clash
  }

  /** What was typed in a period that is locked is kept as it is. */
  function commitNothing(field: EntryField): boolean {
    fields(field).leave()
    return true
  }

  function commit(field: EntryField): boolean {
    if (world.isLocked(period)) return commitNothing(field)
    return field === 'value' ? commitValue() : commitRemark(field)
  }

  function withdraw(): void {
    const counting = measurement.value?.factId
    if (world.isLocked(period)) return
    if (counting === undefined) return value.discard()
    const edits = () => emptyingEdits(world.factsOf(indicator.id), period, counting, entryWords.withdrawReason)
    store(['value'], edits, entryWords.undoWithdrawal(indicator.id))
  }

  function discard(field: EntryField): void {
    fields(field).discard()
    state.phase.value = { kind: 'none' }
  }

  function restore(field: EntryField): boolean {
    if (fields(field).restore()) return true
    const isAsked = field === 'value' && notice.value.kind === 'withdraw'
    if (isAsked) discard('value')
    return isAsked
  }

  return {
    ...{ indicator, period, commit, withdraw, restore, discard, mark, omit, resume },
    get judged() {
      return state.judged.value
    },
    get series() {
      return state.series.value
    },
    get measurement() {
      return measurement.value
    },
    get notice() {
      return notice.value
    },
    get asked() {
      return state.asked.value
    },
    get remarksWait() {
      return state.remarksWait.value
    },
    get locked() {
      return world.isLocked(period)
    },
    field: fields,
    leave: () => {
      for (const field of everyField) if (fields(field).editing) commit(field)
    },
    confirm: () => {
      if (notice.value.kind === 'ask') saveValue(notice.value.questions)
    },
    settle: (kept) => {
      const settled = notice.value
      if (settled.kind !== 'rival' || world.isLocked(period)) return
      const before = state.judged.value.line.state
      const said = () => [savedMessage(state.judged.value, measurement.value), redraftedText(before)].filter(Boolean).join(' ')
      store([], () => settlingEdits(settled.conflict, kept), conflictWords.undo(indicator.id), said)
    },
    insist: (field) => {
      fields(field).insist()
      commit(field)
    },
  }
}
