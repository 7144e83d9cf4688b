import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import { askToPersist, readRoom, type Room } from '../storage/room'

/** How much room the data take in this browser, and whether they are safe from being cleared. */
export const useRoomStore = defineStore('room', () => {
  const room = shallowRef<Room | null>(null)

  async function refresh(): Promise<void> {
    room.value = await readRoom()
  }

  /** Asks the browser to keep the data for good; true when it promises. */
  async function persist(): Promise<boolean> {
    const promised = await askToPersist()
    await refresh()
    return promised
  }

  return { room: computed(() => room.value), refresh, persist }
})
