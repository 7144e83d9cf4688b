import { failure, success, type Result } from '../domain/result'

/** The part of a worker that a task is handed to. */
export type TaskWorker = Pick<Worker, 'postMessage' | 'terminate' | 'addEventListener'>

/** What a worker says: how much is done, from 0 to 1, or the file it made. */
export type TaskMessage = { readonly share: number } | { readonly bytes: Uint8Array<ArrayBuffer> }

/** Has a worker make a file of `input`, tells how far it has come, and lets the worker go. */
export function workerTask(create: () => TaskWorker, input: unknown, onShare: (share: number) => void): Promise<Result<Uint8Array<ArrayBuffer>, 'worker_failed'>> {
  return new Promise((resolve) => {
    const worker = create()
    const end = (result: Result<Uint8Array<ArrayBuffer>, 'worker_failed'>) => {
      worker.terminate()
      resolve(result)
    }
    worker.addEventListener('message', ({ data }: MessageEvent<TaskMessage>) => {
      if ('share' in data) onShare(data.share)
      else end(success(data.bytes))
    })
    worker.addEventListener('error', () => end(failure('worker_failed')))
    worker.postMessage(input)
  })
}
