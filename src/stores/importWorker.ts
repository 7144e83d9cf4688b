/** A worker that hashes for another: give it one end of a channel. */
export function hashWorker(): Worker {
  return new Worker(new URL('../storage/segment/hash.worker.ts', import.meta.url), { type: 'module' })
}

/** A worker that reads, checks and packs a large import. */
export function importWorker(): Worker {
  return new Worker(new URL('./import.worker.ts', import.meta.url), { type: 'module' })
}
