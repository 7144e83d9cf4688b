import { formatTime } from './formatTime'

const twoDigits = (number: number) => String(number).padStart(2, '0')

/** A point in time as local `02.05.2025`. */
export function formatDay(at: string): string {
  const date = new Date(at)
  return `${twoDigits(date.getDate())}.${twoDigits(date.getMonth() + 1)}.${date.getFullYear()}`
}

/** A point in time as local `02.05.2025 14:02`. */
export function formatStamp(at: string): string {
  return `${formatDay(at)} ${formatTime(at)}`
}
