import { describe, expect, it } from 'vitest'
import type { LockFact, PublicationFact } from '../../src/domain/followUpFact'
import { recordOf } from '../../src/domain/record'
import { followedText, keptText, lockedText, overdueText, savedText, tiltakOrigin } from '../../src/words/maalavvikCard'
import { factLog } from '../support/followUp'
import { makeIndicator, years } from '../support/indicators'
import { period } from '../support/measurements'

const indicator = makeIndicator({ unit: '%', decimals: 1, baseline: '90', targets: ['95', '95'] })

describe('the words of the målavvik card', () => {
  it('[R10.8] say why a closed period cannot be written in, and who can open it', () => {
    const { say } = factLog(indicator)
    const lock = { ...say('lock', '2025-T1', { locked: true, reason: 'Tallene er sendt ut.' }), role: 'controller' } as LockFact
    expect(lockedText(lock, 'Kari')).toMatch(/^1\. tertial 2025 er låst av Kari, controller, 02\.05\.2025 \d\d:\d\d\. Begrunnelse: Tallene er sendt ut\. .* En controller kan åpne perioden igjen\.$/)
    const published = say('publication', '2025-ÅR', { snapshot: 'f0', rules: '1.0' }) as PublicationFact
    expect(lockedText(published, 'Kari')).toMatch(/^Året 2025 er publisert og låst av Kari, .*\d\. Det som står her/)
  })

  it('[R10.7] say from when a tiltak is followed, that its deadline has passed, and who spoke of it last', () => {
    const log = factLog(indicator)
    log.measure('2025-T1', '91', { tiltak: { text: 'Vaktplan', responsible: 'Kari', deadline: '1.9.2025' } })
    const lifeAt = (when: string) => {
      const [life] = recordOf(indicator, log.facts, years).rowAt(period(when)).tiltak
      if (!life) throw new Error('no tiltak')
      return life
    }
    const life = lifeAt('2025-T2')
    expect([followedText(life, period('2025-T1')), followedText(life, period('2025-T2'))]).toEqual(['', 'Fulgt med fra 1. tertial 2025'])
    expect([overdueText(life, '2025-09-01'), overdueText(life, '2025-09-02')]).toEqual(['', 'Fristen gikk ut 01.09.2025'])
    expect(tiltakOrigin(life, () => 'Kari')).toBe('Skrevet ved målingen for 1. tertial 2025')
    log.say('tiltak', '2025-T2', { tiltak: life.key, text: 'Vaktplan', responsible: 'Kari', deadline: '2025-09-01', state: 'utgar', note: '' })
    expect(tiltakOrigin(lifeAt('2025-T2'), () => 'Kari')).toMatch(/^Sist endret av Kari, /)
    expect(overdueText(lifeAt('2025-T2'), '2025-12-01')).toBe('')
  })

  it('[R10.10] say where what is written is kept, and that it is saved', () => {
    expect(keptText(period('2025-T1'), true)).toBe('Hører til målingen for 1. tertial 2025.')
    expect(keptText(period('2025-T1'), false)).toContain('forklaring')
    expect(savedText('2025-05-02T12:00:00.000Z')).toMatch(/^Lagret \d\d:\d\d\.$/)
  })
})
