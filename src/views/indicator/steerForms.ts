import { useKeptForm } from '../../composables/useKeptForm'
import { exemptionKinds } from '../../domain/followUpFact'
import { periodOf, type Period } from '../../domain/period'
import type { Plan } from '../../domain/plan'
import type { JudgedRow } from '../../domain/row'
import { noDecision, type PeriodChoice, type WrittenExemption, type WrittenTarget } from '../../domain/steerDraft'
import { useDraftsStore } from '../../stores/drafts'

/** The forms of an indicator's decisions; what is written in them follows the indicator, whatever period is looked at. */
export function useSteerForms(plan: Plan, row: () => JudgedRow, periods: () => readonly Period[]) {
  const drafts = useDraftsStore()
  const place = () => ({ indicator: row().indicator.id, period: periodOf(plan.years.baseline, 'ÅR') })
  const first = () => (periods().includes(row().period) ? row().period : (periods()[0] ?? row().period))
  const isOpen = ({ period }: { readonly period: Period }) => periods().includes(period)
  return {
    target: useKeptForm<WrittenTarget & PeriodChoice>(
      () => ({ ...place(), field: 'vedtak:mål' }),
      () => ({ ...noDecision, horizon: plan.years.targets[0] ?? 0, target: '', period: first(), chosenBy: '' }),
      (written) => isOpen(written) && plan.years.targets.includes(written.horizon),
      drafts,
    ),
    exemption: useKeptForm<WrittenExemption & PeriodChoice>(
      () => ({ ...place(), field: 'vedtak:fritak' }),
      () => ({ ...noDecision, kind: 'ikke_aktuelt', period: first(), chosenBy: '' }),
      (written) => isOpen(written) && exemptionKinds.includes(written.kind),
      drafts,
    ),
  }
}
