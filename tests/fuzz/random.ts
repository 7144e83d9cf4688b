import { mutate, seeded } from '../support/mutations'

/** A repeatable source of choices. */
export interface Random {
  readonly below: (limit: number) => number
  readonly pick: <T>(from: readonly T[]) => T
  /** True once in `times`. */
  readonly once: (times: number) => boolean
  /** `count` things made one by one. */
  readonly many: <T>(count: number, make: () => T) => T[]
}

/** The source that belongs to a seed. */
export function randomOf(seed: number): Random {
  const below = seeded(seed)
  return {
    below,
    pick: <T>(from: readonly T[]) => from[below(from.length)] as T,
    once: (times) => below(times) === 0,
    many: (count, make) => Array.from({ length: count }, make),
  }
}

/** Texts that have broken programs before, whole or as parts of others. */
export const nastyTexts: readonly string[] = [
  ...['', ' ', '\t', '\n', '\r\n', '\0', '\u0007', '\u001b[31m', '\u007f', '\u0085', '\u00a0', '\u2028', '\u2029'],
  ...['\u200b', '\u200d', '\u2060', '\ufeff', '\u200e', '\u200f', '\u202a', '\u202e', '\u2066', '\u2069', '\u061c', '\ufffe', '\uffff', '\ud800', '\udc00', '\ud83d\udc68\u200d\ud83d\udc69', 'a\u0301\u0301\u0301', 'ﷺ', '١٢٣', '１２', '²', '½', 'ⅷ'],
  ...['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf', '__defineGetter__', 'length', 'then', 'null', 'undefined', 'NaN', 'Infinity', 'true'],
  ...['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', "=cmd|' /C calc'!A0", '=HYPERLINK("https://elsewhere.invalid")', "'=1", '-0,60', '−0,60', '+0,60'],
  ...['<script>alert(1)</script>', '<img src=x onerror=alert(1)>', 'javascript:alert(1)', '"', "'", '`', '\\', '${7*7}', '{{7*7}}', ']]>', '<!--', '&lt;', '&#x0;', '%00', '%', '%zz', '%E0%A4%A', '../../etc/passwd'],
  ...['0', '-0', '00', '1e3', '1e400', '0x10', '1.000', '1 000', '1.234,5', '93,1 %', '93,1%', '>= 5', 'topp 10', 'ja', 'delvis', '9'.repeat(400), `0,${'0'.repeat(400)}1`, '1'.padEnd(100, ' 000'), '(((((((((', ';;;;;;;;', '""""""', '"a""b"', '#DIV/0!', '2025-T1', '2025-ÅR', '2025-A\u030aR', '9999-T1', 'a'.repeat(3000)],
]

/** A short text: nasty, plain or put together of both. */
export function someText(random: Random): string {
  if (random.once(3)) return random.many(1 + random.below(4), () => random.pick(nastyTexts)).join('')
  if (random.once(2)) return random.pick(nastyTexts)
  return String.fromCodePoint(...random.many(random.below(12), () => random.pick([random.below(128), 160 + random.below(200), random.below(0xd000), 0x1f300 + random.below(500)])))
}

/** A text changed in one to four places: cut, doubled, overwritten, or with something nasty put in. */
export function mutateText(text: string, random: Random): string {
  let changed = text
  for (let left = 1 + random.below(4); left > 0; left -= 1) {
    const [from, to] = [random.below(changed.length + 1), random.below(changed.length + 1)].sort((a, b) => a - b) as [number, number]
    const inserted = random.pick([someText(random), random.pick(nastyTexts), changed.slice(from, Math.min(to, from + 200)), ''])
    changed = changed.slice(0, from) + inserted + changed.slice(random.once(2) ? from : Math.min(to, from + random.below(20)))
  }
  return changed
}

/** Bytes changed in one to four places. */
export function mutateBytes(bytes: Uint8Array, random: Random): Uint8Array {
  let changed = bytes
  for (let left = 1 + random.below(4); left > 0 && changed.length > 0; left -= 1) changed = mutate(changed, random.below)
  return changed
}

/** Anything that JSON can say, with nasty names and texts. */
function someJson(random: Random, depth = 3): unknown {
  const leaf = () => random.pick<unknown>([null, true, 0, -1, 1e308, 2025, [], {}, someText(random), random.pick(nastyTexts)])
  if (depth === 0 || random.once(2)) return leaf()
  if (random.once(2)) return random.many(random.below(4), () => someJson(random, depth - 1))
  return Object.fromEntries(random.many(random.below(4), () => [random.pick([...nastyTexts, 'id', 'facts', 'plan']), someJson(random, depth - 1)]))
}

/** A JSON value with one part of it, however deep, replaced, removed, doubled or given a nasty name. */
export function mutateJson(value: unknown, random: Random): unknown {
  if (typeof value !== 'object' || value === null || random.once(8)) return someJson(random)
  if (Array.isArray(value)) {
    if (value.length === 0 || random.once(6)) return [...(value as unknown[]), someJson(random)]
    const at = random.below(value.length)
    if (random.once(5)) return value.filter((_, index) => index !== at)
    if (random.once(5)) return [...(value as unknown[]), value[at]]
    return value.map((item: unknown, index) => (index === at ? mutateJson(item, random) : item))
  }
  const entries = Object.entries(value)
  if (entries.length === 0 || random.once(6)) return Object.fromEntries([...entries, [random.pick(nastyTexts), someJson(random)]])
  const at = random.below(entries.length)
  if (random.once(5)) return Object.fromEntries(entries.filter((_, index) => index !== at))
  return Object.fromEntries(entries.map(([key, member], index) => [key, index === at ? mutateJson(member, random) : member]))
}
