import type { Fact, FactDraft, FactId, MeasurementFact, Remarks } from './fact'
import { remarksOf } from './entryField'
import type { Period } from './period'
import type { QuestionCode } from './plausibility'
import { standingFacts, withdrawnIds } from './standing'
import { valueToPlain, type Value } from './value'
import type { ValueMark } from './valueMark'

/** A measurement as the entry form makes it; who, when and for which plan are added where it is stored. */
export type MeasurementEdit = Extract<FactDraft, { type: 'measurement' }>

/** A withdrawal as the entry form makes it. */
export type WithdrawalEdit = Extract<FactDraft, { type: 'withdrawal' }>

/** That a measurement is not carried out, as the entry form says it. */
export type OmissionEdit = Extract<FactDraft, { type: 'omission' }>

export type FactEdit = MeasurementEdit | WithdrawalEdit | OmissionEdit

/** What a measurement says. */
export interface Written {
  readonly indicator: string
  readonly period: Period
  readonly written: string
  readonly value: Value
  readonly confirmed: readonly QuestionCode[]
  readonly remarks: Remarks
  readonly corrects: FactId | null
  readonly marks?: readonly ValueMark[]
}

/** Marks as a fact holds them: left out where there are none. */
export function marksOf({ marks = [] }: { readonly marks?: readonly ValueMark[] }): { readonly marks?: readonly ValueMark[] } {
  return marks.length > 0 ? { marks: [...marks] } : {}
}

/** The fact of a measurement that has been read. */
export function measurementEdit({ indicator, period, written, value, confirmed, remarks, corrects, ...rest }: Written): MeasurementEdit {
  return { type: 'measurement', indicator, period, written, value: valueToPlain(value), confirmed, corrects, ...marksOf(rest), ...remarksOf(remarks) }
}

/** A measurement that says what an earlier one says, with other marks; it corrects the earlier one. */
export function marksEdit(fact: MeasurementFact, marks: readonly ValueMark[]): MeasurementEdit {
  return remarksEdit({ ...fact, marks }, fact)
}

/** A measurement that says what an earlier one says, with other remarks; it corrects the earlier one. */
export function remarksEdit(fact: MeasurementFact, remarks: Remarks): MeasurementEdit {
  const { indicator, period, written, value, confirmed } = fact
  return { type: 'measurement', indicator, period, written, value, confirmed, corrects: fact.id, ...marksOf(fact), ...remarksOf(remarks) }
}

/** The fact that takes another one back. */
export function withdrawalEdit({ id, indicator, period }: Pick<Fact, 'id' | 'indicator' | 'period'>, reason: string): WithdrawalEdit {
  return { type: 'withdrawal', indicator, period, withdraws: id, reason }
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

/** The withdrawals after which nobody says that the measurement of a period was not carried out, the latest first. */
export function resumingEdits(facts: readonly Fact[], period: Period, reason: string): WithdrawalEdit[] {
  const said = standingFacts(facts, 'omission').filter((fact) => fact.period === period)
  return said.map((fact) => withdrawalEdit(fact, reason)).reverse()
}

/** That a measurement is not carried out, once more, as a fact of its own. */
function omissionEdit({ indicator, period, reason }: OmissionEdit): OmissionEdit {
  return { type: 'omission', indicator, period, reason }
}

/** A measurement once more, as a fact of its own. */
function again({ indicator, period, written, value, confirmed, ...said }: MeasurementFact): MeasurementEdit {
  return { type: 'measurement', indicator, period, written, value, confirmed, corrects: null, ...marksOf(said), ...remarksOf(said) }
}

/**
 * The facts that take back `made`, what one action stored: a fact is withdrawn, which brings back what it corrected;
 * a withdrawn measurement, or that one was not carried out, is stored again. `facts` are all facts of the indicators concerned.
 */
export function undoEdits(made: readonly Fact[], facts: readonly Fact[], reason: string): FactEdit[] {
  const withdrawn = withdrawnIds(facts)
  const byId = new Map(facts.map((fact) => [fact.id, fact]))
  const restored = new Set<string>()
  return made.flatMap((fact): FactEdit[] => {
    if (fact.type !== 'withdrawal') return withdrawn.has(fact.id) ? [] : [withdrawalEdit(fact, reason)]
    const taken = byId.get(fact.withdraws)
    const cell = `${fact.indicator} ${fact.period}`
    if (taken?.type === 'omission') return [omissionEdit(taken)]
    if (taken?.type !== 'measurement' || restored.has(cell)) return []
    restored.add(cell)
    return [again(taken)]
  })
}
