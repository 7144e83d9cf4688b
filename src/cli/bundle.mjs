import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

/** @typedef {{ entry: string, inputs: Record<string, string> }} Manifest */

const root = fileURLToPath(new URL('../..', import.meta.url))
const cacheFolder = join(root, 'node_modules', '.cache', 'malstyring')
const dayInMs = 24 * 60 * 60 * 1000

/** @param {string} text */
function shortHash(text) {
  return createHash('sha256').update(text).digest('hex').slice(0, 16)
}

/** @param {string} path */
function stamp(path) {
  if (!existsSync(path)) return 'gone'
  const { mtimeMs, size } = statSync(path)
  return `${mtimeMs}:${size}`
}

/** @type {(text: string) => Manifest} */
const parseManifest = JSON.parse

/** @param {string} folder @returns {Manifest | null} */
function freshManifest(folder) {
  const path = join(folder, 'manifest.json')
  if (!existsSync(path)) return null
  const manifest = parseManifest(readFileSync(path, 'utf8'))
  const isFresh = Object.entries(manifest.inputs).every(([input, seen]) => stamp(join(root, input)) === seen)
  return isFresh ? manifest : null
}

/** Packages stay outside the bundle; only the project's own sources are bundled. @param {string} id */
function isPackage(id) {
  return !/^(\.|\/|[A-Za-z]:[\\/]|\0)/.test(id)
}

/** Another process may still be running an earlier bundle, so only old ones are removed. @param {string} folder */
function removeOldBundles(folder) {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name)
    if (Date.now() - statSync(path).mtimeMs > dayInMs) rmSync(path, { recursive: true, force: true })
  }
}

/** A source keeps its own address, wherever the bundle lies. */
const ownAddress = {
  name: 'own-address',
  /** @param {string} code @param {string} id */
  transform: (code, id) => (code.includes('import.meta.url') ? code.replaceAll('import.meta.url', JSON.stringify(pathToFileURL(id).href)) : null),
}

/** @param {string} source @param {string} folder @returns {Promise<Manifest>} */
async function build(source, folder) {
  const { rolldown } = await import('rolldown')
  mkdirSync(folder, { recursive: true })
  removeOldBundles(folder)
  const bundle = await rolldown({ input: source, platform: 'node', external: isPackage, cwd: root, plugins: [ownAddress] })
  const name = `${Date.now()}-${process.pid}`
  const { output } = await bundle.write({ dir: join(folder, name), format: 'esm', entryFileNames: 'entry.mjs', chunkFileNames: '[name]-[hash].mjs' })
  const inputs = [...(await bundle.watchFiles), fileURLToPath(import.meta.url)].filter((path) => existsSync(path))
  await bundle.close()
  const manifest = {
    entry: `${name}/${output[0].fileName}`,
    inputs: Object.fromEntries(inputs.map((path) => [relative(root, path), stamp(path)])),
  }
  writeFileSync(join(folder, `${name}.json`), JSON.stringify(manifest))
  renameSync(join(folder, `${name}.json`), join(folder, 'manifest.json'))
  return manifest
}

/**
 * Imports a TypeScript source of this project in Node: bundled once, then from the cache until a source changes.
 * @param {string} source path from the project's root, e.g. `src/cli/vurder.ts`
 * @returns {Promise<Record<string, unknown>>} the module
 */
export async function importSource(source) {
  const path = resolve(root, source)
  const folder = join(cacheFolder, shortHash(path))
  const manifest = freshManifest(folder) ?? (await build(path, folder))
  return import(pathToFileURL(join(folder, manifest.entry)).href)
}
