import type { Fact } from '../domain/fact'
import type { Indicator } from '../domain/indicator'
import type { Plan } from '../domain/plan'
import type { Result } from '../domain/result'
import type { Segment } from '../storage/segment/segment'
import type { Desk, ImportPhase } from './importDesk'

/** What a desk can be asked. */
export type DeskMethod = Exclude<keyof Desk, 'place'>

/** Why a desk that works apart from the page does not answer. */
export type DeskFailure = 'cancelled' | 'too_slow' | 'not_read'

/** True where it is the desk that did not answer. */
export function isDeskFailure(why: string): why is DeskFailure {
  return why === 'cancelled' || why === 'too_slow' || why === 'not_read'
}

/** A desk, wherever it stands: what it is asked takes time, and may fail. */
export type AskDesk = <K extends DeskMethod>(method: K, ...given: Parameters<Desk[K]>) => Promise<Result<Awaited<ReturnType<Desk[K]>>, DeskFailure>>

/** What the page tells the worker; large things come in parts, so that no one part holds up the page. */
export type ToWorker =
  /** Who hashes, at the other end of a port. */
  | { readonly kind: 'hasher'; readonly port: MessagePort }
  | { readonly kind: 'plan'; readonly plan: Omit<Plan, 'indicators'> }
  | { readonly kind: 'indicators'; readonly indicators: readonly Indicator[] }
  | { readonly kind: 'segment'; readonly key: number; readonly segment: Segment }
  | { readonly kind: 'rows'; readonly rows: readonly Fact[] }
  /** Everything has come: the segments with these keys, and the rows since the last time. */
  | { readonly kind: 'here'; readonly keys: readonly number[] }
  /** Stored facts, of segments and as they are, for `undo`. */
  | { readonly kind: 'stored'; readonly keys: readonly number[]; readonly rows: readonly Fact[] }
  | { readonly kind: 'ask'; readonly id: number; readonly method: DeskMethod; readonly given: readonly unknown[] }
  | { readonly kind: 'enough' }

/** What the worker tells the page. */
export type FromWorker =
  | { readonly kind: 'progress'; readonly phase: ImportPhase; readonly share: number }
  | { readonly kind: 'segment'; readonly segment: Segment }
  | { readonly kind: 'answer'; readonly id: number; readonly value: unknown }
