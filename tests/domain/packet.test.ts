import { describe, expect, it } from 'vitest'
import type { Fact } from '../../src/domain/fact'
import { standingNews } from '../../src/domain/incomingNews'
import { factsToAnswer, factsToAsk, incomingKind, newFacts, peopleBehind, type PacketContent } from '../../src/domain/packet'
import { previewPacket } from '../../src/domain/packetPreview'
import { incomingFields } from '../../src/words/incoming'
import { conflictsOf, settlingEdits } from '../../src/domain/conflict'
import { recordOf } from '../../src/domain/record'
import { factLog } from '../support/followUp'
import { factMaker } from '../support/facts'
import { makeIndicator, years } from '../support/indicators'
import { period } from '../support/measurements'

const [one, two] = ['X-01', 'X-02'].map((id) => makeIndicator({ id })) as [ReturnType<typeof makeIndicator>, ReturnType<typeof makeIndicator>]
const T1 = period('2025-T1')
const packet = (facts: readonly Fact[]) => ({ indicators: ['X-01'], facts }) as unknown as PacketContent
const by = (author: string, fact: Fact): Fact => ({ ...fact, author })

describe('a packet that asks', () => {
  it('holds everything about its indicators, and what is decided about the period', () => {
    const log = factLog(one)
    log.measure('2024-ÅR', '8')
    log.measure('2025-T1', '9')
    const other = factLog(two, '1').measure('2025-T1', '1')
    const shared = factLog({ ...one, id: '' }, '2')
    const deadline = shared.say('deadline', '2025-T1', { date: '2025-05-20' })
    const later = shared.say('deadline', '2025-T2', { date: '2025-09-20' })
    const text = shared.say('report_text', '2025-T1', { utvalg: '', text: 'Utkast' })
    expect(factsToAsk([later, text, deadline, other, ...log.facts], ['X-01'], T1)).toEqual([...log.facts, deadline])
  })
})

describe('a packet that answers', () => {
  it('holds what was said for the period, what the sender said, and what that builds on', () => {
    const log = factLog(one)
    const first = log.measure('2024-ÅR', '8')
    const own = by('me', log.measure('2024-ÅR', '7', { corrects: first.id }))
    const now = log.measure('2025-T1', '9')
    const old = log.measure('2023-ÅR', '5')
    expect(factsToAnswer([first, own, now, old], ['X-01'], T1, 'me')).toEqual([first, own, now])
  })

  it('has the names of those who said it, and of no one else', () => {
    const facts = [by('me', factLog(one).measure('2025-T1', '9'))]
    const people = ['me', 'you'].map((id) => ({ id, name: id, role: '' }))
    expect(peopleBehind(facts, people)).toEqual([people[0]])
  })
})

describe('what comes in', () => {
  it('is new once', () => {
    const { facts, measure } = factLog(one)
    measure('2025-T1', '9')
    expect(newFacts([], facts)).toEqual(facts)
    expect(previewPacket(facts, packet(facts), [one])).toEqual({ added: 0, known: 1, rows: [], conflicts: [] })
  })

  it('is told by its kind, indicator by indicator', () => {
    const log = factLog(one)
    const value = log.measure('2025-T1', '9')
    const correction = log.measure('2025-T1', '8', { corrects: value.id })
    log.say('explanation', '2025-T1', { comment: '', cause: 'Sykdom', consequence: '' })
    log.say('tiltak', '2025-T1', { tiltak: 't', text: 'Kurs', responsible: '', deadline: '', state: 'pagar', note: '' })
    for (const step of ['levert', 'returnert', 'godkjent'] as const) log.say('review', '2025-T1', { step, facts: [correction.id], note: '' })
    log.withdraw(correction)
    log.say('responsible', '2025-T1', { responsible: 'Skole', reason: '' })
    const [row] = previewPacket([], packet(log.facts), [one, two]).rows
    expect(row?.indicator).toBe(one)
    expect(row?.facts.map(incomingKind)).toEqual(['verdi', 'rettelse', 'forklaring', 'tiltak', 'levering', 'retur', 'godkjenning', 'tilbaketrekking', 'annet'])
  })

  it('is gathered by period: what stands, and not each step on the way there', () => {
    const log = factLog(one)
    const value = log.measure('2025-T1', '9')
    const correction = log.measure('2025-T1', '8', { corrects: value.id, comment: 'Rettet', cause: 'Sykdom' })
    log.say('explanation', '2025-T2', { comment: '', cause: 'Først', consequence: '' })
    log.say('explanation', '2025-T2', { comment: 'Nå', cause: 'Sist', consequence: '' })
    const omitted = log.say('omission', '2025-T2', { reason: 'Utsatt' })
    log.withdraw(omitted)
    for (const state of ['ikke_startet', 'pagar'] as const) log.say('tiltak', '2025-T1', { tiltak: 't', text: 'Kurs', responsible: 'Kari', deadline: '', state, note: '' })
    log.say('review', '2025-T1', { step: 'levert', facts: [correction.id], note: '' })
    const [first, second] = standingNews(log.facts)
    expect(first?.facts.map(({ type }) => type)).toEqual(['measurement', 'tiltak', 'review'])
    expect(incomingFields(first?.facts ?? [], one)).toEqual([
      { name: 'Verdi', texts: [expect.stringContaining('8')] },
      { name: 'Kommentar', texts: ['Rettet'] },
      { name: 'Årsak', texts: ['Sykdom'] },
      { name: 'Tiltak', texts: ['Kurs, ansvarlig: Kari, status: pågår'] },
      { name: 'Levering', texts: ['levert'] },
    ])
    expect(incomingFields(second?.facts ?? [], one)).toEqual([{ name: 'Kommentar', texts: ['Nå'] }, { name: 'Årsak', texts: ['Sist'] }])
    expect(standingNews([value, log.withdraw(value)])).toEqual([])
  })

  it('keeps both of two values that did not know of each other, and that a measurement was not carried out', () => {
    const facts = [factLog(one).measure('2025-T1', '9'), factLog(one, '9').measure('2025-T1', '7'), factLog(one, '8').say('omission', '2025-T2', { reason: 'Utsatt' })]
    const fields = standingNews(facts).flatMap((news) => incomingFields(news.facts, one))
    expect(fields.map(({ name, texts }) => [name, texts.length])).toEqual([['Verdi', 2], ['Ikke gjennomført', 1]])
  })

  it('shows where two have written different values of the same thing, and which counts [R2.11]', () => {
    const [here] = [factLog(one).measure('2025-T1', '9')]
    const there = factLog(one, '9').measure('2025-T1', '7')
    const { conflicts } = previewPacket([here], packet([there]), [one])
    expect(conflicts).toEqual([{ indicator: one, period: T1, values: [there, here], isNew: true }])
    expect(previewPacket([here, there], packet([there]), [one]).conflicts).toMatchObject([{ isNew: false }])
    expect(previewPacket([here], packet([{ ...there, value: '9' } as Fact]), [one]).conflicts).toEqual([])
  })

  it.each([0, 1])('has its conflict settled by keeping value %i', (kept) => {
    const here = factLog(one).measure('2025-T1', '9')
    const there = factLog(one, '1').measure('2025-T1', '7')
    const [conflict] = conflictsOf([here, there], one)
    const chosen = conflict?.values[kept]
    const made = settlingEdits(conflict as never, chosen?.id ?? '').map(factMaker()).map((fact) => ({ ...fact, id: `unit:9${fact.id}` }))
    const after = [here, there, ...made]
    expect(conflictsOf(after, one)).toEqual([])
    expect(recordOf(one, after, years).rowAt(T1).latest?.measurement?.written).toBe(chosen?.written)
  })
})
