/** A repeatable source of numbers below a bound (mulberry32). */
export function seeded(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296) * below)
  }
}

/** Bytes changed in one of the ways a file is damaged: a byte altered, a bit flipped, cut, doubled, or with bytes put in. */
export function mutate(bytes: Uint8Array, random: (below: number) => number): Uint8Array {
  const at = random(bytes.length)
  const changed = Uint8Array.from(bytes)
  switch (random(5)) {
    case 0:
      changed[at] = ((bytes[at] ?? 0) + 1 + random(255)) % 256
      return changed
    case 1:
      changed[at] = (bytes[at] ?? 0) ^ (1 << random(8))
      return changed
    case 2:
      return changed.slice(0, at)
    case 3:
      return Uint8Array.from([...changed, ...changed.slice(0, 1 + at)])
    default:
      return Uint8Array.from([...changed.slice(0, at), random(256), ...changed.slice(at)])
  }
}
