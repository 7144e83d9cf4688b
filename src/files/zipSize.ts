const endSignature = 0x06054b50
const entrySignature = 0x02014b50
const endLength = 22
const longestComment = 0xffff

/** Offset of the record that ends a ZIP archive, or -1. */
function findEnd(view: DataView): number {
  const first = Math.max(0, view.byteLength - endLength - longestComment)
  for (let offset = view.byteLength - endLength; offset >= first; offset -= 1) {
    if (view.getUint32(offset, true) === endSignature) return offset
  }
  return -1
}

/**
 * How many bytes a ZIP archive says that it unpacks to; null when its list of entries cannot be read, or when an
 * entry hides its size. A reader that never unpacks more than an entry declares is then bounded by this number.
 */
export function unzippedSize(bytes: Uint8Array): number | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = view.byteLength < endLength ? -1 : findEnd(view)
  if (end < 0) return null
  let total = 0
  let offset = view.getUint32(end + 16, true)
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    if (offset + 46 > view.byteLength || view.getUint32(offset, true) !== entrySignature) return null
    const packed = view.getUint32(offset + 20, true)
    const unpacked = view.getUint32(offset + 24, true)
    if (unpacked === 0 && packed > 2) return null
    total += unpacked
    offset += 46 + view.getUint16(offset + 28, true) + view.getUint16(offset + 30, true) + view.getUint16(offset + 32, true)
  }
  return total
}
