import { spawn } from 'node:child_process'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'

/** One thing the gate does: a command, and where Vitest is asked, the file it counts its tests in. */
export interface Step {
  readonly name: string
  readonly command: readonly string[]
  readonly report?: string
}

/** How a step went; a step that is not Vitest counts as one. */
export interface Outcome {
  readonly name: string
  readonly passed: number
  readonly failed: number
  readonly skipped: number
  readonly seconds: number
  readonly output: string
}

interface VitestReport {
  readonly numPassedTests: number
  readonly numFailedTests: number
  readonly numPendingTests: number
  readonly testResults: readonly { readonly status: string; readonly assertionResults: readonly unknown[] }[]
}

/** What a command that is not Vitest ends with when it could not be done here, and says why. */
export const skippedStatus = 77

const timeLimitInMs = 20 * 60 * 1000

/** The path of a package's own command, e.g. `bin('vitest', 'vitest.mjs')`. */
export function bin(packageName: string, path: string): string {
  return join('node_modules', packageName, path)
}

/** A Vitest project, or those whose names fit, as a step, counted from its JSON report. */
export function vitestStep(name: string, project: string, ...filters: string[]): Step {
  const report = join('test-results', `${name}.json`)
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  return { name, report, command: [bin('vitest', 'vitest.mjs'), 'run', '--project', project, '--allowOnly=false', ...reporters, ...filters] }
}

function execute(command: readonly string[]): Promise<{ status: number; output: string }> {
  return new Promise((resolve) => {
    const env = { ...process.env, NO_COLOR: '1' }
    const child = spawn(process.execPath, command, { env, timeout: timeLimitInMs })
    let output = ''
    const collect = (chunk: Buffer) => (output += chunk.toString())
    child.stdout.on('data', collect)
    child.stderr.on('data', collect)
    child.on('close', (code, signal) => {
      if (signal) output += `\nStopped by ${signal}: a step may take ${timeLimitInMs / 60_000} minutes.\n`
      resolve({ status: code ?? 1, output })
    })
  })
}

/** Counts a report; a file that could not be read counts as a failure, and so does an error outside every test. */
export function countReport(report: VitestReport, status: number): { passed: number; failed: number; skipped: number } {
  const brokenFiles = report.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0).length
  const failed = report.numFailedTests + brokenFiles
  return { passed: report.numPassedTests, failed: failed === 0 && status !== 0 ? 1 : failed, skipped: report.numPendingTests }
}

/** Counts a command as one; one that should have written a report and did not has failed. */
export function countCommand(status: number, lacksReport: boolean): { passed: number; failed: number; skipped: number } {
  const skipped = !lacksReport && status === skippedStatus
  const passed = !lacksReport && status === 0
  return { passed: passed ? 1 : 0, failed: passed || skipped ? 0 : 1, skipped: skipped ? 1 : 0 }
}

/** Whether Vitest ended before any test began, as when its browser fell at the start. */
export function neverBegan(report: VitestReport, status: number): boolean {
  return status !== 0 && report.numPassedTests + report.numFailedTests + report.numPendingTests === 0
}

function readReport(path: string): VitestReport | null {
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as VitestReport) : null
}

/** Runs a step to its end, whatever happens in it; once more where no test began. */
export async function runStep(step: Step, isSecond = false): Promise<Outcome> {
  const { name, command, report: path } = step
  if (path) rmSync(path, { force: true })
  const started = Date.now()
  const { status, output } = await execute(command)
  const report = path ? readReport(path) : null
  if (report && neverBegan(report, status) && !isSecond) {
    console.log(`? ${name}: no test began; tried once more`)
    return runStep(step, true)
  }
  const counts = report ? countReport(report, status) : countCommand(status, path !== undefined)
  return { name, ...counts, seconds: (Date.now() - started) / 1000, output }
}
