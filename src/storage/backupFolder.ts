import { Dexie, type Table } from 'dexie'
import type { BackupMark } from '../domain/backupDue'
import { failure, success, type Result } from '../domain/result'

const access = { mode: 'readwrite' } as const

/** A folder on the person's own disk, as the browser hands it out. */
export type Folder = FileSystemDirectoryHandle & {
  queryPermission?(wanted: typeof access): Promise<PermissionState>
  requestPermission?(wanted: typeof access): Promise<PermissionState>
}

/** Where a plan's backups are laid by themselves, and the last one there. */
export interface BackupFolder {
  readonly handle: Folder
  readonly last: BackupMark | null
}

/** Why a backup could not be laid in the folder. */
export type FolderProblem = 'not_allowed' | 'folder_gone' | 'disk_full' | 'unknown'

type Picker = (options: typeof access & { id: string }) => Promise<Folder>

const picker = () => (globalThis as { showDirectoryPicker?: Picker }).showDirectoryPicker

/** True where the browser can lay files in a folder that the person chooses. */
export function canChooseFolder(): boolean {
  return typeof picker() === 'function'
}

/** Lets the person choose a folder; null when nothing was chosen. To be called from a click. */
export async function chooseFolder(): Promise<Folder | null> {
  return picker()?.({ ...access, id: 'sikkerhetskopi' }).catch(() => null) ?? null
}

/** A small database of its own: what is chosen on this machine is no part of the plan's content, and in no backup. */
async function withFolders<T>(work: (folders: Table<BackupFolder, string>) => PromiseLike<T>): Promise<T | null> {
  const database = new Dexie('malstyring/sikkerhetskopimappe')
  database.version(1).stores({ folders: '' })
  try {
    return await work(database.table('folders'))
  } catch {
    return null
  } finally {
    database.close()
  }
}

/** The folder chosen for a plan; null without one. */
export async function readFolder(planId: string): Promise<BackupFolder | null> {
  return (await withFolders((folders) => folders.get(planId))) ?? null
}

/** Remembers the folder chosen for a plan; false when it could not be remembered. */
export async function keepFolder(planId: string, folder: BackupFolder): Promise<boolean> {
  return (await withFolders((folders) => folders.put({ ...folder }, planId))) !== null
}

/** Forgets the folder; the files in it stay. */
export async function forgetFolder(planId: string): Promise<void> {
  await withFolders((folders) => folders.delete(planId))
}

/** True when the program may write in the folder without asking first. */
export async function mayWrite({ handle }: BackupFolder): Promise<boolean> {
  return ((await handle.queryPermission?.(access).catch(() => 'denied')) ?? 'granted') === 'granted'
}

/** Asks the person for leave to write in the folder. To be called from a click. */
export async function askToWrite({ handle }: BackupFolder): Promise<boolean> {
  return ((await handle.requestPermission?.(access).catch(() => 'denied')) ?? 'granted') === 'granted'
}

const problems: Readonly<Record<string, FolderProblem>> = {
  NotAllowedError: 'not_allowed',
  SecurityError: 'not_allowed',
  NotFoundError: 'folder_gone',
  QuotaExceededError: 'disk_full',
}

async function writeChecked(folder: Folder, name: string, bytes: Uint8Array): Promise<boolean> {
  const file = await folder.getFileHandle(name, { create: true })
  const writable = await file.createWritable()
  try {
    await writable.write(bytes as Uint8Array<ArrayBuffer>)
    await writable.close()
  } catch (error) {
    // What was half written would else lie beside the whole one.
    await writable.abort().catch(() => undefined)
    throw error
  }
  const written = new Uint8Array(await (await file.getFile()).arrayBuffer())
  return written.length === bytes.length && written.every((byte, index) => byte === bytes[index])
}

/** Lays a file in the folder and reads it back; one with the same name is replaced only when the new one is whole. */
export async function writeToFolder(folder: BackupFolder, name: string, bytes: Uint8Array): Promise<Result<void, FolderProblem>> {
  if (!(await mayWrite(folder))) return failure('not_allowed')
  try {
    return (await writeChecked(folder.handle, name, bytes)) ? success(undefined) : failure('unknown')
  } catch (error) {
    return failure((error instanceof Error && problems[error.name]) || 'unknown')
  }
}
