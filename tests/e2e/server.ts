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
  const { url, stop } = await serveFolder(join(root, 'dist'), 0)
  project.provide('appUrl', url)
  project.provide('browserPath', browser.path)
  project.provide('browserEnv', browser.env)
  return stop
}
