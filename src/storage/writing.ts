/** What only writing needs: giving facts their ids, checking those that come from elsewhere, laying them on the disk, and who copies them. */
export { checkFacts } from './factCheck'
export { beginFreshLog } from './freshLog'
export { append, appendPacked, merge } from './factWriter'
export { mirrorOf, setMirror } from './mirror/known'
