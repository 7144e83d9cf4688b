import { isoDateOf } from '../domain/isoDate'

/** That what stands as the deadline of a tiltak is not a date, and how one is written; empty for a date or nothing. */
export function noDateText(written: string): string {
  const text = written.trim()
  if (text === '' || isoDateOf(text) !== null) return ''
  return `Fristen «${text}» er ikke en dato. Den lagres slik den står, men programmet kan ikke si fra når den går ut. Skriv dag.måned.år, for eksempel 01.09.2026.`
}
