import type { Fact } from '../../../src/domain/fact'
import type { Engine } from '../engines'
import type { SqliteAnswer, SqliteQuestion } from './sqlite.worker'

/** A row a fact, through SQLite compiled to WebAssembly, in a file of the browser's own (OPFS), in a worker as it must be. */
export function sqlite(workerUrl: string): Engine {
  const worker = new Worker(workerUrl, { type: 'module' })
  let asked = 0
  const waiting = new Map<number, (answer: SqliteAnswer) => void>()
  worker.onmessage = ({ data }: MessageEvent<SqliteAnswer>) => waiting.get(data.number)?.(data)

  function ask(kind: SqliteQuestion['kind'], facts: readonly Fact[] = []): Promise<SqliteAnswer> {
    const number = (asked += 1)
    return new Promise((resolve, reject) => {
      waiting.set(number, (answer) => {
        waiting.delete(number)
        if (answer.failure) reject(new Error(answer.failure))
        else resolve(answer)
      })
      worker.postMessage({ kind, number, facts } satisfies SqliteQuestion)
    })
  }

  return {
    name: 'SQLite on OPFS',
    insert: async (facts) => void (await ask('insert', facts)),
    async reopen() {
      const { rows } = await ask('reopen')
      return { held: rows, count: rows.length }
    },
    putOne: async (fact) => void (await ask('put', [fact])),
    remove: async () => void (await ask('remove')),
  }
}
