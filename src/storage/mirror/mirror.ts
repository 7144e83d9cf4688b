import { connect, type Connection } from '../connection'
import { createDatabase } from '../database'
import { browserEnvironment, type StorageEnvironment } from '../environment'
import type { WrittenFacts } from '../factRows'
import { loadFactWriting } from '../factWriting'
import { openBucket } from './bucket'
import { copyChanges } from './copy'
import { isEmpty, lifeOf, markLife, readHeld } from './held'
import type { Copying } from './known'
import { reachOver } from './pair'
import { recover, type Mirrored } from './recover'

/** A copy of one database in a place with files of its own, kept up with every change. */
export interface Mirror extends Copying {
  /** How many facts the browser had lost and were put back when the mirror was opened; 0 where nothing was lost. */
  readonly recovered: number
  /** Copies now what has changed. */
  copy(): Promise<void>
  /** False when it was closed, or could not be reached any more. */
  isOpen(): boolean
  close(): void
}

export interface MirrorOptions {
  readonly environment?: StorageEnvironment
  /** Where the copy is kept; null where there is no such place. */
  readonly openPlace?: () => Promise<IDBFactory | null>
  /** Changes within so many milliseconds are copied in one go. */
  readonly delay?: number
}

/** More segments at once are an import: they are copied one at a time, when it is over. */
const fewSegments = 4

/** The mirror of a store, before it has been looked into. */
function createMirror(store: Mirrored, there: Connection, { locks, randomId }: StorageEnvironment, { delay, onClose }: { readonly delay: number; readonly onClose: () => void }) {
  const { name, connection } = store
  const pair = { own: reachOver(connection), mirror: reachOver(there) }
  let life: string | null = null
  let whole = true
  let timer: ReturnType<typeof setTimeout> | undefined
  let isOpen = true

  function close(): void {
    isOpen = false
    clearTimeout(timer)
    there.close()
    onClose()
  }

  /** One tab at a time; null where it failed. It is not tried again in this page then: the database itself is what counts. */
  async function alone<T>(work: () => Promise<T>): Promise<T | null> {
    try {
      return await (locks ? locks.request(`${name}/mirror`, work) : work())
    } catch {
      close()
      return null
    }
  }

  async function copyNow(): Promise<void> {
    if (life === null && isEmpty(await pair.own(readHeld))) return
    const own = (life ??= randomId())
    const looksInto = whole
    whole = false
    if ((await pair.own(lifeOf)) !== own) await pair.own((database) => markLife(database, own))
    await copyChanges(pair, { life: own, whole: looksInto })
  }

  /** A mirror that is not of this database holds what the browser has lost since; gives how many facts were put back. */
  async function look(): Promise<number> {
    const [here, copied] = [await pair.own(lifeOf), await pair.mirror(lifeOf)]
    const isLost = copied !== null && copied !== here
    const recovered = isLost ? await recover(store, pair, randomId()) : 0
    life = copied ?? here
    await copyNow()
    return recovered
  }

  function follow(looksInto = false): void {
    whole ||= looksInto
    timer ??= setTimeout(() => {
      timer = undefined
      void alone(copyNow)
    }, delay)
  }

  async function addNow({ facts, segments, lastKey }: WrittenFacts): Promise<void> {
    const keys = facts.map((_, index) => lastKey - facts.length + 1 + index)
    const copied = await there.run(async (mirror) => {
      // One value touches one table: a transaction over more has its price.
      if (facts.length > 0) await mirror.facts.bulkPut(facts, keys)
      for (const { segment, lastKey: key } of segments) await mirror.segments.put(segment, key)
    })
    if (!copied.ok) close()
  }

  function add(written: WrittenFacts): void {
    if (life === null) return void alone(copyNow)
    follow()
    if (written.segments.length <= fewSegments) void addNow(written)
  }

  return { add, follow, close, isOpen: () => isOpen, copy: () => alone(copyNow).then(() => undefined), look: () => alone(look) }
}

/**
 * Opens the mirror of a store and puts back what the browser has lost since; null where there is no place for one. Whatever
 * goes wrong with the mirror, the store goes on without it.
 */
export async function keepMirror(
  store: Mirrored,
  { environment = browserEnvironment(), openPlace = openBucket, delay = 1000 }: MirrorOptions = {},
): Promise<Mirror | null> {
  // What a killed browser left behind is out of the way before anything is written, here and there: each place has a log of its own.
  const writing = await loadFactWriting()
  const factory = await openPlace()
  if (!writing.ok || !factory) return null
  await writing.value.beginFreshLog(factory)
  const database = createDatabase(store.name, { ...environment, indexedDB: factory }, 'relaxed')
  const there = await connect(database, environment.blockedPatience, () => undefined)
  if (!there.ok) return null
  const { setMirror } = writing.value
  const mirror = createMirror(store, there.value, environment, { delay, onClose: () => setMirror(store.connection, null) })
  const recovered = await mirror.look()
  if (recovered === null) return null
  setMirror(store.connection, mirror)
  // What was written while the mirror was looked into.
  mirror.follow()
  return Object.assign(mirror, { recovered })
}
