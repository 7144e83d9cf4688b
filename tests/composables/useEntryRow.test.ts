import { describe, expect, it } from 'vitest'
import { useEntryRow } from '../../src/composables/useEntryRow'
import { measurementEdit } from '../../src/domain/entryFacts'
import { noRemarks } from '../../src/domain/fact'
import { entryWorld, settled } from '../support/entryWorld'
import { redraftWarning } from '../../src/words/conflict'
import { noticeMessage } from '../../src/words/entry'
import { decimal, makeIndicator } from '../support/indicators'
import { period } from '../support/measurements'

const attendance = makeIndicator({ id: 'X-01', unit: '%', decimals: 1, baseline: '92,3 %', targets: ['95,0 %', '95,0 %'] })
const when = period('2025-T1')

function openRow(around = entryWorld()) {
  const row = useEntryRow(attendance, when, around.world, around.events)
  const type = (text: string) => {
    row.field('value').enter()
    row.field('value').write(text)
  }
  return { ...around, row, type }
}

function writeElsewhere({ elsewhere, row }: ReturnType<typeof openRow>, plain: string) {
  const value = { kind: 'number' as const, number: decimal(plain) }
  const corrects = row.measurement?.factId ?? null
  elsewhere([measurementEdit({ indicator: 'X-01', period: when, written: plain, value, confirmed: [], remarks: noRemarks, corrects })])
}

describe('a value that another stands against [R2.11]', () => {
  /** Two tabs store at the same moment: neither corrects the other. */
  function rivals() {
    const opened = openRow()
    const values = ['93.1', '93.4'].map((plain) => ({ kind: 'number' as const, number: decimal(plain) }))
    opened.elsewhere(values.map((value, index) => measurementEdit({ indicator: 'X-01', period: when, written: ['93,1', '93,4'][index] ?? '', value, confirmed: [], remarks: noRemarks, corrects: null })))
    return opened
  }

  it('is told of in the row', () => {
    const { row } = rivals()
    expect(row.notice.kind).toBe('rival')
    expect(noticeMessage(row.notice, attendance).replaceAll('\u00a0', ' ')).toBe('En annen verdi, 93,1 %, ble registrert samtidig et annet sted. Den seneste, 93,4 %, gjelder til noen velger.')
  })

  it('can be chosen in its place, and taken back again', async () => {
    const { row, actions, facts } = rivals()
    const [first] = facts.value
    row.settle(first?.id ?? '')
    await settled()
    expect(row.notice.kind).toBe('none')
    expect(row.measurement?.written).toBe('93,1')
    expect(actions).toHaveLength(1)
  })

  it.each([
    ['levert', 'Linja var levert, og er nå et utkast. Den må leveres på nytt.'],
    ['godkjent', 'Linja var godkjent, og er nå et utkast. Den må leveres og godkjennes på nytt.'],
  ] as const)('makes a line that was %s a draft again, and says so [R10.5]', async (step, said) => {
    const { row, facts, messages, elsewhere } = rivals()
    elsewhere([{ type: 'review', indicator: 'X-01', period: when, step, facts: facts.value.map(({ id }) => id), note: '' } as never])
    expect(row.judged.line.state).toBe(step)
    expect(redraftWarning(row.judged.line.state)).toContain(`Linja er ${step}. Når du velger, blir den et utkast igjen`)
    row.settle(facts.value[0]?.id ?? '')
    await settled()
    expect(row.judged.line.state).toBe('utkast')
    expect(messages.at(-1)).toContain(said)
  })

  it('says nothing of a line that is a draft already', async () => {
    const { row, facts, messages } = rivals()
    expect(redraftWarning(row.judged.line.state)).toBe('')
    row.settle(facts.value[0]?.id ?? '')
    await settled()
    expect(messages.at(-1)).not.toContain('utkast')
  })

  it('gives way to what is wrong with what is typed now, and cannot be settled in a locked period', async () => {
    const { row, type, locked, facts } = rivals()
    type('ca 93')
    row.commit('value')
    expect(row.notice.kind).toBe('unreadable')
    row.discard('value')
    locked.add(when)
    expect(row.notice.kind).toBe('rival')
    row.settle(facts.value[0]?.id ?? '')
    await settled()
    expect(facts.value).toHaveLength(2)
  })
})

describe('a value that is typed', () => {
  it('is kept as a draft from the first key, and saved as a fact', async () => {
    const { row, type, drafts, facts, messages } = openRow()
    type('93,1')
    expect([...drafts.values()].map(({ text }) => text)).toEqual(['93,1'])
    expect(row.notice.kind).toBe('none')
    expect(row.commit('value')).toBe(true)
    expect(row.notice.kind).toBe('saving')
    await settled()
    expect(row.notice.kind).toBe('none')
    expect(facts.value).toMatchObject([{ type: 'measurement', written: '93,1', value: '93.1', corrects: null }])
    expect(drafts.size).toBe(0)
    expect(row.judged.judgements[0]?.status).toBe('noe_bak')
    expect(messages).toEqual(['X-01: lagret 93,1\u00a0%. Status 2025 noe bak, 2028 noe bak.'])
  })

  it('is stored once though the field is both saved and left', async () => {
    const { row, type, facts } = openRow()
    type('93,1')
    row.commit('value')
    row.leave()
    row.commit('value')
    await settled()
    expect(facts.value).toHaveLength(1)
  })

  it('corrects the measurement that is there', async () => {
    const { row, type, facts } = openRow()
    type('93,1')
    row.commit('value')
    await settled()
    type('93,4')
    row.commit('value')
    await settled()
    expect(facts.value.at(-1)).toMatchObject({ value: '93.4', corrects: facts.value[0]?.id })
    expect(row.measurement?.conflicts).toEqual([])
  })

  it('stays as it was written, with the reason, when it cannot be read', async () => {
    const { row, type, drafts, facts, messages } = openRow()
    type('ca 93')
    expect(row.commit('value')).toBe(false)
    await settled()
    expect(row.notice).toEqual({ kind: 'unreadable', problem: { reason: 'not_a_number', written: 'ca 93' } })
    expect(row.field('value').text).toBe('ca 93')
    expect(drafts.size).toBe(1)
    expect(facts.value).toEqual([])
    expect(messages[0]).toContain('ca 93')
  })

  it('is still there, with the reason, when the page is opened again', () => {
    const first = openRow()
    first.type('ca 93')
    const again = openRow(first)
    expect(again.row.field('value').text).toBe('ca 93')
    expect(again.row.notice.kind).toBe('unreadable')
  })

  it('is asked about when it is unlikely, and saved with the answer', async () => {
    const { row, type, facts } = openRow()
    type('931')
    expect(row.commit('value')).toBe(false)
    expect(row.notice.kind).toBe('ask')
    expect(facts.value).toEqual([])
    row.confirm()
    await settled()
    expect(facts.value).toMatchObject([{ value: '931', confirmed: ['percent_outside_range', 'much_larger'] }])
  })

  it('can be restored to what was there before', () => {
    const { row, type, drafts } = openRow()
    type('93,1')
    expect(row.field('value').restore()).toBe(true)
    expect(row.field('value').text).toBe('')
    expect(drafts.size).toBe(0)
    expect(row.field('value').restore()).toBe(false)
  })

  it('goes back to an unread text, not past it', () => {
    const { row, type } = openRow()
    type('ca 93')
    row.commit('value')
    type('ca 93,')
    row.field('value').restore()
    expect(row.field('value').text).toBe('ca 93')
  })
})

describe('a value that is emptied', () => {
  it('is withdrawn only after a yes', async () => {
    const { row, type, facts } = openRow()
    type('93,1')
    row.commit('value')
    await settled()
    type('')
    expect(row.commit('value')).toBe(false)
    expect(row.notice.kind).toBe('withdraw')
    expect(row.measurement).not.toBeNull()
    row.withdraw()
    await settled()
    expect(facts.value.at(-1)).toMatchObject({ type: 'withdrawal', withdraws: facts.value[0]?.id })
    expect(row.measurement).toBeNull()
    expect(row.field('value').text).toBe('')
  })
})

describe('when the storage fails', () => {
  it('says so and keeps what was typed until it can be saved', async () => {
    const { row, type, problem, drafts, facts } = openRow()
    problem.value = 'quota_exceeded'
    type('93,1')
    row.commit('value')
    await settled()
    expect(row.notice).toEqual({ kind: 'failed', problem: 'quota_exceeded' })
    expect(row.field('value').text).toBe('93,1')
    expect(drafts.size).toBe(1)
    problem.value = null
    row.commit('value')
    await settled()
    expect(facts.value).toHaveLength(1)
    expect(row.notice.kind).toBe('none')
  })
})

describe('when another tab changes the same value', () => {
  it('shows both and saves neither until the person has chosen', async () => {
    const opened = openRow()
    const { row, type, facts } = opened
    type('93,1')
    writeElsewhere(opened, '92.0')
    expect(row.notice).toEqual({ kind: 'clash', field: 'value', mine: '93,1', theirs: '92.0' })
    expect(row.commit('value')).toBe(false)
    await settled()
    expect(facts.value).toHaveLength(1)
    row.insist('value')
    await settled()
    expect(row.measurement).toMatchObject({ written: '93,1', corrected: true, conflicts: [] })
  })

  it('lets the other stand when mine is given up', () => {
    const opened = openRow()
    opened.type('93,1')
    writeElsewhere(opened, '92.0')
    opened.row.discard('value')
    expect(opened.row.field('value').text).toBe('92.0')
    expect(opened.row.notice.kind).toBe('none')
  })

  it('just shows the new value where nothing is typed', () => {
    const opened = openRow()
    writeElsewhere(opened, '92.0')
    expect(opened.row.field('value').text).toBe('92.0')
    expect(opened.row.notice.kind).toBe('none')
  })

  it('tells a draft from an earlier visit that is older than what was saved since', () => {
    const first = openRow()
    first.type('93,1')
    first.setTime('2025-05-03T08:00:00.000Z')
    writeElsewhere(first, '92.0')
    expect(openRow(first).row.notice.kind).toBe('clash')
  })
})

describe('remarks', () => {
  it('are asked for by the colour, and correct the measurement with the same value', async () => {
    const { row, type, facts } = openRow()
    expect(row.asked).toEqual({ cause: false, tiltak: false, documentation: false })
    type('93,0')
    row.commit('value')
    await settled()
    expect(row.asked).toEqual({ cause: true, tiltak: true, documentation: false })
    row.field('cause').write('Influensa ')
    row.commit('cause')
    row.field('responsible').write('Rektor')
    row.commit('responsible')
    await settled()
    expect(row.measurement).toMatchObject({ written: '93,0', cause: 'Influensa', tiltak: { responsible: 'Rektor' } })
    expect(facts.value).toHaveLength(3)
  })

  it('wait for the value when there is none, and are saved with it', async () => {
    const { row, type, facts, drafts } = openRow()
    row.field('comment').write('Tallet kommer i morgen')
    row.commit('comment')
    await settled()
    expect(facts.value).toEqual([])
    expect(row.remarksWait).toBe(true)
    type('96')
    row.commit('value')
    await settled()
    expect(row.measurement?.comment).toBe('Tallet kommer i morgen')
    expect(drafts.size).toBe(0)
  })

  it('are kept when the value is corrected', async () => {
    const { row, type } = openRow()
    type('93,0')
    row.commit('value')
    row.field('cause').write('Influensa')
    await settled()
    row.commit('cause')
    await settled()
    type('94,5')
    row.commit('value')
    await settled()
    expect(row.measurement).toMatchObject({ written: '94,5', cause: 'Influensa' })
  })
})

describe('a row in a locked period', () => {
  it('keeps what was typed and stores nothing, until the period is opened [R10.22]', async () => {
    const { row, type, facts, drafts, locked } = openRow()
    type('93,1')
    locked.add(when)
    expect([row.locked, row.notice.kind]).toEqual([true, 'locked'])
    expect(row.commit('value')).toBe(true)
    row.withdraw()
    await settled()
    expect(facts.value).toEqual([])
    expect([...drafts.values()].map(({ text }) => text)).toEqual(['93,1'])
    locked.delete(when)
    row.commit('value')
    await settled()
    expect(facts.value).toMatchObject([{ written: '93,1' }])
  })

  it('says so when the period is locked while a value waits to be stored', async () => {
    const { row, type, facts, messages, locked } = openRow()
    type('93,1')
    row.commit('value')
    locked.add(when)
    await settled()
    expect(facts.value).toEqual([])
    expect(row.field('value').text).toBe('93,1')
    expect(messages.at(-1)).toContain('Perioden er låst')
  })

  it('cannot be emptied', async () => {
    const { row, type, facts, locked } = openRow()
    type('93,1')
    row.commit('value')
    await settled()
    locked.add(when)
    row.withdraw()
    await settled()
    expect(facts.value).toHaveLength(1)
  })
})
