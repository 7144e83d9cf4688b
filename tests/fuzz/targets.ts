import { backupTarget, packetTarget, snapshotTarget } from './sealed'
import { csvTarget, pasteTarget, workbookTarget } from './tables'
import type { Target } from './target'
import { addressTarget, packageTarget, targetTarget, valueTarget } from './texts'

/** Every reader of what comes from outside. */
export const targets: readonly Target[] = [valueTarget, targetTarget, addressTarget, pasteTarget, csvTarget, workbookTarget, packageTarget, packetTarget, snapshotTarget, backupTarget]
