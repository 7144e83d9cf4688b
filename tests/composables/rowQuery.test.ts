import { describe, expect, it } from 'vitest'
import { clearedQuery, readRowQuery, writeRowQuery } from '../../src/composables/rowQuery'
import { everyRow } from '../../src/domain/rowFilter'

describe('the address of a list', () => {
  it('asks for every row in the usual order when it says nothing', () => {
    expect(readRowQuery({}, 'verst')).toEqual({ filter: everyRow, order: 'verst' })
  })

  it('is read back as it was written, with the period kept', () => {
    const asked = {
      filter: {
        search: 'nærvær & æøå',
        statuses: ['noe_bak' as const, 'bak' as const],
        horizon: 2028,
        flags: ['FEIL_RETNING' as const],
        responsible: 'Kultur og fritid',
        dataStatus: 'mangler' as const,
        utvalg: 'A',
        samfunnsmaal: '2',
        exemption: 'utgaar' as const,
      },
      order: 'navn' as const,
    }
    const written = writeRowQuery({ periode: '2025-T1', sok: 'gammelt' }, asked, 'plan')
    expect(written['periode']).toBe('2025-T1')
    expect(readRowQuery(written, 'plan')).toEqual(asked)
  })

  it('says no more than it must', () => {
    expect(writeRowQuery({ periode: '2025-T1', status: 'bak', sorter: 'navn' }, clearedQuery('plan'), 'plan')).toEqual({ periode: '2025-T1' })
  })

  it('takes nothing that it does not know', () => {
    const query = { status: 'bak,tull', flagg: 'X', data: '1', sorter: 'baklengs', maalaar: 'i fjor', sok: ['først', 'sist'], utvalg: null, fritak: 'kanskje' }
    expect(readRowQuery(query, 'plan')).toEqual({ filter: { ...everyRow, statuses: ['bak'], search: 'først' }, order: 'plan' })
  })
})
