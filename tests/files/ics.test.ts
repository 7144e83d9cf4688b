import { describe, expect, it } from 'vitest'
import { writeCalendar, type CalendarDay } from '../../src/files/ics'

const day: CalendarDay = { uid: 'plan-2025-t1@frister', date: '2025-12-31', summary: 'Frist', description: 'Noe', remindDaysBefore: 7 }
const write = (days: readonly CalendarDay[]) => writeCalendar({ product: 'Kommune//Program', name: 'Frister', stamp: '2025-05-02T12:34:56.789Z', days })
/** The lines as a reader sees them: folds taken out again (RFC 5545, 3.1). */
const unfold = (text: string) => text.replaceAll('\r\n ', '').split('\r\n')

describe('a calendar file', () => {
  it('ends every line with CRLF, and begins and ends as RFC 5545 3.6 says', () => {
    const text = write([day])
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true)
    expect(unfold(text).slice(0, 3)).toEqual(['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Kommune//Program//NO'])
  })

  it('folds at 75 octets without cutting æ, ø, å or an emoji, so that unfolding gives the text back', () => {
    const description = 'æøå🙂'.repeat(60)
    const text = write([{ ...day, description }])
    const sizes = text.split('\r\n').map((line) => new TextEncoder().encode(line).length)
    expect(Math.max(...sizes)).toBeLessThanOrEqual(75)
    expect(Math.max(...sizes)).toBeGreaterThan(70)
    expect(new TextDecoder('utf-8', { fatal: true }).decode(new TextEncoder().encode(text))).toBe(text)
    expect(unfold(text)).toContain(`DESCRIPTION:${description}`)
  })

  it('does not fold a line of exactly 75 octets', () => {
    const summary = 'x'.repeat(75 - 'SUMMARY:'.length)
    expect(write([{ ...day, summary }])).toContain(`\r\nSUMMARY:${summary}\r\n`)
    expect(write([{ ...day, summary: `${summary}y` }])).toContain(`\r\nSUMMARY:${summary}\r\n y\r\n`)
  })

  it('escapes backslash, semicolon, comma and line breaks (3.3.11)', () => {
    const lines = unfold(write([{ ...day, description: 'a, b; c\\d\nny\r\nlinje: "e"' }]))
    expect(lines).toContain('DESCRIPTION:a\\, b\\; c\\\\d\\nny\\nlinje: "e"')
  })

  it('has an all-day event that ends the day after, over the turn of a year too (3.6.1)', () => {
    const lines = unfold(write([day]))
    expect(lines).toContain('DTSTART;VALUE=DATE:20251231')
    expect(lines).toContain('DTEND;VALUE=DATE:20260101')
    expect(lines).toContain('DTSTAMP:20250502T123456Z')
    expect(lines).toContain('TRANSP:TRANSPARENT')
  })

  it('has one UID for each day, the same every time, and an alarm inside each event (3.8.4.7, 3.6.6)', () => {
    const days = [day, { ...day, uid: 'plan-2025-t2@frister', date: '2026-02-28' }]
    const lines = unfold(write(days))
    expect(lines.filter((line) => line.startsWith('UID:'))).toEqual(days.map(({ uid }) => `UID:${uid}`))
    expect(lines.filter((line) => /^(BEGIN|END):/.test(line)).slice(1, 5)).toEqual(['BEGIN:VEVENT', 'BEGIN:VALARM', 'END:VALARM', 'END:VEVENT'])
    expect(lines.filter((line) => line === 'TRIGGER:-P7D')).toHaveLength(2)
    expect(lines).toContain('DTEND;VALUE=DATE:20260301')
    expect(write(days)).toBe(write(days))
  })
})
