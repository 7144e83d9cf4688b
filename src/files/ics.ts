/** A day in a calendar, with a reminder some days before. */
export interface CalendarDay {
  /** Stays the same when the file is made anew, so that the calendar replaces the day instead of adding one. */
  readonly uid: string
  /** ISO date. */
  readonly date: string
  readonly summary: string
  readonly description: string
  readonly remindDaysBefore: number
}

/** A calendar file as a whole. */
export interface Calendar {
  readonly product: string
  readonly name: string
  /** When it was made, ISO 8601 in UTC. */
  readonly stamp: string
  readonly days: readonly CalendarDay[]
}

const longestLine = 75
const encoder = new TextEncoder()

/** Text as a value: backslash, semicolon, comma and line breaks are escaped (RFC 5545, 3.3.11). */
function escaped(text: string): string {
  return text.replace(/[\\;,]/g, '\\$&').replace(/\r\n|\n|\r/g, '\\n')
}

/** A line folded so that no part has more than 75 octets, and no character is cut (RFC 5545, 3.1). */
function folded(line: string): string {
  let octets = 0
  let text = ''
  for (const character of line) {
    const size = encoder.encode(character).length
    if (octets + size > longestLine) {
      text += '\r\n '
      octets = 1
    }
    text += character
    octets += size
  }
  return text
}

const plainDate = (date: string) => date.replaceAll('-', '')

function dayAfter(date: string): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)
}

/** A point in time as `20250502T120000Z` (RFC 5545, 3.3.5). */
function utc(at: string): string {
  return `${new Date(at).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`
}

function eventLines({ uid, date, summary, description, remindDaysBefore }: CalendarDay, stamp: string): string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${escaped(uid)}`,
    `DTSTAMP:${stamp}`,
    `DTSTART;VALUE=DATE:${plainDate(date)}`,
    `DTEND;VALUE=DATE:${plainDate(dayAfter(date))}`,
    `SUMMARY:${escaped(summary)}`,
    `DESCRIPTION:${escaped(description)}`,
    'TRANSP:TRANSPARENT',
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${escaped(summary)}`,
    `TRIGGER:-P${remindDaysBefore}D`,
    'END:VALARM',
    'END:VEVENT',
  ]
}

/** A calendar file that every calendar program reads: all-day events in the form of RFC 5545. */
export function writeCalendar({ product, name, stamp, days }: Calendar): string {
  const made = utc(stamp)
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//${escaped(product)}//NO`,
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(name)}`,
    ...days.flatMap((day) => eventLines(day, made)),
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${folded(line)}\r\n`).join('')
}
