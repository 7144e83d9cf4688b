import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { gunzipSync, gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { backupPreview, type Backup, type BackupPlace, type BackupReason } from '../../src/domain/backup'
import { canonicalJson } from '../../src/domain/canonical'
import { noRemarks, type Fact } from '../../src/domain/fact'
import { periodOf } from '../../src/domain/period'
import type { StoredContent } from '../../src/domain/storedContent'
import { backupFileName, readBackup, writeBackup } from '../../src/files/backup'
import { packBlock } from '../../src/files/blockedGzip'
import { verifyFact } from '../../src/storage/factId'
import { backupContentText, backupMergeText, backupPlaceText, backupProblemText, backupReplaceText } from '../../src/words/backup'
import { plan } from '../fuzz/world'

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

/** How programs wrote a backup until the second version of the format, changed by hand. */
function old(change: (file: Json) => unknown = () => undefined): Uint8Array {
  const signed = { plan: 'p', createdAt: backup.createdAt, content: backup.content }
  const file: Json = JSON.parse(JSON.stringify({ format: 'malstyring-sikkerhetskopi', formatVersion: 1, ...signed, sha256: hash(canonicalJson(signed)) })) as Json
  return gzipSync(JSON.stringify(change(file) ?? file))
}

/** The lines of a backup as it is written now, changed by hand and packed again with right hashes. */
async function forged(change: (lines: string[]) => void): Promise<Uint8Array> {
  const lines = gunzipSync(await writeBackup(backup, hash)).toString().split('\n').slice(0, -1)
  change(lines)
  const { sha256: _, ...head } = JSON.parse(lines[0] ?? '') as Json & { parts: { count: number; sha256: string }[] }
  let line = 1
  const texts = head.parts.map((part) => {
    const text = lines.slice(line, (line += part.count)).map((one) => `${one}\n`).join('')
    part.sha256 = hash(text)
    return text
  })
  const first = `${canonicalJson({ ...head, sha256: hash(canonicalJson(head)) })}\n`
  return Buffer.concat(await Promise.all([first, ...texts].map(packBlock)))
}

const bytes = (text: string) => new TextEncoder().encode(text)
const check = (fact: Fact) => (fact.type === 'measurement' && fact.value === '99' ? ('changed_content' as const) : null)
const read = (file: Uint8Array) => readBackup(file, { planId: 'p', hash, check })
const at = (part: BackupPlace['part'], first: number | null = null, last = first): BackupPlace => ({ part, first, last })

describe('a backup file', () => {
  it('gives back everything, in the order of ids', async () => {
    const { content } = backup
    expect(await read(await writeBackup(backup, hash))).toEqual({ ok: true, value: { ...backup, content: { ...content, facts: [...content.facts].reverse() } } })
  })

  it('takes along what the machine was asked to report, and is written as before where it was asked nothing', async () => {
    const asked = { sha256: 'b', period: periodOf(2025, 'T1'), deadline: '2025-05-12', virksomheter: ['Skole'], indicators: ['A-01'], sender: { author: 'a1', name: 'Kari', role: 'controller' as const }, at: '2025-05-01T00:00:00.000Z', message: '' }
    const written = async (assignments: StoredContent['assignments']) => writeBackup({ ...backup, content: { ...backup.content, assignments } }, hash)
    const file = await written([asked, { ...asked, sha256: 'a' }])
    const back = await read(file)
    expect(back.ok && back.value.content.assignments?.map(({ sha256 }) => sha256)).toEqual(['a', 'b'])
    expect(backupPreview([], { ...backup, content: { ...backup.content, assignments: [asked] } }).assignments).toBe(1)
    expect(gunzipSync(file).toString()).toContain('"formatVersion":3')
    expect(await written([])).toEqual(await writeBackup(backup, hash))
    expect(await read(await written([{ ...asked, sender: { name: 'x' } } as never]))).toMatchObject({ ok: false, failure: { reason: 'broken', place: at('assignments', 0) } })
  })

  it('is the same file whatever order the facts came in', async () => {
    const other = { ...backup, content: { ...backup.content, facts: [...backup.content.facts].reverse() } }
    expect(await writeBackup(other, hash)).toEqual(await writeBackup(backup, hash))
  })

  it('can be read unpacked, by any program that unpacks gzip, and packed again', async () => {
    const plain = gunzipSync(await writeBackup(backup, hash))
    expect((await read(plain)).ok).toBe(true)
    expect((await read(gzipSync(plain))).ok).toBe(true)
    expect(plain.toString().split('\n')).toHaveLength(6)
  })

  it('tells a list without members from one that is not there', async () => {
    const empty = { version: 1, facts: [], people: [], drafts: [] }
    for (const content of [empty, { ...empty, snapshots: [] }]) {
      expect(await read(await writeBackup({ ...backup, content }, hash))).toEqual({ ok: true, value: { ...backup, content } })
    }
  })

  it.each<[BackupReason, BackupPlace | null, string, () => Uint8Array | Promise<Uint8Array>]>([
    ['not_a_backup', null, 'CSV', () => bytes('indikator_id;periode;verdi\n')],
    ['not_a_backup', null, 'other JSON', () => bytes('{"facts": []}')],
    ['not_a_backup', null, 'nothing', () => new Uint8Array([0, 1, 2, 3])],
    ['broken', null, 'only the beginning of a packed file', () => new Uint8Array([0x1f, 0x8b, 8, 0, 1, 2])],
    ['broken', at('drafts', 0), 'cut', async () => (await writeBackup(backup, hash)).slice(0, -20)],
    ['hash_mismatch', at('end'), 'with something after it', async () => Buffer.concat([await writeBackup(backup, hash), bytes('x')])],
    ['broken', null, 'a forbidden name', () => bytes('{"format":"malstyring-sikkerhetskopi","formatVersion":1,"__proto__":{"admin":true}}')],
    ['newer_format', null, 'newer', () => forged((lines) => (lines[0] = (lines[0] ?? '').replace('"formatVersion":2', '"formatVersion":4')))],
    ['other_plan', null, 'another plan', () => forged((lines) => (lines[0] = (lines[0] ?? '').replace('"plan":"p"', '"plan":"q"')))],
    ['broken', at('head'), 'a head without a version', () => forged((lines) => (lines[0] = (lines[0] ?? '').replace('"version":1', '"version":"1"')))],
    ['broken', at('facts', 1), 'a bad fact', () => forged((lines) => (lines[2] = (lines[2] ?? '').replace('"value":"93.1"', '"value":93')))],
    ['broken', at('people', 0), 'a bad person', () => forged((lines) => (lines[3] = '"Kari"'))],
    ['broken', at('facts', 0), 'a forbidden name in a fact', () => forged((lines) => (lines[1] = (lines[1] ?? '').replace('{', '{"__proto__":{},')))],
    ['hash_mismatch', at('facts', 1), 'an altered fact', async () => bytes(gunzipSync(await writeBackup(backup, hash)).toString().replace(/("value":"93.1"[^]*)"value":"93.1"/, '$1"value":"99"'))],
    ['broken', at('facts', 1), 'an old one with a bad fact', () => old((file) => Object.assign((file.content as { facts: Json[] }).facts[1] ?? {}, { value: 93 }) && file)],
    ['broken', at('head'), 'an old one without content', () => old((file) => ({ ...file, content: null }))],
    ['broken', at('people', 0), 'an old one with a bad person', () => old((file) => Object.assign(file.content as Json, { people: ['Kari'] }) && file)],
    ['hash_mismatch', at('facts', 0), 'an old one with an altered fact', () => old((file) => Object.assign((file.content as { facts: Json[] }).facts[0] ?? {}, { value: '99' }) && file)],
    ['hash_mismatch', null, 'an old one with another time', () => old((file) => ({ ...file, createdAt: '2026-01-01T00:00:00.000Z' }))],
    ['other_plan', null, 'an old one of another plan', () => old((file) => ({ ...file, plan: 'q' }))],
  ])('is refused with %s (%j): %s', async (reason, place, _, make) => {
    const outcome = await read(await make())
    expect(outcome).toMatchObject({ ok: false, failure: { reason, place } })
    if (!outcome.ok) expect(backupProblemText(outcome.failure)).toMatch(/^[A-ZÆØÅ].*\.$/)
  })

  it('written before the second version of the format is read to the last letter', async () => {
    const file = readFileSync('tests/fixtures/backup/version1.json.gz')
    const outcome = await readBackup(file, { planId: plan.id, hash, check: verifyFact })
    const whole = JSON.parse(gunzipSync(file).toString()) as Json
    expect(outcome).toEqual({ ok: true, value: { plan: whole.plan, createdAt: whole.createdAt, content: whole.content } })
    expect((await read(old())).ok).toBe(true)
  })

  it('is named by its plan and day', () => {
    expect(backupFileName(backup)).toBe('p-2025-05-03.sikkerhetskopi.json.gz')
  })
})

describe('the place that is wrong in a backup', () => {
  it.each([
    [at('facts', 212), 'registrering 213'],
    [at('facts', 1200, 1399), 'en av registreringene 1 201–1 400'],
    [at('snapshots', 0), 'øyeblikksbilde 1'],
    [at('people'), 'lista over navn'],
    [at('head'), 'det første i filen, der det står hva den inneholder'],
    [at('end'), 'det står noe etter slutten'],
  ])('%j is said: %s', (place, words) => {
    expect(backupPlaceText(place).replaceAll('\u00a0', ' ')).toBe(words)
    expect(backupProblemText({ reason: 'broken', plan: null, place })).toContain(`(sted: ${backupPlaceText(place)})`)
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
