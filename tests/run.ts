import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { getBrowser } from './browser/get'
import { bin, runStep, vitestStep, type Outcome, type Step } from './gate/step'

function packageSteps(): Step[] {
  const packages = readdirSync('data').filter((name) => existsSync(join('data', name, 'datapackage.json')))
  return packages.map((name) => ({
    name: `package ${name}`,
    command: ['src/cli/run.mjs', 'src/cli/checkPlan.ts', '--plan', `data/${name}`],
  }))
}

/** Room for what is young: a program of types is kept, and not looked through again and again. In megabytes. */
const roomy = '--max-semi-space-size=128'

/** The steps of the gate; those in one group share the processors, the groups follow one another. */
function stepGroups(): Step[][] {
  return [
    [
      { name: 'types', command: [roomy, bin('vue-tsc', 'bin/vue-tsc.js'), '--noEmit'] },
      { name: 'vulnerabilities', command: ['src/cli/run.mjs', 'tests/gate/audit.ts'] },
      { name: 'lint', command: [roomy, bin('eslint', 'bin/eslint.js'), '.', '--max-warnings', '0'] },
      { name: 'build', command: [bin('vite', 'bin/vite.js'), 'build'] },
      ...packageSteps(),
    ],
    [vitestStep('node', 'node*'), vitestStep('browser', 'browser')],
    [vitestStep('e2e', 'e2e')],
  ]
}

function report({ name, passed, failed, skipped, seconds, output }: Outcome): void {
  const counts = `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
  if (failed > 0 || (skipped > 0 && passed === 0)) console.log(`\n${output.trimEnd()}\n`)
  for (const line of output.split('\n').filter((one) => /\(retry x\d+\)/.test(one))) console.log(`? ${line.trim()}`)
  console.log(`${failed > 0 ? '✗' : '✓'} ${name}: ${counts} (${seconds.toFixed(1)} s)`)
}

/** The browser is got before the steps, so that no two of them unpack it at once. */
async function browserOutcome(): Promise<Outcome> {
  const started = Date.now()
  const outcome = (failed: number, output: string) => ({ name: 'find a browser', passed: 1 - failed, failed, skipped: 0, seconds: (Date.now() - started) / 1000, output })
  try {
    return outcome(0, (await getBrowser()).path)
  } catch (error) {
    return outcome(1, error instanceof Error ? error.message : String(error))
  }
}

/** Runs every step, or those named, to the end, and gives 0 only where nothing failed. */
export async function main(names: string[]): Promise<number> {
  const all = stepGroups()
  const unknown = names.filter((name) => !all.flat().some((step) => step.name === name))
  if (unknown.length > 0) throw new Error(`No such step: ${unknown.join(', ')}. There are: ${all.flat().map((step) => step.name).join(', ')}`)
  const groups = all.map((group) => group.filter((step) => names.length === 0 || names.includes(step.name)))
  const outcomes: Outcome[] = [await browserOutcome()]
  outcomes.forEach(report)
  for (const group of groups) {
    const done = await Promise.all(group.map((step) => runStep(step)))
    done.forEach(report)
    outcomes.push(...done)
  }
  const sum = (pick: (outcome: Outcome) => number) => outcomes.reduce((total, outcome) => total + pick(outcome), 0)
  const failed = sum((outcome) => outcome.failed)
  if (failed > 0) console.log(`\nFailed: ${outcomes.filter((outcome) => outcome.failed > 0).map((outcome) => outcome.name).join(', ')}`)
  console.log(`${sum((outcome) => outcome.passed)} passed, ${failed} failed`)
  return failed === 0 ? 0 : 1
}
