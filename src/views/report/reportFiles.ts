import { workerTask } from '../../composables/workerTask'
import { success, type Result } from '../../domain/result'
import { reportHtml } from '../../reports/reportHtml'
import { goalsTable, reportTables } from '../../reports/reportTables'
import type { Report } from '../../reports/report'
import { useExportStore } from '../../stores/fileExport'

/** What a report can be saved as. */
export type ReportFormat = 'docx' | 'xlsx' | 'csv' | 'html'

type MadeFile = Result<Blob, 'worker_failed'>
type OnShare = (share: number) => void

const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

function wordWorker(): Worker {
  return new Worker(new URL('../../reports/word.worker.ts', import.meta.url), { type: 'module' })
}

async function inWorker(create: () => Worker, input: unknown, type: string, onShare: OnShare): Promise<MadeFile> {
  const made = await workerTask(create, input, onShare)
  return made.ok ? success(new Blob([made.value], { type })) : made
}

/** The styles that stand within the HTML file. */
async function fileStyles(): Promise<string> {
  const parts = await Promise.all([import('../../styles/status.css?inline'), import('../../styles/reportFile.css?inline'), import('../../styles/report.css?inline')])
  return parts.map((part) => part.default).join('\n')
}

/** Makes the report as a file; Word and Excel in a worker that tells how far it has come. */
export async function reportFile(report: Report, format: ReportFormat, onShare: OnShare): Promise<MadeFile> {
  const exports = useExportStore()
  switch (format) {
    case 'docx':
      return inWorker(wordWorker, report, wordType, onShare)
    case 'xlsx':
      return inWorker(exports.workbookWorker, reportTables(report), exports.mediaTypes.xlsx, onShare)
    case 'csv':
      return success(await exports.tableFile(goalsTable(report), 'csv'))
    case 'html':
      return success(new Blob([reportHtml(report, await fileStyles(), await exports.textHasher())], { type: 'text/html;charset=utf-8' }))
  }
}
