let formatter: Intl.DateTimeFormat | undefined
/** Made when it is first used: making one takes many milliseconds. */
const day = () => (formatter ??= new Intl.DateTimeFormat(['nb-NO'], { day: 'numeric', month: 'long', year: 'numeric' }))

const twoDigits = (number: number) => String(number).padStart(2, '0')

/** A point in time as local `14:02`; written by hand, as the first value saved must not wait for a formatter to be made. */
export function formatTime(at: string): string {
  const time = new Date(at)
  return `${twoDigits(time.getHours())}:${twoDigits(time.getMinutes())}`
}

/** A point in time as local `3. mai 2025 kl. 14:02`. */
export function formatDateTime(at: string): string {
  return `${day().format(new Date(at))} kl. ${formatTime(at)}`
}
