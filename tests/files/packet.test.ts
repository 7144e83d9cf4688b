import { gunzipSync, gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { canonicalJson } from '../../src/domain/canonical'
import type { PacketContent } from '../../src/domain/packet'
import type { SealedProblem } from '../../src/domain/sealed'
import { writeBackup } from '../../src/files/backup'
import { packetFileName, readPacket, writePacket, type PacketPlace } from '../../src/files/packet'
import { sealSnapshot, writeSnapshot } from '../../src/files/snapshot'
import { writeXlsxTables } from '../../src/files/xlsx'
import { sealedProblemText } from '../../src/words/sealed'
import { verifyFact } from '../../src/storage/factId'
import { textHash } from '../../src/storage/textHash'
import { unitCode } from '../../src/storage/unitCode'
import { mutate, seeded } from '../support/mutations'
import { halfApproved, snapshotOf, tables } from '../support/published'

const { id, title, version } = tables.meta
const plan = { id, title, version, tables: textHash(canonicalJson(tables)) }
const here: PacketPlace = { plan, source: 'real', indicators: tables.indikatorer.map((row) => row['id'] ?? '') }
const content: PacketContent = {
  kind: 'svar',
  plan,
  source: 'real',
  period: '2025-T1' as never,
  deadline: '2025-05-20',
  virksomheter: ['Øst skole'],
  indicators: ['OKI-39', 'OKI-40'],
  sender: { author: 'author-1', name: 'Kari Nordmann', role: 'virksomhetsleder' },
  at: '2025-05-10T10:00:00.000Z',
  message: 'Tallene for våren',
  facts: halfApproved().facts,
  people: [{ id: 'author-1', name: 'Kari Nordmann', role: '' }],
}
const file = await writePacket(content, textHash)
const text = gunzipSync(file).toString()
const read = (bytes: Uint8Array) => readPacket(bytes, here, textHash, verifyFact)
const bytesOf = (plain: string) => new TextEncoder().encode(plain)
const made = (more: Partial<Record<keyof PacketContent, unknown>>) => writePacket({ ...content, ...more } as PacketContent, textHash)
const forgedFact = { ...content.facts[0], author: 'another' }

describe('a packet', () => {
  it('gives back what was put into it, and is the same file every time', async () => {
    expect(await read(file)).toMatchObject({ ok: true, value: JSON.parse(JSON.stringify(content)) as object })
    expect(await writePacket({ ...content, facts: [...content.facts] }, textHash)).toEqual(file)
    expect(packetFileName(content, unitCode)).toBe('svar-2025-T1-ost-skole-2025-05-10.pakke.json.gz')
    expect(packetFileName({ ...content, kind: 'oppdrag', source: 'example', virksomheter: ['a', 'b'] }, unitCode)).toBe('eksempel-oppdrag-2025-T1-2-virksomheter-2025-05-10.pakke.json.gz')
  })

  it.each<[SealedProblem, RegExp, string, () => Uint8Array | Promise<Uint8Array>]>([
    [{ reason: 'broken', place: null }, /kuttet eller skadet/, 'cut', () => file.slice(0, file.length >> 1)],
    [{ reason: 'hash_mismatch' }, /endret etter at/, 'altered', () => gzipSync(text.replace('93,1 %', '99,9 %'))],
    [{ reason: 'newer_format' }, /nyere utgave/, 'newer', () => bytesOf(text.replace('"formatVersion":1', '"formatVersion":2'))],
    [{ reason: 'other_plan', plan: 'Annen plan' }, /annen plan.*Annen plan/, 'another plan', () => made({ plan: { ...plan, id: 'x', title: 'Annen plan' } })],
    [{ reason: 'other_version', there: '0.9', here: version }, /versjon 0\.9/, 'another version', () => made({ plan: { ...plan, version: '0.9' } })],
    [{ reason: 'other_version', there: version, here: version }, /samme versjonsnummer/, 'other tables', () => made({ plan: { ...plan, tables: 'f' } })],
    [{ reason: 'other_source', source: 'example' }, /oppdiktede/, 'the example', () => made({ source: 'example' })],
    [{ reason: 'bad_fact', position: 0, flaw: 'changed_content' }, /registrering 1/i, 'a forged fact', () => made({ facts: [forgedFact] })],
    [{ reason: 'broken', place: 'facts[0]' }, /facts\[0\]/, 'a fact about something else', () => made({ indicators: ['OKI-41'] })],
    [{ reason: 'broken', place: 'indicators[0]' }, /indicators/, 'an unknown indicator', () => made({ indicators: ['XX-1'] })],
    [{ reason: 'broken', place: 'content' }, /content/, 'no time', () => made({ at: 'i dag' })],
    [{ reason: 'other_kind', kind: 'backup' }, /sikkerhetskopi/, 'a backup', () => writeBackup({ plan: id, createdAt: '', content: { version: 1, facts: [], people: [], drafts: [] } }, textHash)],
    [{ reason: 'other_kind', kind: 'snapshot' }, /øyeblikksbilde/, 'a snapshot', async () => writeSnapshot(await sealSnapshot(snapshotOf([]), textHash), textHash)],
    [{ reason: 'other_kind', kind: 'workbook' }, /Excel/, 'an Excel file', () => writeXlsxTables([{ name: 'A', columns: [], rows: [] }])],
    [{ reason: 'other_kind', kind: 'table' }, /CSV/, 'a table', () => bytesOf('indikator_id;periode\nA;B\n')],
    [{ reason: 'other_kind', kind: 'empty' }, /tom/, 'an empty file', () => new Uint8Array()],
    [{ reason: 'other_kind', kind: 'unknown' }, /ikke en pakke/, 'anything else', () => bytesOf('Hei')],
  ])('is refused with %j, in words %s: %s', async (problem, words, _, make) => {
    expect(await read(await make())).toEqual({ ok: false, failure: problem })
    expect(sealedProblemText(problem, 'packet')).toMatch(words)
    for (const kind of ['packet', 'snapshot'] as const) expect(sealedProblemText(problem, kind)).toMatch(/^[A-ZÆØÅ«].*\.$/)
  })

  it('takes nothing about the whole plan from one who answers', async () => {
    const shared = halfApproved().add({ type: 'lock', indicator: '', locked: false, reason: '' })
    const facts = [...content.facts, shared]
    expect((await read(await made({ kind: 'oppdrag', facts }))).ok).toBe(true)
    expect(await read(await made({ facts }))).toEqual({ ok: false, failure: { reason: 'broken', place: `facts[${facts.length - 1}]` } })
  })

  it('never lets through what was altered, and never fails otherwise', async () => {
    const random = seeded(390)
    const plain = bytesOf(text)
    const original = JSON.stringify(await read(file))
    let refused = 0
    for (let round = 0; round < 600; round += 1) {
      const packed = round % 2 > 0
      const outcome = await read(mutate(packed ? file : plain, random))
      if (!outcome.ok) refused += 1
      // A bit that pads the packed stream may be altered without altering what it holds.
      else expect(packed && JSON.stringify(outcome) === original, `round ${round}`).toBe(true)
    }
    expect(refused).toBeGreaterThanOrEqual(595)
  })
})
