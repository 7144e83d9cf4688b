import type { PlanLoadProblem } from '../domain/storageProblem'

const planLoadTexts: Readonly<Record<PlanLoadProblem, string>> = {
  unreachable: 'Planen kunne ikke hentes. Sjekk nettforbindelsen og last siden på nytt.',
  not_found: 'Planen finnes ikke der den skulle ligge. Last siden på nytt, eller velg en annen plan.',
  unreadable: 'Planfilen er skadet eller har feil innhold. Be den som drifter nettstedet om å legge den ut på nytt.',
  no_plans: 'Det er ikke lagt ut noen plan. Be den som drifter nettstedet om å legge en planpakke i mappen data.',
}

/** A clear sentence about why the plan, or its examples, could not be had, with the next step. */
export function planLoadProblemText(problem: PlanLoadProblem): string {
  return planLoadTexts[problem]
}
