import init, { type Database, type Pool } from '@sqlite.org/sqlite-wasm'
import type { Fact } from '../../../src/domain/fact'

/** What the page asks of the worker. */
export interface SqliteQuestion {
  readonly kind: 'insert' | 'reopen' | 'put' | 'remove'
  readonly number: number
  readonly facts: readonly Fact[]
}

/** What the worker answers. */
export interface SqliteAnswer {
  readonly number: number
  readonly rows: readonly unknown[]
  readonly failure: string | null
}

const file = '/facts.db'
const columns = ['id', 'indicator', 'period', 'type', 'value', 'at', 'author', 'virksomhet', 'written', 'body'] as const
const pool: Promise<Pool> = init().then((sqlite) => sqlite.installOpfsSAHPoolVfs({ name: 'bench' }))
let kept: Database | null = null

async function open(): Promise<Database> {
  const database = new (await pool).OpfsSAHPoolDb(file)
  database.exec(`PRAGMA synchronous=FULL; CREATE TABLE IF NOT EXISTS facts (${columns.join(', ')}, PRIMARY KEY (id)) WITHOUT ROWID`)
  return database
}

/** What has a column of its own, and the rest as text. */
function cellsOf(fact: Fact): (string | null)[] {
  const all = fact as unknown as Readonly<Record<string, unknown>>
  const rest = Object.entries(all).filter(([key]) => !columns.some((column) => column === key))
  return columns.map((column) => (column === 'body' ? JSON.stringify(Object.fromEntries(rest)) : String(all[column])))
}

function write(database: Database, facts: readonly Fact[]): void {
  const statement = database.prepare(`INSERT INTO facts VALUES (${columns.map(() => '?').join(', ')})`)
  database.transaction(() => {
    for (const fact of facts) {
      statement.bind(cellsOf(fact)).step()
      statement.reset()
    }
  })
  statement.finalize()
}

async function answer({ kind, facts }: SqliteQuestion): Promise<readonly unknown[]> {
  if (kind === 'put') write((kept ??= await open()), facts)
  if (kind === 'remove') (await pool).unlink(file)
  if (kind !== 'insert' && kind !== 'reopen') return []
  const database = await open()
  if (kind === 'insert') write(database, facts)
  const rows = kind === 'reopen' ? database.selectObjects('SELECT * FROM facts').map(({ body, ...own }) => ({ ...own, ...(JSON.parse(String(body)) as object) })) : []
  database.close()
  return rows
}

self.onmessage = ({ data }: MessageEvent<SqliteQuestion>) => {
  const reply = (rows: readonly unknown[], failure: string | null) => postMessage({ number: data.number, rows, failure } satisfies SqliteAnswer)
  answer(data).then(
    (rows) => reply(rows, null),
    (problem: unknown) => reply([], String(problem)),
  )
}
