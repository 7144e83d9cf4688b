import { describe, expect, it } from 'vitest'
import FactHistory from '../../../src/components/indicator/FactHistory.vue'
import FlagList from '../../../src/components/indicator/FlagList.vue'
import IndicatorNeighbours from '../../../src/components/indicator/IndicatorNeighbours.vue'
import IndicatorSummary from '../../../src/components/indicator/IndicatorSummary.vue'
import PlanQuestions from '../../../src/components/indicator/PlanQuestions.vue'
import PlanWording from '../../../src/components/indicator/PlanWording.vue'
import UnknownIndicator from '../../../src/components/indicator/UnknownIndicator.vue'
import WhyColour from '../../../src/components/indicator/WhyColour.vue'
import { noRemarks, type Fact, type MeasurementFact } from '../../../src/domain/fact'
import { historyOf } from '../../../src/domain/history'
import { lintPlan } from '../../../src/domain/lint'
import type { Plan } from '../../../src/domain/plan'
import { whyColour } from '../../../src/words/why'
import { makeIndicator, years } from '../../support/indicators'
import { judged, period } from '../../support/measurements'
import { mount, shownTextOf as textOf } from '../../support/mounting'

const indicator = makeIndicator({ id: 'A-01', text: 'HP. Økt nærvær', unit: '%', decimals: 1, baseline: '92,3 %', targets: ['95,0 %', '95,0 %'], line: 2442, note: 'En merknad.', responsible: 'Skole' })
const other = makeIndicator({ id: 'A-02', text: 'Sykkeltellinger' })
const plan: Plan = {
  id: 'p',
  title: 'Plan',
  municipality: 'Kommune',
  version: '1',
  adopted: '2024-12-10',
  years,
  sources: [{ title: 'Kommune: Plan', path: '' }],
  licence: '',
  utvalg: [{ code: 'X', name: 'Utvalg X' }],
  samfunnsmaal: [{ number: '1', name: 'Trivsel' }],
  innsatsomraader: [{ number: '1.1', samfunnsmaal: '1', name: 'Nærmiljø', line: 1 }],
  delmaal: [{ id: 'X-D01', utvalg: 'X', innsatsomraade: '1.1', text: 'Flere på jobb' }],
  indicators: [indicator, other],
}
const row = judged(indicator, years, '2026-T1', { '2025-T1': '93,0', '2025-T2': '93,9', '2025-ÅR': '94,2', '2026-T1': '95,3' })

describe('IndicatorSummary', () => {
  it('carries the statuses, and says by which value a passed target year was judged', async () => {
    const { root } = await mount(IndicatorSummary, { row })
    const summary = root.querySelector('[data-indikator="A-01"]')
    expect(summary?.getAttribute('data-status-2025')).toBe('nesten')
    expect(summary?.getAttribute('data-status-2028')).toBe('naadd')
    expect(textOf(summary)).toContain('vurdert av 94,2 % for året 2025')
    expect(textOf(summary)).toContain('2. tertial 2026 (per 31.08.2026)')
  })

  it('says so where nothing is measured', async () => {
    const { root } = await mount(IndicatorSummary, { row: judged(makeIndicator(), years, '2023-ÅR') })
    expect(textOf(root)).toContain('Ikke målt')
    expect(textOf(root)).toContain('ingen måling')
  })
})

describe('WhyColour', () => {
  it('[R6.5] says the sentence and lays the numbers out', async () => {
    const at = judged(indicator, years, '2025-T1', { '2025-T1': '93,0' })
    const judgement = at.judgements[0]
    if (!judgement) throw new Error('no judgement')
    const { root } = await mount(WhyColour, { judgement, indicator })
    expect(textOf(root.querySelector('.sentence'))).toBe(whyColour(judgement, indicator).replace(/\s+/g, ' '))
    const details = Object.fromEntries([...root.querySelectorAll('dl div')].map((pair) => [textOf(pair.querySelector('dt')), textOf(pair.querySelector('dd'))]))
    expect(details).toEqual({
      Verdi: '93,0 % (1. tertial 2025)',
      Målet: '95,0 %',
      Krav: '94,10 %',
      Avstand: '1,10 prosentpoeng under',
      Toleranse: '1 prosentpoeng (ett prosentpoeng for prosent)',
      'Vurdert per': '30.04.2025',
    })
  })
})

describe('FlagList', () => {
  it('says what each flag means', async () => {
    const { root } = await mount(FlagList, { flags: ['MANGLER_AARSAK', 'FEIL_RETNING'] })
    expect([...root.querySelectorAll('li')].map(textOf)).toEqual([
      'Mangler årsak Status er gul eller rød, og ingen har skrevet hvorfor.',
      'Feil retning Målet er ikke nådd, og siste måling er dårligere enn den før.',
    ])
  })
})

describe('FactHistory', () => {
  const fact = (order: number, written: string, rest: Partial<MeasurementFact> = {}): MeasurementFact => ({
    ...noRemarks,
    id: `unit:${order}:x`,
    plan: 'p',
    virksomhet: 'unit',
    author: 'kjent',
    at: '2025-05-03T12:02:00.000Z',
    type: 'measurement',
    indicator: 'A-01',
    period: period('2025-T1'),
    written,
    value: written.replace(',', '.'),
    confirmed: [],
    corrects: null,
    ...rest,
  })
  const facts: Fact[] = [
    fact(1, '93,1', { comment: 'Foreløpig' }),
    fact(2, '9,34', { corrects: 'unit:1:x', author: 'uten-navn' }),
    { id: 'unit:3:x', plan: 'p', virksomhet: 'unit', author: 'kjent', at: '2025-05-04T08:00:00.000Z', type: 'withdrawal', indicator: 'A-01', period: period('2025-T1'), withdraws: 'unit:2:x', reason: 'Komma på feil sted' },
    fact(4, '93,4', {
      corrects: 'unit:1:x',
      cause: 'Influensa',
      tiltak: { text: 'Vaksine', responsible: 'Lege', deadline: '2025-10-01' },
      documentation: 'https://example.org/sak',
    }),
  ]

  it('[R2.10] keeps every fact, with who, when, what was written and what became of it', async () => {
    const { root } = await mount(FactHistory, { entries: historyOf(facts, indicator), indicator, nameOf: (author: string) => (author === 'kjent' ? 'Kari' : author) })
    const lines = [...root.querySelectorAll('li')]
    expect(lines.map((line) => line.dataset['factState'])).toEqual(['counts', 'withdrawal', 'withdrawn', 'replaced'])
    const [counts, withdrawal, withdrawn, replaced] = lines.map(textOf)
    expect(counts).toContain('Skrevet «93,4» Lest som 93,4 % Årsak Influensa Tiltak Vaksine, ansvarlig: Lege, frist: 01.10.2025')
    expect(root.querySelector('a')?.href).toBe('https://example.org/sak')
    expect(withdrawal).toContain('Begrunnelse Komma på feil sted')
    expect(withdrawn).toContain('uten-navn')
    expect(withdrawn).toContain('Trukket tilbake av Kari')
    expect(replaced).toContain('Kommentar Foreløpig')
    expect(replaced).toContain('Erstattet av rettelsen fra Kari')
  })

  it('never makes a link of anything but a web address', async () => {
    const sly = [fact(1, '93,1', { documentation: 'javascript:alert(1)' })]
    const { root } = await mount(FactHistory, { entries: historyOf(sly, indicator), indicator, nameOf: String })
    expect(root.querySelector('a')).toBeNull()
    expect(textOf(root)).toContain('javascript:alert(1)')
  })
})

describe('PlanWording', () => {
  it('keeps the wording verbatim and tells where it stands', async () => {
    const { root } = await mount(PlanWording, { indicator, changes: [], plan })
    const text = textOf(root)
    for (const part of ['HP. Økt nærvær', '1 Trivsel', '1.1 Nærmiljø', 'Flere på jobb', 'Utvalg X', 'Skole', '92,3 %', 'En merknad.', 'linje 2442']) expect(text).toContain(part)
  })
})

describe('PlanQuestions', () => {
  it('says each question to the plan in a sentence', async () => {
    const easy = makeIndicator({ id: 'A-03', baseline: '12', targets: ['10', '10'] })
    const asked: Plan = { ...plan, indicators: [easy] }
    const { root } = await mount(PlanQuestions, { rows: lintPlan(asked).filter(({ place }) => place === 'A-03'), plan: asked })
    expect([...root.querySelectorAll('li')].map((line) => line.dataset['lint'])).toContain('MAAL_NAADD_VED_START')
    expect(textOf(root)).toContain('«12»')
  })
})

describe('IndicatorNeighbours', () => {
  it('links to the one before and the one after, at the same period', async () => {
    const { root } = await mount(IndicatorNeighbours, { previous: indicator, next: null, period: period('2025-T1') })
    expect([...root.querySelectorAll('a')].map((link) => link.getAttribute('href'))).toEqual(['#/indikator/A-01?periode=2025-T1'])
  })
})

describe('UnknownIndicator', () => {
  it('offers the other plans that can be chosen', async () => {
    const otherPlans = [{ id: 'b', title: 'Handlingsprogram, Der', municipality: 'Der' }]
    const { screen, emitted } = await mount(UnknownIndicator, { id: 'A-99', indicators: plan.indicators, period: null, otherPlans })
    await screen.getByRole('button', { name: 'Bytt til Der: Handlingsprogram' }).click()
    expect(emitted('choosePlan')).toEqual([['b']])
  })

  it('offers what looks like it, and a search that knows æøå', async () => {
    const { screen, root } = await mount(UnknownIndicator, { id: 'A-99', indicators: plan.indicators, period: period('2025-T1'), otherPlans: [] })
    expect([...root.querySelectorAll('li a')].map(textOf)).toEqual(['A-01 HP. Økt nærvær', 'A-02 Sykkeltellinger'])
    await screen.getByRole('searchbox').fill('naervaer')
    expect([...root.querySelectorAll('li a')].map(textOf)).toEqual(['A-01 HP. Økt nærvær'])
    expect(textOf(root.querySelector('[role="status"]'))).toBe('1 indikator passer')
    await screen.getByRole('searchbox').fill('finnes ikke')
    expect(textOf(root.querySelector('[role="status"]'))).toContain('Prøv et kortere ord')
  })
})
