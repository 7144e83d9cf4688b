/** What is found by a key, found once. */
export function remembered<K, T>(find: (key: K) => T): (key: K) => T {
  const known = new Map<K, T>()
  return (key) => {
    if (known.has(key)) return known.get(key) as T
    const found = find(key)
    known.set(key, found)
    return found
  }
}
