import { join } from 'node:path'
import { ensureBuilt } from './freshBuild'
import { serveFolder } from './staticServer'

const firstPort = 4173

/** Builds the program if needed and serves it on this machine until it is stopped with Ctrl+C. */
export async function main(): Promise<number> {
  const root = process.cwd()
  if (!ensureBuilt(root)) return 1
  const { url } = await serveFolder(join(root, 'dist'), firstPort)
  process.stdout.write(`Målstyring: ${url}\nStopp med Ctrl+C.\n`)
  return 0
}
