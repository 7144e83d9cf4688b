import { whenIdle } from '../storage/environment'
import type { FactStore, StoreChange } from '../storage/factStore'
import { loadFactWriting } from '../storage/factWriting'
import { keepMirror } from '../storage/mirror/mirror'
import { copyOthers } from '../storage/mirror/others'

/** Calls back at every change; gives a function that stops it. */
type Listen = (listener: (change: StoreChange) => void) => () => void

/**
 * Keeps a copy of an open store from now on, apart from the browser's other files, and puts back what the browser has lost;
 * adds to `recovered` how many facts came back. What a killed browser left behind is out of the way then, for the example as well.
 */
export async function keepCopy(store: FactStore, listen: Listen, recovered: { value: number }): Promise<void> {
  const mirror = store.source === 'real' ? await keepMirror(store) : null
  if (!mirror) return void (await loadFactWriting())
  recovered.value += mirror.recovered
  // What else lies in this browser is lost with it.
  whenIdle(() => void copyOthers(store.name).catch(() => undefined))
  const stop = listen(() => (mirror.isOpen() ? mirror.follow() : stop()))
}
