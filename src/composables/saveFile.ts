/** Where a file is handed to the person: the page and the maker of addresses for its content. */
export interface FileWorld {
  readonly document: Document
  readonly urls: Pick<typeof URL, 'createObjectURL' | 'revokeObjectURL'>
}

const browser = (): FileWorld => ({ document, urls: URL })

/** Lets the browser save `content` under `name`. */
export function saveFile(name: string, content: Blob, { document, urls }: FileWorld = browser()): void {
  const link = document.createElement('a')
  link.href = urls.createObjectURL(content)
  link.download = name
  document.body.append(link)
  link.click()
  link.remove()
  // Revoked at once, some browsers would save an empty file.
  setTimeout(() => urls.revokeObjectURL(link.href), 60_000)
}
