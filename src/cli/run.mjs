import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { importSource } from './bundle.mjs'

/** @typedef {(argv: string[], io: import('./io').CommandIo) => Promise<number> | number} Main */

/** @type {import('./io').CommandIo} */
const io = {
  stdout: (text) => process.stdout.write(text),
  stderr: (text) => process.stderr.write(text),
  readFile: (path) => readFile(path),
  exists: (path) => existsSync(path),
}

// A reader that has seen enough, such as `head`, closes the pipe: that is no failure.
process.stdout.on('error', (/** @type {NodeJS.ErrnoException} */ error) => {
  if (error.code !== 'EPIPE') throw error
})

const [source = '', ...argv] = process.argv.slice(2)
const { main } = /** @type {{ main: Main }} */ (await importSource(source))
process.exitCode = await main(argv, io)
