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

/** For pages that live for a second: what runs some hundred times is not worth compiling anew, which takes a sixth of the processor's time. */
export const SHORT_LIVED_FLAGS = [...LAUNCH_FLAGS, '--js-flags=--invocation-count-for-maglev=6000 --invocation-count-for-turbofan=30000']

export const NO_BROWSER =
  'Found no browser for the tests: install Chrome or Chromium, or set CHROME_PATH to one, and run again.'

/** A Chromium without windows: a page opens in half the time. */
const SHELL_NAMES = ['chromium-headless-shell', 'chrome-headless-shell']
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
  return LINUX_NAMES.flatMap((name) => [...pathFolders(env), '/snap/bin'].map((folder) => join(folder, name)))
}

const pathFolders = (env: NodeJS.ProcessEnv) => (env['PATH'] ?? '').split(':').filter(Boolean)

/** The paths where a browser without windows may lie, best first. */
export function shellCandidates(env: NodeJS.ProcessEnv): string[] {
  return SHELL_NAMES.flatMap((name) => pathFolders(env).map((folder) => join(folder, name)))
}

const firstThere = (paths: readonly string[]): Browser | null => {
  const path = paths.find((candidate) => existsSync(candidate))
  return path ? { path, env: {} } : null
}

function playwrightsOwn(): string[] {
  const path = chromium.executablePath()
  return path === '' ? [] : [path]
}

/** The browser that is best to test in: `CHROME_PATH` and no other, Playwright's own, an installed one without windows, or the packaged one once unpacked. */
export function findShell(env: NodeJS.ProcessEnv = process.env): Browser | null {
  const chosen = env['CHROME_PATH']
  if (chosen) return firstThere([chosen])
  return firstThere([...playwrightsOwn(), ...shellCandidates(env)]) ?? packagedBrowser()
}

/** The browser to test in: the best one, or else any that is installed. */
export function findBrowser(env: NodeJS.ProcessEnv = process.env): Browser | null {
  const shell = findShell(env)
  return shell || env['CHROME_PATH'] ? shell : firstThere(installedCandidates(process.platform, env))
}
