import { beforeAll, describe, expect, it } from 'vitest'
import type { Plan } from '../../src/domain/plan'
import { whyColour, whyRow } from '../../src/words/why'
import { judged } from '../support/measurements'
import { indicatorOf, readPlan } from '../support/plan'

let plan: Plan

beforeAll(async () => {
  plan = await readPlan()
})

/** The sentence for the first horizon, with ordinary spaces. */
function why(id: string, when: string, written?: string, documentation = ''): string {
  const indicator = indicatorOf(plan, id)
  const [judgement] = judged(indicator, plan.years, when, written === undefined ? {} : { [when]: written }, { documentation }).judgements
  return judgement ? whyColour(judgement, indicator).replaceAll('\u00a0', ' ') : ''
}

describe('"Hvorfor denne fargen?" [R6.5]', () => {
  it.each<[string, string, string | undefined, string]>([
    ['OKI-39', '2023-ÅR', undefined, 'Utgangspunktet 92,3 % (året 2023) er 2,70 prosentpoeng under målet «95,0 %» for 2025 – mer enn toleransen på 1 prosentpoeng: bak.'],
    ['OKI-39', '2025-T1', '94,5', '94,5 % er 0,40 prosentpoeng over kravet 94,10 % per 30.04.2025, på vei mot målet «95,0 %» for 2025: i rute.'],
    ['OKI-32', '2025-ÅR', '92', '92,0 % oppfyller målet «90,0 %» for 2025: holdt.'],
    ['UMP-16', '2025-ÅR', '10', '10,0 % er likt målet «\u202f<10%» for 2025, men målet krever mer enn likt – innenfor toleransen på 1 prosentpoeng: nesten.'],
    ['UMP-22', '2025-ÅR', '12', '12. plass er 2,0 plasser bak målet «Topp 10» for 2025 – mer enn toleransen på 1 plass: ikke nådd.'],
    ['OKI-44', '2025-T1', '150', '150 hittil i år er 6,7 under 156,7 (4/12 av årets krav 470,0) per 30.04.2025 – innenfor toleransen på 23,5: noe bak.'],
    ['OKI-44', '2025-T1', '470', '470 hittil i år oppfyller allerede målet «470» for 2025: holdt.'],
    ['HOV-07', '2025-T1', '2', '2 hittil i år er 1,0 over 1,0 (4/12 av årets krav 3,0) per 30.04.2025, men fortsatt innenfor årets krav 3,0: noe bak.'],
    ['HOV-07', '2025-T2', '4', '4 hittil i år oppfyller ikke årets krav 3,0, og det kan ikke gjøres om i år: bak.'],
    ['UMP-04', '2025-T1', '0', '0 hittil i år er likt 0,0 (4/12 av årets krav 0,0) per 30.04.2025, men målet krever mer enn likt – det er ingen toleranse: bak.'],
    ['OKI-03', '2025-ÅR', 'ja', 'Svaret «ja» (året 2025) mangler henvisning til rapport, og teller som delvis mot målet «Ja + rapport» ved utgangen av 2025: nesten.'],
    ['ULN-02', '2026-T1', undefined, 'Måling for året 2025 var ventet per 31.12.2025, men er ikke rapportert. Siste måling er 100,0 % (året 2023).'],
    ['UMP-24', '2023-ÅR', undefined, 'Ikke målt ennå, og planen har ingen brukbar siste måling (den viser «0,0 %»).'],
  ])('%s at %s with %s', (id, when, written, sentence) => {
    expect(why(id, when, written)).toBe(sentence)
  })

  it('names the horizon in the sentences of a row', () => {
    const row = judged(indicatorOf(plan, 'OKI-39'), plan.years, '2025-T1', { '2025-T1': '93,0 %' })
    expect(whyRow(row)).toMatch(/^2025: .*: bak\. 2028: .*: bak\.$/)
  })
})
