import { describe, expect, it } from 'vitest'
import { useAssessmentForm } from '../../src/composables/useAssessmentForm'
import { useCauseForm } from '../../src/composables/useCauseForm'
import { changeTiltakState, useTiltakForm, whyNotWithdrawn, withdrawTiltak } from '../../src/composables/useTiltakForm'
import { saidElsewhereText } from '../../src/words/maalavvikCard'
import { ownRemarks } from '../../src/domain/remarks'
import { followUpWorld } from '../support/followUpWorld'
import { makeIndicator } from '../support/indicators'
import { period } from '../support/measurements'

const indicator = makeIndicator({ id: 'X-01', unit: '%', decimals: 1, baseline: '90', targets: ['95', '95'] })
const place = { indicator: 'X-01', period: period('2025-T2') }
const tiltak = { text: 'Flere vakter', responsible: 'Kari', deadline: '2025-09-01' }

function causes(around = followUpWorld(indicator), when = '2025-T2') {
  const row = () => around.rowAt(when)
  return { ...around, row, model: useCauseForm(row, () => ownRemarks(around.rowAt('2025-T1')), around.world) }
}

describe('årsak, konsekvens and kommentar', () => {
  it('[R10.10] are a correction of the own measurement that keeps its value, its marks and its tiltak', async () => {
    const around = followUpWorld(indicator)
    around.begin((log) => log.measure('2025-T2', '91,0', { marks: ['forelopig'], tiltak, documentation: 'D-1' }))
    const { model, facts, drafts, row } = causes(around)
    model.form.field('cause').write(' Sykdom ')
    model.form.field('consequence').write('Kø')
    expect(facts.value).toHaveLength(1)
    await model.save()
    expect(facts.value).toHaveLength(2)
    expect(facts.value[1]).toMatchObject({ type: 'measurement', written: '91,0', corrects: facts.value[0]?.id, marks: ['forelopig'], cause: 'Sykdom', consequence: 'Kø', documentation: 'D-1', tiltak })
    expect(row().latest?.measurement?.cause).toBe('Sykdom')
    expect(drafts.size).toBe(0)
    expect(model.state.value).toMatchObject({ kind: 'done' })
  })

  it('[R10.10] are an explanation where the period has no measurement of its own', async () => {
    const around = followUpWorld(indicator)
    around.begin((log) => log.measure('2025-T1', '91,0', { cause: 'Den gang' }))
    const { model, facts, row } = causes(around)
    expect(model.form.field('cause').text).toBe('')
    model.form.field('cause').write('Nå')
    await model.save()
    expect(facts.value[1]).toMatchObject({ type: 'explanation', period: '2025-T2', cause: 'Nå', consequence: '', comment: '' })
    expect(row().explanation?.cause).toBe('Nå')
    await model.save()
    expect(facts.value).toHaveLength(2)
  })

  it('stay in the fields when the write fails, with the reason', async () => {
    const { model, facts, drafts, problem } = causes()
    model.form.field('comment').write('Viktig')
    problem.value = 'quota_exceeded'
    await model.save()
    expect(model.state.value).toMatchObject({ kind: 'failed', message: expect.stringContaining('ikke mer plass') as string })
    expect([facts.value.length, drafts.size, model.form.field('comment').text]).toEqual([0, 1, 'Viktig'])
    problem.value = null
    await model.save()
    expect([facts.value.length, drafts.size]).toEqual([1, 0])
  })

  it('are not saved over what was written elsewhere meanwhile before the person has chosen', async () => {
    const around = causes()
    const { model, facts, world } = around
    model.form.field('cause').write('Min')
    await world.append([{ type: 'explanation', ...place, cause: 'En annens', consequence: '', comment: '' }])
    await model.save()
    expect(model.form.clashes).toEqual(['cause'])
    expect(facts.value).toHaveLength(1)
    model.form.field('cause').insist()
    await model.save()
    expect(facts.value[1]).toMatchObject({ cause: 'Min' })
  })

  it('are taken along from the period before, marked until saved, and never over what is typed without asking', async () => {
    const around = followUpWorld(indicator)
    around.begin((log) => log.measure('2025-T1', '91,0', { cause: 'Sykdom', comment: 'Se vedlegg' }))
    const { model, drafts } = causes(around)
    model.askToTake()
    expect(model.asks.value).toBe(false)
    expect([model.form.field('cause').text, model.form.field('consequence').text, model.form.field('comment').text]).toEqual(['Sykdom', '', 'Se vedlegg'])
    expect([model.isTaken('cause'), model.isTaken('consequence')]).toEqual([true, false])
    model.form.field('cause').write('Sykdom og permisjon')
    expect(model.isTaken('cause')).toBe(true)
    model.askToTake()
    expect(model.asks.value).toBe(true)
    model.endAsking()
    expect(model.form.field('cause').text).toBe('Sykdom og permisjon')
    await model.save()
    expect([model.isTaken('cause'), drafts.size]).toEqual([false, 0])
  })
})

describe('a tiltak', () => {
  it('is taken back whole with a fact for each thing said of it, and stays in the log', async () => {
    const around = followUpWorld(indicator)
    const made = useTiltakForm(place, () => null, around.world)
    made.form.field('text').write('Flere vakter')
    await made.save()
    const life = () => around.rowAt('2025-T2').tiltak[0]
    const first = life()
    if (!first) throw new Error('no tiltak')
    await changeTiltakState(place, first, 'pagar', around.world)
    expect(whyNotWithdrawn(place, life() ?? first, around.world)).toBeNull()
    expect(await withdrawTiltak(place, first, around.world)).toEqual({ done: 'Tiltaket «Flere vakter» er trukket tilbake. Det står fortsatt i historikken.' })
    expect(around.rowAt('2025-T2').tiltak).toEqual([])
    expect(around.facts.value.map(({ type }) => type)).toEqual(['tiltak', 'tiltak', 'withdrawal', 'withdrawal'])
  })

  it('is not taken back where it belongs to a measurement, or another period has said something of it', async () => {
    const around = followUpWorld(indicator)
    around.begin((log) => log.measure('2025-T2', '91,0', { tiltak }))
    const beside = around.rowAt('2025-T2').tiltak[0]
    const made = useTiltakForm(place, () => null, around.world)
    made.form.field('text').write('Nye skilt')
    await made.save()
    const own = around.rowAt('2025-T2').tiltak.find(({ text }) => text === 'Nye skilt')
    if (!beside || !own) throw new Error('no tiltak')
    expect([beside, own].map((life) => whyNotWithdrawn(place, life, around.world))).toEqual([{ reason: 'beside_measurement' }, null])
    await changeTiltakState({ ...place, period: period('2025-ÅR') }, own, 'pagar', around.world)
    expect(whyNotWithdrawn(place, own, around.world)).toEqual({ reason: 'said_elsewhere', periods: ['2025-ÅR'] })
    expect(saidElsewhereText([period('2025-ÅR')])).toMatch(/^Kan ikke trekkes tilbake: .*2025 også\. .*velger du at det utgår\.$/)
    expect(whyNotWithdrawn({ ...place, period: period('2025-ÅR') }, own, around.world)).toEqual({ reason: 'began_earlier' })
  })

  it('gets a key of its own, and its deadline is stored as a date', async () => {
    const { world, facts, drafts, rowAt } = followUpWorld(indicator)
    const { form, save } = useTiltakForm(place, () => null, world)
    expect(await save()).toEqual({ failed: 'Skriv hva tiltaket er, og lagre på nytt.' })
    form.field('text').write('Flere vakter')
    form.field('deadline').write('1.9.2025')
    form.field('state').write('pagar')
    expect(await save()).toHaveProperty('done')
    expect(facts.value).toMatchObject([{ type: 'tiltak', tiltak: 'key-1', text: 'Flere vakter', deadline: '2025-09-01', state: 'pagar', responsible: '' }])
    expect(drafts.size).toBe(0)
    expect(rowAt('2025-ÅR').tiltak).toMatchObject([{ key: 'key-1', since: '2025-T2' }])
  })

  it('[R10.7] that was written beside a measurement lives on under its key, and is gone after the period it is closed in', async () => {
    const around = followUpWorld(indicator)
    around.begin((log) => log.measure('2025-T1', '91,0', { tiltak }))
    const life = () => around.rowAt('2025-T2').tiltak[0] ?? null
    const { form, save } = useTiltakForm(place, life, around.world)
    expect(form.field('responsible').text).toBe('Kari')
    form.field('note').write('Lyst ut')
    await save()
    expect(life()).toMatchObject({ key: 'maaling:2025-T1', note: 'Lyst ut', deadline: '2025-09-01', since: '2025-T1' })
    const now = life()
    if (now) await changeTiltakState(place, now, 'ferdig', around.world)
    expect(life()).toMatchObject({ state: 'ferdig', closed: '2025-T2', note: 'Lyst ut' })
    expect(around.rowAt('2025-ÅR').tiltak).toEqual([])
  })

  it('keeps what is typed when the write fails', async () => {
    const { world, drafts, problem } = followUpWorld(indicator)
    const { form, save } = useTiltakForm(place, () => null, world)
    form.field('text').write('Flere vakter')
    problem.value = 'unavailable'
    expect(await save()).toHaveProperty('failed')
    expect([form.field('text').text, drafts.size]).toEqual(['Flere vakter', 1])
  })
})

describe("a person's own assessment", () => {
  it('[R6.2] is stored with its reason and what was measured then, and outlives a new measurement as an old one', async () => {
    const around = followUpWorld(indicator)
    around.begin((log) => log.measure('2025-T1', '91,0'))
    const row = () => around.rowAt('2025-T2')
    const model = useAssessmentForm(row, 0, around.world)
    model.form.field('status').write('i_rute')
    expect(await model.save()).toBe(false)
    expect(model.state.value).toMatchObject({ kind: 'failed' })
    model.form.field('reason').write('Ny telling er på vei')
    expect(await model.save()).toBe(true)
    expect(around.facts.value[1]).toMatchObject({ type: 'assessment', horizon: 2025, status: 'i_rute', reason: 'Ny telling er på vei', seen: around.facts.value[0]?.id })
    expect(row().assessments).toMatchObject([{ isOutdated: false }, null])
    await around.world.append([{ ...around.facts.value[0], type: 'measurement', period: place.period } as never])
    expect(row().assessments[0]).toMatchObject({ isOutdated: true })
  })

  it('is taken back with those it replaced in the same period', async () => {
    const around = followUpWorld(indicator)
    const row = () => around.rowAt('2025-T2')
    const model = useAssessmentForm(row, 1, around.world)
    for (const reason of ['Først', 'Så']) {
      model.form.field('status').write('bak')
      model.form.field('reason').write(reason)
      await model.save()
    }
    expect(row().assessments[1]?.fact.reason).toBe('Så')
    await model.withdraw()
    expect(row().assessments).toEqual([])
  })
})
