import { baselinePeriod, lastPeriod } from '../domain/calendar'
import { sameValue } from '../domain/dryRun'
import type { Indicator } from '../domain/indicator'
import { saysCorrected } from '../domain/markParse'
import {
  countRows,
  optionalImportColumns,
  requiredImportColumns,
  type AcceptedRow,
  type ImportFileProblem,
  type OtherFileKind,
  type ImportProblem,
  type ImportReason,
  type MeasurementImport,
  type OmittedRow,
} from '../domain/measurementImport'
import type { Plan, PlanYears } from '../domain/plan'
import type { Period } from '../domain/period'
import type { ValueReason } from '../domain/value'
import { counted } from './counted'
import { lockedRowText } from './lock'
import { questionText, valueProblemText } from './problems'
import { noDateText } from './tiltakDeadline'

function list(names: readonly string[]): string {
  const quoted = names.map((name) => `«${name}»`)
  return quoted.length < 2 ? quoted.join('') : `${quoted.slice(0, -1).join(', ')} og ${quoted.at(-1)}`
}

/** Which columns a file of measurements must and may have. */
export function importColumnsText(): string {
  return `Filen må ha kolonnene ${list(requiredImportColumns)}. Den kan også ha ${list(optionalImportColumns)}.`
}

const chooseInstead = 'Velg en CSV-fil eller en Excel-fil (.xlsx) med målinger.'

const otherKindTexts: Readonly<Record<OtherFileKind, string>> = {
  pdf: `Filen er en PDF, og tall i en PDF kan ikke leses herfra. ${chooseInstead} Står tallene bare i PDF-en, kan du skrive dem under Registrer.`,
  picture: `Filen er et bilde, og tall i et bilde kan ikke leses herfra. ${chooseInstead} Har du bare bildet, kan du skrive tallene under Registrer.`,
  word: `Filen er et tekstdokument, for eksempel fra Word. ${chooseInstead} En tabell i dokumentet kan kopieres inn i feltet for å lime inn.`,
  presentation: `Filen er en presentasjon, for eksempel fra PowerPoint. ${chooseInstead}`,
  open_document: 'Filen er et OpenDocument-regneark (.ods). Åpne det i LibreOffice eller Excel, lagre det som .xlsx, og velg den filen.',
  gzip: `Filen er pakket sammen (.gz). Er den en sikkerhetskopi, hentes den inn lenger ned på denne siden. ${chooseInstead}`,
  zip: `Filen er en pakke med flere filer (.zip). Pakk den ut, og velg én fil om gangen. ${chooseInstead}`,
}

function isOtherKind(reason: ImportFileProblem['reason']): reason is OtherFileKind {
  return reason in otherKindTexts
}

/** A clear sentence about a file that cannot be read at all, with the next step. */
export function importFileProblemText({ reason, line, columns, found }: ImportFileProblem): string {
  const foundText = found.length > 0 ? ` Fant ${list(found)}${line === null ? '' : ` på linje ${line}`}.` : ''
  if (isOtherKind(reason)) return otherKindTexts[reason]
  switch (reason) {
    case 'empty_file':
      return `Filen er tom. ${importColumnsText()}`
    case 'too_large':
      return 'Filen er for stor til å leses her. Del den i flere filer, eller ta bort ark og rader som ikke er målinger.'
    case 'too_many_rows':
      return 'Filen har flere enn 500 000 rader. Del den i flere filer, og prøv igjen.'
    case 'too_many_columns':
      return 'Filen har flere enn 16 384 kolonner, som er det meste Excel har. Behold bare kolonnene med målinger, og prøv igjen.'
    case 'not_text':
      return 'Filen er ikke en CSV-fil eller en Excel-fil vi kan lese. Lagre den på nytt som CSV UTF-8 eller som .xlsx.'
    case 'old_excel':
      return 'Filen er i det gamle Excel-formatet (.xls). Åpne den i Excel og lagre den som .xlsx.'
    case 'broken_workbook':
      return 'Excel-filen er skadet og kan ikke åpnes. Åpne den i Excel, lagre den på nytt som .xlsx, og prøv igjen.'
    case 'locked_workbook':
      return 'Excel-filen er beskyttet med passord. Lagre en kopi uten passord, og prøv igjen.'
    case 'too_slow':
      return 'Filen tok så lang tid å lese at programmet ga opp. Ta bort ark, rader og formler som ikke er målinger, lagre et regneark som CSV eller del filen i flere, og prøv igjen.'
    case 'not_read':
      return 'Lesingen av filen stoppet. Ingenting er endret. Last siden på nytt og prøv igjen; hjelper ikke det, lagre et regneark som CSV eller del filen i flere.'
    case 'cancelled':
      return 'Lesingen er avbrutt.'
    case 'no_header':
      return `Fant ingen rad med kolonneoverskrifter.${foundText} ${importColumnsText()}`
    case 'missing_column':
      return `${columns.length > 1 ? 'Kolonnene' : 'Kolonnen'} ${list(columns)} mangler.${foundText} Gi kolonnen dette navnet, og prøv igjen.`
    case 'duplicate_column':
      return `${columns.length > 1 ? 'Kolonnene' : 'Kolonnen'} ${list(columns)} står to ganger${line === null ? '' : ` på linje ${line}`}. Ta bort den ene.`
  }
}

function periodHint({ baseline, targets }: PlanYears): string {
  const year = targets[0] ?? baseline
  return `Skriv ${year}-T1, ${year}-T2 eller ${year}-ÅR.`
}

function outsideText(written: string, years: PlanYears, side: string): string {
  return `Perioden «${written.trim()}» er ${side}. Planen går fra ${baselinePeriod(years)} til ${lastPeriod(years)}.`
}

function isValueReason(reason: ImportReason): reason is ValueReason {
  return ['empty', 'not_a_number', 'ambiguous_point', 'wrong_unit', 'not_an_answer', 'not_a_judgement'].includes(reason)
}

function indicatorOf(plan: Plan, id: string | null): Indicator | undefined {
  return plan.indicators.find((indicator) => indicator.id === id)
}

function unknownIndicatorText({ written, suggestion }: ImportProblem, plan: Plan): string {
  const hint = suggestion ? ` Mente du ${suggestion}?` : ` Id-ene ser slik ut: ${plan.indicators[0]?.id ?? ''}.`
  return `Indikatoren «${written.trim()}» finnes ikke i planen.${hint}`
}

/** A clear sentence about a row that is not imported: what is wrong, and what would be accepted. */
export function importProblemText(problem: ImportProblem, plan: Plan): string {
  const { reason, written, firstLine, suggestion } = problem
  const indicator = indicatorOf(plan, problem.indicator)
  if (isValueReason(reason)) {
    return valueProblemText({ reason, written }, indicator ?? { unit: '', valueType: 'tall', decimals: 0 })
  }
  switch (reason) {
    case 'broken_quotes':
      return `Raden har et anførselstegn som ikke er avsluttet: «${written}». Skriv to anførselstegn etter hverandre for ett inne i en celle.`
    case 'too_long_cell':
      return 'En celle har flere enn 32 767 tegn, som er det meste Excel tar. Kort den ned, og prøv igjen.'
    case 'too_many_cells':
      return `Raden har flere celler enn overskriften: «${written}». Sett anførselstegn rundt tekst som inneholder skilletegnet.`
    case 'split_decimal':
      return `Verdien ser ut til å være ${suggestion ?? ''}, men kommaet deler den i to celler. Skriv "${suggestion ?? ''}" i anførselstegn, eller bruk semikolon mellom cellene.`
    case 'empty_indicator':
      return `Indikatorens id mangler. Skriv for eksempel ${plan.indicators[0]?.id ?? ''}.`
    case 'unknown_indicator':
      return unknownIndicatorText(problem, plan)
    case 'empty_period':
      return `Perioden mangler. ${periodHint(plan.years)}`
    case 'not_a_period':
      return `«${written.trim()}» er ikke en periode vi kan lese. ${periodHint(plan.years)}`
    case 'before_plan':
      return outsideText(written, plan.years, 'før planen begynner')
    case 'after_plan':
      return outsideText(written, plan.years, 'etter at planen er slutt')
    case 'duplicate_row':
      return `Samme indikator og periode står også på linje ${firstLine ?? ''}, og den linjen er brukt. Behold bare én av dem.`
    case 'not_a_mark':
      return `«${written.trim()}» er ikke en merknad vi kjenner. Skriv foreløpig eller brudd i tidsserien, begge med komma mellom, ingen for å ta bort merkingen, eller ikke gjennomført alene på en rad uten verdi. Annen tekst hører hjemme i kolonnen «kommentar».`
    case 'omitted_with_value':
      return 'Raden har en verdi, og kan da ikke være merket «ikke gjennomført». Ta bort det ene.'
    case 'omitted_without_reason':
      return 'Raden er merket «ikke gjennomført», men mangler begrunnelse. Skriv hvorfor i kolonnen «kommentar».'
    case 'omitted_not_expected':
      return `Det er ikke ventet noen måling av ${problem.indicator ?? 'indikatoren'} for ${suggestion ?? 'perioden'}, så den trenger ikke merkes «ikke gjennomført». Ta bort raden.`
    case 'omitted_measured':
      return `Verdien «${suggestion ?? ''}» er alt registrert for perioden. Er målingen likevel ikke gjennomført, trekker du verdien tilbake på siden Registrer først.`
    case 'locked_period':
      return lockedRowText((suggestion ?? '') as Period)
    case 'spreadsheet_error':
      return `Cellen viser feilen ${written.trim()} i regnearket. Rett formelen, eller skriv verdien.`
    case 'date_for_value':
      return `«${written.trim()}» er en dato, ikke en verdi. Regnearket kan ha gjort om tallet; gi cellen tallformat og skriv verdien på nytt.`
  }
}

/** Where in the file a problem is: `linje 4, kolonne 3 (verdi)`. */
export function importProblemPlace({ line, column, columnNumber }: ImportProblem): string {
  return column === null ? `linje ${line}` : `linje ${line}, kolonne ${columnNumber ?? ''} (${column})`
}

/** What is asked about an accepted row, one sentence a question. */
export function importQuestionTexts({ questions, measurement, previous }: AcceptedRow, plan: Plan): string[] {
  const indicator = indicatorOf(plan, measurement.indicator)
  return indicator ? questions.map((code) => questionText(code, measurement.value, indicator, previous)) : []
}

/** That a value is not corrected because a file says so. */
function correctedText({ cells, measurement, existing }: AcceptedRow): string {
  if (!saysCorrected(cells.merknad ?? '') || existing?.corrected) return ''
  if (existing && !sameValue(existing.value, measurement.value)) return ''
  return '«Korrigert» følger av historikken: merket kommer av seg selv når en registrert verdi rettes, og settes ikke fra filen.'
}

/** That a row without a value says that there will be none. */
export const omittedText = 'Målingen meldes ikke gjennomført.'

const leftToTheCard = ['aarsak', 'konsekvens', 'tiltak', 'ansvarlig', 'frist', 'dokumentasjon'] as const

/** What a row without a value sets, and what of it is not taken. */
export function omissionTexts({ omission, existing, kind, cells, idAdjusted }: OmittedRow): string[] {
  const id = idAdjusted ? [`«${(cells.indikator_id ?? '').trim()}» er lest som ${omission.indicator}.`] : []
  const left = leftToTheCard.filter((column) => (cells[column] ?? '').trim() !== '')
  const not = left.length > 0 ? [`${list(left)} hører til et målavvik, og blir ikke med fra en rad uten verdi. Skriv det på siden Målavvik.`] : []
  const before = existing && kind === 'omit' ? [`Begrunnelsen var: ${existing.reason}`] : []
  return [...id, `Begrunnelse: ${omission.reason}`, ...before, ...not]
}

/** What is worth knowing about an accepted row besides: how an id was read, and that a deadline is not a date. */
export function importNoteText(row: AcceptedRow): string {
  const { idAdjusted, cells, measurement } = row
  const id = idAdjusted ? `«${(cells.indikator_id ?? '').trim()}» er lest som ${measurement.indicator}.` : ''
  return [id, noDateText(measurement.tiltak.deadline), correctedText(row)].filter((text) => text !== '').join(' ')
}

/** What an import will do, in one sentence: "12 nye, 3 rettelser, 40 uendret, 1 avvist." */
export function importSummaryText(result: MeasurementImport): string {
  const parts = [
    counted(countRows(result, 'add'), 'ny', 'nye'),
    counted(countRows(result, 'correct'), 'rettelse', 'rettelser'),
    counted(countRows(result, 'unchanged') + countRows(result, 'omitted'), 'uendret', 'uendret'),
    ...(countRows(result, 'omit') > 0 ? [`${countRows(result, 'omit')} ikke gjennomført`] : []),
    counted(countRows(result, 'refuse'), 'avvist', 'avvist'),
  ]
  return `${parts.join(', ')}.`
}

/** Which columns of the file are not read; empty when there are none. */
export function unknownColumnsText({ unknownColumns }: MeasurementImport): string {
  if (unknownColumns.length === 0) return ''
  return `${unknownColumns.length > 1 ? 'Kolonnene' : 'Kolonnen'} ${list(unknownColumns)} leses ikke.`
}

/** That letters look wrong, because the file was once saved in another encoding. */
export const garbledText =
  'Noen bokstaver i filen ser forvansket ut (for eksempel «Ã¥» for «å»). Lagre filen på nytt som CSV UTF-8 fra programmet den ble laget i.'

/** That other sheets of a workbook also hold measurements. */
export function otherSheetsText(sheets: readonly string[]): string {
  const many = sheets.length > 1
  return `${many ? 'Arkene' : 'Arket'} ${list(sheets)} har også målinger, men bare det første arket leses. Lagre ${many ? 'dem' : 'det'} som ${many ? 'egne filer' : 'egen fil'}, og importer ${many ? 'dem' : 'den'} etterpå.`
}
