import { existsSync, readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { HtmlTagDescriptor, Plugin } from 'vite'
import type { PlanTables } from '../domain/plan'
import { importSource } from './bundle.mjs'

type PlanPackageReader = typeof import('../files/planPackage')

interface PlanFile {
  readonly path: string
  readonly text: string
}

interface FoundPlan {
  readonly tables: PlanTables
  readonly example: string | null
}

/** The ids (folder names) of every plan package under `dataFolder`, in order. */
export function findPlanIds(dataFolder: string): string[] {
  return readdirSync(dataFolder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(dataFolder, entry.name, 'datapackage.json')))
    .map((entry) => entry.name)
    .sort()
}

async function readPlan(dataFolder: string, id: string): Promise<FoundPlan> {
  // Bundled on its own, so that a change in the reader does not restart the development server.
  const { readPlanPackage } = (await importSource('src/files/planPackage.ts')) as PlanPackageReader
  const readText = async (path: string) => {
    const fullPath = join(dataFolder, id, path)
    return existsSync(fullPath) ? await readFile(fullPath, 'utf8') : null
  }
  const read = await readPlanPackage(readText)
  if (!read.ok) {
    const problems = read.failure.map((problem) => `  ${JSON.stringify(problem)}`).join('\n')
    throw new Error(`The plan package data/${id} is not valid. Run "npm run check-plan -- --plan data/${id}".\n${problems}`)
  }
  const examplePath = join(dataFolder, 'eksempel', id, 'maalinger.csv')
  return { tables: read.value, example: existsSync(examplePath) ? await readFile(examplePath, 'utf8') : null }
}

/** Every file the program fetches about plans: `plans/index.json`, `plans/<id>.json` and example measurements. */
export async function planFiles(dataFolder: string): Promise<PlanFile[]> {
  const found = await Promise.all(findPlanIds(dataFolder).map((id) => readPlan(dataFolder, id)))
  const index = found.map(({ tables: { meta } }) => ({ id: meta.id, title: meta.title, municipality: meta.municipality }))
  const files = found.flatMap(({ tables, example }) => {
    const own = { path: `plans/${tables.meta.id}.json`, text: JSON.stringify(tables) }
    return example === null ? [own] : [own, { path: `plans/${tables.meta.id}.eksempel.csv`, text: example }]
  })
  return [{ path: 'plans/index.json', text: JSON.stringify(index) }, ...files]
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
  return {
    name: 'plans',
    async generateBundle() {
      for (const file of await planFiles(dataFolder)) {
        this.emitFile({ type: 'asset', fileName: file.path, source: file.text })
      }
    },
    transformIndexHtml: { order: 'post', handler: async () => preloadTags(await planFiles(dataFolder)) },
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const path = (request.url ?? '').replace(/[?#].*$/, '').replace(/^\//, '')
        if (!path.startsWith('plans/')) return next()
        planFiles(dataFolder).then((files) => {
          const file = files.find((candidate) => candidate.path === decodeURIComponent(path))
          if (!file) return next()
          const type = file.path.endsWith('.json') ? 'application/json' : 'text/csv'
          response.setHeader('Content-Type', `${type}; charset=utf-8`)
          response.end(file.text)
        }, next)
      })
    },
  }
}
