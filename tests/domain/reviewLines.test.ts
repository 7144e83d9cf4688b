import { describe, expect, it } from 'vitest'
import type { Fact } from '../../src/domain/fact'
import { leftOutCount } from '../../src/domain/leftOut'
import { recordOf } from '../../src/domain/record'
import { approvalDoubt, bulkApproval, countLines, filterLines, reportLines } from '../../src/domain/reviewLines'
import { factLog } from '../support/followUp'
import { makeIndicator, years } from '../support/indicators'
import { period } from '../support/measurements'

const when = period('2025-T1')
const attendance = makeIndicator({ id: 'X-01', unit: '%', decimals: 1, baseline: '92,3 %', targets: ['95,0 %', '95,0 %'], responsible: 'Skole', utvalg: 'OK' })
type Log = ReturnType<typeof factLog>

function rowOf(tell: (log: Log) => void = () => undefined, indicator = attendance) {
  const log = factLog(indicator)
  tell(log)
  return recordOf(indicator, log.facts, years).rowAt(when)
}

const explained = { cause: 'Sykdom', tiltak: { text: 'Kurs', responsible: 'HR', deadline: '2025-09-01' } }
const deliver = ({ say }: Log, ...facts: Fact[]) => say('review', '2025-T1', { step: 'levert', facts: facts.map(({ id }) => id), note: '' })
const onTrack = rowOf((log) => deliver(log, log.measure('2025-T1', '96,0')))
const behind = rowOf((log) => deliver(log, log.measure('2025-T1', '90,0', explained)))
const unexplained = rowOf((log) => deliver(log, log.measure('2025-T1', '90,0')))
const disputed = rowOf((log) => {
  log.measure('2025-T1', '96,0')
  deliver(log, log.measure('2025-T1', '97,0'))
})
const omitted = rowOf((log) => deliver(log, log.say('omission', '2025-T1', { reason: 'Ingen prøve' })))
const draft = rowOf((log) => void log.measure('2025-T1', '96,0'))
const missing = rowOf()

describe('the lines of a period', () => {
  const unasked = rowOf((log) => void log.measure('2025-T1', '5'), makeIndicator({ id: 'X-02', frequency: 'årlig' }))
  const silent = rowOf(undefined, makeIndicator({ id: 'X-03', frequency: 'årlig' }))
  const exempt = rowOf((log) => log.say('exemption', '2025-T1', { kind: 'utgaar', reason: 'Slått sammen', decision: { caseNumber: '1/25', date: '2025-02-01' } }))
  const isExpected = ({ indicator }: typeof missing) => indicator.frequency === 'tertial'

  it('are those expected and those reported, but never what is not followed up', () => {
    expect(reportLines([draft, missing, unasked, silent, exempt], isExpected)).toEqual([draft, missing, unasked])
  })

  it('are counted by state with those expected as the denominator', () => {
    const { counts, expected, unexpected } = countLines([onTrack, behind, draft, missing, unasked], isExpected)
    expect(counts).toEqual({ tom: 1, utkast: 1, levert: 2, returnert: 0, godkjent: 0 })
    expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(expected)
    expect([expected, unexpected]).toEqual([4, 1])
  })

  it('are narrowed by state, virksomhet, utvalg and målavvik', () => {
    const lines = [onTrack, behind, draft, missing]
    const none = { states: [], responsible: '', utvalg: '', maalavvik: '' } as const
    expect(filterLines(lines, none)).toEqual(lines)
    expect(filterLines(lines, { ...none, states: ['utkast', 'tom'] })).toEqual([draft, missing])
    expect(filterLines(lines, { ...none, maalavvik: 'uten', states: ['levert'] })).toEqual([onTrack])
    expect(filterLines(lines, { ...none, responsible: 'Barnehage' })).toEqual([])
    expect(filterLines(lines, { ...none, utvalg: 'OK', responsible: 'Skole' })).toEqual(lines)
  })
})

describe('approving all without målavvik', () => {
  it.each([
    ['a goal that is on track', onTrack, null],
    ['a målavvik that is explained', behind, 'maalavvik'],
    ['a målavvik without årsak and tiltak', unexplained, 'lacking'],
    ['a value that two people wrote', disputed, 'conflict'],
    ['a measurement that was not carried out', omitted, 'not_measured'],
  ])('looks at %s', (_, row, doubt) => {
    expect(row.line.state).toBe('levert')
    expect(approvalDoubt(row)).toBe(doubt)
  })

  it('leaves out what a person judges as a målavvik too', () => {
    const row = rowOf((log) => {
      const { id } = log.measure('2025-T1', '96,0')
      log.say('assessment', '2025-T1', { horizon: 2025, status: 'bak', reason: 'Tallet er usikkert', seen: id })
      log.say('review', '2025-T1', { step: 'levert', facts: [id], note: '' })
    })
    expect(approvalDoubt(row)).toBe('maalavvik')
  })

  it('says what it takes and what it leaves, each line once [R10.21]', () => {
    const { approve, leftOut } = bulkApproval([onTrack, behind, unexplained, disputed, omitted])
    expect(approve).toEqual([onTrack])
    expect(leftOut.map(({ doubt }) => doubt)).toEqual(['maalavvik', 'lacking', 'conflict', 'not_measured'])
  })
})

it('counts the rows whose latest value is not approved', () => {
  const log = factLog(attendance)
  const { id } = log.measure('2025-T1', '93,0')
  const rows = (basis: 'all' | 'approved') => [recordOf(attendance, log.facts, years, basis).rowAt(when)]
  expect(leftOutCount(rows('all'), rows('approved'))).toBe(1)
  log.say('review', '2025-T1', { step: 'godkjent', facts: [id], note: '' })
  expect(leftOutCount(rows('all'), rows('approved'))).toBe(0)
  log.measure('2025-T1', '94,0', { corrects: id })
  expect(leftOutCount(rows('all'), rows('approved'))).toBe(1)
})
