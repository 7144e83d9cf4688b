import { readFileSync } from 'node:fs'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { main } from '../../src/cli/vurder'
import { run } from './command'

const plan = ['--plan', 'data/hp-2025-2028']
const file = (...rows: string[]) => ({ 'maalinger.csv': ['indikator_id;periode;verdi;dokumentasjon', ...rows, ''].join('\n') })
const withFile = [...plan, '--maalinger', 'maalinger.csv']

function table(csv: string): Record<string, string>[] {
  return Papa.parse<Record<string, string>>(csv, { header: true, skipEmptyLines: true }).data
}

async function judged(argv: string[], ...rows: string[]) {
  const { stdout, stderr, code } = await run(main, [...withFile, ...argv], file(...rows))
  return { rows: table(stdout), stderr, code }
}

function rowOf(rows: Record<string, string>[], id: string) {
  return rows.find((row) => row.indikator_id === id)
}

describe('vurder', () => {
  it('says of a deadline that it is not a date, and takes the row', async () => {
    const rows = ['indikator_id;periode;verdi;tiltak;frist', 'OKI-39;2025-T1;93,1;Kurs;snart', 'OKI-16;2025-T1;52;Kurs;01.09.2025', 'OKI-39;2025-T2;93,2;Kurs;30.2.2026', '']
    const { stderr, code } = await run(main, withFile, { 'maalinger.csv': rows.join('\n') })
    expect(code).toBe(0)
    expect(stderr.split('\n').map((line) => line.slice(0, 75))).toEqual([
      'maalinger.csv:2: merk om OKI-39 2025-T1: Fristen «snart» er ikke en dato. D',
      'maalinger.csv:4: merk om OKI-39 2025-T2: Fristen «30.2.2026» er ikke en dat',
      '',
    ])
    expect(stderr).toContain('Skriv dag.måned.år, for eksempel 01.09.2026.')
  })

  it('says that a measurement was not carried out, and why, and judges the period as before [R10.4]', async () => {
    const rows = ['indikator_id;periode;verdi;kommentar;merknad', 'OKI-39;2025-T1;;Utsatt;ikke gjennomført', 'OKI-40;2025-T1;92;;foreløpig', '']
    const { stdout, stderr, code } = await run(main, withFile, { 'maalinger.csv': rows.join('\n') })
    expect([code, stderr]).toEqual([0, 'maalinger.csv:2: merk om OKI-39 2025-T1: Målingen meldes ikke gjennomført. Begrunnelse: Utsatt\n'])
    expect(rowOf(table(stdout), 'OKI-39')).toMatchObject({ periode: '2025-T1', datastatus: 'mangler', grunn_2025: 'ikke_rapportert', merknad: 'ikke gjennomført', ikke_gjennomfort_fordi: 'Utsatt' })
    expect(rowOf(table(stdout), 'OKI-40')).toMatchObject({ datastatus: 'levert', merknad: 'foreløpig', ikke_gjennomfort_fordi: '' })
    const { stdout: later } = await run(main, [...withFile, '--periode', '2025-T2'], { 'maalinger.csv': rows.join('\n') })
    expect(rowOf(table(later), 'OKI-40')).toMatchObject({ merknad: '' })
  })

  it('counts a value that corrects a row without one', async () => {
    const rows = ['indikator_id;periode;verdi;kommentar;merknad;korrigerer', 'OKI-39;2025-T1;;Utsatt;ikke gjennomført;', 'OKI-39;2025-T1;93,1;;;ja', '']
    const { stdout, code } = await run(main, withFile, { 'maalinger.csv': rows.join('\n') })
    expect([code, rowOf(table(stdout), 'OKI-39')]).toMatchObject([0, { verdi: '93,1', merknad: '', ikke_gjennomfort_fordi: '' }])
  })

  it('points to the column of a second row for the same period', async () => {
    const { stderr, code } = await judged([], 'OKI-39;2025-T1;93,1;', 'OKI-39;2025-T1;93,4;')
    expect(code).toBe(1)
    expect(stderr).toContain('maalinger.csv:3: kolonne 2 (periode): ')
  })

  it('judges the baseline of every indicator when no measurements are given', async () => {
    const { code, stdout, stderr } = await run(main, plan)
    const rows = table(stdout)
    expect([code, stderr, rows.length]).toEqual([0, '', 103])
    expect(new Set(rows.map((row) => row.periode))).toEqual(new Set(['2023-ÅR']))
    const count = (status: string) => rows.filter((row) => row.status_2025 === status).length
    expect(['naadd', 'noe_bak', 'bak', 'ikke_vurdert'].map(count)).toEqual([43, 12, 39, 9])
  })

  it('has the agreed columns first, named by the plan’s years', async () => {
    const { stdout } = await run(main, plan)
    expect(stdout.split('\n')[0]).toMatch(
      /^indikator_id,periode,maalt_periode,verdi,krav_2025,status_2025,krav_2028,status_2028,grunn_2025,grunn_2028,trend,datastatus,flagg,hvorfor,/,
    )
  })

  it('writes numbers with a decimal comma and the sentence of both horizons', async () => {
    const { rows, code } = await judged(['--periode', '2025-T1'], 'OKI-39;2025-T1;93,0 %;')
    expect(code).toBe(0)
    expect(rowOf(rows, 'OKI-39')).toMatchObject({
      periode: '2025-T1',
      maalt_periode: '2025-T1',
      verdi: '93,0',
      krav_2025: '94,10',
      status_2025: 'bak',
      status_2028: 'bak',
      grunn_2025: '',
      datastatus: 'levert',
      flagg: 'MANGLER_AARSAK MANGLER_TILTAK',
      avstand_2025: '1,10',
      utvalg: 'OKI',
      enhet: '%',
      maal_2025: '95,0 %',
    })
    expect(rowOf(rows, 'OKI-39')?.hvorfor).toMatch(/^2025: 93,0\u00a0% er 1,10 prosentpoeng under .* 2028: 93,0\u00a0% er /)
  })

  it('writes JSON with numbers, words, lists and null', async () => {
    const { stdout } = await run(main, [...withFile, '--periode', '2025-ÅR', '--format', 'json'], file('OKI-39;2025-ÅR;94,96;', 'OKI-03;2025-ÅR;Ja;'))
    const rows = JSON.parse(stdout) as Record<string, unknown>[]
    expect(rows.find((row) => row.indikator_id === 'OKI-39')).toMatchObject({ verdi: 95, krav_2025: 95, status_2025: 'naadd', grunn_2025: null, flagg: [] })
    expect(rows.find((row) => row.indikator_id === 'OKI-03')).toMatchObject({ verdi: 'ja', krav_2025: null, status_2025: 'nesten', flagg: ['MANGLER_AARSAK', 'MANGLER_RAPPORT'] })
  })

  it('takes the latest period of the file when none is asked for', async () => {
    const { rows } = await judged([], 'OKI-39;2025-T2;93,0;', 'OKI-16;2024-ÅR;40;')
    expect(rowOf(rows, 'OKI-16')?.periode).toBe('2025-T2')
  })

  it('judges the other rows when one is bad, says where and what, and ends with 1', async () => {
    const { rows, stderr, code } = await judged(['--periode', '2025-T1'], 'OKI-39;2025-T1;nittitre;', 'OKI-16;2025-T1;52;')
    expect(code).toBe(1)
    expect(stderr).toBe(
      'maalinger.csv:2: kolonne 3 (verdi): «nittitre» er ikke et tall vi kan lese. Skriv prosenten som et tall, for eksempel 91,3 eller 91,3 %.\n' +
        '1 rad er lest og vurdert, 1 er avvist.\n',
    )
    expect(rowOf(rows, 'OKI-16')?.status_2025).toBe('i_rute')
    expect(rowOf(rows, 'OKI-39')?.verdi).toBe('92,3')
  })

  it('asks about an unlikely value and judges it all the same', async () => {
    const { rows, stderr, code } = await judged([], 'OKI-39;2025-T1;931;', 'oki-16;2025-T1;52;')
    expect(code).toBe(0)
    expect(stderr).toContain('maalinger.csv:2: spørsmål om OKI-39 2025-T1: 931,0\u00a0% er utenfor 0–100 %. Er det riktig?\n')
    expect(stderr).toContain('maalinger.csv:3: merk om OKI-16 2025-T1: «oki-16» er lest som OKI-16.\n')
    expect(rowOf(rows, 'OKI-39')?.status_2025).toBe('naadd')
  })

  it('reads Windows-1252 and workbooks as it reads UTF-8', async () => {
    const fixture = (name: string) => new Uint8Array(readFileSync(`tests/fixtures/import/${name}`))
    const judgeFile = (path: string) => run(main, [...plan, '--maalinger', 'fil', '--periode', '2025-ÅR'], { fil: fixture(path) })
    const [utf8, windows, workbook] = await Promise.all(['utf-8/measurements.csv', 'windows-1252/measurements.csv', 'workbook/measurements.xlsx'].map(judgeFile))
    expect(windows?.stdout).toBe(utf8?.stdout)
    expect(rowOf(table(workbook?.stdout ?? ''), 'FM-09')?.verdi).toBe('1,8')
  })

  it.each([
    ['no plan', [], 'Mappen med planpakken mangler.'],
    ['an unknown option', [...plan, '--period', '2025-T1'], 'Kjenner ikke «--period».'],
    ['an option without a value', [...plan, '--periode'], '«--periode» mangler verdi.'],
    ['an option given twice', [...plan, ...plan], '«--plan» er gitt to ganger.'],
    ['an unknown format', [...plan, '--format', 'xml'], 'Kjenner ikke formatet «xml».'],
    ['a plan folder that is not there', ['--plan', 'data/finnes-ikke'], 'data/finnes-ikke/datapackage.json: Filen finnes ikke.'],
    ['a file that is not there', [...plan, '--maalinger', 'finnes-ikke.csv'], 'Filen «finnes-ikke.csv» finnes ikke.'],
    ['a folder for a file', [...plan, '--maalinger', 'data'], 'Filen «data» kan ikke leses.'],
    ['what is no period', [...plan, '--periode', 'i fjor'], 'Perioden «i fjor» kan ikke vurderes.'],
    ['a period outside the plan', [...plan, '--periode', '2031-T1'], 'Perioden «2031-T1» kan ikke vurderes.'],
    ['a file without a column it needs', [...plan, '--maalinger', 'tests/fixtures/import/missing-column/measurements.csv'], 'Kolonnen «verdi» mangler.'],
  ])('ends with 2 and a sentence for %s', async (_, argv, sentence) => {
    const { code, stdout, stderr } = await run(main, argv)
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toContain(sentence)
  })

  it('explains itself', async () => {
    const { code, stdout } = await run(main, ['--help'])
    expect(code).toBe(0)
    expect(stdout).toContain('--maalinger FIL')
  })
})
