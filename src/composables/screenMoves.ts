/** Told of every move; `resized` when what is on the page may have got other sizes. */
type ScreenListener = (resized: boolean) => void

const listeners = new Set<ScreenListener>()
let pageSize: ResizeObserver | null = null

/** Tells everyone in one go: what one of them changes in the page is not laid out anew for each of the others. */
function tell(resized: boolean): void {
  for (const listener of listeners) listener(resized)
}

const tellScroll = () => tell(false)

/** In the next frame: what is changed while sizes are being told of would have to be told of again at once. */
const tellResized = () => void requestAnimationFrame(() => tell(true))

/** Calls `listener` when the page is scrolled, or it or the window gets another size; gives a function that ends it. */
export function onScreenMove(listener: ScreenListener): () => void {
  if (listeners.size === 0) {
    window.addEventListener('scroll', tellScroll, { passive: true })
    pageSize = new ResizeObserver(tellResized)
    pageSize.observe(document.body)
    pageSize.observe(document.documentElement)
  }
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
    if (listeners.size > 0) return
    window.removeEventListener('scroll', tellScroll)
    pageSize?.disconnect()
  }
}
