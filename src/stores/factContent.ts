import type { Fact, FactContent, FactDraft } from '../domain/fact'
import type { Indicator } from '../domain/indicator'
import { withResponsible } from '../domain/indicatorChange'
import type { Role } from '../domain/role'
import { unitCode } from '../storage/unitCode'

/** What is said of a fact; the plan, the responsible virksomhet, the author, the role and the time are added unless given. */
export type FactEntry = FactDraft & Partial<Pick<FactContent, 'virksomhet' | 'author' | 'role' | 'at'>>

/** Who says something, of which plan and when. */
export interface Speaker {
  readonly plan: string
  readonly author: string
  readonly role: Role | null
  readonly at: string
}

/** The part of a fact's id that stands for the whole plan. */
const wholePlan = 'felles'

/** The code of the virksomhet that is responsible for an indicator, by the facts about it [R10.1]. */
export function virksomhetCode(indicatorId: string, indicator: Indicator | undefined, facts: readonly Fact[]): string {
  return indicatorId === '' ? wholePlan : unitCode(indicator ? withResponsible(indicator, facts).responsible : '')
}

/** What an entry says, with all that is added to it. */
export function contentOf(entry: FactEntry, { plan, author, role, at }: Speaker, virksomhetOf: (indicator: string) => string): FactContent {
  return { virksomhet: virksomhetOf(entry.indicator), author, ...(role ? { role } : {}), at, ...entry, plan }
}
