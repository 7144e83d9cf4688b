import type { Fact } from '../domain/fact'

/**
 * What tells whether facts have come since: facts are only ever added, each behind the last, until all are replaced and the epoch is
 * another. The last of those that lie as rows is named as well, in case the browser lost what was written last.
 */
export function contentMark(epoch: string, lastKey: number, lastRow: Pick<Fact, 'id'> | undefined): string {
  return [epoch, lastKey, lastRow?.id].join(' ')
}
