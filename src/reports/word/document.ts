import { AlignmentType, Document, Footer, Header, HeadingLevel, Packer, PageNumber, PageOrientation, Paragraph, TableOfContents, TextRun, type FileChild } from 'docx'
import { changeCaption, reportColumns, reportWords } from '../../words/report'
import { maalavvikOf, type Report, type ReportChangeGroup, type ReportUtvalg } from '../report'
import { bullet, countsParagraph, heading, line, namedLine, paragraph, statusRun, wordTable } from './blocks'
import { goalTable, maalavvikTable } from './goals'
import { documentStyles, tableStyles, wordStyles } from './styles'

const { HEADING_1, HEADING_2 } = HeadingLevel

function coverPart({ title, subtitle, facts, warnings }: Report): FileChild[] {
  return [
    paragraph(subtitle),
    new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(title)] }),
    ...warnings.map((text) => paragraph(text, wordStyles.warning)),
    ...facts.flatMap(([name, text]) => namedLine(name, text)),
    new Paragraph({ children: [new TextRun({ text: reportWords.contents, bold: true })], spacing: { before: 320 } }),
    new TableOfContents(reportWords.contents, { hyperlink: true, headingStyleRange: '1-1' }),
  ]
}

function summaryPart({ summary }: Report): FileChild[] {
  return [heading(reportWords.summary, HEADING_1), ...summary.paragraphs.map((text) => paragraph(text))]
}

function countsPart({ counts, heatmap }: Report): FileChild[] {
  return [
    heading(reportWords.counts, HEADING_1),
    ...counts.map(countsParagraph),
    heading(reportWords.heatmap, HEADING_2),
    ...wordTable({
      caption: reportWords.heatmapCaption,
      columns: [reportColumns.samfunnsmaal, ...heatmap.columns],
      shares: [16, ...heatmap.columns.map(() => 84 / heatmap.columns.length)],
      rows: heatmap.rows.map(({ title, cells }) => [
        line(title),
        ...cells.map((group) => (group[0]?.total === 0 ? line(reportWords.emptyCell, wordStyles.note) : group.flatMap(({ year, sentence }) => line(`${year}: ${sentence}`)))),
      ]),
    }),
  ]
}

function utvalgPart(utvalg: ReportUtvalg, years: readonly number[]): FileChild[] {
  const tables = utvalg.goals.flatMap((goal) => [heading(goal.title, HEADING_2), ...goalTable(utvalg, goal, years)])
  return [heading(utvalg.name, HEADING_1), ...utvalg.counts.map(countsParagraph), paragraph(`${utvalg.completeness.replace(/\.$/, '')}.`), ...tables]
}

function maalavvikPart(report: Report): FileChild[] {
  const { utvalg, years } = report
  const shown = utvalg.filter(({ maalavvik }) => maalavvik.length > 0)
  const none = maalavvikOf(report).length === 0 ? [paragraph(reportWords.noMaalavvik)] : []
  return [heading(reportWords.maalavvik, HEADING_1), ...none, ...shown.flatMap((one) => [...(utvalg.length > 1 ? [heading(one.name, HEADING_2)] : []), ...maalavvikTable(one, years)])]
}

function changeTable({ title, changes }: ReportChangeGroup): FileChild[] {
  const rows = changes.map(({ id, name, utvalg, what, from, to, note }) => [
    [...line(name), ...line(`${id} · ${utvalg}`, wordStyles.note)],
    [...line(what), ...line(note, wordStyles.note)],
    line(from || reportWords.none),
    line(to || reportWords.none),
  ])
  const columns = [reportColumns.indicator, reportColumns.change, reportColumns.from, reportColumns.to]
  return [heading(title, HEADING_2), ...wordTable({ caption: changeCaption(title, changes.length), columns, shares: [30, 42, 14, 14], rows })]
}

function changesPart({ changes }: Report): FileChild[] {
  const { lead, summary, groups } = changes
  const empty = groups.length === 0 && summary.length > 0 ? [paragraph(reportWords.noChanges)] : []
  return [heading(reportWords.changes, HEADING_1), paragraph(lead), ...summary.flatMap(([year, text]) => namedLine(year, text)), ...empty, ...groups.flatMap(changeTable)]
}

function completenessPart({ completeness }: Report): FileChild[] {
  const { rows, missing, withoutIndicator } = completeness
  return [
    heading(reportWords.completeness, HEADING_1),
    ...wordTable({
      caption: reportWords.completenessCaption,
      columns: [reportColumns.utvalg, reportColumns.delivered, reportColumns.expected, reportColumns.approved],
      shares: [55, 15, 15, 15],
      rows: rows.map(({ name, delivered, expected, approved }) => [line(name), ...[delivered, expected, approved].map((count) => line(String(count)))]),
    }),
    ...(missing.length > 0 ? [heading(reportWords.missing, HEADING_2), ...missing.map(({ id, name, text }) => bullet(`${name} (${id}): ${text}`))] : []),
    ...(withoutIndicator.length > 0 ? [paragraph(reportWords.withoutIndicator), ...withoutIndicator.map(bullet)] : []),
  ]
}

function legendPart({ legend, howToRead }: Report): FileChild[] {
  return [
    heading(reportWords.legend, HEADING_1),
    ...howToRead.map(bullet),
    ...wordTable({
      caption: reportWords.legendCaption,
      columns: [reportColumns.status, reportColumns.colour, reportColumns.meaning],
      shares: [20, 12, 68],
      rows: legend.statuses.map((shown) => [[new Paragraph({ style: wordStyles.tableText, children: [statusRun(shown)] })], line(shown.colourName), line(shown.meaning)]),
    }),
    heading(reportWords.flagsTitle, HEADING_2),
    ...legend.flags.flatMap(([name, text]) => namedLine(name, text)),
  ]
}

/** The parts of the document in order, each made when it is asked for, so that the progress can be told. */
function partsOf(report: Report): (() => FileChild[])[] {
  return [
    () => coverPart(report),
    () => summaryPart(report),
    () => countsPart(report),
    ...report.utvalg.map((one) => () => utvalgPart(one, report.years)),
    () => maalavvikPart(report),
    () => changesPart(report),
    () => completenessPart(report),
    () => legendPart(report),
  ]
}

function pageFrame({ title, subtitle }: Report) {
  const small = (children: ConstructorParameters<typeof TextRun>[0][]) => children.map((child) => new TextRun(child))
  const page = new TextRun({ size: 16, children: [reportWords.page, PageNumber.CURRENT, reportWords.ofPages, PageNumber.TOTAL_PAGES] })
  return {
    headers: { default: new Header({ children: [new Paragraph({ children: small([{ text: `${title} – ${subtitle}`, size: 16 }]) })] }) },
    footers: { default: new Footer({ children: [new Paragraph({ alignment: AlignmentType.RIGHT, children: [page] })] }) },
  }
}

/** Writes the report as a Word document; `onProgress` is told how much is done, from 0 to 1. */
export async function writeWord(report: Report, onProgress: (share: number) => void = () => undefined): Promise<Uint8Array> {
  const parts = partsOf(report)
  const children = parts.flatMap((part, index) => {
    onProgress((0.5 * index) / parts.length)
    return part()
  })
  onProgress(0.5)
  const document = new Document({
    title: `${report.title} – ${report.subtitle}`,
    subject: report.subtitle,
    creator: report.municipality,
    description: report.facts.map(([name, text]) => `${name}: ${text}`).join('. '),
    externalStyles: tableStyles,
    styles: documentStyles(),
    sections: [{ properties: { page: { size: { width: 11_906, height: 16_838, orientation: PageOrientation.PORTRAIT }, margin: { top: 1000, right: 908, bottom: 1000, left: 908 } } }, ...pageFrame(report), children }],
  })
  return Packer.pack(document, 'uint8array')
}
