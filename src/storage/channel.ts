import type { StorageEnvironment } from './environment'

/** What one tab tells the others: something was written; they read it themselves. */
export type Notice = 'facts' | 'people'

/** The other tabs of the same plan and source. */
export interface Channel {
  tell(notice: Notice): void
  close(): void
}

/** Null also where the browser offers a channel but denies it, as it may when storage is restricted. */
function openChannel(name: string, environment: StorageEnvironment): BroadcastChannel | null {
  try {
    return environment.openChannel?.(name) ?? null
  } catch {
    return null
  }
}

/**
 * Listens to the other tabs. Where tabs cannot talk, and in case a notice was missed while the page was frozen,
 * `onNotice` is also called each time the page becomes visible.
 */
export function joinChannel(name: string, environment: StorageEnvironment, onNotice: (notice: Notice) => void): Channel {
  const channel = openChannel(name, environment)
  const { page } = environment
  const onVisible = () => onNotice('facts')
  if (channel) channel.onmessage = (event: MessageEvent<Notice>) => onNotice(event.data)
  page?.addEventListener('visibilitychange', onVisible)
  return {
    tell: (notice) => channel?.postMessage(notice),
    close: () => {
      channel?.close()
      page?.removeEventListener('visibilitychange', onVisible)
    },
  }
}
