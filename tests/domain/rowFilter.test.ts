import { describe, expect, it } from 'vitest'
import { everyRow, filterRows, isEveryRow, type RowFilter } from '../../src/domain/rowFilter'
import { searchText } from '../../src/domain/search'
import { makeIndicator, years } from '../support/indicators'
import { judged } from '../support/measurements'

const first = judged(makeIndicator({ id: 'A-1', text: 'Nærvær', utvalg: 'A', samfunnsmaal: '1', responsible: 'Skole', baseline: '5', targets: ['10', '4'] }), years, '2023-ÅR')
const second = judged(makeIndicator({ id: 'B-1', text: 'Sykler', utvalg: 'B', samfunnsmaal: '2', responsible: 'Vei', baseline: '20' }), years, '2025-T1', { '2025-T1': '20' })
const third = judged(makeIndicator({ id: 'B-2', text: 'Trær', utvalg: 'B', samfunnsmaal: '1', responsible: 'Vei', baseline: '20' }), years, '2025-T1')
const rows = [first, second, third]

const found = (filter: Partial<RowFilter>) =>
  filterRows(rows, { ...everyRow, ...filter }, ({ indicator }) => searchText(indicator.text)).map(({ indicator }) => indicator.id)

describe('a filter of rows', () => {
  it('lets every row through when nothing is asked for', () => {
    expect(found({})).toEqual(['A-1', 'B-1', 'B-2'])
  })

  it.each<[Partial<RowFilter>, string[]]>([
    [{ search: 'naer' }, ['A-1']],
    [{ utvalg: 'B' }, ['B-1', 'B-2']],
    [{ samfunnsmaal: '1' }, ['A-1', 'B-2']],
    [{ responsible: 'Vei', samfunnsmaal: '1' }, ['B-2']],
    [{ dataStatus: 'levert' }, ['A-1', 'B-1']],
    [{ dataStatus: 'mangler' }, ['B-2']],
    [{ flags: ['IKKE_RAPPORTERT', 'FEIL_RETNING'] }, ['B-2']],
    [{ flags: ['FEIL_RETNING'] }, []],
    [{ statuses: ['bak'] }, ['A-1']],
    [{ statuses: ['naadd', 'ikke_vurdert'] }, ['A-1', 'B-1', 'B-2']],
    [{ statuses: ['naadd'], horizon: 2028 }, ['A-1', 'B-1']],
    [{ statuses: ['naadd'], horizon: 2025 }, ['B-1']],
  ])('%j gives %j', (filter, ids) => {
    expect(found(filter)).toEqual(ids)
  })

  it('knows whether it asks for anything', () => {
    expect(isEveryRow(everyRow)).toBe(true)
    expect(isEveryRow({ ...everyRow, search: ' ', horizon: 2025 })).toBe(true)
    const asking: Partial<RowFilter>[] = [{ search: 'x' }, { statuses: ['bak'] }, { flags: ['FEIL_RETNING'] }, { responsible: 'x' }, { dataStatus: 'levert' }, { utvalg: 'x' }, { samfunnsmaal: '1' }, { exemption: 'utgaar' }]
    expect(asking.filter((patch) => isEveryRow({ ...everyRow, ...patch }))).toEqual([])
  })
})
