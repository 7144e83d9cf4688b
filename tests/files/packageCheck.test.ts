import { describe, expect, it } from 'vitest'
import type { PackageProblem, PackageReason } from '../../src/domain/packageProblem'
import { checkPackage } from '../../src/files/packageCheck'
import { packageProblemText } from '../../src/words/package'
import { otherPlan } from './packages'

type Package = ReturnType<typeof otherPlan>

function edit(file: string, from: string, to: string) {
  return ({ files }: Package) => {
    const before = files[file] ?? ''
    if (!before.includes(from)) throw new Error(`${file} does not hold ${from}`)
    files[file] = before.replace(from, to)
  }
}

function field(name: string, more: object) {
  return ({ descriptor }: Package) => {
    descriptor.resources.at(-1)?.schema.fields.push({ name, ...more } as never)
  }
}

async function problemsAfter(change: (files: Package) => void): Promise<readonly PackageProblem[]> {
  const edited = otherPlan()
  change(edited)
  return (await checkPackage(edited.read)).problems
}

const indicators = 'indikatorer.csv'
const cases: [PackageReason, string, (files: Package) => void][] = [
  ['missing_file', 'delmaal.csv', ({ files }) => delete files['delmaal.csv']],
  ['missing_table', 'datapackage.json', ({ descriptor }) => descriptor.resources.splice(0, 1)],
  ['wrong_property', 'datapackage.json', ({ descriptor }) => Object.assign(descriptor.plan, { maalaar: [2030, 2028] })],
  ['wrong_property', 'datapackage.json', ({ descriptor }) => Object.assign(descriptor, { plan: undefined })],
  ['wrong_property', 'datapackage.json', ({ descriptor }) => Object.assign(descriptor.resources[0] ?? {}, { path: '../hemmelig.csv' })],
  ['missing_column', `${indicators}, linje 1`, edit(indicators, 'maal_2030', 'maal_2031')],
  ['missing_column', 'utvalg.csv, linje 1', edit('utvalg.csv', 'kode', 'kort')],
  ['duplicate_column', `${indicators}, linje 1`, edit(indicators, 'egen_kolonne', 'enhet')],
  ['empty_table', 'samfunnsmaal.csv', edit('samfunnsmaal.csv', '1,Grønn fjord\n', '')],
  ['broken_quotes', `${indicators}, linje 2`, edit(indicators, 'Antall badeplasser', '"Antall badeplasser')],
  ['wrong_cell_count', `${indicators}, linje 2`, edit(indicators, 'Antall badeplasser', 'Antall, badeplasser')],
  ['duplicate_key', 'utvalg.csv, linje 3, kolonnen «kode»', edit('utvalg.csv', 'TEK\n', 'TEK\nPlanutvalg,TEK\n')],
  ['unknown_reference', `${indicators}, linje 2, kolonnen «utvalg»`, edit(indicators, 'TEK-01,TEK', 'TEK-01,TKE')],
  ['required', `${indicators}, linje 2, kolonnen «indikator»`, (it) => (field('indikator', { constraints: { required: true } })(it), edit(indicators, 'Antall badeplasser', '')(it))],
  ['wrong_type', `${indicators}, linje 2, kolonnen «indikator»`, field('indikator', { type: 'integer' })],
  ['unsupported_type', `${indicators}, linje 2, kolonnen «enhet»`, field('enhet', { type: 'geopoint' })],
  ['not_in_enum', `${indicators}, linje 2, kolonnen «enhet»`, field('enhet', { constraints: { enum: ['%', 'daa'] } })],
  ['not_in_enum', `${indicators}, linje 2, kolonnen «hyppighet»`, edit(indicators, 'årlig', 'av og til')],
  ['pattern', `${indicators}, linje 2, kolonnen «enhet»`, field('enhet', { constraints: { pattern: 'antal' } })],
  ['too_small', `${indicators}, linje 2, kolonnen «maal_2030»`, field('maal_2030', { type: 'integer', constraints: { minimum: 21 } })],
  ['too_large', `${indicators}, linje 2, kolonnen «maal_2030»`, field('maal_2030', { type: 'integer', constraints: { maximum: 19 } })],
  ['unreadable_target', `${indicators}, linje 2, kolonnen «maal_2030»`, edit(indicators, 'x,20', 'x,cirka 20')],
  ['unreadable_target', `${indicators}, linje 2, kolonnen «maal_2030»`, edit(indicators, 'x,20', 'x,20 %')],
  ['unreadable_baseline', `${indicators}, linje 2, kolonnen «siste_maaling_2026»`, edit(indicators, '20,12', '20,-')],
  ['direction_missing', `${indicators}, linje 2, kolonnen «retning»`, edit(indicators, 'høyere', '')],
  ['accumulated_not_tertial', `${indicators}, linje 2, kolonnen «hyppighet»`, edit(indicators, 'nivå', 'akkumulert')],
  ['too_few_decimals', `${indicators}, linje 2, kolonnen «desimaler»`, edit(indicators, 'antall,0', 'poeng,0')],
  ['wrong_type', `${indicators}, linje 2, kolonnen «desimaler»`, edit(indicators, 'antall,0', 'antall,ingen')],
]

describe('the check of a package', () => {
  it.each(cases)('finds %s at %s', async (reason, place, change) => {
    const problems = await problemsAfter(change)
    expect(problems.map((problem) => problem.reason)).toContain(reason)
    expect(problems.map(packageProblemText).some((text) => text.startsWith(`${place}: `))).toBe(true)
  })

  it('[R7.3] demands that what is counted from 1 January is measured every tertial', async () => {
    const counted = edit(indicators, 'nivå', 'akkumulert')
    expect((await problemsAfter(counted)).map(packageProblemText)).toEqual([
      `${indicators}, linje 2, kolonnen «hyppighet»: En akkumulert indikator må måles hvert tertial, men hyppigheten er «årlig». Skriv tertial, eller sett periodisering til nivå.`,
    ])
    expect(await problemsAfter((it) => (counted(it), edit(indicators, 'årlig', 'tertial')(it)))).toEqual([])
  })

  it('refuses a tolerance below 0', async () => {
    const problems = await problemsAfter((it) => {
      edit(indicators, 'egen_kolonne', 'toleranse')(it)
      edit(indicators, 'x,20', '-1,20')(it)
    })
    expect(problems.map(packageProblemText)).toEqual([`${indicators}, linje 2, kolonnen «toleranse»: «-1» er mindre enn 0.`])
  })

  it('accepts a baseline that says nothing where the plan says that it is missing', async () => {
    const problems = await problemsAfter((it) => {
      edit(indicators, '20,12', '20,-')(it)
      edit(indicators, 'målt', 'mangler')(it)
    })
    expect(problems).toEqual([])
  })

  it('says where a descriptor stops being JSON', async () => {
    const { problems } = await checkPackage(() => Promise.resolve('{"name": '))
    expect(problems.map((problem) => problem.reason)).toEqual(['not_json'])
  })

  it('says so when there is no descriptor at all', async () => {
    const { problems } = await checkPackage(() => Promise.resolve(null))
    expect(problems.map(packageProblemText)).toEqual([
      'datapackage.json: Filen finnes ikke. Pek på mappen der planpakken ligger.',
    ])
  })

  it('counts lines as the file has them, line breaks inside cells included', async () => {
    const problems = await problemsAfter((it) => {
      edit('utvalg.csv', 'Teknisk utvalg', '"Teknisk\nutvalg"')(it)
      edit('utvalg.csv', 'TEK\n', 'TEK\nPlanutvalg,TEK\n')(it)
    })
    expect(problems).toMatchObject([{ reason: 'duplicate_key', line: 4, expected: '2' }])
  })
})
