import { readFileSync, readdirSync } from 'node:fs'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { canonicalJson } from '../../src/domain/canonical'
import { summaryOf } from '../../src/domain/dryRun'
import type { Result } from '../../src/domain/result'
import { readMeasurementFile } from '../../src/files/measurementFile'
import { readableKind } from '../../src/files/measurementText'
import { importedFacts } from '../../src/files/importedFacts'
import { previewImport } from '../../src/files/measurementImport'
import { noFacts, unpackFacts } from '../../src/storage/factBatch'
import { identify, verifyFact } from '../../src/storage/factId'
import { packFacts } from '../../src/storage/segment/pack'
import { openSegment } from '../../src/storage/segment/reader'
import { deskApart } from '../../src/stores/importApart'
import { readPlan } from '../support/plan'
import { measurement, valueOf } from '../storage/support'

const valueOr = <T>(result: Result<T, unknown>) => (result.ok ? result.value : null)
const plan = await readPlan()
const fixtures = 'tests/fixtures/import'
const bytesIn = (path: string) => new Uint8Array(readFileSync(`${fixtures}/${path}`))
const isText = (path: string) => /\.(csv|tsv|txt)$/.test(path) && valueOr(readableKind(bytesIn(path))) === 'text'
const csvFiles = readdirSync(fixtures, { recursive: true, encoding: 'utf8' }).filter(isText)
const by = { plan: plan.id, author: 'author-1', role: 'controller' as const, at: '2026-01-31T10:00:00.000Z' }

type Listener = (event: { data?: unknown }) => void

type Options = StructuredSerializeOptions

/** A worker's own program, run here: what crosses is copied as between threads. */
async function startWorker(start: () => Promise<unknown> = () => import('../../src/stores/import.worker')) {
  vi.resetModules()
  const listeners = new Map<string, Listener>()
  const scope = { onmessage: null as Listener | null, postMessage: (data: unknown) => queueMicrotask(() => listeners.get('message')?.({ data: structuredClone(data) })) }
  vi.stubGlobal('self', scope)
  await start()
  const worker = {
    postMessage: (data: unknown, options?: Options) => {
      const crossed: unknown = structuredClone(data, options)
      queueMicrotask(() => scope.onmessage?.({ data: crossed }))
    },
    terminate: vi.fn(),
    addEventListener: (type: string, listener: Listener) => listeners.set(type, listener),
  }
  return { worker, fail: () => listeners.get('error')?.({}) }
}

/** A worker that hashes; started before the one that packs, which is the one that speaks for itself here. */
const startHasher = () => startWorker(() => import('../../src/storage/segment/hash.worker'))

async function startDesk(patienceInMs = 60_000, hasher?: Awaited<ReturnType<typeof startHasher>>) {
  const told: [string, number][] = []
  const { worker, fail } = await startWorker()
  const desk = deskApart({ create: () => worker as never, ...(hasher && { createHasher: () => hasher.worker as never }), tell: (phase, share) => told.push([phase, share]), patienceInMs })
  return { desk, worker, fail, told }
}

/** So many rows that they are packed. */
function longFile(): Uint8Array {
  const periods = ['2025-T1', '2025-T2', '2025-ÅR', '2026-T1']
  const ids = plan.indicators.filter(({ valueType }) => valueType === 'tall').map(({ id }) => id)
  const rows = ids.flatMap((id, index) => periods.map((period) => `${id};${period};${index % 90};Merknad ${index};Kari`))
  return new TextEncoder().encode(['indikator_id;periode;verdi;kommentar;registrert_av', ...rows].join('\n'))
}

beforeEach(() => {
  vi.unstubAllGlobals()
})

describe('an import that is handled apart from the page', () => {
  it.each(csvFiles)('says of %s what is said of it here', async (path) => {
    const bytes = bytesIn(path)
    const here = await readMeasurementFile(bytes)
    const { desk } = await startDesk()
    await desk.place(plan, noFacts)
    const read = valueOf(await desk.ask('read', bytes))
    expect(read.ok).toBe(here.ok)
    if (!here.ok) return expect(read).toEqual(here)
    const preview = previewImport(here.value.table, plan)
    expect(valueOf(await desk.ask('compare'))).toEqual(summaryOf(preview))
    expect(valueOf(await desk.ask('rows', null, 1000))).toEqual(preview.rows)
    desk.end()
  })

  it('is compared with what is stored, packed or not, and leaves locked periods alone [R10.22]', async () => {
    const { desk } = await startDesk()
    const ids = plan.indicators.filter(({ valueType }) => valueType === 'tall').map(({ id }) => id)
    const stored = (at: number, period: string) => identify(measurement({ plan: plan.id, indicator: ids[at] ?? '', period: period as never, written: '41', value: '41' }))
    const lock = identify({ type: 'lock', indicator: '', period: '2026-T1', locked: true, reason: '', plan: plan.id, virksomhet: 'felles', author: 'a', at: by.at } as never)
    await desk.place(plan, { facts: [stored(1, '2025-T1'), lock], segments: packFacts([stored(0, '2025-T1')], 0).map(openSegment) })
    valueOf(await desk.ask('read', longFile()))
    const { counts, total } = valueOf(await desk.ask('compare'))
    expect([counts.correct + counts.ask > 1, counts.refuse, total]).toEqual([true, ids.length, ids.length * 4])
    const corrected = valueOf(await desk.ask('rows', null, 5)).map((row) => 'existing' in row && row.existing && 'factId' in row.existing)
    expect(corrected.filter(Boolean)).toHaveLength(2)
  })

  it.each([
    ['by itself', () => Promise.resolve(undefined)],
    ['with another that hashes meanwhile', startHasher],
  ])('makes the facts that are made here, to the letter, and packs them: %s', async (_, other) => {
    const hasher = await other()
    const { desk, told } = await startDesk(undefined, hasher)
    await desk.place(plan, noFacts)
    valueOf(await desk.ask('read', longFile()))
    const { asking } = valueOf(await desk.ask('compare'))
    expect(valueOf(await desk.ask('choose', asking))).toEqual(['Kari'])
    const made = valueOf(await desk.ask('make', by, new Map([['Kari', 'author-2']])))
    const table = valueOf(await readMeasurementFile(longFile())).table
    const context = { plan: plan.id, at: by.at, role: by.role, authorOf: () => 'author-2', virksomhetOf: () => '' }
    const here = importedFacts(previewImport(table, plan), context)
    const packed = unpackFacts({ facts: [], segments: desk.takeSegments().map(openSegment) })
    const said = ({ virksomhet: _virksomhet, id: _id, ...fact }: Record<string, unknown>) => canonicalJson(fact)
    expect(packed.map((fact) => said({ ...fact }))).toEqual(here.map((fact) => said({ ...fact })))
    expect(packed.map(verifyFact).every((flaw) => flaw === null)).toBe(true)
    expect(new Set(packed.map(({ role }) => role))).toEqual(new Set(['controller']))
    expect(made).toMatchObject({ added: here.length, contents: null, periods: ['2025-T1', '2025-T2', '2025-ÅR', '2026-T1'] })
    expect(new Set(told.map(([phase]) => phase))).toEqual(new Set(['check', 'store']))
    desk.end()
    expect(hasher?.worker.terminate.mock.calls.length ?? 1).toBe(1)
  })

  it('is given up when the one that hashes falls', async () => {
    const hasher = await startHasher()
    const { desk, worker } = await startDesk(undefined, hasher)
    hasher.fail()
    expect(await desk.ask('compare')).toEqual({ ok: false, failure: 'not_read' })
    expect(worker.terminate).toHaveBeenCalledOnce()
  })

  it('leaves what it makes when it is not wanted any more, and can be asked again', async () => {
    const { desk } = await startDesk()
    await desk.place(plan, noFacts)
    valueOf(await desk.ask('read', longFile()))
    const { asking } = valueOf(await desk.ask('compare'))
    valueOf(await desk.ask('choose', asking))
    const making = desk.ask('make', by, new Map())
    desk.leave()
    expect(valueOf(await making)).toBeNull()
    expect(valueOf(await desk.ask('make', by, new Map()))).toMatchObject({ contents: null })
  })

  it('takes back what was stored', async () => {
    const { desk } = await startDesk()
    const facts = ['1', '2'].map((written) => identify(measurement({ plan: plan.id, indicator: plan.indicators[0]?.id ?? '', written })))
    const batch = { facts: facts.slice(1), segments: packFacts(facts.slice(0, 1), 0).map(openSegment) }
    await desk.place(plan, batch)
    await desk.name(batch)
    const made = valueOf(await desk.ask('undo', [], 'Angret', by))
    expect(made?.contents?.map((content) => 'withdraws' in content && content.withdraws)).toEqual(facts.map(({ id }) => id))
  })

  it('is given up when the worker falls, gives no sign of life or is ended', async () => {
    const fallen = await startDesk()
    const asked = fallen.desk.ask('compare')
    fallen.fail()
    expect(await asked).toEqual({ ok: false, failure: 'not_read' })
    expect(await fallen.desk.ask('compare')).toEqual({ ok: false, failure: 'not_read' })
    expect(fallen.worker.terminate).toHaveBeenCalled()
    const silent = await startDesk(1)
    silent.worker.postMessage = () => undefined
    expect(await silent.desk.ask('compare')).toEqual({ ok: false, failure: 'too_slow' })
    const ended = await startDesk()
    const reading = ended.desk.ask('read', longFile())
    ended.desk.end()
    expect(await reading).toEqual({ ok: false, failure: 'cancelled' })
  })
})
