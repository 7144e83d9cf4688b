/** What a browser with the Storage Buckets API offers (wicg.github.io/storage-buckets). */
interface Buckets {
  open(name: string, options: { durability: 'relaxed'; persisted: boolean }): Promise<{ readonly indexedDB: IDBFactory }>
}

/** A second place to store in, which the browser keeps in files of its own; null where it has none to give. */
export async function openBucket(): Promise<IDBFactory | null> {
  const { storageBuckets } = (globalThis.navigator ?? {}) as { storageBuckets?: Buckets }
  const bucket = await storageBuckets?.open('speil', { durability: 'relaxed', persisted: true }).catch(() => null)
  return bucket?.indexedDB ?? null
}
