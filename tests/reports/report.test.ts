import { describe, expect, it } from 'vitest'
import type { Fact } from '../../src/domain/fact'
import { judgementWord } from '../../src/words/judgement'
import { isHeld } from '../../src/words/why'
import { recordOf } from '../../src/domain/record'
import { maalavvikOf, rowsOf } from '../../src/reports/report'
import { factLog } from '../support/followUp'
import { period } from '../support/measurements'
import { indicatorOf, readPlan } from '../support/plan'
import { makeReport } from '../support/report'

const plan = await readPlan()
const sick = factLog(indicatorOf(plan, 'OKI-39'), '1')
sick.measure('2025-T1', '93,1 %')
const wrong = sick.measure('2025-T2', '92,0 %')
sick.measure('2025-T2', '93,0 %', { corrects: wrong.id, cause: 'Influensa', marks: ['forelopig'] })
sick.say('tiltak', '2025-T2', { tiltak: 't1', text: 'Ny vaktplan', responsible: 'Kari', deadline: '2025-09-01', state: 'pagar', note: '' })
sick.say('assessment', '2025-T2', { horizon: 2025, status: 'i_rute', reason: 'På vei opp igjen', seen: null })
const gone = factLog(indicatorOf(plan, 'OKI-40'), '2')
gone.say('exemption', '2025-T2', { kind: 'utgaar', reason: 'Barnehagene er slått sammen', decision: { caseNumber: '25/12', date: '2025-06-01' } })
const facts: readonly Fact[] = [...sick.facts, ...gone.facts]
const report = makeReport(plan, facts)
const rowOf = (id: string) => rowsOf(report).find((row) => row.id === id)

describe('the report', () => {
  it('has every indicator once, in the order of the plan within each utvalg, with what was judged and nothing else', () => {
    const rows = rowsOf(report)
    expect(rows.map(({ id }) => id).sort()).toEqual(plan.indicators.map(({ id }) => id).sort())
    for (const { code } of plan.utvalg) {
      const ids = (all: readonly { id: string; utvalg: string }[]) => all.filter(({ utvalg }) => utvalg === code).map(({ id }) => id)
      const goals = plan.samfunnsmaal.map(({ number }) => number)
      const places = ids(rows).map((id) => goals.indexOf(indicatorOf(plan, id).samfunnsmaal))
      expect(places).toEqual([...places].sort((a, b) => a - b))
      expect(ids(rows)).toHaveLength(ids(plan.indicators).length)
    }
    for (const row of rows) {
      const indicator = indicatorOf(plan, row.id)
      const judged = recordOf(indicator, facts.filter((fact) => fact.indicator === row.id), plan.years).rowAt(period('2025-T2'))
      expect(row.horizons.map(({ status, word }) => [status, word])).toEqual(judged.judgements.map((one) => [one.status, judgementWord(one, isHeld(one, indicator))]))
    }
  })

  it('says of a row what is marked, judged by a person and done about it', () => {
    expect(rowOf('OKI-39')).toMatchObject({ value: { text: '93,0\u00a0%', measured: 'T2 2025' }, line: 'utkast', marks: ['foreløpig', 'korrigert'] })
    expect(rowOf('OKI-39')?.horizons[0]?.assessment?.text).toBe('Egen vurdering: i rute. På vei opp igjen (vurdert før siste måling)')
    const missed = maalavvikOf(report).find(({ row }) => row.id === 'OKI-39')
    expect(missed).toMatchObject({ cause: 'Influensa', saidFor: '', tiltak: [{ text: 'Ny vaktplan', deadline: '01.09.2025', state: 'pågår', isOverdue: true }] })
  })

  it('keeps what is out of the follow-up in sight and out of the counts [R10.3]', () => {
    expect(rowOf('OKI-40')?.exemption).toBe('utgår: Barnehagene er slått sammen (sak 25/12, 01.06.2025)')
    expect(report.counts.map(({ total }) => total)).toEqual([102, 102])
    expect(maalavvikOf(report).map(({ row }) => row.id)).not.toContain('OKI-40')
    expect(report.summary.draft).toContain('1 indikator er ute av oppfølgingen')
  })

  it('drafts a summary whose numbers are the counts of the rows', () => {
    const all = rowsOf(report).filter(({ exemption }) => exemption === '')
    report.years.forEach((year, index) => {
      const reached = all.filter(({ horizons }) => horizons[index]?.status === 'naadd').length
      expect(report.summary.draft).toContain(`Mot målene for ${year} er ${reached} nådd`)
    })
    expect(report.summary.draft).toContain('Siden 1. tertial 2025')
    expect(report.summary.draft).toContain(report.completeness.rows.at(-1)?.text)
  })

  it('has the text a person wrote until the draft is taken back', () => {
    const log = factLog({ id: '', valueType: 'tall', unit: '', decimals: 0 })
    log.say('report_text', '2025-T2', { utvalg: '', text: 'Første avsnitt.\n\nAndre\navsnitt.' })
    const own = makeReport(plan, facts, { planFacts: log.facts }).summary
    expect(own).toMatchObject({ own: 'Første avsnitt.\n\nAndre\navsnitt.', draft: report.summary.draft, paragraphs: ['Første avsnitt.', 'Andre\navsnitt.'] })
    expect(makeReport(plan, facts, { planFacts: log.facts, utvalg: plan.utvalg[0] ?? null }).summary.own).toBeNull()
    log.say('report_text', '2025-T2', { utvalg: '', text: '' })
    expect(makeReport(plan, facts, { planFacts: log.facts }).summary.own).toBeNull()
  })

  it('is for one utvalg alone when asked, with the same rows', () => {
    const utvalg = plan.utvalg[0] ?? null
    const one = makeReport(plan, facts, { utvalg })
    expect(rowsOf(one)).toEqual(rowsOf(report).filter((row) => row.utvalg === utvalg?.code))
    expect(one.heatmap.columns).toEqual([utvalg?.name])
    expect(one.subtitle).toContain(utvalg?.name)
  })

  it('leaves out what nobody has approved, and says so [R10.6]', () => {
    const approved = makeReport(plan, facts, { basis: 'approved' })
    expect(rowsOf(approved).find(({ id }) => id === 'OKI-39')?.horizons[0]?.word).toBe('ikke rapportert')
    expect(approved.warnings).toEqual([expect.stringContaining('bare godkjente verdier')])
    expect(makeReport(plan, facts, { isExample: true }).warnings[0]).toContain('oppdiktede')
  })

  it('says what was corrected after the publication of the period [R10.9]', () => {
    const log = factLog({ id: '', valueType: 'tall', unit: '', decimals: 0 }, '10002')
    log.say('publication', '2025-T2', { snapshot: 'aa', rules: '1.0' })
    const late = factLog(indicatorOf(plan, 'OKI-39'), '2')
    const corrected = late.measure('2025-T2', '94,0 %', { corrects: sick.facts[2]?.id ?? null })
    const after = makeReport(plan, [...facts, corrected], { planFacts: log.facts })
    expect(rowsOf(after).find(({ id }) => id === 'OKI-39')?.marks).toEqual(['korrigert etter publisering'])
    expect(after.changes.groups.flatMap(({ changes }) => changes).map(({ id, to }) => [id, to])).toContainEqual(['OKI-39', '94,0\u00a0%'])
  })

  it('has nothing to compare with at the baseline, and copies whole to a worker', () => {
    const first = makeReport(plan, [], { when: '2023-ÅR' })
    expect(first.changes).toMatchObject({ summary: [], groups: [] })
    expect(structuredClone(report)).toEqual(report)
  })
})
