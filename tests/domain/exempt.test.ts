import { describe, expect, it } from 'vitest'
import { planPeriods } from '../../src/domain/calendar'
import { changedRows } from '../../src/domain/changedRows'
import { askedOf } from '../../src/domain/entryNotice'
import { isMaalavvik, worstFirst } from '../../src/domain/ranking'
import { recordOf } from '../../src/domain/record'
import { judgeRow } from '../../src/domain/row'
import { facetsOf } from '../../src/domain/rowFacets'
import { everyRow, filterRows } from '../../src/domain/rowFilter'
import { searchText } from '../../src/domain/search'
import { factLog } from '../support/followUp'
import { makeIndicator, years } from '../support/indicators'
import { period } from '../support/measurements'

const indicator = makeIndicator({ unit: '%', decimals: 1, baseline: '90', targets: ['95', '95'] })
const decision = { caseNumber: '25/12', date: '2025-03-01' }
const compare = (a: string, b: string) => a.localeCompare(b)

function exempt() {
  const { facts, measure, say } = factLog(indicator)
  measure('2025-T1', '95')
  measure('2025-T2', '80')
  const followed = recordOf(indicator, facts, years)
  say('exemption', '2025-T2', { kind: 'utgaar', reason: 'Erstattet', decision })
  const record = recordOf(indicator, facts, years)
  return { before: record.rowAt(period('2025-T1')), row: record.rowAt(period('2025-T2')), followed: followed.rowAt(period('2025-T2')) }
}

describe('a row out of the follow-up', () => {
  it('is no målavvik, no change and asks for nothing [R10.3]', () => {
    const { before, row, followed } = exempt()
    expect([isMaalavvik(row), isMaalavvik(followed)]).toEqual([false, true])
    expect([changedRows([before], [row], 1), changedRows([before], [followed], 1).flatMap(({ changes }) => changes.map(({ kind }) => kind))]).toEqual([[], ['newly_behind']])
    expect(askedOf(row, true)).toEqual({ cause: false, tiltak: false, documentation: false })
    expect(askedOf(followed, true)).toMatchObject({ cause: true, tiltak: true })
  })

  it('is in no status of a filter, comes last among the worst, and stays in the list [R10.3]', () => {
    const { before, row } = exempt()
    expect(facetsOf([row], null, compare).statuses).toEqual([])
    const shown = (statuses: readonly 'bak'[]) => filterRows([row], { ...everyRow, statuses }, () => searchText(''))
    expect([shown(['bak']), shown([])]).toEqual([[], [row]])
    expect(facetsOf([row, before], null, compare).exemptions).toEqual([{ code: 'utgaar', count: 1 }])
    const out = (exemption: 'utgaar' | 'ikke_aktuelt') => filterRows([row, before], { ...everyRow, exemption }, () => searchText(''))
    expect([out('utgaar'), out('ikke_aktuelt')]).toEqual([[row], []])
    expect(worstFirst([row, before], 0)).toEqual([before, row])
  })
})

describe('rows without facts of the follow-up', () => {
  it('are judged exactly as from measurements alone [R10.2] [R10.3]', () => {
    const { facts, measure } = factLog(indicator)
    for (const [when, written] of [['2025-T1', '93'], ['2025-ÅR', '94,9'], ['2026-T1', '91']] as const) measure(when, written)
    const record = recordOf(indicator, facts, years)
    for (const at of planPeriods(years)) {
      const { line, ...row } = record.rowAt(at)
      const { line: none, ...plain } = judgeRow(record.series, years, at)
      expect(row).toEqual(plain)
      expect([line.step, none.state]).toEqual([null, 'tom'])
    }
  })
})
