import type { Fact } from '../domain/fact'
import type { Indicator } from '../domain/indicator'
import type { Plan } from '../domain/plan'
import { unpackFacts } from '../storage/factBatch'
import { hasherAt, hasherHere } from '../storage/segment/factTexts'
import { openSegment, type SegmentReader } from '../storage/segment/reader'
import type { Segment } from '../storage/segment/segment'
import { createDesk } from './importDesk'
import type { FromWorker, ToWorker } from './importMessages'

/** What the page has told of what is here. */
const here = { plan: null as Omit<Plan, 'indicators'> | null, indicators: [] as Indicator[], rows: [] as Fact[] }
const segments = new Map<number, SegmentReader>()
let stored: readonly Fact[] = []
let isWanted = true
let hasher = hasherHere()

const say = (message: FromWorker, transfer: Transferable[] = []) => self.postMessage(message, { transfer })

/** The memory behind a segment, to be handed over instead of copied. */
function buffersOf({ order, starts, uuids, hashes, columns }: Segment): Transferable[] {
  const arrays = [order, starts, uuids, hashes, ...Object.values(columns).map(({ codes }) => codes)]
  return arrays.map(({ buffer }) => buffer as ArrayBuffer)
}

const desk = createDesk({
  tell: (phase, share) => say({ kind: 'progress', phase, share }),
  handOver: (segment) => say({ kind: 'segment', segment }, buffersOf(segment)),
  hasher: () => hasher,
  goOn: async () => {
    await new Promise((resolve) => setTimeout(resolve))
    return isWanted
  },
})

const readersOf = (keys: readonly number[]) => keys.flatMap((key) => segments.get(key) ?? [])

/** The facts of each indicator, found among what has come. */
function factsBy(readers: readonly SegmentReader[], rows: readonly Fact[]): (id: string) => readonly Fact[] {
  const byIndicator = new Map<string, Fact[]>()
  for (const fact of rows) byIndicator.set(fact.indicator, [...(byIndicator.get(fact.indicator) ?? []), fact])
  return (id) => [...readers.flatMap((reader) => reader.of(id)), ...(byIndicator.get(id) ?? [])]
}

async function answer({ id, method, given }: Extract<ToWorker, { kind: 'ask' }>): Promise<void> {
  isWanted = true
  const asked = desk[method] as (...all: readonly unknown[]) => unknown
  say({ kind: 'answer', id, value: await (method === 'undo' ? asked(stored, ...given.slice(1)) : asked(...given)) })
}

const hear: { readonly [K in ToWorker['kind']]: (message: Extract<ToWorker, { kind: K }>) => void } = {
  hasher: ({ port }) => {
    hasher = hasherAt(port)
  },
  plan: ({ plan }) => Object.assign(here, { plan, indicators: [] }),
  indicators: ({ indicators }) => here.indicators.push(...indicators),
  segment: ({ key, segment }) => segments.set(key, openSegment(segment)),
  rows: ({ rows }) => here.rows.push(...rows),
  here: ({ keys }) => {
    const { plan, indicators, rows } = here
    if (plan) desk.place({ plan: { ...plan, indicators }, factsOf: factsBy(readersOf(keys), rows) })
    here.rows = []
  },
  stored: ({ keys, rows }) => {
    stored = unpackFacts({ segments: readersOf(keys), facts: rows })
  },
  // What goes wrong in a promise does not reach the page by itself.
  ask: (message) => void answer(message).catch((error: unknown) => reportError(error)),
  enough: () => {
    isWanted = false
  },
}

self.onmessage = ({ data }: MessageEvent<ToWorker>) => (hear[data.kind] as (message: ToWorker) => void)(data)
