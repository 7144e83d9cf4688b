import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { checkPackage } from '../../src/files/packageCheck'
import { readPlanPackage } from '../../src/files/planPackage'
import { packageProblemText } from '../../src/words/package'
import { folderReader, otherPlan } from './packages'

const planFolders = readdirSync('data', { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== 'eksempel')
  .map((entry) => entry.name)

describe.each(planFolders)('the plan in data/%s', (folder) => {
  it('passes the check of its package without a problem', async () => {
    const check = await checkPackage(folderReader(`data/${folder}`))
    expect(check.problems.map(packageProblemText)).toEqual([])
    expect(check.rows.every((table) => table.count > 0)).toBe(true)
  })

  it('is called what its folder is called', async () => {
    const read = await readPlanPackage(folderReader(`data/${folder}`))
    expect(read).toMatchObject({ ok: true, value: { meta: { id: folder } } })
  })
})

describe('the adopted plan', () => {
  it('has all its rows, and its years from the descriptor', async () => {
    const read = await readPlanPackage(folderReader('data/hp-2025-2028'))
    if (!read.ok) throw new Error(read.failure.map(packageProblemText).join('\n'))
    const { meta, utvalg, samfunnsmaal, innsatsomraader, delmaal, indikatorer } = read.value
    expect([utvalg, samfunnsmaal, innsatsomraader, delmaal, indikatorer].map((table) => table.length)).toEqual([5, 6, 27, 58, 103])
    expect(meta.years).toEqual({ baseline: 2023, targets: [2025, 2028], firstExpected: 2025 })
    expect(indikatorer.find((row) => row.id === 'HOV-09')?.siste_maaling_2023).toBe('-')
  })

  it('gives every table in data a schema of exactly its columns', () => {
    const descriptor = JSON.parse(readFileSync('data/hp-2025-2028/datapackage.json', 'utf8')) as {
      resources: { path: string; schema: { fields: { name: string }[] } }[]
    }
    const tables = readdirSync('data/hp-2025-2028').filter((name) => name.endsWith('.csv'))
    expect(descriptor.resources.map((resource) => resource.path).sort()).toEqual(tables.sort())
    for (const { path, schema } of descriptor.resources) {
      const header = readFileSync(`data/hp-2025-2028/${path}`, 'utf8').split('\n')[0]
      expect(schema.fields.map((field) => field.name).join(',')).toBe(header)
    }
  })
})

describe('another municipality’s plan', () => {
  it('is read by its own years, whatever the order of the columns and with columns of its own', async () => {
    const read = await readPlanPackage(otherPlan().read)
    if (!read.ok) throw new Error(read.failure.map(packageProblemText).join('\n'))
    expect(read.value.meta).toMatchObject({ id: 'fjord-2027', municipality: 'Fjord kommune', years: { baseline: 2026, targets: [2030], firstExpected: 2027 } })
    expect(read.value.indikatorer[0]).toMatchObject({ id: 'TEK-01', siste_maaling_2026: '12', maal_2030: '20', egen_kolonne: 'x' })
    expect((await checkPackage(otherPlan().read)).problems).toEqual([])
  })
})
