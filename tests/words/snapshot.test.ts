import { describe, expect, it } from 'vitest'
import type { Snapshot } from '../../src/domain/snapshot'
import type { FieldDifference, RowDifference } from '../../src/domain/snapshotCompare'
import { correctionsText, differenceText, knownText, settingText, verdictText } from '../../src/words/snapshot'

const field = (more: Partial<FieldDifference>): FieldDifference => ({ field: 'value', horizon: null, before: '', after: '', ...more })
const row = (...fields: FieldDifference[]): RowDifference => ({ id: 'X-01', fields })
const colour = row(field({ field: 'status', horizon: 2025, before: 'bak', after: 'naadd' }))
const other = row(field({ before: '1', after: '2' }))
const snapshot = { rules: '1.0', plan: { meta: { version: '1' } } } as Snapshot

describe('words of a snapshot', () => {
  it.each<[string, Partial<FieldDifference>]>([
    ['verdi: 93,1 → −2,5', { before: '93.1', after: '-2.5' }],
    ['verdi: ingen → 2', { after: '2' }],
    ['raden: finnes → finnes ikke', { field: 'row', before: 'x' }],
    ['status 2025: i rute → bak', { field: 'status', horizon: 2025, before: 'i_rute', after: 'bak' }],
    ['egen vurdering 2025: ingen → nesten (før siste måling)', { field: 'assessment', horizon: 2025, after: 'nesten utdatert' }],
    ['målt for: 1. tertial 2025 → året 2025', { field: 'measured', before: '2025-T1', after: '2025-ÅR' }],
    ['trend: bedre → dårligere', { field: 'trend', before: 'bedre', after: 'dårligere' }],
    ['grunn 2028: ingen → ikke rapportert', { field: 'reason', horizon: 2028, after: 'ikke_rapportert' }],
    ['mål 2025: 95 % → <10%', { field: 'target', horizon: 2025, before: '95 %', after: '<10%' }],
  ])('says %s', (text, more) => {
    expect(differenceText(field(more))).toBe(text)
  })

  it('says first whether the same colours come out', () => {
    expect(verdictText(103, [])).toBe('Vurdert på nytt: de samme fargene kommer ut. Alle 103 rader er like.')
    expect(verdictText(103, [other])).toBe('Vurdert på nytt: de samme fargene kommer ut i alle 103 rader, men 1 rad er ulik i noe annet.')
    expect(verdictText(103, [colour, other])).toBe('Vurdert på nytt: 1 rad av 103 får en annen farge enn da perioden ble publisert.')
  })

  it('says what may explain a difference, and whether it is known here', () => {
    expect(settingText(snapshot, '1.0', '1')).toBe('')
    expect(settingText(snapshot, '2.0', '1')).toContain('Programmet bruker nå 2.0')
    expect(settingText(snapshot, '1.0', '2')).toContain('Planen var i versjon 1. Nå brukes 2')
    expect(knownText(true)).not.toBe(knownText(false))
    expect(correctionsText({ rows: [other], facts: [] })).toBe('1 rad er annerledes enn i øyeblikksbildet før, etter 0 nye registreringer.')
  })
})
