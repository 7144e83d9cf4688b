/** The ISO date of what a person wrote as a date (`2025-09-01`, `1.9.2025`, `01.09.25`); null for anything else. */
export function isoDateOf(written: string): string | null {
  const text = written.trim()
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  const norwegian = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4}|\d{2})$/.exec(text)
  const [year, month, day] = iso ? [iso[1], iso[2], iso[3]] : [norwegian?.[3], norwegian?.[2], norwegian?.[1]]
  if (year === undefined || month === undefined || day === undefined) return null
  const date = `${year.padStart(4, '20')}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const time = Date.parse(`${date}T00:00:00Z`)
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== date ? null : date
}
