import { shallowReactive, shallowRef } from 'vue'
import type { DraftCell } from '../../src/composables/entryWorld'
import type { FollowUpWorld } from '../../src/composables/followUpWorld'
import type { Fact } from '../../src/domain/fact'
import type { Indicator } from '../../src/domain/indicator'
import { recordOf } from '../../src/domain/record'
import { failure, success } from '../../src/domain/result'
import type { JudgedRow } from '../../src/domain/row'
import type { StorageProblem } from '../../src/domain/storageProblem'
import { factLog } from './followUp'
import { years } from './indicators'
import { period } from './measurements'

const keyOf = ({ indicator, period: when, field }: DraftCell) => `${indicator} ${when} ${field}`

/** A program around the follow-up of one indicator that keeps everything in memory. */
export function followUpWorld(indicator: Indicator) {
  const log = factLog(indicator)
  const made = factLog(indicator, '1')
  const facts = shallowRef<readonly Fact[]>([])
  const drafts = shallowReactive(new Map<string, { text: string; at: string }>())
  const problem = shallowRef<StorageProblem | null>(null)
  let keys = 0

  const world: FollowUpWorld = {
    drafts: {
      textOf: (cell) => drafts.get(keyOf(cell))?.text ?? null,
      atOf: (cell) => drafts.get(keyOf(cell))?.at ?? null,
      keep: (cell, text) => void drafts.set(keyOf(cell), { text, at: '2025-05-02T12:00:00.000Z' }),
      discard: (cell) => void drafts.delete(keyOf(cell)),
    },
    factsOf: () => facts.value,
    append: (entries) => {
      if (problem.value) return Promise.resolve(failure(problem.value))
      const stored = entries.map((entry) => made.say(entry.type, entry.period, entry as never))
      facts.value = [...facts.value, ...stored]
      return Promise.resolve(success(stored))
    },
    newKey: () => `key-${(keys += 1)}`,
  }

  return {
    ...{ world, facts, drafts, problem },
    /** Facts that were there before. */
    begin: (work: (made: typeof log) => void) => {
      work(log)
      facts.value = [...log.facts]
    },
    rowAt: (when: string): JudgedRow => recordOf(indicator, facts.value, years).rowAt(period(when)),
  }
}
