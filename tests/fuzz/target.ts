import { randomOf, type Random } from './random'

/** A reader under trial: how an input is made, and what must hold when it is read. */
export interface Target {
  readonly name: string
  /** Makes an input and reads it; gives what is wrong with how it was read, or null. Whatever is thrown is wrong too. */
  readonly attempt: (random: Random) => Promise<string | null> | string | null
}

/** One input that was read in a way it must not be; the seed makes it again. */
export interface Fault {
  readonly target: string
  readonly seed: number
  readonly what: string
}

/** What a number of inputs came to. */
export interface Outcome {
  readonly tried: number
  readonly faults: readonly Fault[]
  readonly slowestInMs: number
}

/** The most that one small input may take, on a machine that does other things as well. */
const patienceInMs = 3_000
const faultsKept = 20

const prototypes = [Object.prototype, Array.prototype, Function.prototype, String.prototype]
const keysOf = () => prototypes.map((one) => Reflect.ownKeys(one).map(String).join()).join('\n')
const cleanKeys = keysOf()

async function read(target: Target, seed: number): Promise<string | null> {
  try {
    const wrong = await target.attempt(randomOf(seed))
    return keysOf() === cleanKeys ? wrong : 'a prototype was changed'
  } catch (error) {
    return error instanceof Error ? (error.stack ?? error.message) : String(error)
  }
}

/** What slept was perhaps the machine: an input that took too long is read once more, and the shorter time counts. */
async function shorter(tookInMs: number, target: Target, seed: number): Promise<number> {
  if (tookInMs <= patienceInMs) return tookInMs
  const started = performance.now()
  await read(target, seed)
  return Math.min(tookInMs, performance.now() - started)
}

/** Tries a reader on inputs with the seeds from `first`. */
export async function tryTarget(target: Target, runs: number, first: number): Promise<Outcome> {
  const faults: Fault[] = []
  let slowestInMs = 0
  for (let seed = first; seed < first + runs && faults.length < faultsKept; seed += 1) {
    const started = performance.now()
    const wrong = await read(target, seed)
    const took = await shorter(performance.now() - started, target, seed)
    slowestInMs = Math.max(slowestInMs, took)
    const what = wrong ?? (took > patienceInMs ? `took ${Math.round(took)} ms` : null)
    if (what !== null) faults.push({ target: target.name, seed, what })
  }
  return { tried: runs, faults, slowestInMs }
}
