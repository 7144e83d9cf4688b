// What is asked of the peers, which are installed only where they are measured.

declare module 'idb-keyval' {
  export type UseStore = unknown
  export function createStore(databaseName: string, storeName: string): UseStore
  export function get(key: string, store: UseStore): Promise<unknown>
  export function set(key: string, value: unknown, store: UseStore): Promise<void>
}

declare module 'pouchdb-browser' {
  interface AllDocs {
    readonly rows: readonly { readonly doc?: unknown }[]
  }
  export default class PouchDB {
    constructor(name: string)
    bulkDocs(documents: readonly unknown[]): Promise<unknown>
    put(document: unknown): Promise<unknown>
    allDocs(options: { include_docs: true }): Promise<AllDocs>
    close(): Promise<void>
    destroy(): Promise<void>
  }
}

declare module 'rxdb/plugins/core' {
  interface RxDocument {
    toJSON(): unknown
  }
  export interface RxCollection {
    bulkInsert(documents: readonly unknown[]): Promise<{ readonly error: readonly unknown[] }>
    insert(document: unknown): Promise<unknown>
    find(): { exec(): Promise<readonly RxDocument[]> }
  }
  export interface RxDatabase {
    addCollections(collections: Record<string, { schema: object }>): Promise<Record<string, RxCollection>>
    close(): Promise<unknown>
    remove(): Promise<unknown>
  }
  export function createRxDatabase(options: { name: string; storage: unknown; multiInstance: boolean; closeDuplicates: boolean }): Promise<RxDatabase>
}

declare module 'rxdb/plugins/storage-dexie' {
  export function getRxStorageDexie(): unknown
}

declare module '@sqlite.org/sqlite-wasm' {
  export interface Statement {
    bind(values: readonly (string | number | null)[]): Statement
    step(): boolean
    reset(): Statement
    finalize(): unknown
    get(target: unknown[]): unknown[]
  }
  export interface Database {
    exec(sql: string): unknown
    prepare(sql: string): Statement
    transaction(work: () => void): void
    selectObjects(sql: string): Record<string, unknown>[]
    close(): void
  }
  export interface Pool {
    readonly OpfsSAHPoolDb: new (path: string) => Database
    unlink(path: string): boolean
  }
  export default function init(): Promise<{ installOpfsSAHPoolVfs(options: { name: string }): Promise<Pool> }>
}

declare module '@duckdb/duckdb-wasm' {
  interface Answer {
    readonly numRows: number
  }
  interface Connection {
    query(sql: string): Promise<Answer>
    prepare(sql: string): Promise<{ query(): Promise<Answer> }>
  }
  export class VoidLogger {}
  export class AsyncDuckDB {
    constructor(logger: VoidLogger, worker: Worker)
    instantiate(url: string): Promise<unknown>
    connect(): Promise<Connection>
  }
}
