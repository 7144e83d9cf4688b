import { describe, expect, it } from 'vitest'
import { fileBytes } from '../../src/composables/fileBytes'

const mega = 1024 * 1024
const all = Uint8Array.from({ length: 2 * mega + 3 }, (_, index) => index * 7)

describe('the bytes of a file', () => {
  it.each([0, 1, mega, mega + 1, all.length])('come whole, however many parts they take: %d', async (length) => {
    expect(Buffer.from((await fileBytes(new Blob([all.subarray(0, length)]))) ?? []).equals(all.subarray(0, length))).toBe(true)
  })

  it('are no more than are asked for', async () => {
    expect(Buffer.from((await fileBytes(new Blob([all]), mega + 5)) ?? []).equals(all.subarray(0, mega + 5))).toBe(true)
  })

  it('are none where the file has gone', async () => {
    const file = new Blob([all])
    file.slice = () => Object.assign(new Blob(), { arrayBuffer: () => Promise.reject(new Error('gone')) })
    expect(await fileBytes(file)).toBeNull()
  })
})
