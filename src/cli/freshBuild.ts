import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

const sources = ['src', 'data', 'public', 'index.html', 'vite.config.ts', 'package-lock.json']

function newestIn(path: string): number {
  const { mtimeMs } = statSync(path)
  if (!statSync(path).isDirectory()) return mtimeMs
  return Math.max(mtimeMs, ...readdirSync(path).map((name) => newestIn(join(path, name))))
}

/** True when `dist` was built after the last change of anything it is built from. */
export function isBuilt(root: string): boolean {
  const built = join(root, 'dist', 'index.html')
  if (!existsSync(built)) return false
  const builtAt = statSync(built).mtimeMs
  return sources.every((source) => newestIn(join(root, source)) <= builtAt)
}

/** Builds the program into `dist` unless it is built already; false when the build failed. */
export function ensureBuilt(root: string): boolean {
  if (isBuilt(root)) return true
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js')
  const env = { ...process.env, VITEST: undefined, NODE_ENV: undefined }
  return spawnSync(process.execPath, [vite, 'build', '--logLevel', 'warn'], { cwd: root, stdio: 'inherit', env }).status === 0
}
