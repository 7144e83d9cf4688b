import { tryTarget } from './target'
import { targets } from './targets'

const usage = 'npm run fuzz -- [--runs N] [--seed S] [--only NAME]'

function numberAfter(argv: readonly string[], name: string, otherwise: number): number {
  const at = argv.indexOf(name)
  const given = at < 0 ? otherwise : Number(argv[at + 1])
  if (!Number.isSafeInteger(given) || given < 0) throw new Error(`${name} needs a whole number. ${usage}`)
  return given
}

/** Tries every reader on inputs made and changed at random; gives 1 where one was read in a way it must not be. */
export async function main(argv: readonly string[]): Promise<number> {
  const runs = numberAfter(argv, '--runs', 100_000)
  const seed = numberAfter(argv, '--seed', Date.now() % 1_000_000_000)
  const only = argv.includes('--only') ? argv[argv.indexOf('--only') + 1] : undefined
  console.log(`Seed ${seed}, ${runs} inputs for each reader.`)
  let failed = 0
  for (const target of targets.filter(({ name }) => only === undefined || name === only)) {
    const started = performance.now()
    const { faults, slowestInMs } = await tryTarget(target, runs, seed)
    failed += faults.length
    console.log(`${faults.length > 0 ? '✗' : '✓'} ${target.name}: ${faults.length} faults (${((performance.now() - started) / 1000).toFixed(1)} s, slowest input ${slowestInMs.toFixed(0)} ms)`)
    for (const fault of faults) console.log(`  --only ${fault.target} --runs 1 --seed ${fault.seed}: ${fault.what}`)
  }
  return failed > 0 ? 1 : 0
}
