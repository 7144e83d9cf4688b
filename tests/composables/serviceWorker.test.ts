import { describe, expect, it, vi } from 'vitest'
import { useServiceWorker } from '../../src/composables/serviceWorker'

class FakeWorker extends EventTarget {
  state = 'installing'
  postMessage = vi.fn()

  become(state: string): void {
    this.state = state
    this.dispatchEvent(new Event('statechange'))
  }
}

class FakeRegistration extends EventTarget {
  active: FakeWorker | null = null
  waiting: FakeWorker | null = null
  installing: FakeWorker | null = null

  find(worker: FakeWorker): void {
    this.installing = worker
    this.dispatchEvent(new Event('updatefound'))
  }
}

class FakeContainer extends EventTarget {
  controller: FakeWorker | null = null
  registration = new FakeRegistration()
  register = vi.fn(() => Promise.resolve(this.registration))
}

async function start(container = new FakeContainer()) {
  const reload = vi.fn()
  const worker = useServiceWorker('./sw.js', { container: container as unknown as ServiceWorkerContainer, reload })
  await Promise.resolve()
  await Promise.resolve()
  return { container, reload, worker }
}

function controlled(): FakeContainer {
  const container = new FakeContainer()
  container.controller = new FakeWorker()
  container.registration.active = container.controller
  return container
}

describe('the service worker', () => {
  it('is ready for use without a network once it is activated for the first time', async () => {
    const container = new FakeContainer()
    const first = new FakeWorker()
    container.registration.installing = first
    const { worker } = await start(container)
    expect(worker.state.value).toBe('none')
    first.become('installed')
    expect(worker.state.value).toBe('none')
    first.become('activated')
    expect(worker.state.value).toBe('ready')
  })

  it('offers a new version and never reloads before it is taken', async () => {
    const { container, reload, worker } = await start(controlled())
    const next = new FakeWorker()
    container.registration.find(next)
    next.become('installed')
    expect(worker.state.value).toBe('update_ready')
    expect(next.postMessage).not.toHaveBeenCalled()
    worker.takeUpdate()
    expect(next.postMessage).toHaveBeenCalledWith({ type: 'SKIP_WAITING' })
    expect(reload).not.toHaveBeenCalled()
    container.dispatchEvent(new Event('controllerchange'))
    expect(reload).toHaveBeenCalledOnce()
  })

  it('offers a version that was waiting already', async () => {
    const container = controlled()
    container.registration.waiting = new FakeWorker()
    const { worker } = await start(container)
    expect(worker.state.value).toBe('update_ready')
  })

  it('says so, and does not reload, when another tab took the new version', async () => {
    const { container, reload, worker } = await start(controlled())
    container.dispatchEvent(new Event('controllerchange'))
    expect(worker.state.value).toBe('updated_elsewhere')
    expect(reload).not.toHaveBeenCalled()
  })

  it('does not take the first control of a page for an update', async () => {
    const { container, worker } = await start()
    container.dispatchEvent(new Event('controllerchange'))
    expect(worker.state.value).toBe('none')
  })

  it('leaves the program as it is where it cannot be had', async () => {
    const container = new FakeContainer()
    container.register.mockRejectedValue(new Error('insecure'))
    const { worker } = await start(container)
    expect(worker.state.value).toBe('none')
    expect(useServiceWorker('./sw.js', { container: undefined, reload: vi.fn() }).state.value).toBe('none')
    expect(useServiceWorker(null, { container: container as unknown as ServiceWorkerContainer, reload: vi.fn() }).state.value).toBe('none')
    expect(container.register).toHaveBeenCalledOnce()
  })
})
