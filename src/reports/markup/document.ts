import { changeCaption, reportColumns, reportWords } from '../../words/report'
import type { Report, ReportChangeGroup } from '../report'
import { goalSection } from './goals'
import { maalavvikSection } from './maalavvik'
import { el, type MarkupElement } from './markup'
import { countMarks, note, paragraphs, section, statusTag, table, type TableRow } from './parts'

/** The cover: whose report, for when, and on what grounds. */
export function cover({ title, subtitle, facts, warnings }: Report): MarkupElement {
  return el(
    'header',
    { class: 'report-cover' },
    el('p', { class: 'report-subtitle' }, subtitle),
    el('h1', { tabindex: '-1' }, title),
    warnings.map((text) => el('p', { class: 'report-warning' }, text)),
    el('dl', { class: 'report-facts' }, facts.map(([name, text]) => el('div', {}, el('dt', {}, name), el('dd', {}, text)))),
  )
}

/** The parts of a report in their order, by the name of each and its place. */
function partsOf({ utvalg }: Report): (readonly [id: string, title: string])[] {
  return [
    ['sammendrag', reportWords.summary],
    ['status', reportWords.counts],
    ...utvalg.map(({ code, name }) => [`utvalg-${code}`, name] as const),
    ['maalavvik', reportWords.maalavvik],
    ['endringer', reportWords.changes],
    ['fullstendighet', reportWords.completeness],
    ['lesning', reportWords.legend],
  ]
}

/** The table of contents. */
export function contents(report: Report): MarkupElement {
  const links = partsOf(report).map(([id, title]) => el('li', {}, el('a', { href: `#${id}` }, title)))
  return el('nav', { class: 'report-contents', 'aria-label': reportWords.contents }, el('p', { class: 'report-contents-title' }, reportWords.contents), el('ol', {}, links))
}

/** What the summary says, without its heading. */
export function summaryText({ summary }: Report): MarkupElement[] {
  return paragraphs(summary.paragraphs)
}

/** The summary with its heading. */
export function summarySection(report: Report): MarkupElement {
  return section('sammendrag', reportWords.summary, summaryText(report))
}

function countsSection({ counts, heatmap }: Report): MarkupElement {
  const total = table({
    caption: reportWords.countsCaption,
    columns: [reportColumns.targetYear, reportColumns.status],
    rows: counts.map((count) => ({ cells: [{ isHeading: true, children: [String(count.year)] }, { children: [countMarks(count), el('span', { class: 'report-note' }, count.sentence)] }] })),
    className: 'report-sums',
  })
  const rows: TableRow[] = heatmap.rows.map(({ title, cells }) => ({
    cells: [
      { isHeading: true, children: [title] },
      ...cells.map((counts) => ({
        children:
          counts[0]?.total === 0
            ? [el('span', { class: 'report-note' }, reportWords.emptyCell)]
            : counts.map((count) => el('span', { class: 'report-heat' }, el('span', { class: 'report-year' }, String(count.year)), countMarks(count))),
      })),
    ],
  }))
  return section(
    'status',
    reportWords.counts,
    total,
    el('h3', {}, reportWords.heatmap),
    table({ caption: reportWords.heatmapCaption, columns: [reportColumns.samfunnsmaal, ...heatmap.columns], rows, className: 'report-heatmap' }),
  )
}

function changeTable({ title, changes }: ReportChangeGroup): MarkupElement[] {
  const rows = changes.map(({ id, name, utvalg, what, from, to, note: more }) => ({
    cells: [
      { isHeading: true, children: [el('span', { class: 'report-name' }, name), note(`${id} · ${utvalg}`)] },
      { children: [what, note(more)] },
      { children: [from || reportWords.none] },
      { children: [to || reportWords.none] },
    ],
  }))
  const columns = [reportColumns.indicator, reportColumns.change, reportColumns.from, reportColumns.to]
  return [el('h3', {}, title), table({ caption: changeCaption(title, changes.length), columns, rows, className: 'report-changes' })]
}

function changesSection({ changes }: Report): MarkupElement {
  const { lead, summary, groups } = changes
  const lines = el('dl', { class: 'report-facts' }, summary.map(([year, text]) => el('div', {}, el('dt', {}, year), el('dd', {}, text))))
  const empty = groups.length === 0 && summary.length > 0 && el('p', { class: 'report-text' }, reportWords.noChanges)
  return section('endringer', reportWords.changes, paragraphs([lead]), summary.length > 0 && lines, empty, groups.flatMap(changeTable))
}

function completenessSection({ completeness }: Report): MarkupElement {
  const { rows, missing, withoutIndicator } = completeness
  const delivered = table({
    caption: reportWords.completenessCaption,
    columns: [reportColumns.utvalg, reportColumns.delivered, reportColumns.expected, reportColumns.approved],
    rows: rows.map(({ name, delivered, expected, approved }) => ({
      cells: [{ isHeading: true, children: [name] }, ...[delivered, expected, approved].map((count) => ({ className: 'report-number', children: [String(count)] }))],
    })),
    className: 'report-sums',
  })
  const absent = missing.length > 0 && [
    el('h3', {}, reportWords.missing),
    el('ul', { class: 'report-list' }, missing.map(({ id, name, text }) => el('li', {}, `${name} (${id}): ${text}`))),
  ]
  const without = withoutIndicator.length > 0 && [...paragraphs([reportWords.withoutIndicator]), el('ul', { class: 'report-list' }, withoutIndicator.map((title) => el('li', {}, title)))]
  return section('fullstendighet', reportWords.completeness, delivered, absent, without)
}

function legendSection({ legend, howToRead }: Report): MarkupElement {
  const rows = legend.statuses.map((shown) => ({ cells: [{ isHeading: true, children: [statusTag(shown)] }, { children: [shown.colourName] }, { children: [shown.meaning] }] }))
  return section(
    'lesning',
    reportWords.legend,
    el('ul', { class: 'report-list' }, howToRead.map((text) => el('li', {}, text))),
    table({ caption: reportWords.legendCaption, columns: [reportColumns.status, reportColumns.colour, reportColumns.meaning], rows, className: 'report-legend' }),
    el('h3', {}, reportWords.flagsTitle),
    el('dl', { class: 'report-flags' }, legend.flags.map(([name, text]) => el('div', {}, el('dt', {}, name), el('dd', {}, text)))),
  )
}

/** Everything after the summary, in order. */
export function sections(report: Report): MarkupElement[] {
  return [
    countsSection(report),
    ...report.utvalg.map((one) => goalSection(one, report.years)),
    maalavvikSection(report),
    changesSection(report),
    completenessSection(report),
    legendSection(report),
  ]
}
