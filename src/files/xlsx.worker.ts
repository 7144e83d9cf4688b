import type { ExportTable } from '../domain/exportTable'
import { writeXlsxTables } from './xlsx'

self.onmessage = async ({ data }: MessageEvent<readonly ExportTable[]>) => {
  self.postMessage({ share: 0.2 })
  const bytes = await writeXlsxTables(data)
  self.postMessage({ bytes }, { transfer: [bytes.buffer] })
}
