import { describe, expect, it } from 'vitest'
import { factsSince, isFolderDue, isResting, reminderReason, type BackupMark } from '../../src/domain/backupDue'
import { folderProblemText, reminderText } from '../../src/words/backupReminder'
import { lastBackupText } from '../../src/words/backupPage'

const mark: BackupMark = { at: '2026-03-01T10:00:00.000Z', facts: 50 }
const now = '2026-03-02T10:00:00.000Z'
const published = (at: string) => [{ type: 'publication', at } as const]
const stored = (facts: number, overrides: object = {}) => ({ now, facts, planFacts: [], ...overrides })

describe('the reminder of a backup', () => {
  it.each([
    ['nothing is stored', null, stored(0), null],
    ['a few facts and no backup', null, stored(9), null],
    ['facts and no backup', null, stored(10), 'never'],
    ['nothing new', mark, stored(50, { planFacts: published(now) }), null],
    ['some new', mark, stored(149), null],
    ['many new', mark, stored(150), 'many'],
    ['a period published since', mark, stored(51, { planFacts: published('2026-03-01T10:00:00.001Z') }), 'published'],
    ['a period published before', mark, stored(51, { planFacts: published('2026-02-28T10:00:00.000Z') }), null],
    ['some new after two weeks', mark, stored(60, { now: '2026-03-15T10:00:00.000Z' }), 'old'],
    ['a few new after two weeks', mark, stored(59, { now: '2026-03-15T10:00:00.000Z' }), null],
    ['a restore that made them fewer', { ...mark, facts: 500 }, stored(120), 'many'],
  ] as const)('with %s', (_what, last, at, reason) => {
    expect(reminderReason(last, at)).toBe(reason)
    if (reason) expect(reminderText(reason, last, at.facts)).toMatch(/^[A-ZÆØÅ0-9].*\.$/)
  })

  it('rests for a week', () => {
    expect(isResting(null, now)).toBe(false)
    expect(isResting('2026-02-24T10:00:00.000Z', now)).toBe(true)
    expect(isResting('2026-02-23T10:00:00.000Z', now)).toBe(false)
  })
})

describe('the copy in the folder', () => {
  it.each([
    ['nothing', null, stored(0), false],
    ['the first facts', null, stored(1), true],
    ['nothing new, on another day', mark, stored(50), false],
    ['new facts, on another day', mark, stored(51), true],
    ['new facts the same day', mark, stored(51, { now: '2026-03-01T23:00:00.000Z' }), false],
    ['a publication the same day', mark, stored(51, { now: '2026-03-01T23:00:00.000Z', planFacts: published('2026-03-01T12:00:00.000Z') }), true],
    ['fewer facts on another day', mark, stored(49), true],
  ] as const)('is due with %s: %#', (_what, last, at, due) => {
    expect(isFolderDue(last, at)).toBe(due)
  })

  it('that cannot be laid there is told of with a next step', () => {
    const problems = ['not_allowed', 'folder_gone', 'disk_full', 'not_remembered', 'unknown', 'quota_exceeded', 'connection_lost'] as const
    for (const problem of problems) expect(folderProblemText(problem)).toMatch(/^[A-ZÆØÅ].*\. .*\.$/)
    expect(new Set(problems.map(folderProblemText)).size).toBe(problems.length)
  })
})

describe('the age of the last backup', () => {
  it('is said with what has come since', () => {
    expect(lastBackupText(null, 5, now)).toBe('Det er ikke tatt noen sikkerhetskopi i denne nettleseren.')
    expect(lastBackupText(mark, 50, now)).toMatch(/^Siste sikkerhetskopi ble tatt i går, 1\. mars 2026 kl\. \d\d:\d\d\. Ingenting er registrert siden da\.$/)
    expect(lastBackupText(mark, 51, '2026-03-13T10:00:00.000Z')).toMatch(/tatt for 12 dager siden, .* 1 registrering er kommet til siden da\.$/)
    expect(factsSince(mark, 40)).toBe(40)
  })
})
