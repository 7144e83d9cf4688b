import { fromPlain } from './decimal'
import type { Accumulation, Baseline, BaselineState, Direction, Frequency, Indicator } from './indicator'
import { parseNumber } from './numberParse'
import type { Plan, PlanTables, PlanYears } from './plan'
import type { Target, TargetReason } from './target'
import { parseTarget } from './targetParse'
import type { ValueReason, ValueType } from './value'
import { parseValue } from './valueParse'

type Row = Readonly<Record<string, string>>

/** A cell of the plan that cannot be used: where it is, why, and what it says. */
export interface PlanProblem {
  readonly table: 'indikatorer'
  /** Data row, counted from 1 without the heading. */
  readonly row: number
  readonly column: string
  readonly reason: TargetReason | ValueReason | 'unknown_code'
  readonly written: string
}

/** The column that holds the last measurement of the baseline year. */
export function baselineColumn(years: PlanYears): string {
  return `siste_maaling_${years.baseline}`
}

/** The column that holds the target of a year. */
export function targetColumn(year: number): string {
  return `maal_${year}`
}

const valueTypes: readonly ValueType[] = ['tall', 'rang', 'janei', 'vurdering']
const directions: readonly Direction[] = ['høyere', 'lavere']
const accumulations: readonly Accumulation[] = ['nivå', 'akkumulert']
const frequencies: readonly Frequency[] = ['tertial', 'årlig', 'annethvert år']
const baselineStates: readonly BaselineState[] = ['målt', 'mangler', 'uavklart']

/** Collects what is wrong with one row while it is read. */
class RowReader {
  readonly problems: PlanProblem[] = []
  constructor(
    private readonly cells: Row,
    private readonly row: number,
  ) {}

  text(column: string): string {
    return this.cells[column] ?? ''
  }

  report(column: string, reason: PlanProblem['reason']): null {
    this.problems.push({ table: 'indikatorer', row: this.row, column, reason, written: this.text(column) })
    return null
  }

  code<Code extends string>(column: string, codes: readonly Code[]): Code | null {
    return codes.find((code) => code === this.text(column).normalize('NFC')) ?? this.report(column, 'unknown_code')
  }
}

/** Reads a plan's tables; rows that cannot be used are left out and reported. */
export function buildPlan(tables: PlanTables): { plan: Plan; problems: PlanProblem[] } {
  const problems: PlanProblem[] = []
  const indicators = tables.indikatorer.flatMap((cells, index) => {
    const reader = new RowReader(cells, index + 1)
    const indicator = readIndicator(reader, tables.meta.years)
    problems.push(...reader.problems)
    return indicator ? [indicator] : []
  })
  const plan: Plan = {
    ...tables.meta,
    utvalg: tables.utvalg.map((row) => ({ code: cell(row, 'kode'), name: cell(row, 'navn') })),
    samfunnsmaal: tables.samfunnsmaal.map((row) => ({ number: cell(row, 'nr'), name: cell(row, 'navn') })),
    innsatsomraader: tables.innsatsomraader.map((row) => ({
      number: cell(row, 'innsatsomraade_nr'),
      samfunnsmaal: cell(row, 'samfunnsmaal_nr'),
      name: cell(row, 'innsatsomraade'),
      line: Number(cell(row, 'linje')),
    })),
    delmaal: tables.delmaal.map((row) => ({
      id: cell(row, 'id'),
      utvalg: cell(row, 'utvalg'),
      innsatsomraade: cell(row, 'innsatsomraade_nr'),
      text: cell(row, 'tekst'),
    })),
    indicators,
  }
  return { plan, problems }
}

function cell(row: Row, column: string): string {
  return row[column] ?? ''
}

function readIndicator(reader: RowReader, years: PlanYears): Indicator | null {
  const valueType = reader.code('verditype', valueTypes)
  const measured = valueType === 'tall' || valueType === 'rang'
  const direction = measured || reader.text('retning') ? reader.code('retning', directions) : null
  const accumulation = reader.code('periodisering', accumulations)
  const frequency = reader.code('hyppighet', frequencies)
  if (!valueType || !accumulation || !frequency || (measured && !direction)) return null
  const context = { valueType, unit: reader.text('enhet'), direction }
  const baseline = readBaseline(reader, years, context)
  const targets = years.targets.flatMap((year) => readTarget(reader, targetColumn(year), context) ?? [])
  if (!baseline || targets.length < years.targets.length) return null
  return { ...readWording(reader), ...context, accumulation, frequency, baseline, targets }
}

function readWording(reader: RowReader) {
  const tolerance = reader.text('toleranse').trim()
  const parsed = tolerance === '' ? null : parseNumber(tolerance)
  if (parsed && !parsed.ok) reader.report('toleranse', parsed.failure)
  return {
    id: reader.text('id'),
    utvalg: reader.text('utvalg'),
    samfunnsmaal: reader.text('samfunnsmaal_nr'),
    innsatsomraade: reader.text('innsatsomraade_nr'),
    delmaal: reader.text('delmaal_id'),
    text: reader.text('indikator'),
    sharedCode: reader.text('fellesindikator'),
    decimals: Number(fromPlain(reader.text('desimaler'))?.coefficient ?? 0n),
    tolerance: parsed?.ok ? parsed.value : null,
    toleranceReason: reader.text('toleranse_begrunnelse'),
    responsible: reader.text('ansvarlig_forslag'),
    line: Number(reader.text('linje')),
    note: reader.text('merknad'),
  }
}

interface ReadingContext {
  readonly valueType: ValueType
  readonly unit: string
  readonly direction: Direction | null
}

function readBaseline(reader: RowReader, years: PlanYears, context: ReadingContext): Baseline | null {
  const state = reader.code('nullpunkt', baselineStates)
  const column = baselineColumn(years)
  const written = reader.text(column)
  const parsed = parseValue(written, context)
  if (!state) return null
  if (state === 'målt' && !parsed.ok) return reader.report(column, parsed.failure.reason)
  return { state, written, value: parsed.ok ? parsed.value : null, note: reader.text('nullpunkt_merknad') }
}

function readTarget(reader: RowReader, column: string, context: ReadingContext): Target | null {
  const parsed = parseTarget(reader.text(column), context)
  return parsed.ok ? parsed.value : reader.report(column, parsed.failure.reason)
}
