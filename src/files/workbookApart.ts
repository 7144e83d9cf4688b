import type { ImportFileProblem, ImportFileReason } from '../domain/measurementImport'
import { failure, type Result } from '../domain/result'
import { fileProblem } from './sourceTable'
import type { WorkbookTable } from './xlsx'

/** The part of a worker that a workbook is handed to. */
export type ReadingWorker = Pick<Worker, 'postMessage' | 'terminate' | 'addEventListener'>

/** The longest that a workbook may take to be read; the largest real ones take some seconds. */
const patienceInMs = 60_000

/** How a workbook is read apart from the page. */
export interface ApartReading {
  readonly create: () => ReadingWorker
  /** Ends the reading when the person has had enough of it. */
  readonly signal?: AbortSignal
  readonly limitInMs?: number
}

type Read = Result<WorkbookTable, ImportFileProblem>

/** Reads a workbook in a worker, which is let go when it is done, takes too long or is not wanted any more: whatever is in the workbook, the page goes on. */
export function readApart(bytes: Uint8Array, { create, signal, limitInMs = patienceInMs }: ApartReading): Promise<Read> {
  return new Promise((resolve) => {
    const worker = create()
    const end = (read: Read) => {
      clearTimeout(timer)
      worker.terminate()
      resolve(read)
    }
    const giveUp = (reason: ImportFileReason) => end(failure(fileProblem(reason)))
    const timer = setTimeout(() => giveUp('too_slow'), limitInMs)
    signal?.addEventListener('abort', () => giveUp('cancelled'), { once: true })
    worker.addEventListener('message', ({ data }: MessageEvent<{ readonly read: Read }>) => end(data.read))
    worker.addEventListener('error', () => giveUp('not_read'))
    worker.postMessage(bytes)
  })
}
