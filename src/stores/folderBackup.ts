import { defineStore } from 'pinia'
import { computed, shallowRef, watch } from 'vue'
import { isFolderDue } from '../domain/backupDue'
import { failure, type Result } from '../domain/result'
import type { StorageProblem } from '../domain/storageProblem'
import {
  askToWrite,
  canChooseFolder,
  chooseFolder,
  forgetFolder,
  keepFolder,
  mayWrite,
  readFolder,
  writeToFolder,
  type BackupFolder,
  type FolderProblem,
} from '../storage/backupFolder'
import { useBackupStore, type BackupFile } from './backup'
import { useBackupMarkStore } from './backupMark'
import { useStorageStore } from './storage'

/** Why a backup did not come into the folder. */
export type FolderBackupProblem = FolderProblem | StorageProblem | 'not_remembered'

type Written = Result<BackupFile, FolderBackupProblem>

/** So long after the last change: somebody who enters many values gets one copy, not one for each. */
const settleTime = 3000

/** Runs `work` unless another tab is doing the same. */
async function inOneTab(planId: string, work: () => Promise<unknown>): Promise<void> {
  const { locks } = globalThis.navigator
  if (!locks) return void (await work())
  await locks.request(`malstyring/${planId}/sikkerhetskopi`, { ifAvailable: true }, async (lock) => lock && work())
}

/** Backups that lay themselves in a folder which the person has chosen: each day there is something new, and after a publication. */
export const useFolderBackupStore = defineStore('folderBackup', () => {
  const storage = useStorageStore()
  const backup = useBackupStore()
  const marks = useBackupMarkStore()
  const folder = shallowRef<BackupFolder | null>(null)
  const problem = shallowRef<FolderBackupProblem | null>(null)
  let started = false

  const planId = () => storage.planId ?? ''

  /** Reads which folder is chosen, and whether it may be written in. */
  async function load(): Promise<void> {
    folder.value = await readFolder(planId())
    problem.value = folder.value && !(await mayWrite(folder.value)) ? 'not_allowed' : null
  }

  async function writeInto(chosen: BackupFolder): Promise<Written> {
    const file = await backup.writeFile()
    if (!file.ok) return file
    const written = await writeToFolder(chosen, file.value.name, file.value.bytes)
    if (!written.ok) return written
    folder.value = { ...chosen, last: file.value.mark }
    marks.note(file.value.mark)
    return (await keepFolder(planId(), folder.value)) ? file : failure('not_remembered')
  }

  /** Lays a backup in the folder now. */
  async function write(chosen: BackupFolder | null = folder.value): Promise<Written> {
    const written: Written = chosen ? await writeInto(chosen) : failure('folder_gone')
    problem.value = written.ok ? null : written.failure
    return written
  }

  /** Lets the person choose a folder, and lays a backup in it; null when nothing was chosen. */
  async function choose(): Promise<Written | null> {
    const handle = await chooseFolder()
    return handle && write({ handle, last: null })
  }

  /** Asks for leave to write in the folder again, and does it. */
  async function allow(): Promise<Written> {
    if (folder.value && !(await askToWrite(folder.value))) return failure('not_allowed')
    return write()
  }

  /** Ends it; the files in the folder stay. */
  async function forget(): Promise<void> {
    await forgetFolder(planId())
    folder.value = null
    problem.value = null
  }

  async function writeIfDue(): Promise<void> {
    await load()
    if (!folder.value || !storage.ready || storage.source !== 'real') return
    if (isFolderDue(folder.value.last, marks.storedNow())) await write()
  }

  /** From now on, as long as the page lives. */
  function start(): void {
    if (started) return
    started = true
    watch(
      () => [storage.planId, storage.source, storage.ready, storage.factCount()],
      (_now, _before, onCleanup) => {
        const timer = setTimeout(() => void inOneTab(planId(), writeIfDue), settleTime)
        onCleanup(() => clearTimeout(timer))
      },
      { immediate: true },
    )
  }

  return { folder: computed(() => folder.value), problem: computed(() => problem.value), isPossible: canChooseFolder(), load, choose, write, allow, forget, start }
})
