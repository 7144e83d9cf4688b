import { inflateRawSync } from 'node:zlib'

/** The files of a zip archive by name, as text. */
export function unzip(bytes: Uint8Array): Map<string, string> {
  const data = Buffer.from(bytes)
  const files = new Map<string, string>()
  const end = data.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]))
  let at = data.readUInt32LE(end + 16)
  for (let left = data.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [method, size, nameLength, extra, comment, local] = [data.readUInt16LE(at + 10), data.readUInt32LE(at + 20), data.readUInt16LE(at + 28), data.readUInt16LE(at + 30), data.readUInt16LE(at + 32), data.readUInt32LE(at + 42)]
    const start = local + 30 + data.readUInt16LE(local + 26) + data.readUInt16LE(local + 28)
    const content = data.subarray(start, start + size)
    files.set(data.toString('utf8', at + 46, at + 46 + nameLength), (method === 8 ? inflateRawSync(content) : content).toString('utf8'))
    at += 46 + nameLength + extra + comment
  }
  return files
}
