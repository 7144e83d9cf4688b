import type { ExportTable } from '../domain/exportTable'
import { readXlsxTable, writeXlsxTables } from './xlsx'

/** Reads a workbook when it is given the bytes of one, else writes the tables it is given as one. */
self.onmessage = async ({ data }: MessageEvent<Uint8Array | readonly ExportTable[]>) => {
  if (data instanceof Uint8Array) {
    self.postMessage({ read: await readXlsxTable(data) })
    return
  }
  self.postMessage({ share: 0.2 })
  const bytes = await writeXlsxTables(data)
  self.postMessage({ bytes }, { transfer: [bytes.buffer] })
}
