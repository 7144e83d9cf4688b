/** Facts that were called saved. */
export interface Promised {
  readonly plan: string
  readonly ids: readonly string[]
}

/** What is stored of a plan after a restart. */
export interface Found {
  readonly ids: readonly string[]
  /** How many facts do not say what their ids vouch for. */
  readonly changed: number
  /** Batches that are there in part. */
  readonly halves: readonly string[]
}

/** Facts that were called saved together and are not there. */
export interface Lost {
  readonly plan: string
  /** The kill that came after they had been called saved, counted from 1. */
  readonly kill: number
  readonly count: number
  /** How many were called saved together. */
  readonly of: number
}

/** What killing the browser again and again came to. */
export interface KillOutcome {
  readonly kills: number
  /** How many times the browser lost all but the copy. */
  readonly losses: number
  /** How many facts were called saved. */
  readonly promised: number
  readonly lost: readonly Lost[]
  readonly doubled: number
  readonly changed: number
  readonly halves: readonly string[]
}
