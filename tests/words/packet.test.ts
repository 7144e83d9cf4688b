import { describe, expect, it } from 'vitest'
import { incomingKinds, type PacketContent } from '../../src/domain/packet'
import { assignmentText, incomingSummary, incomingText, incomingWord, madeText, makeChosenText, packetDetails, previewText, takenText, unitsText } from '../../src/words/packet'
import { factLog } from '../support/followUp'
import { makeIndicator } from '../support/indicators'
import { period } from '../support/measurements'

const when = period('2025-T1')
const indicator = makeIndicator({ unit: '%', decimals: 1 })
const content = {
  kind: 'oppdrag',
  plan: { id: 'p', title: 'En plan', version: '2', tables: '' },
  source: 'real',
  period: when,
  deadline: '2025-05-20',
  virksomheter: ['Skole'],
  indicators: ['X-01'],
  sender: { author: 'a', name: '', role: 'controller' },
  at: '2025-05-01T10:00:00.000Z',
  message: '',
  facts: [],
  people: [],
} as const satisfies PacketContent

describe('words of packets', () => {
  it('says what a packet is, also from somebody without a name, and for whom', () => {
    const details = Object.fromEntries(packetDetails(content, 'Ukjent'))
    expect(details).toMatchObject({ Hva: 'Spørsmål om tall', Fra: 'Ukjent, controller', Periode: '1. tertial 2025', Frist: '20.05.2025', Til: 'Skole', Indikatorer: '1', Plan: 'En plan, versjon 2' })
    expect(Object.fromEntries(packetDetails({ ...content, kind: 'svar' }, 'x'))).toMatchObject({ Hva: 'Svar', Gjelder: 'Skole' })
    expect(unitsText(['A', 'B'])).toBe('A og B')
    expect(unitsText(['A', 'B', 'C', 'D', 'E', 'F'])).toBe('6 virksomheter')
  })

  it('says what taking it in would do, and did', () => {
    expect(previewText({ added: 1, known: 2, rows: [], conflicts: [] })).toBe('1 registrering er ny. 2 er her fra før. Ingenting blir borte.')
    expect(previewText({ added: 0, known: 2, rows: [], conflicts: [] })).toContain('endrer ingenting')
    expect(takenText(2)).toBe('Pakken er tatt inn: 2 nye registreringer.')
    expect(takenText(0)).toContain('Ingenting er endret')
  })

  it('has a word for every kind of news, and counts them', () => {
    expect(incomingSummary(new Map(incomingKinds.map((kind) => [kind, 2])))).not.toContain('undefined')
    expect(incomingSummary(new Map([['verdi', 2], ['retur', 1]]))).toBe('2 nye verdier, 1 retur')
    const log = factLog(indicator)
    const first = log.measure('2025-T1', '93,1 %', { cause: 'Influensa' })
    expect(incomingWord(first)).toBe('Ny verdi')
    expect(incomingWord(log.measure('2025-T1', '94,0 %', { corrects: first.id }))).toBe('Rettelse')
    expect(incomingWord(log.withdraw(first))).toBe('Tilbaketrekking')
    expect(incomingText(first, indicator)).toMatch(/^1\. tertial 2025\. .*93,1 %.*Årsak: Influensa/)
  })

  it('says what was made and what is asked', () => {
    expect([makeChosenText(0), makeChosenText(1), makeChosenText(3)]).toEqual(['Lag pakke', 'Lag én pakke til 1 virksomhet', 'Lag én pakke til 3 virksomheter'])
    expect(madeText('a.gz', 1, 'Skole')).toBe('a.gz er lastet ned, med 1 registrering. Send filen til Skole.')
    expect(assignmentText('Kari', when, '2025-05-20', 2)).toBe('Kari har bedt om tall for 2 indikatorer for 1. tertial 2025, innen 20.05.2025.')
  })
})
