import { describe, expect, it } from 'vitest'
import { maalavvikOf, rowsOf } from '../../src/reports/report'
import { reportHtml } from '../../src/reports/reportHtml'
import { goalsTable, reportTables } from '../../src/reports/reportTables'
import { writeWord } from '../../src/reports/word/document'
import { isCount } from '../../src/domain/smallNumber'
import { textHash } from '../../src/storage/textHash'
import { factLog } from '../support/followUp'
import { readPlan } from '../support/plan'
import { makeReport } from '../support/report'
import { wordXml } from '../support/wordRows'

const plan = await readPlan()
const counts = plan.indicators.filter(isCount)

/** Every count measured twice and corrected, as it is told with small numbers held back or not. */
function reportOf(value: string, holdsBackSmall: boolean, before = '30') {
  const facts = counts.flatMap((indicator, index) => {
    const log = factLog(indicator, String(index))
    const first = log.measure('2025-T1', before)
    log.measure('2025-T1', value, { corrects: first.id })
    log.measure('2025-T2', value, { cause: 'Skrevet' })
    return log.facts
  })
  return makeReport(plan, facts, { holdsBackSmall })
}

const formatsOf = async (report: ReturnType<typeof reportOf>) => [reportHtml(report, '', textHash), wordXml(await writeWord(report)).replace(/_Toc\d+|w:id="\d+"/g, ''), JSON.stringify(reportTables(report), (_, one: unknown) => (typeof one === 'bigint' ? Number(one) : one))]

/** Where two texts part, or nothing. */
function difference(one: string, other: string): string {
  const at = [...one].findIndex((sign, index) => sign !== other[index])
  return at < 0 ? '' : `${one.slice(at - 80, at + 40)} | ${other.slice(at - 20, at + 40)}`
}

describe('a report with small numbers held back', () => {
  it('[R11.1] is not made unless it is asked for', () => {
    const report = reportOf('3', false)
    expect(rowsOf(report).find(({ id }) => id === counts[0]?.id)?.value.text).toBe('3')
    expect(report.facts.flat().join()).not.toContain('Undertrykt')
  })

  it('[R11.2] is the same whichever the small numbers are, in every format', async () => {
    const reports = ['0', '1', '2', '3', '4'].map((value) => reportOf(value, true))
    const [first, ...others] = await Promise.all(reports.map(formatsOf))
    for (const other of others) expect(other.map((text, index) => difference(first?.[index] ?? '', text))).toEqual(['', '', ''])
  })

  it('[R11.2] counts what is held back among the unjudged, and leaves it out of the målavvik and the changes', () => {
    const report = reportOf('3', true)
    const withheld = rowsOf(report).filter(({ horizons }) => horizons.every(({ word }) => word === 'holdt tilbake'))
    expect(withheld.length).toBeGreaterThan(0)
    const unjudged = report.counts[0]?.parts.find(({ status }) => status === 'ikke_vurdert')?.count ?? 0
    expect(unjudged).toBe(rowsOf(report).filter(({ horizons }) => horizons[0]?.status === 'ikke_vurdert').length)
    expect(report.summary.draft).toMatch(/\d+ holdt tilbake/)
    const ids = withheld.map(({ id }) => id)
    expect(maalavvikOf(report).filter(({ row }) => ids.includes(row.id))).toEqual([])
    const changed = report.changes.groups.filter(({ title }) => title !== 'Rettede verdier').flatMap(({ changes }) => changes.map(({ id }) => id))
    expect(changed.filter((id) => ids.includes(id))).toEqual([])
  })

  it('[R11.3] says so, for how many, and how it is read', async () => {
    const report = reportOf('3', true)
    expect(report.facts).toContainEqual(['Små tall', `Undertrykt: under 5 (gjelder ${counts.length} indikatorer)`])
    expect(report.howToRead.at(-1)).toContain('Små tall er undertrykt')
    for (const format of await formatsOf(report)) expect(format).toContain('Undertrykt: under 5')
    expect(goalsTable(report).rows.flat()).toContain('under 5')
    expect(makeReport(plan, [], { holdsBackSmall: true }).facts).toContainEqual(['Små tall', 'Undertrykt: under 5 (gjelder ingen indikatorer her)'])
  })
})
