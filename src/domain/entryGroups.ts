import type { Indicator } from './indicator'
import type { Innsatsomraade, Plan, Utvalg } from './plan'

/** The order of the rows of the entry form: the plan's own, or by innsatsområde within each utvalg. */
export type EntryOrder = 'plan' | 'innsatsomraade'

/** Indicators that belong together; without an innsatsområde it is the utvalg alone that they share. */
export interface IndicatorGroup {
  readonly utvalg: Utvalg | null
  readonly innsatsomraade: Innsatsomraade | null
  readonly indicators: readonly Indicator[]
}

/** Indicators in groups. In plan order a group ends where the plan goes on to another utvalg. */
export function groupIndicators(indicators: readonly Indicator[], plan: Plan, order: EntryOrder): IndicatorGroup[] {
  return order === 'plan' ? inPlanOrder(indicators, plan) : byInnsatsomraade(indicators, plan)
}

function inPlanOrder(indicators: readonly Indicator[], plan: Plan): IndicatorGroup[] {
  const groups: { code: string; indicators: Indicator[] }[] = []
  for (const indicator of indicators) {
    const current = groups.at(-1)
    if (current?.code === indicator.utvalg) current.indicators.push(indicator)
    else groups.push({ code: indicator.utvalg, indicators: [indicator] })
  }
  return groups.map(({ code, indicators: own }) => ({ utvalg: utvalgOf(plan, code), innsatsomraade: null, indicators: own }))
}

function byInnsatsomraade(indicators: readonly Indicator[], plan: Plan): IndicatorGroup[] {
  return plan.utvalg.flatMap((utvalg) =>
    plan.innsatsomraader.flatMap((innsatsomraade) => {
      const own = indicators.filter((one) => one.utvalg === utvalg.code && one.innsatsomraade === innsatsomraade.number)
      return own.length > 0 ? [{ utvalg, innsatsomraade, indicators: own }] : []
    }),
  )
}

function utvalgOf(plan: Plan, code: string): Utvalg | null {
  return plan.utvalg.find((utvalg) => utvalg.code === code) ?? null
}

/** Everyone who is proposed as responsible for an indicator, each once, in alphabetical order. */
export function responsibleOf(plan: Plan): string[] {
  const names = new Set(plan.indicators.map((indicator) => indicator.responsible))
  return [...names].filter((name) => name !== '').sort((a, b) => a.localeCompare(b, 'nb'))
}
