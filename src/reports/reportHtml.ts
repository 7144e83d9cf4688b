import type { Report } from './report'
import { contents, cover, sections, summarySection } from './markup/document'
import { el, escapeHtml, markupHtml } from './markup/markup'

/** The name of a style in a Content-Security-Policy: SHA-256 in base64. */
function styleSource(hash: string): string {
  const bytes = (hash.match(/../g) ?? []).map((pair) => Number.parseInt(pair, 16))
  return `'sha256-${btoa(String.fromCharCode(...bytes))}'`
}

/**
 * The report as one HTML file: no script, no network, readable in light and dark and on paper. `css` stands within it; its policy lets through that
 * style and nothing else. `hash` gives SHA-256 in hex digits.
 */
export function reportHtml(report: Report, css: string, hash: (text: string) => string): string {
  const style = css.replaceAll('\r', '').replaceAll('</', '<\\/')
  const body = [cover(report), contents(report), el('main', {}, summarySection(report), sections(report))]
  return [
    '<!doctype html>',
    '<html lang="nb" data-color-scheme="auto">',
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src ${styleSource(hash(style))}; base-uri 'none'; form-action 'none'">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="generator" content="Målstyring">',
    `<title>${escapeHtml(`${report.title} – ${report.subtitle}`)}</title>`,
    `<style>${style}</style>`,
    '</head>',
    `<body class="report">${body.map(markupHtml).join('\n')}</body>`,
    '</html>',
    '',
  ].join('\n')
}
