import type { OtherFileKind } from '../domain/measurementImport'

/** What the bytes of a file say that it is, whatever it is called. */
export type FileKind = 'text' | 'workbook' | 'old_excel' | OtherFileKind

/** How files begin, byte for byte. */
const starts: readonly (readonly [start: string, kind: FileKind])[] = [
  ['%PDF-', 'pdf'],
  ['\u00ff\u00d8\u00ff', 'picture'],
  ['\u0089PNG', 'picture'],
  ['GIF8', 'picture'],
  ['\u001f\u008b', 'gzip'],
  ['\u00d0\u00cf\u0011\u00e0', 'old_excel'],
]

/** The parts that tell what kind of file a zip archive is. */
const zipParts: readonly (readonly [part: string, kind: FileKind])[] = [
  ['xl/workbook', 'workbook'],
  ['word/document.xml', 'word'],
  ['ppt/presentation.xml', 'presentation'],
  ['application/vnd.oasis.opendocument.spreadsheet', 'open_document'],
  ['application/vnd.oasis.opendocument.text', 'word'],
  ['[Content_Types].xml', 'workbook'],
]

function latin1(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes)
}

/** What ends an archive that is whole. */
const zipEnd = 'PK\u0005\u0006'

/** Names of parts stand at both ends of an archive; what is between them need not be looked through. */
const endsLookedThrough = 64 * 1024

function zipKind(bytes: Uint8Array): FileKind {
  const text = `${latin1(bytes.subarray(0, endsLookedThrough))}\n${latin1(bytes.subarray(-endsLookedThrough))}`
  const whole = text.includes(zipEnd) ? 'zip' : 'workbook'
  return zipParts.find(([part]) => text.includes(part))?.[1] ?? whole
}

/** What kind of file the bytes are: text where nothing says otherwise, and a workbook for an archive that is cut short. */
export function fileKindOf(bytes: Uint8Array): FileKind {
  const start = latin1(bytes.subarray(0, 16))
  if (start.startsWith('PK\u0003\u0004')) return zipKind(bytes)
  return starts.find(([begins]) => start.startsWith(begins))?.[1] ?? 'text'
}
