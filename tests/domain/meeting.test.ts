import { describe, expect, it } from 'vitest'
import { meetingScreens } from '../../src/domain/meeting'
import { recordOf } from '../../src/domain/record'
import { factLog } from '../support/followUp'
import { makeIndicator, years } from '../support/indicators'
import { judged, period } from '../support/measurements'

const at = '2025-T1'
const row = (id: string, value: string | null) => judged(makeIndicator({ id, targets: ['100', '100'] }), years, at, value === null ? {} : { [at]: value })

describe('the screens of a meeting', () => {
  it('are the counts, the judged indicators the worst first, and what is not judged', () => {
    const screens = meetingScreens([row('GREEN', '100'), row('GREY', null), row('YELLOW', '97'), row('RED', '20'), row('WORST', '10')], 0)
    expect(screens.map(({ key }) => key)).toEqual(['start', 'WORST', 'RED', 'YELLOW', 'GREEN', 'ikke-rapportert'])
    expect(screens.at(-1)).toMatchObject({ kind: 'unjudged', rows: [{ indicator: { id: 'GREY' } }] })
  })

  it('[R10.3] have an indicator that is not followed up on the last screen, and none of its own', () => {
    const indicator = makeIndicator({ id: 'OUT' })
    const log = factLog(indicator)
    log.measure(at, '5')
    log.say('exemption', at, { kind: 'ikke_aktuelt', reason: 'Stengt', decision: { caseNumber: '25/1', date: '2025-02-01' } })
    const screens = meetingScreens([recordOf(indicator, log.facts, years).rowAt(period(at))], 0)
    expect(screens.map(({ kind }) => kind)).toEqual(['counts', 'unjudged'])
    expect(screens[1]).toMatchObject({ rows: [{ indicator: { id: 'OUT' } }] })
  })

  it('[R5.6] keep an indicator on a screen of its own, and on the last, where only the year that is over was judged', () => {
    const indicator = makeIndicator({ id: 'LATE', targets: ['5', '100'] })
    const late = judged(indicator, years, '2026-T1', { '2025-ÅR': '10' })
    expect(meetingScreens([late], 1).map(({ key }) => key)).toEqual(['start', 'LATE', 'ikke-rapportert'])
    expect(meetingScreens([late], 1).at(-1)).toMatchObject({ rows: [late] })
  })

  it('are two for an utvalg without indicators', () => {
    expect(meetingScreens([], 0).map(({ key }) => key)).toEqual(['start', 'ikke-rapportert'])
  })
})
