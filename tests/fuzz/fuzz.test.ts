import { describe, expect, it } from 'vitest'
import { tryTarget } from './target'
import { targets } from './targets'

const runs = 1_000
const seed = 20_250_101

describe.each(targets.map((target) => [target.name, target] as const))('the reader of hostile input: %s', (_, target) => {
  it(`takes ${runs} made and changed inputs without a crash, a hang or a changed fact`, { timeout: 120_000 }, async () => {
    expect((await tryTarget(target, runs, seed)).faults).toEqual([])
  })
})

describe('the trial itself', () => {
  it('notices what is thrown, what is changed in a prototype, and what is told', async () => {
    const wrongs = [
      () => {
        throw new Error('thrown')
      },
      () => 'told',
      () => {
        Object.defineProperty(Object.prototype, 'polluted', { value: 1, configurable: true })
        return null
      },
    ]
    for (const attempt of wrongs) expect((await tryTarget({ name: 'x', attempt }, 1, 1)).faults).toHaveLength(1)
    Reflect.deleteProperty(Object.prototype, 'polluted')
    expect((await tryTarget({ name: 'x', attempt: () => null }, 1, 1)).faults).toEqual([])
  })
})
