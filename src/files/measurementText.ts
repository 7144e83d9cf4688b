import type { ImportFileProblem } from '../domain/measurementImport'
import { failure, success, type Result } from '../domain/result'
import { readCsv } from './csv'
import type { TellShare } from './delimited'
import { fileKindOf } from './fileKind'
import { fileProblem, type SourceTable } from './sourceTable'
import { decodeText, type TextEncoding } from './text'
import type { WorkbookTable } from './xlsx'

/** A table of measurements and how its file was read. */
export interface MeasurementFile {
  readonly table: SourceTable
  /** Null for a workbook. */
  readonly encoding: TextEncoding | null
  /** True when letters look as if they were saved in another encoding. */
  readonly garbled: boolean
  /** The sheet that was read, or null. */
  readonly sheet: string | null
  /** Other sheets with measurements that were not read. */
  readonly otherSheets: readonly string[]
}

/** The largest file that is read, in bytes. */
const maxFileSize = 20 * 1024 * 1024

/** A password-protected .xlsx lies inside the old container format; its parts have telling names in UTF-16. */
function isLockedWorkbook(bytes: Uint8Array): boolean {
  return new TextDecoder('utf-16le').decode(bytes.subarray(0, bytes.length - (bytes.length % 2))).includes('EncryptedPackage')
}

/** Reads the bytes of a CSV file in any of the known encodings; `tell` is told how much has been read. */
export function readMeasurementText(bytes: Uint8Array, tell?: TellShare): Result<MeasurementFile, ImportFileProblem> {
  const decoded = decodeText(bytes)
  if (!decoded.ok) return failure(fileProblem('not_text'))
  const { text, encoding, garbled } = decoded.value
  const table = readCsv(text, tell)
  return table.ok ? success({ table: table.value, encoding, garbled, sheet: null, otherSheets: [] }) : table
}

/** Whether the bytes are a CSV file or a workbook; fails where they are neither, or too many. */
export function readableKind(bytes: Uint8Array): Result<'text' | 'workbook', ImportFileProblem> {
  if (bytes.length === 0) return failure(fileProblem('empty_file'))
  if (bytes.length > maxFileSize) return failure(fileProblem('too_large'))
  const kind = fileKindOf(bytes)
  if (kind === 'old_excel') return failure(fileProblem(isLockedWorkbook(bytes) ? 'locked_workbook' : 'old_excel'))
  return kind === 'text' || kind === 'workbook' ? success(kind) : failure(fileProblem(kind))
}

/** A workbook's table as that of a file of measurements. */
export function measurementWorkbook(read: WorkbookTable): MeasurementFile {
  return { ...read, encoding: null, garbled: false }
}
