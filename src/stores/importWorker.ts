/** A worker that reads, checks and packs a large import. */
export function importWorker(): Worker {
  return new Worker(new URL('./import.worker.ts', import.meta.url), { type: 'module' })
}
