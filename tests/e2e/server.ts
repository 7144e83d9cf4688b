import { cpSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { ensureBuilt } from '../../src/cli/freshBuild'
import { serveFolder } from '../../src/cli/staticServer'
import { getBrowser } from '../browser/get'

declare module 'vitest' {
  interface ProvidedContext {
    readonly appUrl: string
    readonly browserPath: string
    readonly browserEnv: Record<string, string>
  }
}

/** Builds the program once, serves it for every end-to-end test and finds their browser. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const root = project.vitest.config.root
  const browser = await getBrowser()
  if (!ensureBuilt(root)) throw new Error('The program could not be built: run "npm run build" to see why.')
  // A copy, so that a build in the meantime does not take the files away.
  const served = join(root, 'node_modules', '.cache', `served-${process.pid}`)
  cpSync(join(root, 'dist'), served, { recursive: true })
  const { url, stop } = await serveFolder(served, 0)
  project.provide('appUrl', url)
  project.provide('browserPath', browser.path)
  project.provide('browserEnv', browser.env)
  return async () => {
    await stop()
    rmSync(served, { recursive: true })
  }
}
