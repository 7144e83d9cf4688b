/** Keeps what is read where it is: call it before the rows of a list are changed, and what it gives once they are. */
export function holdRow(root: HTMLElement | null): () => void {
  // Whoever is at the top of the page is to see what comes there.
  if (!root || window.scrollY <= 0) return () => undefined
  const rows = root.querySelectorAll('tbody [aria-rowindex]')
  for (const row of rows) {
    const { top, bottom } = row.getBoundingClientRect()
    if (top >= window.innerHeight) break
    if (bottom > 0) return () => backTo(row, top)
  }
  return () => undefined
}

/** Rows that came above it may be taller or lower than was thought. */
function backTo(row: Element, before: number): void {
  const moved = row.isConnected ? row.getBoundingClientRect().top - before : 0
  if (Math.abs(moved) >= 1) window.scrollBy(0, moved)
}
