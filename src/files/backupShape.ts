import type { BackupList } from '../domain/backup'
import { hasTexts, isFact, isPeriod, isRecord } from '../domain/factShape'
import { isRole } from '../domain/role'
import { isSnapshot } from './snapshot'

const isPerson = (value: unknown) => hasTexts(value, ['id', 'name', 'role'])
const isDraft = (value: unknown) => hasTexts(value, ['indicator', 'period', 'field', 'text', 'at'])

const isTexts = (value: unknown) => Array.isArray(value) && value.every((text) => typeof text === 'string')

function isAssignment(value: unknown): boolean {
  if (!hasTexts(value, ['sha256', 'deadline', 'at', 'message']) || !isPeriod(value.period)) return false
  const { sender, virksomheter, indicators } = value
  return isTexts(virksomheter) && isTexts(indicators) && isRecord(sender) && hasTexts(sender, ['author', 'name']) && (sender.role === null || isRole(sender.role))
}

/** Whether something has the shape of a member of a backup's list. */
export const hasShape: Readonly<Record<BackupList, (value: unknown) => boolean>> = {
  facts: isFact,
  people: isPerson,
  drafts: isDraft,
  snapshots: isSnapshot,
  assignments: isAssignment,
}
