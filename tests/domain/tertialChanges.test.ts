import { describe, expect, it } from 'vitest'
import type { Fact } from '../../src/domain/fact'
import type { Indicator } from '../../src/domain/indicator'
import { recordOf } from '../../src/domain/record'
import { countChanges, tertialChanges, type TertialChanges } from '../../src/domain/tertialChanges'
import { factLog } from '../support/followUp'
import { makeIndicator, years } from '../support/indicators'
import { period } from '../support/measurements'

const indicator = makeIndicator({ id: 'X-01', baseline: '4', targets: ['10', '20'], responsible: 'Skole' })
const decision = { caseNumber: '25/7', date: '2025-06-01' }

function changesOf(facts: readonly Fact[], at = '2025-T2', before = '2025-T1', today = '2025-09-15', own: Indicator = indicator): TertialChanges {
  const record = recordOf(own, facts, years)
  return tertialChanges({ previous: [record.rowAt(period(before))], rows: [record.rowAt(period(at))], factsOf: () => facts, planFacts: [], indicators: [own], today })
}

const kinds = ({ statuses }: TertialChanges) => statuses.flatMap(({ kind, changed }) => changed.map(({ changes }) => [kind, changes.map(({ horizonIndex }) => horizonIndex)]))

describe('what changed since the last tertial', () => {
  it('[R8.3] groups changed statuses by kind, each with the horizons in which it changed', () => {
    const log = factLog(indicator)
    log.measure('2025-T1', '4')
    log.measure('2025-T2', '10')
    const changes = changesOf(log.facts)
    expect(kinds(changes)).toEqual([['newly_reached', [0]], ['back_on_track', [1]]])
    expect(countChanges(changes)).toBe(2)
  })

  it('finds nothing where nothing is different', () => {
    const log = factLog(indicator)
    log.measure('2025-T1', '4')
    log.measure('2025-T2', '4')
    expect(countChanges(changesOf(log.facts))).toBe(0)
  })

  it('[R10.3] has an exemption that begins or ends, and no changed status where the indicator is not followed up', () => {
    const log = factLog(indicator)
    log.measure('2025-T1', '4')
    log.measure('2025-T2', '10')
    log.say('exemption', '2025-T2', { kind: 'ikke_aktuelt', reason: 'Ombygging', decision })
    const begun = changesOf(log.facts)
    expect(begun.exemptions.map(({ hasEnded, fact }) => [hasEnded, fact.reason])).toEqual([[false, 'Ombygging']])
    expect(kinds(begun)).toEqual([])
    const ended = changesOf(log.facts, '2025-ÅR', '2025-T2')
    expect(ended.exemptions.map(({ hasEnded }) => hasEnded)).toEqual([true])
    expect(changesOf(log.facts, '2026-T1', '2025-ÅR').exemptions).toEqual([])
  })

  it('[R10.2] has a changed target and tolerance with what decided them', () => {
    const log = factLog(indicator)
    log.say('target', '2025-T2', { horizon: 2028, written: '15', reason: 'Budsjett', decision })
    log.say('tolerance', '2025-T2', { tolerance: '3', reason: 'Små tall' })
    const { targets, tolerances } = changesOf(log.facts)
    expect(targets.map(({ horizon, from, to, fact }) => [horizon, from.written, to.written, fact?.decision.caseNumber])).toEqual([[2028, '20', '15', '25/7']])
    expect(tolerances.map(({ fact }) => fact.reason)).toEqual(['Små tall'])
    const later = changesOf(log.facts, '2026-T1', '2025-ÅR')
    expect([later.targets, later.tolerances]).toEqual([[], []])
  })

  it('[R10.7] has the tiltak that ended in the period, and those past their deadline today', () => {
    const log = factLog(indicator)
    const tiltak = { responsible: 'Rektor', deadline: '2025-08-01', note: '' }
    log.say('tiltak', '2025-T1', { ...tiltak, tiltak: 'a', text: 'Kurs', state: 'pagar' })
    log.say('tiltak', '2025-T1', { ...tiltak, tiltak: 'b', text: 'Møte', state: 'pagar' })
    log.say('tiltak', '2025-T2', { ...tiltak, tiltak: 'a', text: 'Kurs', state: 'ferdig' })
    const changes = changesOf(log.facts)
    expect(changes.closedTiltak.map(({ life }) => life.text)).toEqual(['Kurs'])
    expect(changes.overdueTiltak.map(({ life }) => life.text)).toEqual(['Møte'])
    expect(changesOf(log.facts, '2025-T2', '2025-T1', '2025-08-01').overdueTiltak).toEqual([])
  })

  it('[R10.1] has another responsible virksomhet, from the one before or the one the plan proposes', () => {
    const log = factLog(indicator)
    log.say('responsible', '2025-T1', { responsible: 'Oppvekst', reason: '' })
    log.say('responsible', '2025-T2', { responsible: 'Kultur', reason: 'Flyttet' })
    expect(changesOf(log.facts).responsible.map(({ from, fact }) => [from, fact.responsible])).toEqual([['Oppvekst', 'Kultur']])
    expect(changesOf(log.facts, '2025-T1', '2024-ÅR').responsible.map(({ from }) => from)).toEqual(['Skole'])
  })

  it('[R8.4] has the corrected values', () => {
    const log = factLog(indicator)
    const first = log.measure('2025-T1', '4')
    log.measure('2025-T2', '4')
    log.measure('2025-T1', '6', { corrects: first.id })
    const changes = changesOf(log.facts)
    expect(changes.corrections.map(({ period: of, fact }) => [of, fact.author])).toEqual([['2025-T1', 'a']])
  })
})
