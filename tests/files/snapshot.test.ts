import { gunzipSync, gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { canonicalJson } from '../../src/domain/canonical'
import type { SealedProblem } from '../../src/domain/sealed'
import { writeBackup } from '../../src/files/backup'
import { checkSnapshot, isSnapshot, readSnapshot, sealSnapshot, snapshotFileName, writeSnapshot } from '../../src/files/snapshot'
import { verifyFact } from '../../src/storage/factId'
import { textHash } from '../../src/storage/textHash'
import { mutate, seeded } from '../support/mutations'
import { halfApproved, snapshotOf, tables } from '../support/published'

const planId = tables.meta.id
const snapshot = await sealSnapshot(snapshotOf(halfApproved().facts), textHash)
const file = await writeSnapshot(snapshot, textHash)
const text = gunzipSync(file).toString()
const read = (bytes: Uint8Array) => readSnapshot(bytes, planId, textHash, verifyFact)

type Json = Record<string, unknown>

/** The file with its content changed, and a hash that is right for the change. */
function forged(change: (content: Json) => unknown): Uint8Array {
  const whole = JSON.parse(text) as Json & { content: Json }
  const content = change(whole.content) ?? whole.content
  return new TextEncoder().encode(canonicalJson({ ...whole, content, sha256: textHash(canonicalJson(content)) }))
}

describe('a snapshot file', () => {
  it('gives back the snapshot, packed or not, and is the same file every time', async () => {
    expect(await read(file)).toEqual({ ok: true, value: JSON.parse(JSON.stringify(snapshot)) as unknown })
    expect((await read(new Uint8Array(gunzipSync(file)))).ok).toBe(true)
    expect(await writeSnapshot(snapshot, textHash)).toEqual(file)
    expect(snapshotFileName(snapshot)).toBe(`${planId}-2025-T1-${snapshot.sha256.slice(0, 8)}.oyeblikksbilde.json.gz`)
  })

  it.each<[SealedProblem, string, () => Uint8Array | Promise<Uint8Array>]>([
    [{ reason: 'broken', place: null }, 'cut', () => file.slice(0, -9)],
    [{ reason: 'broken', place: null }, 'cut and unpacked', () => new TextEncoder().encode(text.slice(0, -9))],
    [{ reason: 'hash_mismatch' }, 'altered', () => gzipSync(text.replace('"93.1"', '"99.9"'))],
    [{ reason: 'hash_mismatch' }, 'altered where no hash looks', () => new TextEncoder().encode(text.replace('{"content"', '{"_seen":1,"content"'))],
    [{ reason: 'hash_mismatch' }, 'packed by another program', () => gzipSync(text)],
    [{ reason: 'newer_format' }, 'newer', () => new TextEncoder().encode(text.replace('"formatVersion":1', '"formatVersion":2'))],
    [{ reason: 'other_plan', plan: 'Annen plan' }, 'another plan', () => forged((content) => ({ ...content, plan: { ...tables, meta: { ...tables.meta, id: 'x', title: 'Annen plan' } } }))],
    [{ reason: 'broken', place: 'plan' }, 'no plan', () => forged((content) => ({ ...content, plan: { meta: tables.meta } }))],
    [{ reason: 'broken', place: 'period' }, 'no period', () => forged((content) => ({ ...content, period: '2025-T9' }))],
    [{ reason: 'broken', place: 'rows[0]' }, 'a bad row', () => forged((content) => ({ ...content, rows: [{ id: 1 }] }))],
    [{ reason: 'broken', place: 'facts[0]' }, 'a bad fact', () => forged((content) => ({ ...content, facts: [{ id: 1 }] }))],
    [{ reason: 'bad_fact', position: 0, flaw: 'changed_content' }, 'a forged fact', () => forged((content) => ({ ...content, facts: [{ ...(content['facts'] as Json[])[0], author: 'another' }] }))],
    [{ reason: 'other_kind', kind: 'empty' }, 'empty', () => new Uint8Array()],
    [{ reason: 'other_kind', kind: 'workbook' }, 'Excel', () => new Uint8Array([0x50, 0x4b, 3, 4, 0])],
    [{ reason: 'other_kind', kind: 'pdf' }, 'PDF', () => new TextEncoder().encode('%PDF-1.7\n')],
    [{ reason: 'other_kind', kind: 'table' }, 'CSV', () => new TextEncoder().encode('indikator_id;periode;verdi\nA;2025-T1;1\n')],
    [{ reason: 'other_kind', kind: 'unknown' }, 'other JSON', () => new TextEncoder().encode('{"a":1}')],
    [{ reason: 'other_kind', kind: 'backup' }, 'a backup', () => writeBackup({ plan: planId, createdAt: '', content: { version: 2, facts: [], people: [], drafts: [], snapshots: [snapshot] } }, textHash)],
  ])('is refused with %j: %s', async (problem, _, make) => {
    expect(await read(await make())).toEqual({ ok: false, failure: problem })
  })

  it('never lets through what was altered, and never fails otherwise', async () => {
    const random = seeded(20250520)
    const plain = new TextEncoder().encode(text)
    const original = JSON.stringify(await read(file))
    let refused = 0
    for (let round = 0; round < 300; round += 1) {
      const packed = round % 3 > 0
      const bytes = mutate(packed ? file : plain, random)
      const outcome = await read(bytes)
      if (!outcome.ok) refused += 1
      // A bit that pads the packed stream may be altered without altering what it holds.
      else expect(packed && JSON.stringify(outcome) === original, `round ${round}`).toBe(true)
    }
    expect(refused).toBeGreaterThanOrEqual(298)
  })
})

describe('a stored snapshot', () => {
  it('is checked as a file is', async () => {
    expect((await checkSnapshot(snapshot, planId, textHash, verifyFact)).ok).toBe(true)
    const altered = { ...snapshot, author: 'another' }
    expect(await checkSnapshot(altered, planId, textHash, verifyFact)).toEqual({ ok: false, failure: { reason: 'hash_mismatch' } })
  })

  it('goes with a backup, if it has the shape of one', () => {
    expect(isSnapshot(snapshot)).toBe(true)
    expect(isSnapshot({ ...snapshot, rows: [1] })).toBe(false)
    expect(isSnapshot(null)).toBe(false)
  })
})
