import { createHash } from 'node:crypto'
import { gunzipSync, gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { backupPreview, type Backup, type BackupReason } from '../../src/domain/backup'
import { noRemarks, type Fact } from '../../src/domain/fact'
import { periodOf } from '../../src/domain/period'
import { backupFileName, readBackup, writeBackup } from '../../src/files/backup'
import { backupContentText, backupMergeText, backupProblemText, backupReplaceText } from '../../src/words/backup'

const hash = (text: string) => createHash('sha256').update(text).digest('hex')

function fact(number: number, at = '2025-05-02T10:00:00.000Z'): Fact {
  const period = periodOf(2025, 'T1')
  const base = { plan: 'p', virksomhet: 'skole', author: 'a1', at, indicator: 'A-01', period }
  const said = { ...noRemarks, comment: 'Æ ø å\nto linjer', written: '93,1 %', value: '93.1', confirmed: [], corrects: null }
  return { id: `skole:${number}:x`, type: 'measurement', ...base, ...said }
}

const backup: Backup = {
  plan: 'p',
  createdAt: '2025-05-03T12:00:00.000Z',
  content: {
    version: 1,
    facts: [fact(2), fact(1, '2025-05-03T09:00:00.000Z')],
    people: [{ id: 'a1', name: 'Kari', role: '' }],
    drafts: [{ indicator: 'A-01', period: '2025-T2', field: 'value', text: '9', at: '2025-05-03T12:00:00.000Z' }],
  },
}

type Json = Record<string, unknown>

/** The backup with its text changed by hand, packed again. */
async function edited(change: (file: Json) => unknown): Promise<Uint8Array> {
  const file = JSON.parse(gunzipSync(await writeBackup(backup, hash)).toString()) as Json
  return gzipSync(JSON.stringify(change(file) ?? file))
}

const bytes = (text: string) => new TextEncoder().encode(text)

describe('a backup file', () => {
  it('gives back everything, in the order of ids', async () => {
    const read = await readBackup(await writeBackup(backup, hash), 'p', hash)
    const { content } = backup
    expect(read).toEqual({ ok: true, value: { ...backup, content: { ...content, facts: [...content.facts].reverse() } } })
  })

  it('is the same file whatever order the facts came in', async () => {
    const other = { ...backup, content: { ...backup.content, facts: [...backup.content.facts].reverse() } }
    expect(await writeBackup(other, hash)).toEqual(await writeBackup(backup, hash))
  })

  it('can be read unpacked', async () => {
    const plain = new Uint8Array(gunzipSync(await writeBackup(backup, hash)))
    expect((await readBackup(plain, 'p', hash)).ok).toBe(true)
  })

  it.each<[BackupReason, string | null, () => Uint8Array | Promise<Uint8Array>]>([
    ['not_a_backup', null, () => bytes('indikator_id;periode;verdi\n')],
    ['not_a_backup', null, () => bytes('{"facts": []}')],
    ['not_a_backup', null, () => new Uint8Array([0, 1, 2, 3])],
    ['broken', null, () => new Uint8Array([0x1f, 0x8b, 8, 0, 1, 2])],
    ['broken', null, async () => (await writeBackup(backup, hash)).slice(0, -20)],
    ['broken', null, () => bytes('{"format":"malstyring-sikkerhetskopi","formatVersion":1,"__proto__":{"admin":true}}')],
    ['newer_format', null, () => edited((file) => ({ ...file, formatVersion: 2 }))],
    ['broken', 'content', () => edited((file) => ({ ...file, content: null }))],
    ['broken', 'facts[1]', () => edited((file) => Object.assign((file.content as { facts: Json[] }).facts[1] ?? {}, { value: 93 }) && file)],
    ['broken', 'people[0]', () => edited((file) => Object.assign(file.content as Json, { people: ['Kari'] }) && file)],
    ['hash_mismatch', null, () => edited((file) => Object.assign((file.content as { facts: Json[] }).facts[0] ?? {}, { value: '99' }) && file)],
    ['hash_mismatch', null, () => edited((file) => ({ ...file, createdAt: '2026-01-01T00:00:00.000Z' }))],
    ['other_plan', null, () => edited((file) => ({ ...file, plan: 'q' }))],
  ])('is refused with %s (%s)', async (reason, place, make) => {
    const read = await readBackup(await make(), 'p', hash)
    expect(read).toMatchObject({ ok: false, failure: { reason, place } })
    if (!read.ok) expect(backupProblemText(read.failure)).toMatch(/^[A-ZÆØÅ].*\.$/)
  })

  it('is named by its plan and day', () => {
    expect(backupFileName(backup)).toBe('p-2025-05-03.sikkerhetskopi.json.gz')
  })
})

describe('the preview of a restore', () => {
  it('counts what is added, known and only here', () => {
    const preview = backupPreview([fact(1), fact(7), fact(8)], backup)
    expect(preview).toMatchObject({ facts: 2, people: 1, added: 1, known: 1, onlyHere: 2, latestAt: '2025-05-03T09:00:00.000Z' })
    expect(backupContentText(preview)).toMatch(/^Laget 3\. mai 2025 kl\. \d\d:\d\d, med 2 registreringer\.$/)
    expect(backupMergeText(preview)).toBe('1 registrering legges til. 1 finnes her fra før. Ingenting blir borte.')
    expect(backupReplaceText(preview)).toBe(
      'Etterpå er det 2 registreringer her. 2 registreringer som bare finnes her, tas bort. Det lages en sikkerhetskopi av dem først.',
    )
  })
})
