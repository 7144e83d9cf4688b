import { describe, expect, it } from 'vitest'
import { recordOf } from '../../src/domain/record'
import { tertialChanges } from '../../src/domain/tertialChanges'
import { tertialChangesTable } from '../../src/reports/tertialChangesTable'
import { changeGroups } from '../../src/words/tertialChanges'
import { factLog } from '../support/followUp'
import { makeIndicator, years } from '../support/indicators'
import { period } from '../support/measurements'

const indicator = makeIndicator({ id: 'X-01', baseline: '4', targets: ['10', '10'], responsible: 'Skole' })
const decision = { caseNumber: '25/7', date: '2025-06-01' }

function groupsOf({ facts }: ReturnType<typeof factLog>) {
  const record = recordOf(indicator, facts, years)
  const world = { previous: [record.rowAt(period('2025-T1'))], rows: [record.rowAt(period('2025-T2'))], factsOf: () => facts, planFacts: [], indicators: [indicator] }
  return changeGroups(tertialChanges({ ...world, today: '2025-09-15' }), () => 'Kari')
}

/** The rows under their headings. */
function objectsOf(log: ReturnType<typeof factLog>): Record<string, string>[] {
  const [heading = [], ...rows] = tertialChangesTable(groupsOf(log), years.targets)
  return rows.map((row) => Object.fromEntries(heading.map((name, index) => [name, row[index] ?? ''])))
}

describe('the changes as a table', () => {
  it('[R8.3] has a changed status from and to, with the values behind it, for the years in which it changed', () => {
    const log = factLog(indicator)
    log.measure('2025-T1', '1')
    log.measure('2025-T2', '10')
    const row = { 'Status før 2025': 'bak', 'Status nå 2025': 'nådd', 'Status før 2028': 'bak', 'Status nå 2028': 'nådd' }
    expect(objectsOf(log)).toMatchObject([{ Endring: 'Nådd siden sist', Id: 'X-01', Før: '1 (1. tertial 2025)', Nå: '10 (2. tertial 2025)', ...row }])
  })

  it('says that nothing was reported where an indicator is no longer judged, and not an old value', () => {
    const log = factLog(indicator)
    log.measure('2025-T1', '1')
    expect(objectsOf(log)).toMatchObject([{ Endring: 'Ikke lenger vurdert', Før: '1 (1. tertial 2025)', Nå: 'ikke rapportert' }])
  })

  it('has the decision, the owner and who made the change of what was decided, corrected and ended', () => {
    const log = factLog(indicator)
    const first = log.measure('2025-T1', '1')
    log.measure('2025-T1', '2', { corrects: first.id, comment: 'Tastefeil' })
    log.measure('2025-T2', '2')
    log.say('target', '2025-T2', { horizon: 2028, written: '15', reason: 'Budsjett', decision })
    log.say('tiltak', '2025-T2', { tiltak: 'a', text: 'Kurs', responsible: 'Rektor', deadline: '2025-08-01', state: 'ferdig', note: '' })
    const rows = objectsOf(log)
    expect(rows.map((row) => row['Endring'])).toEqual(['Rettede verdier', 'Endrede mål', 'Avsluttede tiltak'])
    expect(rows[0]).toMatchObject({ Gjelder: 'Verdi for 1. tertial 2025', Før: '1', Nå: '2', 'Begrunnelse, vedtak, ansvarlig og frist': 'Tastefeil' })
    expect(rows[0]?.['Registrert av']).toContain('Kari')
    expect(rows[1]).toMatchObject({ Gjelder: 'Mål 2028', Før: '10', Nå: '15', 'Begrunnelse, vedtak, ansvarlig og frist': 'sak 25/7, 01.06.2025 · Budsjett' })
    expect(rows[2]).toMatchObject({ Gjelder: 'Tiltak: Kurs', Nå: 'ferdig', 'Begrunnelse, vedtak, ansvarlig og frist': 'ansvarlig Rektor · frist 01.08.2025' })
  })
})
