import { describe, expect, it } from 'vitest'
import CheckList from '../../../src/components/publishing/CheckList.vue'
import SnapshotDetails from '../../../src/components/publishing/SnapshotDetails.vue'
import SnapshotList from '../../../src/components/publishing/SnapshotList.vue'
import { rulesVersion } from '../../../src/domain/rules'
import type { Snapshot } from '../../../src/domain/snapshot'
import type { RowDifference } from '../../../src/domain/snapshotCompare'
import { factLog } from '../../support/followUp'
import { makeIndicator, years } from '../../support/indicators'
import { judged, period } from '../../support/measurements'
import { mount, mountOnPage, shownTextOf, textOf } from '../../support/mounting'

const when = period('2025-T1')
const indicator = makeIndicator({ id: 'X-01', text: 'Fornøyde elever' })
const row = judged(indicator, years, '2025-T1', { '2025-T1': '12' })
const meta = { id: 'p', title: 'En plan', municipality: 'En kommune', version: '1', adopted: '2024-12-10', years, sources: [], licence: '' }
const plan = { meta, utvalg: [], samfunnsmaal: [], innsatsomraader: [], delmaal: [], indikatorer: [] } as unknown as Snapshot['plan']
const snapshot: Snapshot = { plan, source: 'real', period: when, at: '2025-05-20T10:00:00.000Z', author: 'a', previous: null, rules: rulesVersion, facts: factLog(indicator).facts, rows: [], sha256: 'abc123' }
const names = { nameOf: () => 'Kari', indicatorName: () => 'Fornøyde elever' }

describe('what is to be seen before publishing', () => {
  const results = [{ check: 'mangler', rows: [row] }, { check: 'konflikt', rows: [] }] as const

  it('says what was found and what is in order, and asks for each finding to be seen', async () => {
    const { screen, root, emitted } = await mount(CheckList, { results, seen: new Set(), period: when, canPublish: true })
    expect([...root.querySelectorAll('.title')].map((title) => textOf(title))).toEqual(['Merk deg: 1 ventet måling mangler', 'I orden: Ingen uavklarte konflikter'])
    await screen.getByText('Se hvilke').click()
    await expect.element(screen.getByRole('link', { name: 'X-01 Fornøyde elever' })).toBeVisible()
    await screen.getByRole('checkbox', { name: /^Jeg har sett dette ?: 1 ventet måling mangler$/ }).click()
    expect(emitted('see')).toEqual([['mangler', true]])
  })

  it('shows the findings to those who do not publish, without asking them', async () => {
    const { screen } = await mount(CheckList, { results, seen: new Set(), period: when, canPublish: false })
    await expect.element(screen.getByText('1 ventet måling mangler').first()).toBeVisible()
    await expect.element(screen.getByRole('checkbox')).not.toBeInTheDocument()
  })
})

describe('the list of snapshots', () => {
  it('marks the one that holds, says what the later one corrected, and opens and saves each by its time', async () => {
    const later = { ...snapshot, at: '2025-05-27T10:00:00.000Z', sha256: 'def456' }
    const differences: RowDifference[] = [{ id: 'X-01', fields: [{ field: 'status', horizon: 2025, before: 'i_rute', after: 'bak' }] }]
    const correction = factLog(indicator).measure('2025-T1', '3')
    const entries = [{ snapshot: later, corrections: { rows: differences, facts: [correction] } }, { snapshot, corrections: null }]
    const { screen, root, emitted } = await mount(SnapshotList, { entries, period: when, ...names, busy: false })
    const [first, second] = [...root.querySelectorAll('[data-snapshot]')]
    expect(textOf(first)).toContain('gjeldende')
    expect(textOf(second)).not.toContain('gjeldende')
    await screen.getByText('Korrigert etter publisering: 1 rad er annerledes').click()
    await expect.element(screen.getByText('status 2025: i rute → bak')).toBeVisible()
    await screen.getByRole('button', { name: /^Åpne: øyeblikksbildet fra 27/ }).click()
    await screen.getByRole('button', { name: /^Lagre som fil: øyeblikksbildet fra 20/ }).click()
    expect(emitted('open')).toEqual([[later]])
    expect(emitted('save')).toEqual([[snapshot]])
  })
})

describe('a snapshot that is opened', () => {
  const shown = { snapshot, rows: [row], differences: [] as RowDifference[], isKnown: true, rulesNow: rulesVersion, versionNow: '1', ...names }

  it('says first whether the same colours come out, has the focus, and shows its rows when they are asked for', async () => {
    const { screen, root, heard } = await mountOnPage(SnapshotDetails, shown, ['close'])
    await expect.element(screen.getByRole('heading', { name: 'Øyeblikksbilde av 1. tertial 2025' })).toHaveFocus()
    await expect.element(screen.getByText('Vurdert på nytt: de samme fargene kommer ut. Alle 1 rader er like.')).toBeVisible()
    expect(shownTextOf(root)).toContain('Kontrollsum (SHA-256) abc123')
    expect(root.querySelector('table')).toBeNull()
    await screen.getByText('Se alle radene').click()
    await expect.element(screen.getByRole('rowheader', { name: /Fornøyde elever/ })).toBeVisible()
    await screen.getByRole('button', { name: 'Lukk' }).click()
    expect(heard['close']).toHaveLength(1)
  })

  it('says which rows are not the same, that nobody here knows it, and that other rules may be why', async () => {
    const differences: RowDifference[] = [{ id: 'X-01', fields: [{ field: 'status', horizon: 2025, before: 'bak', after: 'naadd' }] }]
    const { screen } = await mount(SnapshotDetails, { ...shown, differences, isKnown: false, rulesNow: '9.9' })
    await expect.element(screen.getByText('1 rad av 1 får en annen farge enn da perioden ble publisert.')).toBeVisible()
    await expect.element(screen.getByText(/ingen publisering i denne nettleseren viser til den.*Programmet bruker nå 9\.9/)).toBeVisible()
    await expect.element(screen.getByText('status 2025: bak → nådd')).toBeVisible()
  })
})
