import { defineComponent, h } from 'vue'
import { render } from 'vitest-browser-vue'
import { describe, expect, it } from 'vitest'
import { useStages, type AfterFrame } from '../../src/composables/stages'

function staged(last: number, later?: AfterFrame) {
  return defineComponent({
    setup() {
      const stage = useStages(last, later)
      return () => h('p', String(stage.value))
    },
  })
}

describe('stages', () => {
  it('come one after the other, up to the last', async () => {
    const waiting: (() => void)[] = []
    const { container } = await render(staged(2, (work) => (waiting.push(work), () => undefined)))
    expect(container.textContent).toBe('0')
    waiting.shift()?.()
    await expect.poll(() => container.textContent).toBe('1')
    waiting.shift()?.()
    await expect.poll(() => container.textContent).toBe('2')
    expect(waiting).toEqual([])
  })

  it('come by themselves after painted frames', async () => {
    const { container } = await render(staged(3))
    await expect.poll(() => container.textContent).toBe('3')
  })

  it('are called off when the page is left', async () => {
    let off = 0
    const { unmount } = await render(staged(2, () => () => void (off += 1)))
    await unmount()
    expect(off).toBe(1)
  })
})
