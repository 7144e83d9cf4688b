/** A little more than any reader takes: a larger file need not be loaded to be refused. */
const readAtMost = 100 * 1024 * 1024 + 1
/** So much comes in one task: a large file at once would hold up the page. */
const part = 1024 * 1024

/** The bytes of a file that a person chose, the first `most` of them where it is larger; null when it cannot be read. */
export async function fileBytes(file: Blob, most = readAtMost): Promise<Uint8Array | null> {
  try {
    const bytes = new Uint8Array(Math.min(file.size, most))
    for (let from = 0; from < bytes.length; from += part) {
      bytes.set(new Uint8Array(await file.slice(from, Math.min(from + part, bytes.length)).arrayBuffer()), from)
    }
    return bytes
  } catch {
    return null
  }
}
