/** A worker for workbooks: give it tables to be written with a sheet each, or the bytes of one to be read. */
export function workbookWorker(): Worker {
  return new Worker(new URL('../files/xlsx.worker.ts', import.meta.url), { type: 'module' })
}
