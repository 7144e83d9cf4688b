import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { noRemarks } from '../../src/domain/fact'
import { forgetFolder, type Folder } from '../../src/storage/backupFolder'
import { useBackupStore } from '../../src/stores/backup'
import { useBackupMarkStore } from '../../src/stores/backupMark'
import { useFactsStore } from '../../src/stores/facts'
import { useFolderBackupStore } from '../../src/stores/folderBackup'
import { useStorageStore } from '../../src/stores/storage'
import { valueOf } from '../storage/support'
import { period } from '../support/measurements'

const planId = 'folder-plan'

/** What the browser's own types do not name yet. */
interface Guarded {
  queryPermission(): Promise<PermissionState>
}

/** The browser's own files stand in for a folder on the disk: the same interface, and real files. */
async function diskFolder(): Promise<Folder> {
  const root = await navigator.storage.getDirectory()
  await root.removeEntry('kopier', { recursive: true }).catch(() => undefined)
  return root.getDirectoryHandle('kopier', { create: true })
}

async function filesIn(folder: FileSystemDirectoryHandle): Promise<Record<string, Uint8Array>> {
  const files: Record<string, Uint8Array> = {}
  for await (const [name, handle] of folder as unknown as AsyncIterable<[string, FileSystemFileHandle]>) {
    files[name] = new Uint8Array(await (await handle.getFile()).arrayBuffer())
  }
  return files
}

async function openedTab() {
  setActivePinia(createPinia())
  await useStorageStore().open(planId)
  return useFolderBackupStore()
}

const enter = () =>
  useFactsStore().append([{ type: 'measurement', indicator: 'X-01', period: period('2025-T1'), written: '4', value: '4', confirmed: [], corrects: null, ...noRemarks }])

let folder: Folder

beforeEach(async () => {
  localStorage.clear()
  folder = await diskFolder()
  vi.stubGlobal('showDirectoryPicker', () => Promise.resolve(folder))
  await forgetFolder(planId)
})

afterEach(() => {
  useStorageStore().close()
  vi.unstubAllGlobals()
  indexedDB.deleteDatabase(`malstyring/${planId}/real`)
})

describe('a folder for backups', () => {
  it('gets a copy at once that can be read back, and is remembered when the page is opened again', async () => {
    const folders = await openedTab()
    await enter()
    const written = await folders.choose()
    expect(written?.ok).toBe(true)
    const [[name, bytes] = ['', new Uint8Array()]] = Object.entries(await filesIn(folder))
    expect(name).toMatch(/^folder-plan-\d{4}-\d\d-\d\d\.sikkerhetskopi\.json\.gz$/)
    expect(valueOf(await useBackupStore().readFile(bytes)).content.facts).toEqual(useFactsStore().all)
    expect(useBackupMarkStore().mark?.facts).toBe(1)
    useStorageStore().close()

    const again = await openedTab()
    await again.load()
    expect(again.folder?.handle.name).toBe('kopier')
    expect(again.folder?.last?.facts).toBe(1)
    expect(again.problem).toBeNull()
  })

  it('gets one by itself when there is something new on another day, and not twice', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-03-01T10:00:00Z') })
    try {
      const folders = await openedTab()
      await enter()
      await folders.choose()
      folders.start()
      vi.setSystemTime(new Date('2026-03-02T10:00:00Z'))
      await enter()
      await vi.waitFor(async () => expect(Object.keys(await filesIn(folder))).toHaveLength(2), { timeout: 15_000, interval: 100 })
      expect(folders.folder?.last?.facts).toBe(2)
    } finally {
      vi.useRealTimers()
    }
  })

  it('that is gone, or shut, is told of, and what was there stays', async () => {
    const folders = await openedTab()
    await enter()
    await folders.choose()
    const shut = vi.spyOn(FileSystemHandle.prototype as unknown as Guarded, 'queryPermission').mockResolvedValue('prompt')
    await folders.load()
    expect(folders.problem).toBe('not_allowed')
    expect(await folders.write()).toEqual({ ok: false, failure: 'not_allowed' })
    shut.mockRestore()
    expect(Object.keys(await filesIn(folder))).toHaveLength(1)
    await (await navigator.storage.getDirectory()).removeEntry('kopier', { recursive: true })
    expect(await folders.write()).toEqual({ ok: false, failure: 'folder_gone' })
    expect(folders.problem).toBe('folder_gone')
    await folders.forget()
    expect(folders.folder).toBeNull()
  })

  it('on a full disk leaves the copy that was there whole', async () => {
    const folders = await openedTab()
    await enter()
    await folders.choose()
    const before = await filesIn(folder)
    vi.spyOn(FileSystemWritableFileStream.prototype, 'close').mockRejectedValueOnce(new DOMException('full', 'QuotaExceededError'))
    await enter()
    expect(await folders.write()).toEqual({ ok: false, failure: 'disk_full' })
    expect(await filesIn(folder)).toEqual(before)
    expect(useBackupMarkStore().mark?.facts).toBe(1)
  })

  it('is not asked for where nothing is chosen', async () => {
    vi.stubGlobal('showDirectoryPicker', () => Promise.reject(new DOMException('cancelled', 'AbortError')))
    const folders = await openedTab()
    expect(await folders.choose()).toBeNull()
    expect(folders.folder).toBeNull()
  })
})
