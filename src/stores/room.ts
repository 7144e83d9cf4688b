import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import { askToPersist, readRoom, type Room } from '../storage/room'
import { currentTime } from './clock'
import { preferences } from './preferences'
import { useStorageStore } from './storage'

/** How much room the data take in this browser, and whether they are safe from being cleared. */
export const useRoomStore = defineStore('room', () => {
  const storage = useStorageStore()
  const room = shallowRef<Room | null>(null)
  const askedAt = shallowRef(preferences.read('persistAskedAt'))

  async function refresh(): Promise<void> {
    room.value = await readRoom()
  }

  /** Asks the browser to keep the data for good; true when it promises. */
  async function persist(): Promise<boolean> {
    const promised = await askToPersist()
    askedAt.value = currentTime()
    preferences.write('persistAskedAt', askedAt.value)
    await refresh()
    return promised
  }

  /** Asks the first time that somebody has just done what they would miss: a question at the door is answered no. */
  async function askOnce(): Promise<void> {
    if (storage.source !== 'real' || askedAt.value !== null) return
    await refresh()
    if (!room.value?.persistent) await persist()
  }

  return { askedAt: computed(() => askedAt.value), askOnce, room: computed(() => room.value), refresh, persist }
})
