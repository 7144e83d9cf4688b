import { goalCaption, reportColumns, reportWords } from '../../words/report'
import type { ReportGoal, ReportHorizon, ReportRow, ReportUtvalg } from '../report'
import { el, type MarkupElement } from './markup'
import { countMarks, note, section, statusTag, table, type Cell, type TableRow } from './parts'

/** Attributes that let a report be checked against the command line. */
export function rowAttributes({ id, horizons }: ReportRow): Record<string, string> {
  return { 'data-indikator': id, ...Object.fromEntries(horizons.map(({ year, status }) => [`data-status-${year}`, status])) }
}

/** The name of an indicator with what is to be known of it. */
export function nameCell(row: ReportRow, more: readonly MarkupElement[] = []): Cell {
  const { id, name, responsible, marks, flags, exemption, omission } = row
  const tags = [...marks, ...flags].map((text) => el('span', { class: 'report-tag' }, text))
  return {
    isHeading: true,
    children: [
      el('span', { class: 'report-name' }, name),
      note([id, responsible].filter(Boolean).join(' · ')),
      exemption !== '' && el('span', { class: 'report-note report-exempt' }, exemption),
      note(omission),
      tags.length > 0 && el('span', { class: 'report-tags' }, tags),
      ...more,
    ],
  }
}

/** A value with when it was measured. */
export function valueCell({ value }: ReportRow): Cell {
  return { className: 'report-value', children: [el('span', { class: 'report-number' }, value.text || reportWords.noneMeasured), note(value.measured)] }
}

/** A target with the computed status, and a person's own beside it. */
export function horizonCell({ exemption }: ReportRow, horizon: ReportHorizon): Cell {
  const { target, assessment } = horizon
  const shown = exemption === '' ? statusTag(horizon) : el('span', { class: 'report-note' }, reportWords.out)
  return {
    children: [
      el('span', { class: 'report-target' }, target),
      shown,
      assessment !== null && el('span', { class: 'report-assessment' }, statusTag(assessment), el('span', { class: 'report-note' }, assessment.text)),
    ],
  }
}

function goalRow(row: ReportRow): TableRow {
  return {
    attributes: { ...rowAttributes(row), ...(row.exemption === '' ? {} : { class: 'report-out' }) },
    cells: [
      nameCell(row),
      valueCell(row),
      ...row.horizons.map((horizon) => horizonCell(row, horizon)),
      { children: [el('span', {}, row.trend), note(row.age)] },
      { children: [row.line || reportWords.none] },
    ],
  }
}

function goalRows({ areas }: ReportGoal): TableRow[] {
  return areas.flatMap(({ title, delmaal }) => [
    { cells: [], heading: { text: title, level: 'area' as const } },
    ...delmaal.flatMap((one) => [{ cells: [], heading: { text: one.title, level: 'delmaal' as const } }, ...one.rows.map(goalRow)]),
  ])
}

/** The goals of one utvalg, in the plan's own order: a table for each samfunnsmål. */
export function goalSection(utvalg: ReportUtvalg, years: readonly number[]): MarkupElement {
  const columns = [reportColumns.indicator, reportColumns.value, ...years.map((year) => `${reportColumns.target} ${year}`), reportColumns.trend, reportColumns.line]
  const counts = utvalg.counts.map((count) => el('li', {}, el('span', { class: 'report-year' }, String(count.year)), countMarks(count)))
  const tables = utvalg.goals.flatMap((goal) => [
    el('h3', {}, goal.title),
    table({ caption: goalCaption(utvalg.name, goal.title), columns, rows: goalRows(goal), className: 'report-goals' }),
  ])
  return section(`utvalg-${utvalg.code}`, utvalg.name, el('ul', { class: 'report-summary-counts' }, counts), el('p', { class: 'report-text' }, `${utvalg.completeness.replace(/\.$/, '')}.`), tables)
}
