import { maalavvikCaption, reportColumns, reportWords } from '../../words/report'
import type { Report, ReportMaalavvik, ReportTiltak } from '../report'
import { horizonCell, nameCell, rowAttributes, valueCell } from './goals'
import { el, type Markup, type MarkupElement } from './markup'
import { note, section, table, type TableRow } from './parts'

function said(name: string, text: string): Markup[] {
  return text === '' ? [] : [el('p', { class: 'report-said' }, el('b', {}, `${name}: `), text)]
}

function causeOf({ cause, consequence, comment, saidFor }: ReportMaalavvik): Markup[] {
  const texts = [...said(reportColumns.cause, cause), ...said(reportColumns.consequence, consequence), ...said(reportColumns.comment, comment)]
  if (texts.length === 0) return [el('span', { class: 'report-note' }, reportWords.noCause)]
  return saidFor === '' ? texts : [...texts, el('span', { class: 'report-note' }, saidFor)]
}

function tiltakItem({ text, responsible, deadline, state, isOverdue, note: remark }: ReportTiltak): MarkupElement {
  const who = [responsible && `${reportColumns.responsible}: ${responsible}`, deadline && `${reportColumns.deadline}: ${deadline}`, state].filter(Boolean).join(' · ')
  return el('li', {}, text, note(who), isOverdue && el('b', { class: 'report-overdue' }, reportWords.overdue), note(remark))
}

function tiltakOf({ tiltak }: ReportMaalavvik): Markup[] {
  if (tiltak.length === 0) return [el('span', { class: 'report-note' }, reportWords.noTiltak)]
  return [el('ul', { class: 'report-tiltak' }, tiltak.map(tiltakItem))]
}

function maalavvikRow(one: ReportMaalavvik): TableRow {
  const { row } = one
  return {
    attributes: rowAttributes(row),
    cells: [nameCell(row), valueCell(row), ...row.horizons.map((horizon) => horizonCell(row, horizon)), { children: causeOf(one) }, { children: tiltakOf(one) }],
  }
}

/** The missed goals with årsak, konsekvens and tiltak, for each utvalg. */
export function maalavvikSection({ utvalg, years }: Report): MarkupElement {
  const columns = [reportColumns.indicator, reportColumns.value, ...years.map((year) => `${reportColumns.target} ${year}`), reportColumns.causeAndConsequence, reportColumns.tiltak]
  const parts = utvalg
    .filter(({ maalavvik }) => maalavvik.length > 0)
    .flatMap(({ name, maalavvik }) => [
      ...(utvalg.length > 1 ? [el('h3', {}, name)] : []),
      table({ caption: maalavvikCaption(name, maalavvik.length), columns, rows: maalavvik.map(maalavvikRow), className: 'report-maalavvik' }),
    ])
  return section('maalavvik', reportWords.maalavvik, parts.length > 0 ? parts : el('p', { class: 'report-text' }, reportWords.noMaalavvik))
}
