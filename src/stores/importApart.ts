import type { Plan } from '../domain/plan'
import { failure, success, type Result } from '../domain/result'
import type { ReadingWorker } from '../files/workbookApart'
import type { FactBatch } from '../storage/factBatch'
import type { SegmentReader } from '../storage/segment/reader'
import type { Segment } from '../storage/segment/segment'
import type { TellProgress } from './importDesk'
import type { AskDesk, DeskFailure, FromWorker, ToWorker } from './importMessages'
import { nextTask } from './nextTask'

/** The longest that the worker may go on without a sign of life, in milliseconds. */
const patience = 60_000
/** How many objects cross in one task. */
const part = 400

/** A desk in a worker of its own. */
export interface DeskApart {
  readonly ask: AskDesk
  /** Tells the worker what is here now; what it has been told before is not told again. */
  place(plan: Plan, facts: FactBatch): Promise<void>
  /** Tells which stored facts are to be taken back. */
  name(stored: FactBatch): Promise<void>
  /** The packed facts that have been handed over since the last time. */
  takeSegments(): readonly Segment[]
  /** Lets the worker leave what it makes. */
  leave(): void
  /** Ends the worker; whoever waits is told why. */
  end(why?: DeskFailure): void
}

interface ApartOptions {
  readonly create: () => ReadingWorker
  /** Another worker, to hash what the first one packs meanwhile; without it, the first does both. */
  readonly createHasher?: () => ReadingWorker
  readonly tell: TellProgress
  readonly patienceInMs?: number
}

/** Those who wait for an answer, until one comes or none will. */
function createWaiting(giveUp: (why: DeskFailure) => void, patienceInMs: number) {
  const waiting = new Map<number, (answer: Result<unknown, DeskFailure>) => void>()
  let timer: ReturnType<typeof setTimeout> | undefined

  function listen(): void {
    clearTimeout(timer)
    if (waiting.size > 0) timer = setTimeout(() => giveUp('too_slow'), patienceInMs)
  }

  return {
    listen,
    add(id: number, settle: (answer: Result<unknown, DeskFailure>) => void): void {
      waiting.set(id, settle)
      listen()
    },
    settle(id: number, value: unknown): void {
      const settle = waiting.get(id)
      waiting.delete(id)
      settle?.(success(value))
    },
    failAll(why: DeskFailure): void {
      for (const settle of waiting.values()) settle(failure(why))
      waiting.clear()
      listen()
    },
  }
}

/** Starts a worker with a desk. */
export function deskApart({ create, createHasher, tell, patienceInMs = patience }: ApartOptions): DeskApart {
  const worker = create()
  const hasher = createHasher?.()
  const waiting = createWaiting(end, patienceInMs)
  const keys = new Map<SegmentReader, number>()
  let over: DeskFailure | null = null
  let plan: Plan | null = null
  let made: Segment[] = []
  let asked = 0

  function end(why: DeskFailure = 'cancelled'): void {
    over ??= why
    worker.terminate()
    hasher?.terminate()
    waiting.failAll(why)
  }

  const say = (message: ToWorker, transfer: Transferable[] = []) => {
    if (!over) worker.postMessage(message, { transfer })
  }

  async function inParts<T>(all: readonly T[], message: (some: readonly T[]) => ToWorker): Promise<void> {
    for (let from = 0; from < all.length; from += part) {
      say(message(all.slice(from, from + part)))
      await nextTask()
    }
  }

  async function keysOf(readers: readonly SegmentReader[]): Promise<number[]> {
    for (const reader of readers) {
      if (keys.has(reader)) continue
      keys.set(reader, keys.size)
      say({ kind: 'segment', key: keys.size - 1, segment: reader.segment })
      await nextTask()
    }
    return readers.flatMap((reader) => keys.get(reader) ?? [])
  }

  worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
    if (data.kind === 'progress') tell(data.phase, data.share)
    else if (data.kind === 'segment') made.push(data.segment)
    else waiting.settle(data.id, data.value)
    waiting.listen()
  })
  for (const one of [worker, hasher]) one?.addEventListener('error', () => end('not_read'))
  if (hasher) {
    const { port1, port2 } = new MessageChannel()
    hasher.postMessage(port2, { transfer: [port2] })
    say({ kind: 'hasher', port: port1 }, [port1])
  }

  return {
    ask: (method, ...given) =>
      new Promise((resolve) => {
        if (over) return resolve(failure(over))
        waiting.add((asked += 1), resolve as (answer: Result<unknown, DeskFailure>) => void)
        say({ kind: 'ask', id: asked, method, given }, given.flatMap((one) => (one instanceof Uint8Array ? [one.buffer as ArrayBuffer] : [])))
      }),
    async place(next, facts) {
      if (next !== plan) {
        const { indicators, ...head } = next
        say({ kind: 'plan', plan: head })
        await inParts(indicators, (some) => ({ kind: 'indicators', indicators: some }))
        plan = next
      }
      const segments = [...facts.segments]
      await inParts([...facts.facts], (rows) => ({ kind: 'rows', rows }))
      say({ kind: 'here', keys: await keysOf(segments) })
    },
    name: async (stored) => say({ kind: 'stored', keys: await keysOf(stored.segments), rows: stored.facts }),
    takeSegments() {
      const taken = made
      made = []
      return taken
    },
    leave: () => say({ kind: 'enough' }),
    end,
  }
}
