import { noRemarks, type Remarks } from '../../src/domain/fact'
import type { OmissionFact } from '../../src/domain/followUpFact'
import type { Measurement } from '../../src/domain/measurement'
import type { AcceptedRow, ImportReason, OmittedRow, RefusedRow } from '../../src/domain/measurementImport'
import type { QuestionCode } from '../../src/domain/plausibility'
import type { ValueMark } from '../../src/domain/valueMark'
import { decimal } from './indicators'
import { period } from './measurements'

interface AcceptedSketch {
  readonly line: number
  readonly kind?: AcceptedRow['kind']
  readonly written?: string
  readonly existing?: Measurement | null
  readonly questions?: readonly QuestionCode[]
  readonly remarks?: Remarks
  readonly marks?: readonly ValueMark[] | null
}

/** A row that can be imported: `X-01` for 2025-T1 unless said otherwise. */
export function acceptedRow({ line, kind = 'add', written = '5', existing = null, questions = [], remarks = noRemarks, marks = null }: AcceptedSketch): AcceptedRow {
  return {
    kind,
    line,
    cells: { indikator_id: 'X-01', periode: '2025-T1', verdi: written, kommentar: remarks.comment },
    measurement: {
      indicator: 'X-01',
      period: period('2025-T1'),
      written,
      value: { kind: 'number', number: decimal(written.replace(',', '.')) },
      registeredBy: '',
      marks,
      ...remarks,
    },
    existing,
    previous: questions.length > 0 ? { kind: 'number', number: decimal('1') } : null,
    questions,
    idAdjusted: false,
  }
}

/** A row that says that `X-01` was not measured for 2025-T1; `before` is the reason that is stored already. */
export function omittedRow({ line, reason, before = null, cells = {} }: { line: number; reason: string; before?: string | null; cells?: OmittedRow['cells'] }): OmittedRow {
  const omission = { indicator: 'X-01', period: period('2025-T1'), reason, registeredBy: '' }
  const { registeredBy, ...said } = omission
  const existing: OmissionFact | null = before === null ? null : { ...said, reason: before, type: 'omission', id: 'o', plan: 'p', virksomhet: '', author: registeredBy, at: '' }
  const kind = before === reason ? 'omitted' : 'omit'
  return { kind, line, cells: { indikator_id: 'X-01', periode: '2025-T1', kommentar: reason, merknad: 'ikke gjennomført', ...cells }, omission, existing, idAdjusted: false }
}

/** A row that cannot be imported, with the value as it was written. */
export function refusedRow({ line, reason, verdi, kommentar = '' }: { line: number; reason: ImportReason; verdi: string; kommentar?: string }): RefusedRow {
  return {
    kind: 'refuse',
    line,
    cells: { indikator_id: 'X-01', periode: '2025-T1', verdi, kommentar },
    problem: { reason, line, column: 'verdi', columnNumber: 3, written: verdi, suggestion: null, firstLine: null, indicator: 'X-01' },
  }
}
