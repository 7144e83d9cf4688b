import { failure, success, type Result } from '../domain/result'

/** True for bytes that begin as a gzip file does. */
export function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b
}

async function collect(stream: ReadableStream<Uint8Array>, limit: number): Promise<Result<Uint8Array, 'too_large'>> {
  const chunks: Uint8Array[] = []
  let length = 0
  const reader = stream.getReader()
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    length += part.value.length
    if (length > limit) {
      await reader.cancel()
      return failure('too_large')
    }
    chunks.push(part.value)
  }
  const all = new Uint8Array(length)
  let offset = 0
  for (const chunk of chunks) {
    all.set(chunk, offset)
    offset += chunk.length
  }
  return success(all)
}

function streamOf(bytes: Uint8Array): ReadableStream<BufferSource> {
  return new ReadableStream({
    start(controller) {
      controller.enqueue(bytes as Uint8Array<ArrayBuffer>)
      controller.close()
    },
  })
}

/** Packs text as a gzip file. */
export async function gzip(text: string): Promise<Uint8Array> {
  const packed = await collect(streamOf(new TextEncoder().encode(text)).pipeThrough(new CompressionStream('gzip')), Infinity)
  return packed.ok ? packed.value : new Uint8Array()
}

/** What a person writes packs to a tenth; what packs to less than a hundredth was made to fill the memory. */
const mostPerByte = 100
const alwaysAllowed = 20 * 1024 * 1024

/** The most that a file of `length` bytes may unpack to, and never more than `limit`. */
export function mostUnpacked(length: number, limit: number): number {
  return Math.min(limit, Math.max(alwaysAllowed, length * mostPerByte))
}

/** Unpacks a gzip file, at most `limit` bytes; fails when it is damaged, larger, or far larger than what was packed. */
export async function gunzip(bytes: Uint8Array, limit: number): Promise<Result<Uint8Array, 'damaged' | 'too_large'>> {
  try {
    return await collect(streamOf(bytes).pipeThrough(new DecompressionStream('gzip')), mostUnpacked(bytes.length, limit))
  } catch {
    return failure('damaged')
  }
}
