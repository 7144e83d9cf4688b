import { onBeforeUnmount, onMounted } from 'vue'

function isFileField(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement && target.type === 'file'
}

function keepPage(event: Event): void {
  if (!isFileField(event.target)) event.preventDefault()
}

/** A file dropped beside a file field would take the place of the whole page; here nothing happens. */
export function useDropGuard(target: Pick<Window, 'addEventListener' | 'removeEventListener'> = window): void {
  onMounted(() => {
    target.addEventListener('dragover', keepPage)
    target.addEventListener('drop', keepPage)
  })
  onBeforeUnmount(() => {
    target.removeEventListener('dragover', keepPage)
    target.removeEventListener('drop', keepPage)
  })
}
