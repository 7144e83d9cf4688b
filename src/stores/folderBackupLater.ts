/** For a page that writes, when it opens: backups lay themselves in the chosen folder from now on. Fetched apart, as nobody waits for it. */
export async function startFolderBackup(): Promise<void> {
  const module = await import('./folderBackup').catch(() => null)
  module?.useFolderBackupStore().start()
}
