import type { Fact, FactId, MeasurementFact, Remarks, WithdrawalFact } from './fact'
import { remarksOf } from './entryField'
import type { Period } from './period'
import type { QuestionCode } from './plausibility'
import { valueToPlain, type Value } from './value'

type StoreGiven = 'id' | 'plan' | 'virksomhet' | 'author' | 'at'

/** A measurement as the entry form makes it; who, when and for which plan are added where it is stored. */
export type MeasurementEdit = Omit<MeasurementFact, StoreGiven>

/** A withdrawal as the entry form makes it. */
export type WithdrawalEdit = Omit<WithdrawalFact, StoreGiven>

export type FactEdit = MeasurementEdit | WithdrawalEdit

/** What a measurement says. */
export interface Written {
  readonly indicator: string
  readonly period: Period
  readonly written: string
  readonly value: Value
  readonly confirmed: readonly QuestionCode[]
  readonly remarks: Remarks
  readonly corrects: FactId | null
}

/** The fact of a measurement that has been read. */
export function measurementEdit({ indicator, period, written, value, confirmed, remarks, corrects }: Written): MeasurementEdit {
  return { type: 'measurement', indicator, period, written, value: valueToPlain(value), confirmed, corrects, ...remarksOf(remarks) }
}

/** A measurement that says what an earlier one says, with other remarks; it corrects the earlier one. */
export function remarksEdit(fact: MeasurementFact, remarks: Remarks): MeasurementEdit {
  const { indicator, period, written, value, confirmed } = fact
  return { type: 'measurement', indicator, period, written, value, confirmed, corrects: fact.id, ...remarksOf(remarks) }
}

function withdrawalEdit({ id, indicator, period }: MeasurementFact, reason: string): WithdrawalEdit {
  return { type: 'withdrawal', indicator, period, withdraws: id, reason }
}

function withdrawnIds(facts: readonly Fact[]): Set<FactId> {
  return new Set(facts.filter((fact) => fact.type === 'withdrawal').map((fact) => fact.withdraws))
}

/**
 * The withdrawals that leave a period without a measurement: of the one that counts, first, and of every one it corrected,
 * because withdrawing a correction alone brings back what it corrected.
 */
export function emptyingEdits(facts: readonly Fact[], period: Period, counting: FactId, reason: string): WithdrawalEdit[] {
  const withdrawn = withdrawnIds(facts)
  const live = facts.filter((fact) => fact.type === 'measurement').filter((fact) => fact.period === period && !withdrawn.has(fact.id))
  const ordered = [...live].sort((a, b) => Number(b.id === counting) - Number(a.id === counting))
  return ordered.map((fact) => withdrawalEdit(fact, reason))
}

/** A measurement once more, as a fact of its own. */
function again({ indicator, period, written, value, confirmed, ...said }: MeasurementFact): MeasurementEdit {
  return { type: 'measurement', indicator, period, written, value, confirmed, corrects: null, ...remarksOf(said) }
}

/**
 * The facts that take back `made`, what one action stored: a measurement is withdrawn, which brings back what it corrected;
 * a withdrawn measurement is stored again. `facts` are all facts of the indicators concerned.
 */
export function undoEdits(made: readonly Fact[], facts: readonly Fact[], reason: string): FactEdit[] {
  const withdrawn = withdrawnIds(facts)
  const byId = new Map(facts.map((fact) => [fact.id, fact]))
  const restored = new Set<string>()
  return made.flatMap((fact): FactEdit[] => {
    if (fact.type === 'measurement') return withdrawn.has(fact.id) ? [] : [withdrawalEdit(fact, reason)]
    const taken = byId.get(fact.withdraws)
    const cell = `${fact.indicator} ${fact.period}`
    if (taken?.type !== 'measurement' || restored.has(cell)) return []
    restored.add(cell)
    return [again(taken)]
  })
}
