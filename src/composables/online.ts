import { onScopeDispose, shallowRef, type Ref } from 'vue'

type OnlineWorld = Pick<Window, 'addEventListener' | 'removeEventListener'> & { readonly navigator: Pick<Navigator, 'onLine'> }

/** Whether the machine says it has a network. */
export function useOnline(world: OnlineWorld = window): Readonly<Ref<boolean>> {
  const online = shallowRef(world.navigator.onLine)
  const refresh = () => (online.value = world.navigator.onLine)
  world.addEventListener('online', refresh)
  world.addEventListener('offline', refresh)
  onScopeDispose(() => {
    world.removeEventListener('online', refresh)
    world.removeEventListener('offline', refresh)
  })
  return online
}
