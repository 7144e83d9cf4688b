import { describe, expect, it } from 'vitest'
import { lostRows, pasteCount, pasteDrafts, pasteEdits } from '../../src/domain/paste'
import { parseClipboard } from '../../src/files/clipboard'
import { previewImport } from '../../src/files/measurementImport'
import { layOutPaste } from '../../src/files/pasteLayout'
import { indicatorOf, readPlan } from '../support/plan'
import { measured, period } from '../support/measurements'

const plan = await readPlan()
const when = period('2025-T1')
const existing = new Map([['OKI-39', [measured(indicatorOf(plan, 'OKI-39'), '2025-T1', '93,1', { cause: 'Influensa' })]]])

/** What pasting a text into the row of the first of some indicators would do. */
function preview(text: string, ...indicators: string[]) {
  const { table } = layOutPaste(parseClipboard(text), { indicators, period: when }, plan.indicators)
  return previewImport(table, plan, existing)
}

describe('what pasting stores', () => {
  it('is a new measurement, or a correction that keeps the remarks', () => {
    const edits = pasteEdits(preview('OKI-39\t92,9 %\nOKI-40\t91\n'), new Set())
    expect(edits).toMatchObject([
      { indicator: 'OKI-39', written: '92,9 %', value: '92.9', corrects: 'unit:2025-T1:0', cause: 'Influensa' },
      { indicator: 'OKI-40', written: '91', corrects: null },
    ])
  })

  it('is nothing where the value is the same', () => {
    const changes = preview('93,10\n', 'OKI-39')
    expect(pasteEdits(changes, new Set())).toEqual([])
    expect(pasteDrafts(changes, new Set())).toEqual([])
  })

  it('waits for an answer where the value is unlikely', () => {
    const changes = preview('931\n', 'OKI-39')
    expect(pasteEdits(changes, new Set())).toEqual([])
    expect(pasteDrafts(changes, new Set())).toEqual([{ indicator: 'OKI-39', period: when, text: '931' }])
    expect(pasteEdits(changes, new Set(['1 2025-T1']))).toMatchObject([{ value: '931', confirmed: ['percent_outside_range', 'much_larger'] }])
    expect(pasteDrafts(changes, new Set(['1 2025-T1']))).toEqual([])
  })
})

describe('what is pasted beside a value', () => {
  const headings = 'indikator_id\tverdi\tkommentar\tmerknad\n'

  it('is its marks, and those that are there stay where nothing is said of them', () => {
    expect(pasteEdits(preview(`${headings}OKI-40\t91\t\tforeløpig\n`), new Set())).toMatchObject([{ value: '91', marks: ['forelopig'] }])
  })

  it('is that the measurement was not carried out, where the value is left open [R10.4]', () => {
    const edits = pasteEdits(preview(`${headings}OKI-40\t\tUtsatt\tikke gjennomført\nOKI-41\t\t\t\nOKI-39\t92,9\t\t\n`), new Set())
    expect(edits[0]).toEqual({ type: 'omission', indicator: 'OKI-40', period: when, reason: 'Utsatt' })
    expect(pasteCount(edits)).toEqual({ values: 1, omitted: 1 })
  })

  it('is refused without a reason, and has no field to be left in', () => {
    const changes = preview(`${headings}OKI-40\t\t\tikke gjennomført\nOKI-42\t90\t\t\n`)
    expect(lostRows(changes).map((row) => row.problem.reason)).toEqual(['omitted_without_reason'])
  })
})

describe('what cannot be stored', () => {
  it('is left in its field exactly as it was written', () => {
    expect(pasteDrafts(preview(' ca 93\n91\n', 'OKI-39', 'OKI-40'), new Set())).toEqual([{ indicator: 'OKI-39', period: when, text: ' ca 93' }])
  })

  it('is listed when it has no field to be left in', () => {
    const changes = preview('OKI-39\t92\nOKI-40\t91\nXYZ-1\t90\n')
    expect(lostRows(changes).map((row) => row.problem.reason)).toEqual(['unknown_indicator'])
    expect(pasteDrafts(changes, new Set())).toEqual([])
  })
})
