import { describe, expect, it } from 'vitest'
import { planFiles } from '../../src/cli/planFiles'
import { folderReader, otherPlan } from '../files/packages'

const example = 'indikator_id;periode;verdi\n'

/** A data folder with an invented plan beside the adopted one. */
function twoPlans(other = otherPlan()) {
  const adopted = folderReader('data')
  return async (path: string) => {
    if (path.startsWith('eksempel/')) return path === 'eksempel/fjord-2027/maalinger.csv' ? example : null
    return path.startsWith('fjord-2027/') ? await other.read(path.slice('fjord-2027/'.length)) : await adopted(path)
  }
}

describe('the files of the plans', () => {
  it('are an index, a file for each plan, and the example of those that have one', async () => {
    const { files, problems } = await planFiles(['fjord-2027', 'hp-2025-2028'], twoPlans())
    expect(problems).toEqual([])
    expect(files.map(({ path }) => path)).toEqual([
      'plans/index.json',
      'plans/fjord-2027.json',
      'plans/fjord-2027.eksempel.csv',
      'plans/hp-2025-2028.json',
    ])
    expect(JSON.parse(files[0]?.text ?? '')).toEqual([
      { id: 'fjord-2027', title: 'Økonomiplan 2027–2030', municipality: 'Fjord kommune' },
      { id: 'hp-2025-2028', title: 'Handlingsprogram 2025-2028, Lier kommune', municipality: 'Lier kommune' },
    ])
    expect(files[2]?.text).toBe(example)
  })

  it('hold the tables of a plan as they stand in its package', async () => {
    const { files } = await planFiles(['fjord-2027'], twoPlans())
    const tables = JSON.parse(files[1]?.text ?? '') as { meta: object; indikatorer: object[] }
    expect(tables.meta).toMatchObject({ id: 'fjord-2027', years: { baseline: 2026, targets: [2030], firstExpected: 2027 } })
    expect(tables.indikatorer).toHaveLength(1)
    expect(tables.indikatorer[0]).toMatchObject({ id: 'TEK-01', maal_2030: '20' })
  })

  it('say what is wrong with a package, and where', async () => {
    const other = otherPlan()
    other.files['indikatorer.csv'] = (other.files['indikatorer.csv'] ?? '').replace(',TEK,', ',BYG,')
    const { problems } = await planFiles(['fjord-2027', 'hp-2025-2028'], twoPlans(other))
    expect(problems.length).toBeGreaterThan(0)
    expect(problems[0]).toContain('data/fjord-2027: indikatorer.csv, linje 2')
    expect(problems.join('\n')).not.toContain('hp-2025-2028')
  })
})
