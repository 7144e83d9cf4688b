import { gunzipSync } from 'node:zlib'
import { beforeEach, describe, expect, it } from 'vitest'
import { useBackupStore } from '../../src/stores/backup'
import { useFactsStore } from '../../src/stores/facts'
import { usePeopleStore } from '../../src/stores/people'
import { useSessionStore } from '../../src/stores/session'
import { useStorageStore } from '../../src/stores/storage'
import { valueOf } from '../storage/support'
import { emptyBrowser, entry, openedTab, readTables, servedPlan } from './support'

const tables = await readTables()
const firstId = tables.indikatorer.find((row) => row['verditype'] === 'tall')?.['id'] ?? ''

beforeEach(async () => {
  emptyBrowser()
  await openedTab(servedPlan(tables))
})

describe('a name that is deleted', () => {
  it('is gone from what is stored and from the copies of it, and the facts are unaltered', async () => {
    const [people, facts, session, storage] = [usePeopleStore(), useFactsStore(), useSessionStore(), useStorageStore()]
    await session.rename('Kari Nordmann')
    await facts.append([entry(firstId, '2025-T1', '41')])
    const content = valueOf(await storage.read((open) => open.readContent()))
    valueOf(await useBackupStore().restore({ ...content, people: [...content.people, { id: 'other', name: 'Ola', role: '' }] }, 'replace'))
    const before = facts.all
    expect(people.nameOf(session.author)).toBe('Kari Nordmann')

    valueOf(await people.forget(session.author))
    await session.rename('')
    expect(people.nameOf(session.author)).toBeNull()
    expect(facts.all).toEqual(before)
    await openedTab(servedPlan(tables))
    expect(useFactsStore().all).toEqual(before)
    await expect.poll(() => usePeopleStore().nameOf('other')).toBe('Ola')
    const backup = useBackupStore()
    const files = [valueOf(await backup.writeFile())]
    await backup.listSafetyCopies()
    for (const { key } of backup.safetyCopies) files.push(valueOf(await backup.writeSafetyFile(key)) ?? { name: '', bytes: new Uint8Array(), mark: { at: '', facts: 0 } })
    expect(files).toHaveLength(2)
    for (const { bytes } of files) expect(gunzipSync(bytes).toString()).not.toContain('Kari')
  })
})
