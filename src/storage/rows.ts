import type { StoredContent } from '../domain/storedContent'

/** What a database held before it was replaced. */
export interface SafetyCopy {
  readonly at: string
  readonly content: StoredContent
}

/** A kept setting of one database. */
export interface Setting {
  readonly key: string
  readonly value: string
}
