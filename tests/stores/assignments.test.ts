import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Packet } from '../../src/domain/packet'
import { useAssignmentsStore } from '../../src/stores/assignments'
import { preferences } from '../../src/stores/preferences'
import { emptyBrowser } from './support'

let made = 0
/** Each made a minute after the one before. */
const asked = (more: Partial<Packet> = {}) => ({ sha256: 's1', period: '2025-T1', deadline: '2025-05-20', virksomheter: ['Skole'], indicators: ['X-01'], sender: { author: 'a', name: 'Kari', role: 'controller' }, at: `2025-05-01T10:${String((made += 1)).padStart(2, '0')}:00.000Z`, message: '', facts: [{ id: 'f' }], ...more }) as unknown as Packet

beforeEach(() => {
  emptyBrowser()
  setActivePinia(createPinia())
})

afterEach(() => vi.unstubAllGlobals())

describe('what a machine has been asked', () => {
  it('is remembered without the facts, the latest first, also after the page is opened anew', () => {
    useAssignmentsStore().remember(asked())
    useAssignmentsStore().remember(asked({ sha256: 's2', virksomheter: ['Barnehage'] }))
    setActivePinia(createPinia())
    const { all } = useAssignmentsStore()
    expect(all.map(({ sha256 }) => sha256)).toEqual(['s2', 's1'])
    expect(all[0]).not.toHaveProperty('facts')
  })

  it('is asked once for the same period and virksomheter: the later takes the place of the earlier', () => {
    const store = useAssignmentsStore()
    store.remember(asked())
    store.remember(asked({ sha256: 's2', deadline: '2025-06-01' }))
    store.remember(asked({ sha256: 's3', period: '2025-T2' as never }))
    expect(store.all.map(({ sha256, deadline }) => [sha256, deadline])).toEqual([['s3', '2025-05-20'], ['s2', '2025-06-01']])
  })

  it('keeps the twelve latest', () => {
    const store = useAssignmentsStore()
    for (let number = 1; number <= 14; number += 1) store.remember(asked({ sha256: `s${number}`, virksomheter: [`Enhet ${number}`] }))
    expect(store.all).toHaveLength(12)
    expect([store.all[0]?.sha256, store.all[11]?.sha256]).toEqual(['s14', 's3'])
  })

  it.each(['{', '"text"', 'null', '[null, 3, {"period": 1}]'])('is nothing where what is remembered cannot be read: %s', (text) => {
    preferences.write('oppdrag:', text)
    expect(useAssignmentsStore().all).toEqual([])
  })
})
