import type { Person } from '../domain/storedContent'
import { failure, success, type Result } from '../domain/result'
import { countFacts, noFacts, unpackFacts, type FactBatch } from '../storage/factBatch'
import { packedFrom } from '../storage/segment/segment'
import { authorsOf } from './authors'
import type { Speaker } from './factContent'
import type { Made, TellProgress } from './importDesk'
import { deskFor, type DeskLink } from './importLink'
import type { DeskFailure } from './importMessages'
import type { Imported, ImportStop, ImportWatch, ImportWorld } from './importTypes'

/** How much of storing is making the facts; the rest is writing them. */
const making = 0.9

/** What a desk that makes facts tells, as a part of storing them. */
export function tellMaking(tell: TellProgress | undefined): TellProgress {
  return (phase, share) => tell?.(phase, phase === 'store' ? share * making : share)
}

interface ToStore {
  readonly contents: Made['contents']
  readonly by: Speaker
  /** Authors that are not known yet. */
  readonly people: readonly Person[]
}

/** Stores a few facts as they are, after the names of their authors. */
async function storeFew(world: ImportWorld, contents: NonNullable<Made['contents']>, people: readonly Person[]): Promise<Result<FactBatch, ImportStop>> {
  const kept = people.length > 0 ? await world.write((open) => open.people.addMissing(people)) : success(undefined)
  const stored = kept.ok ? await world.append(contents) : kept
  return stored.ok ? success({ ...noFacts, facts: stored.value }) : stored
}

/** Stores what a desk has made, in one go. */
async function store(world: ImportWorld, link: DeskLink, { contents, by, people }: ToStore, { signal, tell }: ImportWatch): Promise<Result<FactBatch, ImportStop>> {
  if (signal?.aborted) return failure('cancelled')
  if (contents) return storeFew(world, contents, people)
  const packed = { segments: link.takeSegments(), people, tell: (share: number) => tell?.('store', making + share * (1 - making)) }
  const stored = await world.write((open) => open.appendPacked(signal ? { ...packed, signal } : packed))
  if (!stored.ok) return stored
  if (!stored.value) return failure('cancelled')
  world.noteSaved(by)
  return success(stored.value)
}

/** Lets a desk leave what it makes when the person has had enough; gives the work with what it came to. */
async function endable<T>(link: DeskLink, signal: AbortSignal | undefined, work: () => Promise<T>): Promise<T> {
  const leave = () => link.leave()
  signal?.addEventListener('abort', leave)
  link.takeSegments()
  return work().finally(() => signal?.removeEventListener('abort', leave))
}

type Asked<T> = Result<T | null, DeskFailure>

function wanted<T>(made: Asked<T>): Result<T, DeskFailure> {
  if (!made.ok) return made
  return made.value === null ? failure('cancelled') : success(made.value)
}

/** Has the facts made that carry an import out, and stores them. */
export async function storeImport(world: ImportWorld, link: DeskLink, answered: readonly number[], watch: ImportWatch): Promise<Result<Imported, ImportStop>> {
  await link.place(world)
  const by = world.speaker()
  const names = await link.ask('choose', answered)
  if (!names.ok) return names
  const { ids, created } = authorsOf(names.value)
  const made = wanted(await endable(link, watch.signal, () => link.ask('make', by, ids)))
  if (!made.ok) return made
  const { contents, ...counts } = made.value
  const stored = await store(world, link, { contents, by, people: created }, watch)
  return stored.ok ? success({ ...counts, stored: stored.value }) : stored
}

/** Has the facts made that take back what was stored, and stores them. */
export async function storeUndo(world: ImportWorld, stored: FactBatch, reason: string, watch: ImportWatch = {}): Promise<Result<FactBatch, ImportStop>> {
  const link = deskFor(countFacts(stored), packedFrom, tellMaking(watch.tell))
  await link.place(world)
  await link.name(stored)
  const by = world.speaker()
  const facts = stored.segments.length === 0 || typeof Worker === 'undefined' ? unpackFacts(stored) : []
  const made = wanted(await endable(link, watch.signal, () => link.ask('undo', facts, reason, by)))
  const done = made.ok ? await store(world, link, { contents: made.value.contents, by, people: [] }, watch) : made
  link.end()
  return done
}
