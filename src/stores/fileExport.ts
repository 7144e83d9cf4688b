import { defineStore } from 'pinia'
import { computed } from 'vue'
import type { Measurement } from '../domain/measurement'
import { openOmissions } from '../domain/omissions'
import type { Period } from '../domain/period'
import { reportedPeriods, type ReportedPeriods } from '../domain/reportedPeriods'
import { measurementsOf } from '../domain/series'
import type { ExportTable } from '../files/exportTable'
import type { ExportWords, Omissions } from '../files/measurementExport'
import type { ExistingMeasurements } from '../files/measurementImport'
import { useFactsStore } from './facts'
import { useJudgedStore } from './judged'
import { usePlanStore } from './plan'
import { useStorageStore } from './storage'
import { workbookWorker } from './workbookWorker'

export type { ExportCell, ExportTable } from '../files/exportTable'
export type { ExportWords } from '../files/measurementExport'

/** What a table may be written as. */
export type ExportFormat = 'csv' | 'xlsx'

const mediaTypes: Readonly<Record<ExportFormat, string>> = {
  csv: 'text/csv;charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

/** Tables as files; the writers are loaded when they are used. */
export const useExportStore = defineStore('export', () => {
  const planStore = usePlanStore()
  const judged = useJudgedStore()
  const facts = useFactsStore()
  const storage = useStorageStore()

  /** A table as the content of a file. */
  async function tableFile(table: ExportTable, format: ExportFormat): Promise<Blob> {
    const type = mediaTypes[format]
    if (format === 'csv') {
      const { exportCsv } = await import('../files/exportTable')
      return new Blob([exportCsv(table)], { type })
    }
    const { writeXlsxTables } = await import('../files/xlsx')
    return new Blob([new Uint8Array(await writeXlsxTables([table]))], { type })
  }

  const isIn = (period: Period | null) => (one: { readonly period: Period }) => period === null || one.period === period

  /** What `of` gives for each of the plan's indicators, by its id. */
  function byIndicator<T>(of: (id: string) => readonly T[]): ReadonlyMap<string, readonly T[]> {
    return new Map(planStore.plan?.indicators.map(({ id }) => [id, of(id)]))
  }

  function validOf(id: string): readonly Measurement[] {
    const record = judged.recordOf(id)
    return record ? measurementsOf(record.series) : []
  }

  /** The valid measurements, of every period or of one, as an import is compared with them. */
  const measurementsIn = (period: Period | null): ExistingMeasurements => byIndicator((id) => validOf(id).filter(isIn(period)))

  /** What was not carried out, of every period or of one. */
  const omissionsIn = (period: Period | null): Omissions => byIndicator((id) => openOmissions(facts.factsOf(id), validOf(id)).filter(isIn(period)))

  /** The periods of an indicator's measurements and of those not carried out; worked out again only where a fact has come. No facts are held for it. */
  const periodsById = computed(() => {
    const { plan } = planStore
    return plan?.indicators.map((indicator) => computed(() => reportedPeriods(indicator, storage.glanceAt(indicator.id), plan.years)))
  })

  /** What is reported of each indicator, to be looked at one after the other. */
  function reportedSteps(): (() => ReportedPeriods)[] {
    return (periodsById.value ?? []).map((one) => () => one.value)
  }

  /** Every valid measurement and every one not carried out, or those of one period, in the columns that an import reads; null before the plan has arrived. */
  async function measurementFile(format: ExportFormat, words: ExportWords, period: Period | null = null): Promise<Blob | null> {
    const { measurementTable } = await import('../files/measurementExport')
    return planStore.plan && tableFile(measurementTable(planStore.plan, measurementsIn(period), words, omissionsIn(period)), format)
  }

  /** An empty form for a period: a row for each indicator in `ids`, the value left open. */
  async function formFile(ids: readonly string[], period: Period, sheetName: string, format: ExportFormat): Promise<Blob> {
    const { measurementForm } = await import('../files/measurementExport')
    const indicators = ids.flatMap((id) => planStore.indicatorsById.get(id) ?? [])
    return tableFile(measurementForm(indicators, period, sheetName), format)
  }

  /** What gives the SHA-256 of a text, in hex digits. */
  async function textHasher(): Promise<(text: string) => string> {
    return (await import('../storage/textHash')).textHash
  }

  return { tableFile, reportedSteps, measurementFile, formFile, workbookWorker, textHasher, mediaTypes }
})
