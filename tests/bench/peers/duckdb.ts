import { AsyncDuckDB, VoidLogger } from '@duckdb/duckdb-wasm'
import { country, countryPeriods } from '../country'

/** DuckDB compiled to WebAssembly, for computing alone: gives a way to judge the latest value of every cell of the country. */
export async function duckdb(workerUrl: string, wasmUrl: string): Promise<() => Promise<number>> {
  const database = new AsyncDuckDB(new VoidLogger(), new Worker(workerUrl))
  await database.instantiate(new URL(wasmUrl, location.href).href)
  const connection = await database.connect()
  await connection.query(`CREATE TABLE facts AS SELECT (i % ${country})::INTEGER AS cell, (i // ${country})::INTEGER AS period, ((i * 37) % 1000)::DOUBLE AS value FROM range(${country * countryPeriods}) t(i)`)
  await connection.query(`CREATE TABLE levels AS SELECT i::INTEGER AS cell, 750.0 AS met, 500.0 AS on_track, 250.0 AS within FROM range(${country}) t(i)`)
  const statement = await connection.prepare(`
    SELECT CASE WHEN value >= met THEN 0 WHEN value >= on_track THEN 1 WHEN value >= within THEN 2 ELSE 3 END::TINYINT AS status
    FROM (SELECT cell, arg_max(value, period) AS value FROM facts GROUP BY cell) JOIN levels USING (cell) ORDER BY cell`)
  return async () => (await statement.query()).numRows
}
