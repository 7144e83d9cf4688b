import { existsSync, readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { HtmlTagDescriptor, Plugin } from 'vite'
import { importSource } from './bundle.mjs'
import type { PlanFile, planFiles } from './planFiles'

/** The ids (folder names) of every plan package under `dataFolder`, in order. */
export function findPlanIds(dataFolder: string): string[] {
  return readdirSync(dataFolder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(dataFolder, entry.name, 'datapackage.json')))
    .map((entry) => entry.name)
    .sort()
}

/** Reads every plan; bundled on its own, so that a change in the reader does not restart the development server. */
async function readPlans(dataFolder: string): Promise<PlanFile[]> {
  const module = (await importSource('src/cli/planFiles.ts')) as { planFiles: typeof planFiles }
  const readText = async (path: string) => {
    const fullPath = join(dataFolder, path)
    return existsSync(fullPath) ? await readFile(fullPath, 'utf8') : null
  }
  const { files, problems } = await module.planFiles(findPlanIds(dataFolder), readText)
  if (problems.length > 0) throw new Error(problems.join('\n'))
  return files
}

/** The plan list is always needed; a plan is fetched early only where there is no choice between plans. */
function preloadTags(files: readonly PlanFile[]): HtmlTagDescriptor[] {
  const plans = files.filter((file) => file.path.endsWith('.json'))
  const early = plans.length === 2 ? plans : plans.slice(0, 1)
  return early.map((file) => ({
    tag: 'link',
    attrs: { rel: 'preload', as: 'fetch', crossorigin: true, href: `./${file.path}` },
    injectTo: 'head',
  }))
}

/** Vite plugin: serves and emits every plan package under `dataFolder` as JSON; an invalid package fails the build. */
export function plansPlugin(dataFolder: string): Plugin {
  let isBuild = false
  return {
    name: 'plans',
    configResolved(config) {
      isBuild = config.command === 'build'
    },
    async buildStart() {
      if (isBuild) await readPlans(dataFolder)
    },
    async generateBundle() {
      for (const file of await readPlans(dataFolder)) {
        this.emitFile({ type: 'asset', fileName: file.path, source: file.text })
      }
    },
    transformIndexHtml: { order: 'post', handler: async () => preloadTags(await readPlans(dataFolder)) },
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const path = decodeURIComponent((request.url ?? '').replace(/[?#].*$/, '')).replace(/^\//, '')
        if (!path.startsWith('plans/')) return next()
        readPlans(dataFolder).then((files) => {
          const file = files.find((candidate) => candidate.path === path)
          if (!file) return next()
          const type = path.endsWith('.json') ? 'application/json' : 'text/csv'
          response.setHeader('Content-Type', `${type}; charset=utf-8`)
          response.end(file.text)
        }, next)
      })
    },
  }
}
