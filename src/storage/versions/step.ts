/** Tables whose rows a step may rewrite. Never `facts`: a fact's id carries its content, so a stored fact stays as it is. */
export type RewrittenTable = 'people' | 'drafts'

/** A row as an older version wrote it. */
export type StoredRow = Readonly<Record<string, unknown>>

/** One frozen step from the version before. A step only adds tables: an older program must still find its own. */
export interface VersionStep {
  readonly version: number
  readonly name: string
  /** Tables that this step adds, with their keys in Dexie's notation. */
  readonly tables: Readonly<Record<string, string>>
  /** How a row of the version before is written in this version. */
  readonly rewrite?: Readonly<Partial<Record<RewrittenTable, (row: StoredRow) => StoredRow>>>
}
