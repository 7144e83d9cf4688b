import type { Source } from '../domain/storedContent'

/** The name of a plan's database; the real and the example measurements have one each. */
export function databaseName(planId: string, source: Source): string {
  return `malstyring/${planId}/${source}`
}
