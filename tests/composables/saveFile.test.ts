import { describe, expect, it, vi } from 'vitest'
import { saveFile } from '../../src/composables/saveFile'

describe('saveFile', () => {
  it('hands the content over under its name, and lets go of it only later', () => {
    vi.useFakeTimers()
    const link = { href: '', download: '', click: vi.fn(), remove: vi.fn() }
    const document = { createElement: () => link, body: { append: vi.fn() } } as unknown as Document
    const urls = { createObjectURL: () => 'blob:1', revokeObjectURL: vi.fn() }
    saveFile('tall.csv', new Blob(['1;2']), { document, urls })
    expect(link).toMatchObject({ href: 'blob:1', download: 'tall.csv' })
    expect(link.click).toHaveBeenCalledOnce()
    expect(link.remove).toHaveBeenCalledOnce()
    expect(urls.revokeObjectURL).not.toHaveBeenCalled()
    vi.runAllTimers()
    expect(urls.revokeObjectURL).toHaveBeenCalledWith('blob:1')
    vi.useRealTimers()
  })
})
