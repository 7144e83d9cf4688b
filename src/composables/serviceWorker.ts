import { shallowRef, type Ref } from 'vue'

/** How far this page has come with the program's own copy for use without a network. */
export type WorkerState = 'none' | 'ready' | 'update_ready' | 'updated_elsewhere'

interface WorkerWorld {
  readonly container: ServiceWorkerContainer | undefined
  readonly reload: () => void
}

function browserWorld(): WorkerWorld {
  return { container: 'serviceWorker' in navigator ? navigator.serviceWorker : undefined, reload: () => location.reload() }
}

/**
 * Registers the service worker in `script`, or none when that is null. A new version waits until `takeUpdate` is called: the page is never reloaded
 * by itself, because something may be half written.
 */
export function useServiceWorker(
  script: string | null,
  world: WorkerWorld = browserWorld(),
): { state: Readonly<Ref<WorkerState>>; takeUpdate: () => void } {
  const state = shallowRef<WorkerState>('none')
  const { container } = world
  let waiting: ServiceWorker | null = null
  let askedForUpdate = false

  function offer(worker: ServiceWorker): void {
    waiting = worker
    state.value = 'update_ready'
  }

  function follow(worker: ServiceWorker | null): void {
    worker?.addEventListener('statechange', () => {
      if (worker.state === 'installed' && container?.controller) offer(worker)
      else if (worker.state === 'activated' && state.value === 'none') state.value = 'ready'
    })
  }

  async function register(from: ServiceWorkerContainer, path: string): Promise<void> {
    const wasControlled = from.controller !== null
    from.addEventListener('controllerchange', () => {
      if (askedForUpdate) world.reload()
      else if (wasControlled) state.value = 'updated_elsewhere'
    })
    const registration = await from.register(path)
    if (registration.active) state.value = 'ready'
    if (registration.waiting && from.controller) offer(registration.waiting)
    follow(registration.installing)
    registration.addEventListener('updatefound', () => follow(registration.installing))
  }

  // Without it the program works as before, only not without a network.
  if (container && script) register(container, script).catch(() => (state.value = 'none'))

  function takeUpdate(): void {
    askedForUpdate = true
    if (waiting) waiting.postMessage({ type: 'SKIP_WAITING' })
    else world.reload()
  }

  return { state, takeUpdate }
}
