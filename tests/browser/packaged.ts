import { execFile } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import type { Browser } from './find'

const PACKAGE = '@sparticuz/chromium'
const CACHE = 'node_modules/.cache'

function version(): string | null {
  try {
    const folder = dirname(createRequire(import.meta.url).resolve(PACKAGE)).replace(/[\\/]build[\\/].*$/, '')
    return (JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string }).version
  } catch {
    return null
  }
}

/** A folder per version, because the package keeps whatever is already unpacked, however old. */
function folderOf(packageVersion: string): string {
  return join(process.cwd(), CACHE, `chromium-${packageVersion}`)
}

/** The browser that the npm package carries, if it has been unpacked. */
export function packagedBrowser(): Browser | null {
  const packageVersion = version()
  const folder = packageVersion && folderOf(packageVersion)
  if (!folder || !existsSync(join(folder, 'chromium'))) return null
  const libraries = [join(folder, 'al2023', 'lib'), process.env['LD_LIBRARY_PATH']].filter(Boolean).join(':')
  const env: Record<string, string> = { LD_LIBRARY_PATH: libraries }
  if (!existsSync('/etc/fonts/fonts.conf')) env['FONTCONFIG_PATH'] = join(folder, 'fonts')
  return { path: join(folder, 'chromium'), env }
}

/** Unpacks the packaged browser in a process of its own; renamed into place whole, so no two unpackings meet. */
export async function unpackBrowser(): Promise<Browser | null> {
  const packageVersion = version()
  if (!packageVersion || process.platform !== 'linux' || process.arch !== 'x64') return null
  if (packagedBrowser()) return packagedBrowser()
  const target = folderOf(packageVersion)
  const workFolder = `${target}-${process.pid}`
  mkdirSync(workFolder, { recursive: true })
  const script = `import('${PACKAGE}').then((module) => module.default.executablePath())`
  // The shared libraries are unpacked only when the package believes it runs in that environment.
  const env = { ...process.env, TMPDIR: workFolder, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs22.x' }
  await promisify(execFile)(process.execPath, ['-e', script], { env })
  if (existsSync(target)) rmSync(workFolder, { recursive: true })
  else renameSync(workFolder, target)
  return packagedBrowser()
}
