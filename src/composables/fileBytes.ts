/** A little more than any reader takes: a larger file need not be loaded to be refused. */
const readAtMost = 100 * 1024 * 1024 + 1

/** The bytes of a file that a person chose, or null when it cannot be read. */
export async function fileBytes(file: Blob): Promise<Uint8Array | null> {
  const buffer = await file.slice(0, readAtMost).arrayBuffer().catch(() => null)
  return buffer && new Uint8Array(buffer)
}
