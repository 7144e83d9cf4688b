import { crc32, deflateRawSync } from 'node:zlib'

/** Writes files as a zip archive. `claim` may lie about how large a file is unpacked. */
export function zipOf(files: ReadonlyMap<string, string | Uint8Array>, claim: (size: number) => number = (size) => size): Uint8Array {
  const parts: Buffer[] = []
  const list: Buffer[] = []
  let offset = 0
  for (const [name, content] of files) {
    const plain = Buffer.from(content)
    const packed = deflateRawSync(plain)
    const nameBytes = Buffer.from(name)
    const head = Buffer.alloc(26)
    head.writeUInt16LE(20, 0)
    head.writeUInt16LE(8, 4)
    head.writeUInt32LE(crc32(plain), 10)
    head.writeUInt32LE(packed.length, 14)
    head.writeUInt32LE(claim(plain.length), 18)
    head.writeUInt16LE(nameBytes.length, 22)
    const place = Buffer.alloc(14)
    place.writeUInt32LE(offset, 10)
    parts.push(Buffer.from([0x50, 0x4b, 3, 4]), head, nameBytes, packed)
    list.push(Buffer.from([0x50, 0x4b, 1, 2, 20, 0]), head, place, nameBytes)
    offset += 30 + nameBytes.length + packed.length
  }
  const directory = Buffer.concat(list)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(files.size, 8)
  end.writeUInt16LE(files.size, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(offset, 16)
  return new Uint8Array(Buffer.concat([...parts, directory, end]))
}
