import fc from 'fast-check'
import { gunzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import type { Backup } from '../../src/domain/backup'
import { noRemarks, type Fact, type FactContent } from '../../src/domain/fact'
import type { StoredContent } from '../../src/domain/storedContent'
import { readBackup, writeBackup } from '../../src/files/backup'
import { sealSnapshot } from '../../src/files/snapshot'
import { identify, verifyFact } from '../../src/storage/factId'
import { textHash } from '../../src/storage/textHash'
import { halfApproved, snapshotOf } from '../support/published'

const read = (bytes: Uint8Array) => readBackup(bytes, { planId: 'p', hash: textHash, check: verifyFact })
const snapshot = await sealSnapshot(snapshotOf(halfApproved().facts), textHash)

const text = fc.string({ unit: 'grapheme', maxLength: 30 })
const anyFact = fc
  .record({ indicator: text, written: text, comment: text, cause: text, author: text, at: text, virksomhet: fc.constantFrom('skole', 'oi-2') })
  .map((said) => identify({ type: 'measurement', plan: 'p', period: '2025-T1', value: '1', confirmed: [], corrects: null, ...noRemarks, ...said } as unknown as FactContent))
const anyContent: fc.Arbitrary<StoredContent> = fc.record(
  {
    version: fc.nat(9),
    facts: fc.array(anyFact, { maxLength: 12 }),
    people: fc.array(fc.record({ id: text, name: text, role: text }), { maxLength: 4 }),
    drafts: fc.array(fc.record({ indicator: text, period: text, field: text, text, at: text }), { maxLength: 4 }),
    snapshots: fc.constantFrom([], [snapshot]),
  },
  { requiredKeys: ['version', 'facts', 'people', 'drafts'] },
)

/** Far more facts than are packed together. */
const many = Array.from({ length: 450 }, (_, index): Fact => identify({ type: 'omission', plan: 'p', virksomhet: 'skole', author: 'a', at: '', indicator: `A-${index}`, period: '2025-T1' as never, reason: 'x' }))
const small: Backup = {
  plan: 'p',
  createdAt: '2025-05-03T12:00:00.000Z',
  content: {
    version: 3,
    facts: many.slice(0, 3),
    people: [{ id: 'a', name: 'Kåre', role: 'controller' }],
    drafts: [{ indicator: 'A-1', period: '2025-T2', field: 'value', text: '9', at: '2025-05-03T12:00:00.000Z' }],
  },
}

/** Reads the file with one byte altered; gives what was wrong where it was not refused with a place. */
async function tryAltered(file: Uint8Array, at: number, byte: number): Promise<string[]> {
  const altered = Uint8Array.from(file)
  altered[at] = byte
  const outcome = await read(altered)
  return !outcome.ok && outcome.failure.place !== null ? [] : [`byte ${at} as ${byte}: ${outcome.ok ? 'taken' : outcome.failure.reason}`]
}

describe('a backup', () => {
  it('gives back whatever it was made of, and is then the same file to the last byte', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(anyContent, async (content) => {
        const file = await writeBackup({ plan: 'p', createdAt: '2025-05-03', content }, textHash)
        for (const bytes of [file, new Uint8Array(gunzipSync(file))]) {
          const outcome = await read(bytes)
          if (!outcome.ok) throw new Error(JSON.stringify(outcome.failure))
          expect(await writeBackup(outcome.value, textHash)).toEqual(file)
          expect(new Set(outcome.value.content.facts)).toEqual(new Set(content.facts))
          expect(new Set(outcome.value.content.people)).toEqual(new Set(content.people))
          expect(new Set(outcome.value.content.drafts)).toEqual(new Set(content.drafts))
          expect(outcome.value.content.snapshots).toEqual(content.snapshots && JSON.parse(JSON.stringify(content.snapshots)))
        }
      }),
      { numRuns: 30, seed: 20250503 },
    )
  })

  it.each(['packed', 'unpacked'])('with any byte altered in any way is refused with the place: %s', { timeout: 120_000 }, async (form) => {
    const packed = await writeBackup(small, textHash)
    const file = form === 'packed' ? packed : new Uint8Array(gunzipSync(packed))
    const taken: string[] = []
    for (const [at, byte] of file.entries()) {
      const bits = [0, 1, 2, 3, 4, 5, 6, 7].map((bit) => byte ^ (1 << bit))
      for (const altered of [...bits, byte ^ 0xff, 0x00, 0x0a, 0x22]) if (altered !== byte) taken.push(...(await tryAltered(file, at, altered)))
    }
    expect(taken).toEqual([])
    expect((await read(file)).ok).toBe(true)
  })

  it('that is altered within its packed facts names which of them it may be', async () => {
    const file = await writeBackup({ ...small, content: { ...small.content, facts: many } }, textHash)
    const places = new Set<string>()
    for (let at = 40; at < file.length; at += 97) {
      const altered = Uint8Array.from(file)
      altered[at] = (altered[at] ?? 0) ^ 0x10
      const outcome = await read(altered)
      if (!outcome.ok && outcome.failure.place) places.add([outcome.failure.place.part, outcome.failure.place.first, outcome.failure.place.last].join(' '))
    }
    expect([...places]).toEqual(expect.arrayContaining(['facts 0 199', 'facts 200 399', 'facts 400 449']))
  })

  it('that is cut anywhere is refused with the place', async () => {
    const file = await writeBackup(small, textHash)
    for (let length = 25; length < file.length; length += 1) {
      expect(await read(file.slice(0, length)), `cut to ${length}`).toMatchObject({ ok: false, failure: { reason: 'broken', place: { part: expect.any(String) as string } } })
    }
  })
})
