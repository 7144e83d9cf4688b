import { beforeEach, describe, expect, it } from 'vitest'
import type { StoredContent } from '../../src/domain/storedContent'
import { useAssignmentsStore } from '../../src/stores/assignments'
import { useBackupStore } from '../../src/stores/backup'
import { useBackupMarkStore } from '../../src/stores/backupMark'
import { useFactsStore } from '../../src/stores/facts'
import { useSessionStore } from '../../src/stores/session'
import { useStorageStore } from '../../src/stores/storage'
import { period } from '../support/measurements'
import { valueOf } from '../storage/support'
import { emptyBrowser, entry, openedTab, readTables, servedPlan, writtenByOtherTab } from './support'

const tables = await readTables()
const fetcher = servedPlan(tables)
const [firstId = '', secondId = ''] = tables.indikatorer.filter((row) => row['verditype'] === 'tall').map((row) => row['id'] ?? '')

/** A backup made in another browser. */
async function backupOf(...values: string[]): Promise<StoredContent> {
  emptyBrowser()
  await openedTab(fetcher)
  await useSessionStore().rename('Kari')
  await useFactsStore().append(values.map((value) => entry(firstId, '2025-T1', value)))
  const file = valueOf(await useBackupStore().writeFile())
  return valueOf(await useBackupStore().readFile(file.bytes)).content
}

async function freshTab(): Promise<void> {
  emptyBrowser()
  await openedTab(fetcher)
}

beforeEach(freshTab)

describe('a backup', () => {
  it('brings everything back to an empty browser', async () => {
    const content = await backupOf('41', '42')
    await freshTab()
    const backup = useBackupStore()
    expect(valueOf(await backup.restore(content, 'merge'))).toEqual({ added: 2, known: 0, refused: [] })
    expect(useFactsStore().all).toEqual(content.facts)
    const again = valueOf(await backup.readFile(valueOf(await backup.writeFile()).bytes))
    expect(again.content).toEqual(content)
    expect(again.preview).toMatchObject({ facts: 2, added: 0, known: 2, onlyHere: 0 })
  })

  it('merged adds what is missing and keeps what is here', async () => {
    const content = await backupOf('41')
    await freshTab()
    await useFactsStore().append([entry(secondId, '2025-T1', '7')])
    const backup = useBackupStore()
    await backup.restore(content, 'merge')
    expect(valueOf(await backup.restore(content, 'merge'))).toEqual({ added: 0, known: 1, refused: [] })
    expect(useFactsStore().all).toHaveLength(2)
  })

  it('in the place of what is here keeps that as a safety copy', async () => {
    const content = await backupOf('41')
    await freshTab()
    const facts = useFactsStore()
    await facts.append([entry(secondId, '2025-T1', '7')])
    const before = facts.all
    const backup = useBackupStore()
    expect(valueOf(await backup.restore(content, 'replace'))).toEqual({ added: 1, known: 0, refused: [] })
    expect(facts.all).toEqual(content.facts)
    const [copy] = backup.safetyCopies
    const kept = valueOf(await backup.readSafetyCopy(copy?.key ?? 0))
    const file = valueOf(await backup.writeSafetyFile(copy?.key ?? 0))
    expect(valueOf(await backup.readFile(file?.bytes ?? new Uint8Array())).content).toEqual(kept)
    await backup.restore(kept as StoredContent, 'replace')
    expect(facts.all).toEqual(before)
  })

  it('brings along what the machine was asked to report, merged or in the place of what is here', async () => {
    const asked = (at: string, ...virksomheter: string[]) => ({ sha256: at, period: period('2025-T1'), deadline: '', virksomheter, indicators: [firstId], sender: { author: 'a', name: 'Kari', role: 'controller' as const }, at, message: '' })
    const here = () => useAssignmentsStore().all.map(({ sha256 }) => sha256)
    const { assignments: none, ...old } = await backupOf('41')
    expect(none).toBeUndefined()
    useAssignmentsStore().merge([asked('2025-05-01', 'Skole'), asked('2025-05-02', 'Barnehage')])
    const { content } = valueOf(await useBackupStore().readFile(valueOf(await useBackupStore().writeFile()).bytes))
    await freshTab()
    expect(here()).toEqual([])
    useAssignmentsStore().merge([asked('2025-05-03', 'Skole'), asked('2025-04-03', 'Helse')])
    await useBackupStore().restore(content, 'merge')
    expect(here()).toEqual(['2025-05-03', '2025-05-02', '2025-04-03'])
    await useBackupStore().restore(old, 'replace')
    expect(here()).toEqual(['2025-05-03', '2025-05-02', '2025-04-03'])
    await useBackupStore().restore(content, 'replace')
    expect(here()).toEqual(['2025-05-02', '2025-05-01'])
    const [copy] = useBackupStore().safetyCopies
    await useBackupStore().restore(valueOf(await useBackupStore().readSafetyCopy(copy?.key ?? 0)) as StoredContent, 'replace')
    expect(here()).toEqual(['2025-05-03', '2025-05-02', '2025-04-03'])
  })

  it('that was tampered with is refused where it was, and the rest is taken', async () => {
    const content = await backupOf('41', '42')
    const [tampered, intact] = content.facts
    await freshTab()
    const restored = valueOf(await useBackupStore().restore({ ...content, facts: [{ ...tampered, value: '99' } as never, intact as never] }, 'merge'))
    expect(restored).toEqual({ added: 1, known: 0, refused: [{ position: 0, id: tampered?.id, reason: 'changed_content' }] })
  })

  it('from a newer program is not taken', async () => {
    const content = await backupOf('41')
    await freshTab()
    const backup = useBackupStore()
    for (const mode of ['merge', 'replace'] as const) {
      expect(await backup.restore({ ...content, version: 99 }, mode)).toEqual({ ok: false, failure: 'newer_database' })
    }
    expect(useFactsStore().all).toEqual([])
  })

  it('that is something else is refused with a reason', async () => {
    const backup = useBackupStore()
    const text = (value: unknown) => new TextEncoder().encode(JSON.stringify(value))
    expect(await backup.readFile(text({ hello: 1 }))).toMatchObject({ ok: false, failure: { reason: 'not_a_backup' } })
  })

  it('with an altered byte is refused with its place, and nothing is written', async () => {
    await useFactsStore().append([entry(firstId, '2025-T1', '41')])
    const { bytes } = valueOf(await useBackupStore().writeFile())
    await freshTab()
    await useFactsStore().append([entry(secondId, '2025-T1', '7')])
    const before = valueOf(await useStorageStore().read((open) => open.readContent()))
    bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1
    const read = await useBackupStore().readFile(bytes)
    expect(read).toMatchObject({ ok: false, failure: { reason: 'broken', place: { part: expect.any(String) as string } } })
    expect(valueOf(await useStorageStore().read((open) => open.readContent()))).toEqual(before)
  })

  it('handed to the person is remembered', async () => {
    const marks = useBackupMarkStore()
    expect(marks.mark).toBeNull()
    await useFactsStore().append([entry(firstId, '2025-T1', '41')])
    const { mark } = valueOf(await useBackupStore().writeFile())
    marks.note(mark)
    await openedTab(fetcher)
    expect(useBackupMarkStore().mark).toEqual({ at: mark.at, facts: 1 })
    await useStorageStore().open('another-plan')
    expect(useBackupMarkStore().mark).toBeNull()
  })
})

describe('the reminder of a backup', () => {
  const enter = (count: number) => useFactsStore().append(Array.from({ length: count }, (_, index) => entry(firstId, '2025-T1', String(index))))

  it('comes when there is something to lose, and rests when it is told to', async () => {
    const marks = useBackupMarkStore()
    await enter(9)
    expect(marks.reason).toBeNull()
    await enter(1)
    expect(marks.reason).toBe('never')
    marks.remindLater()
    expect(marks.reason).toBeNull()
    await openedTab(fetcher)
    expect(useBackupMarkStore().reason).toBeNull()
  })

  it('is gone when a backup is taken, in another tab too', async () => {
    const window = emptyBrowser()
    await openedTab(fetcher)
    await enter(12)
    const marks = useBackupMarkStore()
    expect(marks.reason).toBe('never')
    writtenByOtherTab(window, `lastBackup:${tables.meta.id}`, JSON.stringify({ at: '2099-01-01T00:00:00.000Z', facts: 12 }))
    expect(marks.reason).toBeNull()
  })

  it('says nothing of the example', async () => {
    await useStorageStore().visitSource('example')
    await enter(200)
    expect(useBackupMarkStore().reason).toBeNull()
  })
})
