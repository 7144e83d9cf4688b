import type { Report } from './report'
import { writeWord } from './word/document'

self.onmessage = async ({ data }: MessageEvent<Report>) => {
  const bytes = await writeWord(data, (share) => self.postMessage({ share }))
  self.postMessage({ bytes }, { transfer: [bytes.buffer] })
}
