import { describe, expect, it } from 'vitest'
import { useAction, type ActionOutcome } from '../../src/composables/useAction'

describe('an action started by a button', () => {
  it('says what it does while it runs, and then what it came to', async () => {
    const { state, busy, run } = useAction()
    let finish: (outcome: ActionOutcome) => void = () => undefined
    const running = run('Arbeider …', () => new Promise((resolve) => (finish = resolve)))
    expect(state.value).toEqual({ kind: 'busy', message: 'Arbeider …' })
    expect(busy.value).toBe(true)
    finish({ done: 'Ferdig.' })
    await running
    expect(state.value).toEqual({ kind: 'done', message: 'Ferdig.' })
  })

  it('runs one at a time', async () => {
    const { run } = useAction()
    const ran: string[] = []
    let finish: (outcome: ActionOutcome) => void = () => undefined
    const first = run('', () => {
      ran.push('first')
      return new Promise((resolve) => (finish = resolve))
    })
    await run('', () => {
      ran.push('second')
      return Promise.resolve(null)
    })
    finish(null)
    await first
    expect(ran).toEqual(['first'])
  })

  it('keeps a failure in view until something else is said', async () => {
    const { state, run, tell, clear } = useAction()
    await run('', () => Promise.resolve({ failed: 'Ikke plass.' }))
    expect(state.value).toEqual({ kind: 'failed', message: 'Ikke plass.' })
    tell({ done: 'Lagret.' })
    expect(state.value).toEqual({ kind: 'done', message: 'Lagret.' })
    clear()
    expect(state.value).toEqual({ kind: 'idle' })
  })

  it('is free again after an error that nobody foresaw', async () => {
    const { busy, run } = useAction()
    await expect(run('', () => Promise.reject(new Error('foreseen by nobody')))).rejects.toThrow('foreseen by nobody')
    expect(busy.value).toBe(false)
  })
})
