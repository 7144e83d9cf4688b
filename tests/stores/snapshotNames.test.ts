import { gunzipSync } from 'node:zlib'
import { beforeEach, describe, expect, it } from 'vitest'
import { authorsFor } from '../../src/stores/authors'
import { useFactsStore } from '../../src/stores/facts'
import { usePublishingStore } from '../../src/stores/publishing'
import { useSessionStore } from '../../src/stores/session'
import { period } from '../support/measurements'
import { valueOf } from '../storage/support'
import { emptyBrowser, entry, openedTab, readTables, servedPlan } from './support'

const tables = await readTables()
const [firstId = ''] = tables.indikatorer.filter((row) => row['verditype'] === 'tall').map((row) => row['id'] ?? '')
const when = period('2025-T1')

beforeEach(async () => {
  emptyBrowser()
  await openedTab(servedPlan(tables))
})

describe('a snapshot as a file', () => {
  it('has the codes of those who registered and published, and none of their names', async () => {
    const session = useSessionStore()
    await session.rename('Kari Nordmann')
    valueOf(await authorsFor(['Ola Rektor']))
    const facts = useFactsStore()
    const [measured] = valueOf(await facts.append([entry(firstId, '2025-T1', '42')]))
    await facts.append([{ type: 'review', indicator: firstId, period: when, step: 'godkjent', facts: [measured?.id ?? ''], note: '' }])
    const publishing = usePublishingStore()
    const snapshot = valueOf(await publishing.publish(when))
    const text = gunzipSync((await publishing.fileOf(snapshot)).bytes).toString()
    expect(text).toContain(session.author)
    for (const name of ['Kari Nordmann', 'Ola Rektor']) expect(text).not.toContain(name)
    const opened = valueOf(await publishing.openFile(new TextEncoder().encode(text)))
    expect([opened.snapshot.sha256, opened.differences]).toEqual([snapshot.sha256, []])
  })

  it('takes along what is written in free text, as the page says', async () => {
    const facts = useFactsStore()
    await facts.append([{ type: 'tiltak', indicator: firstId, period: when, tiltak: 't', text: 'Kurs', responsible: 'Per Hansen', deadline: '', state: 'pagar', note: '' }])
    const publishing = usePublishingStore()
    const { bytes } = await publishing.fileOf(valueOf(await publishing.publish(when)))
    expect(gunzipSync(bytes).toString()).toContain('Per Hansen')
  })
})
