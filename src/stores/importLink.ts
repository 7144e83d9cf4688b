import { success } from '../domain/result'
import { deskApart, type DeskApart } from './importApart'
import { createDesk, type Desk, type TellProgress } from './importDesk'
import type { AskDesk } from './importMessages'
import type { ImportWorld } from './importTypes'
import { hashWorker, importWorker } from './importWorker'

/** A desk, on the page or apart from it. */
export interface DeskLink extends Pick<DeskApart, 'ask' | 'name' | 'takeSegments' | 'leave' | 'end'> {
  /** Tells the desk what is here now. */
  place(world: ImportWorld): Promise<void>
}

/** A desk on the page, for what takes no time. */
export function deskHere(tell: TellProgress): DeskLink {
  const desk = createDesk({ tell })
  const ask = async (method: keyof Desk, ...given: unknown[]) => success(await (desk[method] as (...all: unknown[]) => unknown)(...given))
  return {
    ask: ask as AskDesk,
    place: ({ plan, factsOf }) => Promise.resolve(desk.place({ plan, factsOf })),
    name: () => Promise.resolve(),
    takeSegments: () => [],
    leave: () => undefined,
    end: () => undefined,
  }
}

/** A desk in a worker, for what would hold up the page. */
export function deskElsewhere(tell: TellProgress): DeskLink {
  const apart = deskApart({ create: importWorker, createHasher: hashWorker, tell })
  return { ...apart, place: ({ plan, held }) => apart.place(plan, held()) }
}

/** The desk for a piece of work of a size: on the page where it is small, or where there are no workers. */
export function deskFor(size: number, smallUpTo: number, tell: TellProgress): DeskLink {
  return size > smallUpTo && typeof Worker !== 'undefined' ? deskElsewhere(tell) : deskHere(tell)
}
