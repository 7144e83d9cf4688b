/** A formatter that is made when it is first used: making one takes many milliseconds on a slow machine. */
function later(options: Intl.DateTimeFormatOptions): () => Intl.DateTimeFormat {
  let made: Intl.DateTimeFormat | undefined
  return () => (made ??= new Intl.DateTimeFormat(['nb-NO'], options))
}

const timeOfDay = later({ hour: '2-digit', minute: '2-digit' })
const day = later({ day: 'numeric', month: 'long', year: 'numeric' })

/** A point in time as local `14:02`. */
export function formatTime(at: string): string {
  return timeOfDay().format(new Date(at)).replace('.', ':')
}

/** A point in time as local `3. mai 2025 kl. 14:02`. */
export function formatDateTime(at: string): string {
  return `${day().format(new Date(at))} kl. ${formatTime(at)}`
}
