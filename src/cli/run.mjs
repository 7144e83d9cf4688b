import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { importSource } from './bundle.mjs'

/** @typedef {(argv: string[], io: object) => Promise<number> | number} Main */

const io = {
  /** @param {string} text */
  stdout: (text) => process.stdout.write(text),
  /** @param {string} text */
  stderr: (text) => process.stderr.write(text),
  /** @param {string} path */
  readFile: (path) => readFile(path),
  /** @param {string} path */
  exists: (path) => existsSync(path),
}

const [source = '', ...argv] = process.argv.slice(2)
const { main } = /** @type {{ main: Main }} */ (await importSource(source))
process.exitCode = await main(argv, io)
