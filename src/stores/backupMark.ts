import { defineStore } from 'pinia'
import { computed, shallowRef, watch } from 'vue'
import { isResting, reminderReason, type BackupMark, type StoredNow } from '../domain/backupDue'
import { currentTime } from './clock'
import { preferences } from './preferences'
import { useStorageStore } from './storage'

function readMark(text: string | null): BackupMark | null {
  try {
    const { at, facts } = JSON.parse(text ?? '{}') as Partial<BackupMark>
    return typeof at === 'string' && typeof facts === 'number' ? { at, facts } : null
  } catch {
    return null
  }
}

/** The plan's last backup that reached the person, and when they are reminded of the next. */
export const useBackupMarkStore = defineStore('backupMark', () => {
  const storage = useStorageStore()
  const mark = shallowRef<BackupMark | null>(null)
  const restingSince = shallowRef<string | null>(null)
  const keyOf = (name: string) => `${name}:${storage.planId ?? ''}`

  watch(
    () => storage.planId,
    (_planId, _before, onCleanup) => {
      mark.value = readMark(preferences.read(keyOf('lastBackup')))
      restingSince.value = preferences.read(keyOf('backupLater'))
      onCleanup(preferences.follow(keyOf('lastBackup'), (text) => (mark.value = readMark(text))))
    },
    { immediate: true, flush: 'sync' },
  )

  /** Remembers a backup that has been handed to the person, or laid in their folder. */
  function note(taken: BackupMark): void {
    mark.value = taken
    preferences.write(keyOf('lastBackup'), JSON.stringify(taken))
  }

  /** What is stored now, to be compared with what a backup holds. */
  function storedNow(): StoredNow {
    return { now: currentTime(), facts: storage.factCount(), planFacts: storage.factsOf('') }
  }

  /** Leaves the person alone for some days. */
  function remindLater(): void {
    restingSince.value = currentTime()
    preferences.write(keyOf('backupLater'), restingSince.value)
  }

  /** Why the person should take a backup now; null without a reason, or when they have said "not now". */
  const reason = computed(() => {
    if (!storage.ready || storage.source !== 'real' || isResting(restingSince.value, currentTime())) return null
    return reminderReason(mark.value, storedNow())
  })

  return { mark: computed(() => mark.value), reason, note, storedNow, remindLater }
})
