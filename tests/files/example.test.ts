import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { isAccepted, type AcceptedRow } from '../../src/domain/measurementImport'
import { parsePeriod, type Period } from '../../src/domain/period'
import { judgeRow } from '../../src/domain/row'
import { buildSeries } from '../../src/domain/series'
import { readWithCorrections, type FileOutcome } from '../../src/files/corrections'
import { readCsv } from '../../src/files/csv'
import { parseDescriptorTables } from './descriptor'
import { cellProblems, keyProblems } from '../../src/files/packageSchemaRules'
import { parsePackageTable } from '../../src/files/packageTable'
import { readPlan } from './packages'

const root = 'data/eksempel'

/** Every text that a person could take for real. */
const prose = ({ measurement: { comment, cause, consequence, tiltak, documentation } }: AcceptedRow) =>
  [comment, cause, consequence, tiltak.text, documentation].filter((text) => text !== '')

function period(text: string): Period {
  const parsed = parsePeriod(text)
  if (!parsed.ok) throw new Error(text)
  return parsed.value
}

describe.each(readdirSync(root))('the example measurements in data/eksempel/%s', (folder) => {
  const text = readFileSync(join(root, folder, 'maalinger.csv'), 'utf8')

  async function readAll(): Promise<{ outcome: FileOutcome; plan: Awaited<ReturnType<typeof readPlan>>; accepted: AcceptedRow[] }> {
    const plan = await readPlan(join('data', folder))
    const table = readCsv(text)
    if (!table.ok) throw new Error(table.failure.reason)
    const outcome = readWithCorrections(table.value, plan)
    return { outcome, plan, accepted: outcome.preview.rows.filter(isAccepted) }
  }

  it('belong to a plan that is there, and follow their own schema', () => {
    expect(existsSync(join('data', folder, 'datapackage.json'))).toBe(true)
    const [resource] = parseDescriptorTables(readFileSync(join(root, folder, 'datapackage.json'), 'utf8'))
    if (!resource) throw new Error('no resource')
    const { table, problems } = parsePackageTable(text, resource)
    expect([...problems, ...cellProblems(table), ...keyProblems(table)]).toEqual([])
  })

  it('can all be read', async () => {
    const { outcome, accepted } = await readAll()
    expect(outcome.preview.rows.filter((row) => !isAccepted(row))).toEqual([])
    expect(outcome.preview.unknownColumns).toEqual([])
    expect(accepted.filter((row) => row.kind === 'correct').length).toBeGreaterThan(5)
  })

  it('say of themselves that they are invented', async () => {
    const { accepted } = await readAll()
    expect(accepted.flatMap(prose).filter((one) => !one.startsWith('Eksempel: '))).toEqual([])
    expect(accepted.filter((row) => !row.measurement.registeredBy.endsWith(' Eksempel'))).toEqual([])
    expect(readFileSync(join(root, folder, 'datapackage.json'), 'utf8')).toContain('oppdikte')
  })

  it('show every status', async () => {
    const { outcome, plan } = await readAll()
    const statuses = ['2025-T1', '2025-ÅR', '2026-T2'].flatMap((at) =>
      plan.indicators.flatMap((indicator) => {
        const series = buildSeries(indicator, outcome.measurements.get(indicator.id) ?? [], plan.years)
        return judgeRow(series, plan.years, period(at)).judgements.map(({ status }) => status)
      }),
    )
    expect(new Set(statuses)).toEqual(new Set(['naadd', 'i_rute', 'noe_bak', 'nesten', 'bak', 'ikke_naadd', 'ikke_vurdert']))
  })
})
