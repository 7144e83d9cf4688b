import type { ImportFileProblem } from '../domain/measurementImport'
import { success, type Result } from '../domain/result'
import { measurementWorkbook, readableKind, readMeasurementText, type MeasurementFile } from './measurementText'

/** Reads the bytes of a file of measurements in the same thread: CSV in any of the known encodings, or a workbook (.xlsx). The Excel reader is loaded only when it is needed. */
export async function readMeasurementFile(bytes: Uint8Array): Promise<Result<MeasurementFile, ImportFileProblem>> {
  const kind = readableKind(bytes)
  if (!kind.ok) return kind
  if (kind.value === 'text') return readMeasurementText(bytes)
  const { readXlsxTable } = await import('./xlsx')
  const read = await readXlsxTable(bytes)
  return read.ok ? success(measurementWorkbook(read.value)) : read
}
