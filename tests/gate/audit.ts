import { spawn } from 'node:child_process'
import { skippedStatus } from './step'

const timeLimitInMs = 30_000

type Severity = 'info' | 'low' | 'moderate' | 'high' | 'critical'

/** What a check of known vulnerabilities came to: a line for each that must be mended, or why it could not be done. */
export type Audit = { readonly kind: 'done'; readonly found: readonly string[] } | { readonly kind: 'unreachable'; readonly why: string }

interface AuditReport {
  readonly vulnerabilities?: Readonly<Record<string, { readonly severity: Severity; readonly range: string }>>
  readonly message?: string
  readonly error?: { readonly code?: string; readonly summary?: string }
}

function parsed(output: string): AuditReport | null {
  try {
    return JSON.parse(output) as AuditReport
  } catch {
    return null
  }
}

/** Reads what `npm audit --json` wrote; whatever is no list of vulnerabilities means that no source was reached. */
export function readAudit(output: string): Audit {
  const report = parsed(output)
  if (!report?.vulnerabilities) return { kind: 'unreachable', why: report?.error?.code || (report?.message ?? 'no answer').split(' - ')[0] || 'no answer' }
  const serious = Object.entries(report.vulnerabilities).filter(([, { severity }]) => ['moderate', 'high', 'critical'].includes(severity))
  return { kind: 'done', found: serious.map(([name, { severity, range }]) => `${name} ${range}: ${severity}`) }
}

/** Asks npm, which knows where the packages come from; never longer than the time limit. */
function askNpm(): Promise<string> {
  const npm = process.env['npm_execpath']
  const options = ['audit', '--json', '--fetch-retries=0', `--fetch-timeout=${timeLimitInMs / 2}`]
  const child = npm ? spawn(process.execPath, [npm, ...options], { timeout: timeLimitInMs }) : spawn('npm', options, { timeout: timeLimitInMs })
  return new Promise((resolve) => {
    let output = ''
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()))
    child.on('error', () => resolve(''))
    child.on('close', () => resolve(output))
  })
}

/** Looks for known vulnerabilities in the locked packages; says that it was skipped where no source can be reached. */
export async function main(): Promise<number> {
  const audit = readAudit(await askNpm())
  if (audit.kind === 'unreachable') {
    console.log(`Known vulnerabilities were not looked for: no source could be reached (${audit.why}).`)
    return skippedStatus
  }
  for (const line of audit.found) console.log(line)
  return audit.found.length === 0 ? 0 : 1
}
