import type { BackupList } from '../domain/backup'
import { hasTexts, isFact } from '../domain/factShape'
import { isSnapshot } from './snapshot'

const isPerson = (value: unknown) => hasTexts(value, ['id', 'name', 'role'])
const isDraft = (value: unknown) => hasTexts(value, ['indicator', 'period', 'field', 'text', 'at'])

/** Whether something has the shape of a member of a backup's list. */
export const hasShape: Readonly<Record<BackupList, (value: unknown) => boolean>> = {
  facts: isFact,
  people: isPerson,
  drafts: isDraft,
  snapshots: isSnapshot,
}
