import { shallowReactive, shallowRef } from 'vue'
import type { DraftCell, EntryAction, EntryWorld } from '../../src/composables/entryWorld'
import type { FactEdit } from '../../src/domain/entryFacts'
import type { Fact } from '../../src/domain/fact'
import type { Indicator } from '../../src/domain/indicator'
import { recordOf } from '../../src/domain/record'
import type { Period } from '../../src/domain/period'
import { failure, success } from '../../src/domain/result'
import type { StorageProblem } from '../../src/domain/storageProblem'
import { factMaker } from './facts'
import { years } from './indicators'

const keyOf = ({ indicator, period, field }: DraftCell) => `${indicator} ${period} ${field}`

/** A program around the entry form that keeps everything in memory, with a clock that is moved by hand. */
export function entryWorld() {
  let now = '2025-05-02T12:00:00.000Z'
  const make = factMaker(() => now)
  const facts = shallowRef<readonly Fact[]>([])
  const drafts = shallowReactive(new Map<string, { text: string; at: string }>())
  const locked = shallowReactive(new Set<Period>())
  const problem = shallowRef<StorageProblem | null>(null)
  const messages: string[] = []
  const actions: EntryAction[] = []

  function store(edits: readonly FactEdit[]): readonly Fact[] {
    const made = edits.map(make)
    facts.value = [...facts.value, ...made]
    return made
  }

  const record = (indicator: Indicator) => recordOf(indicator, facts.value.filter((fact) => fact.indicator === indicator.id), years)

  const world: EntryWorld = {
    years,
    seriesOf: (indicator, period) => record(indicator).seriesAt(period),
    rowAt: (indicator, period) => record(indicator).rowAt(period),
    isLocked: (period) => locked.has(period),
    factsOf: (id) => facts.value.filter((fact) => fact.indicator === id),
    drafts: {
      textOf: (cell) => drafts.get(keyOf(cell))?.text ?? null,
      atOf: (cell) => drafts.get(keyOf(cell))?.at ?? null,
      keep: (cell, text) => void drafts.set(keyOf(cell), { text, at: now }),
      discard: (cell) => void drafts.delete(keyOf(cell)),
    },
    append: (edits) => Promise.resolve(problem.value ? failure(problem.value) : success(store(edits))),
  }

  return {
    ...{ world, facts, drafts, locked, problem, messages, actions },
    events: { stored: (action: EntryAction) => void actions.push(action), announce: (text: string) => void messages.push(text) },
    /** Stores as another tab would. */
    elsewhere: store,
    setTime: (time: string) => {
      now = time
    },
  }
}

/** Resolves when everything under way in the row is done. */
export function settled(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0))
}
