import type { Report } from './report'
import { contents, cover, sections, summarySection } from './markup/document'
import { el, escapeHtml, markupHtml } from './markup/markup'

/** The report as one HTML file: no script, no network, readable in light and dark and on paper. `css` stands within it. */
export function reportHtml(report: Report, css: string): string {
  const body = [cover(report), contents(report), el('main', {}, summarySection(report), sections(report))]
  return [
    '<!doctype html>',
    '<html lang="nb" data-color-scheme="auto">',
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="generator" content="Målstyring">',
    `<title>${escapeHtml(`${report.title} – ${report.subtitle}`)}</title>`,
    `<style>${css.replaceAll('</', '<\\/')}</style>`,
    '</head>',
    `<body class="report">${body.map(markupHtml).join('\n')}</body>`,
    '</html>',
    '',
  ].join('\n')
}
