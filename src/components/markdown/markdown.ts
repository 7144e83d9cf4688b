/** A piece of a line: plain, strong, emphasised or code. */
export interface Inline {
  readonly kind: 'text' | 'strong' | 'emphasis' | 'code'
  readonly text: string
}

/** A line of text in its pieces. */
export type Line = readonly Inline[]

/** A part of a document. */
export type Block =
  | { readonly kind: 'heading'; readonly level: number; readonly line: Line }
  | { readonly kind: 'paragraph'; readonly line: Line }
  | { readonly kind: 'list'; readonly items: readonly Line[] }
  | { readonly kind: 'table'; readonly header: readonly Line[]; readonly rows: readonly (readonly Line[])[] }

const marks: Readonly<Record<string, Inline['kind']>> = { '**': 'strong', '*': 'emphasis', '`': 'code' }

/** Splits a line at its marks; a mark without its pair is text. */
export function readLine(text: string): Line {
  const pieces: Inline[] = []
  let end = 0
  for (const match of text.matchAll(/(\*\*|\*|`)(?=\S)(.+?)(?<=\S)\1/g)) {
    if (match.index > end) pieces.push({ kind: 'text', text: text.slice(end, match.index) })
    pieces.push({ kind: marks[match[1] ?? ''] ?? 'text', text: match[2] ?? '' })
    end = match.index + match[0].length
  }
  if (end < text.length) pieces.push({ kind: 'text', text: text.slice(end) })
  return pieces
}

function cells(row: string): Line[] {
  return row.trim().replace(/^\||\|$/g, '').split('|').map((cell) => readLine(cell.trim()))
}

function readTable(lines: readonly string[]): Block {
  const [header = '', , ...rows] = lines
  return { kind: 'table', header: cells(header), rows: rows.map(cells) }
}

function readBlock(lines: readonly string[]): Block[] {
  const first = lines[0] ?? ''
  const heading = /^(#{1,6})\s+(.*)$/.exec(first)
  if (heading) {
    const rest = lines.length > 1 ? readBlock(lines.slice(1)) : []
    return [{ kind: 'heading', level: (heading[1] ?? '').length, line: readLine(heading[2] ?? '') }, ...rest]
  }
  if (first.startsWith('|') && /^\|[\s:|-]+\|?$/.test(lines[1] ?? '')) return [readTable(lines)]
  if (first.startsWith('- ')) return [{ kind: 'list', items: lines.map((line) => readLine(line.replace(/^-?\s+/, ''))) }]
  return [{ kind: 'paragraph', line: readLine(lines.join(' ')) }]
}

/** Lines that carry on an item of a list stand in from the margin. */
function joinItems(text: string): string {
  return text.replace(/\r\n/g, '\n').replace(/\n[ \t]+(?=\S)/g, ' ')
}

/** Reads the small part of Markdown that the rulebook is written in: headings, paragraphs, lists and tables, split by empty lines. */
export function readMarkdown(text: string): Block[] {
  return joinItems(text)
    .split(/\n\s*\n/)
    .map((part) => part.split('\n').filter((line) => line.trim() !== ''))
    .filter((lines) => lines.length > 0)
    .flatMap(readBlock)
}
