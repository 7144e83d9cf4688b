/** What only writing needs: giving facts their ids, checking those that come from elsewhere, and laying them on the disk. */
export { checkFacts } from './factCheck'
export { beginFreshLog } from './freshLog'
export { append, appendPacked, merge } from './factWriter'
