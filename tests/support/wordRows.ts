import { unzip } from './unzip'

const entities: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&apos;': "'" }

function plain(xml: string): string {
  return xml.replace(/&(amp|lt|gt|quot|apos);/g, (entity) => entities[entity] ?? entity)
}

/** The part of a Word document that holds its text. */
export function wordXml(bytes: Uint8Array, path = 'word/document.xml'): string {
  return unzip(bytes).get(path) ?? ''
}

/** Every table row of a Word document: for each cell its paragraphs. */
export function wordRows(bytes: Uint8Array): string[][][] {
  const rows = wordXml(bytes).match(/<w:tr>.*?<\/w:tr>|<w:tr [^>]*>.*?<\/w:tr>/gs) ?? []
  return rows.map((row) =>
    (row.match(/<w:tc>.*?<\/w:tc>/gs) ?? []).map((cell) =>
      (cell.match(/<w:p>.*?<\/w:p>|<w:p [^>]*>.*?<\/w:p>/gs) ?? []).map((paragraph) => plain([...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map((match) => match[1] ?? '').join(''))),
    ),
  )
}
