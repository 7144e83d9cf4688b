import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from 'playwright'
import { packagedBrowser } from './packaged.ts'

/** How to start the browser that the tests use. */
export interface Browser {
  readonly path: string
  readonly env: Record<string, string>
}

/** The launch flags that every test uses, so that no test meets another browser than the rest. */
export const LAUNCH_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

export const NO_BROWSER =
  'Found no browser for the tests: install Chrome or Chromium, or set CHROME_PATH to one, and run again.'

const LINUX_NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge-stable', 'microsoft-edge']
const MAC_PATHS = ['Google Chrome', 'Chromium', 'Microsoft Edge'].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`)
const WINDOWS_PATHS = ['Google\\Chrome\\Application\\chrome.exe', 'Chromium\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe']

/** The paths where an installed browser may lie on this kind of machine, best first. */
export function installedCandidates(platform: string, env: NodeJS.ProcessEnv): string[] {
  if (platform === 'darwin') return MAC_PATHS
  if (platform === 'win32') {
    const roots = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']].filter((root) => root !== undefined)
    return roots.flatMap((root) => WINDOWS_PATHS.map((path) => `${root}\\${path}`))
  }
  const folders = (env['PATH'] ?? '').split(':').filter(Boolean)
  return LINUX_NAMES.flatMap((name) => [...folders, '/snap/bin'].map((folder) => join(folder, name)))
}

function playwrightsOwn(): string[] {
  const path = chromium.executablePath()
  return path === '' ? [] : [path]
}

/** The browser to test in: `CHROME_PATH`, Playwright's own, an installed one, or the packaged one once unpacked. */
export function findBrowser(env: NodeJS.ProcessEnv = process.env): Browser | null {
  const chosen = env['CHROME_PATH']
  if (chosen) return existsSync(chosen) ? { path: chosen, env: {} } : null
  const path = [...playwrightsOwn(), ...installedCandidates(process.platform, env)].find((candidate) => existsSync(candidate))
  return path ? { path, env: {} } : packagedBrowser()
}
