import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import { backupPreview, type BackupPreview, type BackupProblem } from '../domain/backup'
import type { BackupMark } from '../domain/backupDue'
import { success, type Result } from '../domain/result'
import type { RefusedFact, StorageProblem } from '../domain/storageProblem'
import type { StoredContent } from '../domain/storedContent'
import type { SafetyEntry } from '../storage/contentStore'
import { verifyFact } from '../storage/factId'
import { textHash } from '../storage/textHash'
import { upgradeContent } from '../storage/versions/upgrade'
import { useAssignmentsStore } from './assignments'
import { currentTime } from './clock'
import { useStorageStore } from './storage'

/** Whether a restored backup takes the place of what is here or is added to it. */
export type RestoreMode = 'merge' | 'replace'

/** What a restore came to. */
export interface Restored {
  readonly added: number
  readonly known: number
  readonly refused: readonly RefusedFact[]
}

/** A file to be handed to the person. */
export interface BackupFile {
  readonly name: string
  readonly bytes: Uint8Array
  readonly mark: BackupMark
}

/** What a backup file holds, and what restoring it would do. */
export interface BackupContent {
  readonly content: StoredContent
  readonly preview: BackupPreview
}

/** The whole content out to a backup and in again; whatever is replaced is kept as a safety copy. */
export const useBackupStore = defineStore('backup', () => {
  const storage = useStorageStore()
  const assignments = useAssignmentsStore()
  /** What is kept outside the database and belongs to it. */
  const beside = (): Pick<StoredContent, 'assignments'> => (assignments.all.length > 0 ? { assignments: assignments.all } : {})
  const safetyCopies = shallowRef<readonly SafetyEntry[]>([])

  async function fileOf(content: StoredContent, at = currentTime()): Promise<BackupFile> {
    const { backupFileName, writeBackup } = await import('../files/backup')
    const backup = { plan: storage.planId ?? '', createdAt: at, content }
    const mark = { at, facts: content.facts.length }
    return { name: backupFileName(backup), bytes: await writeBackup(backup, textHash), mark }
  }

  /** Everything that is stored, as a file. */
  async function writeFile(): Promise<Result<BackupFile, StorageProblem>> {
    // Before it is read: what comes meanwhile is newer than the backup.
    const at = currentTime()
    const content = await storage.read((open) => open.readContent())
    return content.ok ? success(await fileOf({ ...content.value, ...beside() }, at)) : content
  }

  /** What a backup file holds, and what restoring it would do; nothing is written. */
  async function readFile(bytes: Uint8Array): Promise<Result<BackupContent, BackupProblem>> {
    const { readBackup } = await import('../files/backup')
    const backup = await readBackup(bytes, { planId: storage.planId ?? '', hash: textHash, check: verifyFact })
    if (!backup.ok) return backup
    return success({ content: backup.value.content, preview: backupPreview(storage.allFacts(), backup.value) })
  }

  /** Reads which safety copies there are. */
  async function listSafetyCopies(): Promise<void> {
    const listed = await storage.read((open) => open.listSafetyCopies())
    if (listed.ok) safetyCopies.value = listed.value
  }

  /** What a safety copy holds; null when there is none with this key. */
  function readSafetyCopy(key: number): Promise<Result<StoredContent | null, StorageProblem>> {
    return storage.read((open) => open.readSafetyCopy(key))
  }

  /** A safety copy as a file; null when there is none with this key. */
  async function writeSafetyFile(key: number): Promise<Result<BackupFile | null, StorageProblem>> {
    const copy = await readSafetyCopy(key)
    return copy.ok ? success(copy.value && (await fileOf(copy.value))) : copy
  }

  async function replace(content: StoredContent): Promise<Result<Restored, StorageProblem>> {
    const refused = await storage.write((open) => open.replaceAll(content, currentTime(), beside()))
    if (!refused.ok) return refused
    // A file that says nothing of assignments, as older ones do, takes none away.
    if (content.assignments) assignments.replace(content.assignments)
    await listSafetyCopies()
    return success({ added: content.facts.length - refused.value.length, known: 0, refused: refused.value })
  }

  async function merge(content: StoredContent): Promise<Result<Restored, StorageProblem>> {
    const upgraded = upgradeContent(content)
    if (!upgraded.ok) return upgraded
    const merged = await storage.write((open) => open.merge(upgraded.value.facts, upgraded.value.snapshots))
    if (!merged.ok) return merged
    const people = await storage.write((open) => open.people.addMissing(upgraded.value.people))
    if (!people.ok) return people
    if (content.assignments) assignments.merge(content.assignments)
    const { added, known, refused } = merged.value
    return success({ added: added.length, known, refused })
  }

  /** Takes a backup in. Merging adds what is missing and changes nothing that is here. */
  function restore(content: StoredContent, mode: RestoreMode): Promise<Result<Restored, StorageProblem>> {
    return mode === 'replace' ? replace(content) : merge(content)
  }

  return {
    safetyCopies: computed(() => safetyCopies.value),
    writeFile,
    readFile,
    listSafetyCopies,
    readSafetyCopy,
    writeSafetyFile,
    restore,
  }
})
