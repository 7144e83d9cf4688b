import type { Connection } from '../connection'
import type { WrittenFacts } from '../factRows'

/** The mirror of one database, as whoever writes sees it. */
export interface Copying {
  /** Copies at once what has just been written. Nobody waits for it: what is called saved is on the disk already. */
  add(written: WrittenFacts): void
  /** Copies soon what has changed; `whole` where segments may have been packed anew. */
  follow(whole?: boolean): void
}

const mirrors = new WeakMap<Connection, Copying>()

/** The mirror of the database behind a connection; none before one has been found, or where there is none. */
export function mirrorOf(connection: Connection): Copying | undefined {
  return mirrors.get(connection)
}

/** Makes a mirror known to whoever writes. */
export function setMirror(connection: Connection, mirror: Copying | null): void {
  if (mirror) mirrors.set(connection, mirror)
  else mirrors.delete(connection)
}
