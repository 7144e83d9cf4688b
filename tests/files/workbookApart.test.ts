import { describe, expect, it, vi } from 'vitest'
import { fileProblem } from '../../src/files/sourceTable'
import { readApart, type ReadingWorker } from '../../src/files/workbookApart'

type Listener = (event: { data?: unknown }) => void

/** A worker that answers when it is told to. */
function fakeWorker() {
  const listeners = new Map<string, Listener>()
  const worker = { postMessage: vi.fn(), terminate: vi.fn(), addEventListener: (type: string, listener: Listener) => listeners.set(type, listener) }
  return { worker, create: () => worker as unknown as ReadingWorker, say: (type: string, data?: unknown) => listeners.get(type)?.({ data }) }
}

const bytes = new Uint8Array([1, 2, 3])
const table = { ok: true, value: { table: {}, sheet: 'Ark1', otherSheets: [] } }

describe('a workbook that is read apart from the page', () => {
  it('is handed to a worker, whose answer is given and which is let go', async () => {
    const { worker, create, say } = fakeWorker()
    const reading = readApart(bytes, { create })
    expect(worker.postMessage).toHaveBeenCalledWith(bytes)
    say('message', { read: table })
    expect(await reading).toEqual(table)
    expect(worker.terminate).toHaveBeenCalledOnce()
  })

  it('is given up when it takes too long, and the worker is ended in the middle of it', async () => {
    const { worker, create } = fakeWorker()
    expect(await readApart(bytes, { create, limitInMs: 1 })).toEqual({ ok: false, failure: fileProblem('too_slow') })
    expect(worker.terminate).toHaveBeenCalledOnce()
  })

  it('is given up when the person has had enough of it', async () => {
    const { worker, create } = fakeWorker()
    const enough = new AbortController()
    const reading = readApart(bytes, { create, signal: enough.signal })
    enough.abort()
    expect(await reading).toEqual({ ok: false, failure: fileProblem('cancelled') })
    expect(worker.terminate).toHaveBeenCalledOnce()
  })

  it('is refused when the worker falls', async () => {
    const { worker, create, say } = fakeWorker()
    const reading = readApart(bytes, { create })
    say('error')
    expect(await reading).toEqual({ ok: false, failure: fileProblem('not_read') })
    expect(worker.terminate).toHaveBeenCalledOnce()
  })
})
