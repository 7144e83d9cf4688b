import { describe, expect, it } from 'vitest'
import { main as checkPlan } from '../../src/cli/checkPlan'
import { main as lintPlan } from '../../src/cli/lintPlan'
import { otherPlan } from '../files/packages'
import { run } from './command'

function otherFiles(change: (plan: ReturnType<typeof otherPlan>) => void = () => undefined): Record<string, string> {
  const plan = otherPlan()
  change(plan)
  const entries = Object.entries({ ...plan.files, 'datapackage.json': JSON.stringify(plan.descriptor) })
  return Object.fromEntries(entries.map(([name, text]) => [`annen/${name}`, text]))
}

const broken = otherFiles(({ files }) => {
  files['indikatorer.csv'] = (files['indikatorer.csv'] ?? '').replace('x,20', 'x,omtrent tjue')
})

describe('check-plan', () => {
  it('says that the plan in data is in order, with its rows', async () => {
    const { code, stdout } = await run(checkPlan, ['--plan', 'data/hp-2025-2028'])
    expect(code).toBe(0)
    expect(stdout).toContain('data/hp-2025-2028 er i orden: utvalg.csv 5, ')
  })

  it('ends with 1 and a sentence for each problem', async () => {
    const { code, stderr } = await run(checkPlan, ['--plan=annen'], broken)
    expect(code).toBe(1)
    expect(stderr).toBe(
      'annen/indikatorer.csv, linje 2, kolonnen «maal_2030»: Målet «omtrent tjue» kan ikke leses: det er ikke et tall.\nannen har 1 feil.\n',
    )
  })

  it.each([[['--plan', 'ingen']], [[]], [['--planen', 'x']]])('ends with 2 for %j', async (argv) => {
    const { code, stderr } = await run(checkPlan, argv)
    expect(code).toBe(2)
    expect(stderr).not.toBe('')
  })
})

describe('lint-plan', () => {
  it('writes a row for each question, with the counts the rules name', async () => {
    const { code, stdout } = await run(lintPlan, ['--plan', 'data/hp-2025-2028'])
    const lines = stdout.trimEnd().split('\n')
    const count = (kind: string) => lines.filter((line) => line.startsWith(`${kind},`)).length
    expect([code, lines[0]]).toEqual([0, 'kode,sted,forklaring'])
    expect(['MAAL_NAADD_VED_START', 'MAAL_SVAKERE_ENN_START', 'UTEN_INDIKATOR', 'MAALAAR_UTEN_MAALING'].map(count)).toEqual([43, 23, 8, 11])
  })

  it('writes the same as JSON', async () => {
    const { stdout } = await run(lintPlan, ['--plan', 'data/hp-2025-2028', '--format', 'json'])
    const rows = JSON.parse(stdout) as { kode: string; sted: string; forklaring: string }[]
    expect(rows.find((row) => row.kode === 'UTEN_INDIKATOR')?.sted).toMatch(/^\d\.\d$/)
    expect(rows.every((row) => row.forklaring.length > 20)).toBe(true)
  })

  it('works for another municipality’s plan without a change', async () => {
    const { code, stdout } = await run(lintPlan, ['--plan', 'annen'], otherFiles())
    expect([code, stdout]).toEqual([0, 'kode,sted,forklaring\n'])
  })

  it('ends with 2 for a plan that cannot be used, and says why', async () => {
    const { code, stderr } = await run(lintPlan, ['--plan', 'annen'], broken)
    expect(code).toBe(2)
    expect(stderr).toContain('kolonnen «maal_2030»')
  })
})
