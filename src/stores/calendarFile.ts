import { writeCalendar, type Calendar } from '../files/ics'

export type { CalendarDay } from '../files/ics'

/** A calendar as the content of a file. */
export function calendarFile(calendar: Calendar): Blob {
  return new Blob([writeCalendar(calendar)], { type: 'text/calendar;charset=utf-8' })
}
