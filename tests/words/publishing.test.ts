import { describe, expect, it } from 'vitest'
import { periodStateOf } from '../../src/domain/periodState'
import { publishingChecks } from '../../src/domain/publishing'
import { approvedText, checkTitle, checkWord, confirmText, periodStateText, publishedText, waitingText } from '../../src/words/publishing'
import { factLog } from '../support/followUp'
import { makeIndicator, years } from '../support/indicators'
import { judged, period } from '../support/measurements'

const when = period('2025-T1')
const row = judged(makeIndicator(), years, '2025-T1')
const nameOf = () => 'Kari'

function stateAfter(work: (log: ReturnType<typeof factLog>) => void) {
  const log = factLog({ ...makeIndicator(), id: '' })
  work(log)
  return periodStateText(periodStateOf(log.facts, when), nameOf)
}

describe('words of publishing', () => {
  it('has a sentence for what each check found, for one and for several, and for nothing', () => {
    const titles = publishingChecks.flatMap((check) => [[], [row], [row, row]].map((rows) => checkTitle({ check, rows })))
    expect(new Set(titles).size).toBe(titles.length)
    expect(titles.filter((title) => title.includes('undefined'))).toEqual([])
    expect(checkTitle({ check: 'ikke_godkjent', rows: [row] })).toBe('1 linje er ikke godkjent, og kommer ikke med')
    expect(checkTitle({ check: 'ikke_godkjent', rows: [row, row] })).toBe('2 linjer er ikke godkjent, og kommer ikke med')
    expect([checkWord({ check: 'mangler', rows: [] }), checkWord({ check: 'mangler', rows: [row] })]).toEqual(['I orden', 'Merk deg'])
  })

  it('says where a period stands, who decided it and who can change it', () => {
    expect(stateAfter(() => undefined)).toBe('Perioden er ikke publisert, og den er åpen for rapportering.')
    expect(stateAfter((log) => log.say('lock', '2025-T1', { locked: true, reason: 'Ferdig' }))).toMatch(/^Låst .* av Kari: «Ferdig»\. En controller kan åpne den igjen\.$/)
    expect(stateAfter((log) => log.say('publication', '2025-T1', { snapshot: 'abc', rules: '1.0' }))).toMatch(/^Publisert .* av Kari, etter regler 1\.0\. Låst fordi den er publisert\. En controller/)
    const reopened = stateAfter((log) => {
      log.say('publication', '2025-T1', { snapshot: 'abc', rules: '1.0' })
      log.say('lock', '2025-T1', { locked: false, reason: 'Rettelse' })
    })
    expect(reopened).toMatch(/Perioden er åpnet igjen for rapportering\.$/)
  })

  it('counts what is approved, what waits, and what is published', () => {
    expect(approvedText({ delivered: 11, expected: 36 })).toBe('11 av 36 ventede målinger er godkjent')
    expect(approvedText({ delivered: 0, expected: 0 })).toBe('Ingen målinger er ventet i denne perioden.')
    expect(waitingText(1)).toMatch(/^1 registrering er kommet/)
    expect(publishedText(when, 'abcdef0123456789')).toContain('begynner på abcdef01.')
    expect(confirmText(true)).toContain('blir liggende')
    expect(confirmText(false)).not.toContain('blir liggende')
  })
})
