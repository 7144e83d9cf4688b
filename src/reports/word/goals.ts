import { Paragraph } from 'docx'
import { reportColumns, reportWords, goalCaption, maalavvikCaption } from '../../words/report'
import type { ReportGoal, ReportHorizon, ReportMaalavvik, ReportRow, ReportTiltak, ReportUtvalg } from '../report'
import { line, namedLine, statusRun, wordTable, type WordRow, type WordTable } from './blocks'
import { wordStyles } from './styles'

/** The columns that both tables of indicators begin with. */
function firstColumns(years: readonly number[]): string[] {
  return [reportColumns.indicator, reportColumns.value, ...years.map((year) => `${reportColumns.target} ${year}`)]
}

function nameCell({ id, name, responsible, exemption, omission, marks, flags }: ReportRow): Paragraph[] {
  const { note } = wordStyles
  return [...line(name), ...line([id, responsible].filter(Boolean).join(' · '), note), ...line(exemption, note), ...line(omission, note), ...line([...marks, ...flags].join(' · '), note)]
}

function valueCell({ value }: ReportRow): Paragraph[] {
  return [...line(value.text || reportWords.noneMeasured), ...line(value.measured, wordStyles.note)]
}

function horizonCell({ exemption }: ReportRow, horizon: ReportHorizon): Paragraph[] {
  const { target, assessment } = horizon
  const status = exemption === '' ? [new Paragraph({ style: wordStyles.tableText, children: [statusRun(horizon)] })] : line(reportWords.out, wordStyles.note)
  return [...line(target), ...status, ...line(assessment?.text ?? '', wordStyles.note)]
}

function firstCells(row: ReportRow): Paragraph[][] {
  return [nameCell(row), valueCell(row), ...row.horizons.map((horizon) => horizonCell(row, horizon))]
}

function goalRow(row: ReportRow): WordRow {
  return [...firstCells(row), [...line(row.trend), ...line(row.age, wordStyles.note)], line(row.line || reportWords.none)]
}

function goalRows({ areas }: ReportGoal): WordRow[] {
  return areas.flatMap(({ title, delmaal }) => [
    { over: title, isArea: true },
    ...delmaal.flatMap((one): WordRow[] => [{ over: one.title, isArea: false }, ...one.rows.map(goalRow)]),
  ])
}

/** The goals of an utvalg under one samfunnsmål. */
export function goalTable(utvalg: ReportUtvalg, goal: ReportGoal, years: readonly number[]): ReturnType<typeof wordTable> {
  const table: WordTable = {
    caption: goalCaption(utvalg.name, goal.title),
    columns: [...firstColumns(years), reportColumns.trend, reportColumns.line],
    shares: [32, 13, ...years.map(() => 16), 11, 12],
    rows: goalRows(goal),
  }
  return wordTable(table)
}

function causeCell({ cause, consequence, comment, saidFor }: ReportMaalavvik): Paragraph[] {
  const texts = [...namedLine(reportColumns.cause, cause), ...namedLine(reportColumns.consequence, consequence), ...namedLine(reportColumns.comment, comment)]
  return texts.length === 0 ? line(reportWords.noCause, wordStyles.note) : [...texts, ...line(saidFor, wordStyles.note)]
}

function tiltakLines({ text, responsible, deadline, state, isOverdue, note }: ReportTiltak): Paragraph[] {
  const who = [responsible && `${reportColumns.responsible}: ${responsible}`, deadline && `${reportColumns.deadline}: ${deadline}`, state, isOverdue && reportWords.overdue].filter(Boolean).join(' · ')
  return [...line(text), ...line(who, wordStyles.note), ...line(note, wordStyles.note)]
}

function maalavvikRow(one: ReportMaalavvik): WordRow {
  const tiltak = one.tiltak.length > 0 ? one.tiltak.flatMap(tiltakLines) : line(reportWords.noTiltak, wordStyles.note)
  return [...firstCells(one.row), causeCell(one), tiltak]
}

/** The missed goals of an utvalg, with årsak, konsekvens and tiltak. */
export function maalavvikTable({ name, maalavvik }: ReportUtvalg, years: readonly number[]): ReturnType<typeof wordTable> {
  return wordTable({
    caption: maalavvikCaption(name, maalavvik.length),
    columns: [...firstColumns(years), reportColumns.causeAndConsequence, reportColumns.tiltak],
    shares: [19, 10, ...years.map(() => 12), 25, 22],
    rows: maalavvik.map(maalavvikRow),
  })
}
