import { spawnSync } from 'node:child_process'
import { findBrowser, findShell, NO_BROWSER, type Browser } from './find'
import { unpackBrowser } from './packaged'

function run(command: string, args: string[]): boolean {
  return spawnSync(command, args, { stdio: 'inherit', shell: process.platform === 'win32' }).status === 0
}

function install(): boolean {
  const isRoot = process.getuid?.() === 0
  if (process.platform === 'linux' && isRoot && run('apt-get', ['update', '-q'])) {
    return run('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'chromium'])
  }
  return run('npx', ['playwright', 'install', 'chromium'])
}

/** The browser to test in, fetched where there is none; throws one line that says what to do. */
export async function getBrowser(): Promise<Browser> {
  const unpacked = async () => (process.env['CHROME_PATH'] ? null : unpackBrowser())
  const found = findShell() ?? (await unpacked()) ?? findBrowser()
  if (found) return found
  const installed = !process.env['CHROME_PATH'] && install() ? findBrowser() : null
  if (!installed) throw new Error(NO_BROWSER)
  return installed
}
