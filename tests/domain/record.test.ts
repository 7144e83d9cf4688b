import { describe, expect, it } from 'vitest'
import type { Fact } from '../../src/domain/fact'
import type { FactBasis } from '../../src/domain/reportLine'
import { recordOf } from '../../src/domain/record'
import { isBehind } from '../../src/domain/ranking'
import { completenessOf, countStatuses } from '../../src/domain/summary'
import { factLog } from '../support/followUp'
import { makeIndicator, years } from '../support/indicators'
import { period } from '../support/measurements'

const indicator = makeIndicator({ unit: '%', decimals: 1, baseline: '90', targets: ['95', '95'] })
const decision = { caseNumber: '25/12', date: '2025-03-01' }

function rowAt(facts: readonly Fact[], when: string, basis: FactBasis = 'all') {
  return recordOf(indicator, facts, years, basis).rowAt(period(when))
}

const statuses = (facts: readonly Fact[], when: string, basis: FactBasis = 'all') => rowAt(facts, when, basis).judgements.map(({ status }) => status)

describe('changes of the goal', () => {
  it('another virksomhet is responsible at once [R10.1]', () => {
    const { facts, say } = factLog(indicator)
    say('responsible', '2025-T1', { responsible: 'Skole', reason: 'Omorganisert' })
    expect(rowAt(facts, '2023-ÅR').indicator.responsible).toBe('Skole')
  })

  it('a changed target holds from its period on, and not for a target year that was over [R10.2]', () => {
    const { facts, measure, say } = factLog(indicator)
    measure('2025-ÅR', '93')
    measure('2026-T1', '93')
    say('target', '2026-T1', { horizon: 2028, written: '92', reason: 'Nytt vedtak', decision })
    say('target', '2026-T1', { horizon: 2025, written: '92', reason: 'For sent', decision })
    expect(statuses(facts, '2025-ÅR')).toEqual(['ikke_naadd', 'bak'])
    expect(statuses(facts, '2026-T1')).toEqual(['ikke_naadd', 'naadd'])
    expect(rowAt(facts, '2026-T1').judgements[1]?.target.written).toBe('92')
  })

  it('a withdrawn change never was, and one that cannot be read changes nothing [R10.2]', () => {
    const { facts, measure, say, withdraw } = factLog(indicator)
    measure('2025-ÅR', '93')
    withdraw(say('target', '2025-T1', { horizon: 2025, written: '92', reason: '', decision }))
    say('target', '2025-T1', { horizon: 2025, written: 'mye', reason: '', decision })
    expect(statuses(facts, '2025-ÅR')[0]).toBe('ikke_naadd')
  })

  it('a decided tolerance holds from its period on, and can be given back to the general rule [R10.2]', () => {
    const { facts, measure, say } = factLog(indicator)
    for (const when of ['2025-T1', '2025-T2', '2025-ÅR']) measure(when, '91')
    say('tolerance', '2025-T2', { tolerance: '5', reason: 'Få målte' })
    say('tolerance', '2025-ÅR', { tolerance: '', reason: 'Flere målte' })
    expect(['2025-T1', '2025-T2', '2025-ÅR'].map((when) => statuses(facts, when)[0])).toEqual(['bak', 'noe_bak', 'ikke_naadd'])
  })
})

describe('exemptions', () => {
  it('an indicator that is out is in no count, has no flags and stays in the list [R10.3]', () => {
    const { facts, measure, say } = factLog(indicator)
    measure('2025-T1', '80')
    say('exemption', '2025-T1', { kind: 'ikke_aktuelt', reason: 'Ingen brukere', decision })
    const row = rowAt(facts, '2025-T1')
    expect(row.exemption?.reason).toBe('Ingen brukere')
    expect([row.flags, isBehind(row), countStatuses([row], 0).total, completenessOf([row], () => true).expected]).toEqual([[], false, 0, 0])
    expect(row.judgements[0]?.status).toBe('bak')
  })

  it('one that is not relevant is out in its period alone, one that ends from its period on [R10.3]', () => {
    const { facts, say } = factLog(indicator)
    say('exemption', '2025-T1', { kind: 'ikke_aktuelt', reason: '', decision })
    say('exemption', '2026-T1', { kind: 'utgaar', reason: '', decision })
    const out = ['2025-T1', '2025-T2', '2026-T1', '2028-ÅR'].map((when) => rowAt(facts, when).exemption?.kind ?? null)
    expect(out).toEqual(['ikke_aktuelt', null, 'utgaar', 'utgaar'])
  })

  it('a measurement that was not carried out is still not reported, and says why [R10.4]', () => {
    const { facts, say } = factLog(indicator)
    say('omission', '2025-T1', { reason: 'Undersøkelsen ble utsatt' })
    const row = rowAt(facts, '2025-T1')
    expect(row.judgements[0]).toMatchObject({ status: 'ikke_vurdert', reason: 'ikke_rapportert' })
    expect([row.omission?.reason, row.line.state]).toEqual(['Undersøkelsen ble utsatt', 'utkast'])
  })
})

describe('a report line', () => {
  it('goes from a draft to approved, and is a draft again when something is changed [R10.5]', () => {
    const { facts, measure, say } = factLog(indicator)
    const state = () => rowAt(facts, '2025-T1').line.state
    expect(state()).toBe('tom')
    const first = measure('2025-T1', '93')
    const seen = [state()]
    for (const step of ['levert', 'returnert', 'levert', 'godkjent'] as const) {
      say('review', '2025-T1', { step, facts: [first.id], note: '' })
      seen.push(state())
    }
    measure('2025-T1', '94', { corrects: first.id })
    expect([...seen, state()]).toEqual(['utkast', 'levert', 'returnert', 'levert', 'godkjent', 'utkast'])
    expect(rowAt(facts, '2025-T1').line.step?.step).toBe('godkjent')
  })

  it('counts only what is approved when asked to, the value before until a correction is approved too [R10.6]', () => {
    const { facts, measure, say } = factLog(indicator)
    const approve = (fact: Fact) => say('review', '2025-T1', { step: 'godkjent', facts: [fact.id], note: '' })
    const value = () => rowAt(facts, '2025-T1', 'approved').latest?.measurement?.written ?? null
    const first = measure('2025-T1', '93')
    const seen = [value()]
    approve(first)
    seen.push(value())
    const second = measure('2025-T1', '94', { corrects: first.id })
    seen.push(value())
    approve(second)
    seen.push(value())
    say('review', '2025-T1', { step: 'returnert', facts: [second.id], note: 'Feil' })
    expect([...seen, value()]).toEqual([null, '93', '93', '94', '93'])
    expect(rowAt(facts, '2025-T1').latest?.measurement?.written).toBe('94')
  })
})

describe('tiltak', () => {
  const tiltak = { text: 'Kurs', responsible: 'HR', deadline: '2025-09-01' }
  const states = (facts: readonly Fact[], when: string) => rowAt(facts, when).tiltak.map(({ text, state, since }) => `${text} ${state} ${since}`)

  it('carry over until they are closed, and are seen in the period they are closed in [R10.7]', () => {
    const { facts, measure, say } = factLog(indicator)
    measure('2025-T1', '80', { tiltak })
    say('tiltak', '2025-T2', { tiltak: 'maaling:2025-T1', ...tiltak, state: 'pagar', note: '' })
    say('tiltak', '2025-ÅR', { tiltak: 'maaling:2025-T1', ...tiltak, state: 'ferdig', note: '' })
    say('tiltak', '2025-T2', { tiltak: 'ny', text: 'Mer', responsible: '', deadline: '', state: 'ikke_startet', note: '' })
    expect(states(facts, '2025-T1')).toEqual(['Kurs ikke_startet 2025-T1'])
    expect(states(facts, '2025-T2')).toEqual(['Kurs pagar 2025-T1', 'Mer ikke_startet 2025-T2'])
    expect(states(facts, '2025-ÅR')).toEqual(['Kurs ferdig 2025-T1', 'Mer ikke_startet 2025-T2'])
    expect(states(facts, '2026-T1')).toEqual(['Mer ikke_startet 2025-T2'])
  })

  it('written once more beside the next measurement are the same, others are new [R10.7]', () => {
    const { facts, measure } = factLog(indicator)
    measure('2025-T1', '80', { tiltak })
    measure('2025-T2', '80', { tiltak: { ...tiltak, text: ' kurs ', deadline: '' } })
    measure('2025-ÅR', '80', { tiltak: { ...tiltak, text: 'Tilsyn' } })
    expect(states(facts, '2025-ÅR')).toEqual(['Kurs ikke_startet 2025-T1', 'Tilsyn ikke_startet 2025-ÅR'])
    expect(rowAt(facts, '2025-T2').tiltak[0]?.deadline).toBe('2025-09-01')
  })

  it('that somebody has said where it stands answers for a red status [R6.3]', () => {
    const { facts, measure, say } = factLog(indicator)
    measure('2025-T1', '80', { tiltak })
    measure('2025-T2', '80')
    expect(rowAt(facts, '2025-T2').flags).toContain('MANGLER_TILTAK')
    say('tiltak', '2025-T2', { tiltak: 'maaling:2025-T1', ...tiltak, state: 'pagar', note: '' })
    expect(rowAt(facts, '2025-T2').flags).not.toContain('MANGLER_TILTAK')
  })
})

describe('beside the status', () => {
  it('an explanation answers for a period without a measurement of its own [R6.3]', () => {
    const yearly = { ...indicator, frequency: 'årlig' as const }
    const { facts, measure, say } = factLog(yearly)
    measure('2025-ÅR', '80', { cause: 'Sykdom' })
    say('explanation', '2026-T1', { cause: '', consequence: '', comment: 'Som sist' })
    expect(recordOf(yearly, facts, years).rowAt(period('2026-T1')).explanation?.comment).toBe('Som sist')
  })

  it('an assessment stays, shows where it disagrees, and tells when new data have come [R6.2]', () => {
    const { facts, measure, say } = factLog(indicator)
    const first = measure('2025-T1', '80')
    say('assessment', '2025-T1', { horizon: 2025, status: 'noe_bak', reason: 'Midlertidig', seen: first.id })
    const row = rowAt(facts, '2025-T1')
    expect(row.assessments.map((one) => one && [one.fact.status, one.isOutdated])).toEqual([['noe_bak', false], null])
    expect([row.judgements[0]?.status, row.flags.includes('VURDERING_UENIG')]).toEqual(['bak', true])
    measure('2025-T2', '81')
    expect(rowAt(facts, '2025-T2').assessments[0]?.isOutdated).toBe(true)
  })

  it('a break in the time series starts the trend over [R6.6]', () => {
    const { facts, measure } = factLog(indicator)
    measure('2025-T1', '80', { marks: ['brudd'] })
    measure('2025-T2', '85')
    expect(['2025-T1', '2025-T2'].map((when) => rowAt(facts, when).trend)).toEqual(['ingen', 'bedre'])
  })

  it('a break between the same tertials of two years stops a count from being compared [R6.6]', () => {
    const count = makeIndicator({ accumulation: 'akkumulert', baseline: '100', targets: ['100', '100'] })
    const { facts, measure } = factLog(count)
    measure('2025-T1', '30')
    measure('2025-T2', '60', { marks: ['brudd'] })
    measure('2026-T1', '40')
    expect(recordOf(count, facts, years).rowAt(period('2026-T1')).trend).toBe('ingen')
  })
})

describe('a corrected value', () => {
  it('is one that took the place of another value; other marks correct nothing [R2.10]', () => {
    const { facts, measure } = factLog(indicator)
    const corrected = () => rowAt(facts, '2025-T1').latest?.measurement?.corrected
    const first = measure('2025-T1', '93')
    const marked = measure('2025-T1', '93', { corrects: first.id, marks: ['forelopig'] })
    const seen = [corrected()]
    const other = measure('2025-T1', '94', { corrects: marked.id })
    seen.push(corrected())
    measure('2025-T1', '94', { corrects: other.id, marks: [] })
    expect([...seen, corrected()]).toEqual([false, true, true])
  })
})
