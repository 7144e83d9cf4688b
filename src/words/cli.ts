import { baselinePeriod, lastPeriod } from '../domain/calendar'
import type { AcceptedRow, ImportedOmission, ImportProblem } from '../domain/measurementImport'
import type { Plan, PlanYears } from '../domain/plan'
import { importProblemText } from './import'

/** Why the arguments of a command cannot be used. */
export interface ArgumentProblem {
  readonly reason: 'unknown_argument' | 'repeated_option' | 'missing_value' | 'missing_plan' | 'unknown_format'
  readonly written: string
  readonly allowed: readonly string[]
}

/** Why a command could not read a file it was told to. */
export type CommandFileReason = 'no_such_file' | 'unreadable_file'

/** One sentence about arguments that cannot be used, with those that can. */
export function argumentProblemText({ reason, written, allowed }: ArgumentProblem): string {
  const options = allowed.map((name) => `--${name}`).join(', ')
  switch (reason) {
    case 'unknown_argument':
      return `Kjenner ikke «${written}». Bruk ${options} eller --help.`
    case 'repeated_option':
      return `«${written}» er gitt to ganger. Behold den ene.`
    case 'missing_value':
      return `«${written}» mangler verdi. Skriv den etter et mellomrom, eller som ${written}=verdi.`
    case 'missing_plan':
      return 'Mappen med planpakken mangler. Skriv --plan og mappen der datapackage.json ligger.'
    case 'unknown_format':
      return `Kjenner ikke formatet «${written}». Skriv --format csv eller --format json.`
  }
}

/** One sentence about a file that could not be read. */
export function commandFileText(reason: CommandFileReason, path: string): string {
  return reason === 'no_such_file'
    ? `Filen «${path}» finnes ikke. Sjekk stien og kjør kommandoen på nytt.`
    : `Filen «${path}» kan ikke leses. Sjekk at den er en fil du har tilgang til.`
}

/** One sentence about a period that cannot be judged. */
export function periodArgumentText(written: string, years: PlanYears): string {
  return `Perioden «${written}» kan ikke vurderes. Skriv for eksempel ${years.targets[0] ?? years.baseline}-T1; planen går fra ${baselinePeriod(years)} til ${lastPeriod(years)}.`
}

/** A row that is not read, as the shell shows it: file, line, column, what was written and what would be accepted. */
export function refusedRowLine(path: string, problem: ImportProblem, plan: Plan): string {
  const column = problem.column === null ? '' : ` kolonne ${problem.columnNumber ?? ''} (${problem.column}):`
  return `${path}:${problem.line}:${column} ${importProblemText(problem, plan)}`
}

/** A question or a note about a row that is read. */
export function acceptedRowLine(path: string, row: AcceptedRow, kind: 'spørsmål' | 'merk', text: string): string {
  const { indicator, period } = row.measurement
  return `${path}:${row.line}: ${kind} om ${indicator} ${period}: ${text}`
}

/** A note about a row without a value. */
export function noteLine(path: string, line: number, { indicator, period }: ImportedOmission, text: string): string {
  return `${path}:${line}: merk om ${indicator} ${period}: ${text}`
}

/** How many rows were read and not, for the end of a run with problems. */
export function rowCountText(accepted: number, refused: number): string {
  return `${accepted} ${accepted === 1 ? 'rad' : 'rader'} er lest og vurdert, ${refused} er avvist.`
}

/** That a package is in order, with the number of rows in each table. */
export function packageInOrderText(folder: string, rows: readonly { readonly file: string; readonly count: number }[]): string {
  return `${folder} er i orden: ${rows.map(({ file, count }) => `${file} ${count}`).join(', ')}.`
}

/** How many problems a check found. */
export function packageProblemCountText(folder: string, count: number): string {
  return `${folder} har ${count} feil.`
}

/** Help for `vurder`. */
export const vurderHelp = `Vurderer indikatorene i en plan og skriver én rad per indikator.

  --plan MAPPE       planpakken (datapackage.json og tabeller)
  --maalinger FIL    målinger som CSV eller Excel; uten denne vurderes utgangspunktet
  --periode PERIODE  ÅÅÅÅ-T1, ÅÅÅÅ-T2 eller ÅÅÅÅ-ÅR; ellers siste periode i filen, eller utgangspunktet
  --format csv|json  csv når ikke annet er sagt

Filen må ha kolonnene indikator_id, periode og verdi, og kan ha kommentar, aarsak, konsekvens, tiltak,
ansvarlig, frist, dokumentasjon, registrert_av og merknad (foreløpig, brudd i tidsserien).
En ventet måling som ikke er gjennomført, er en rad uten verdi med «ikke gjennomført» i merknad og
begrunnelsen i kommentar.
Avslutter med 0 når alt er lest, 1 når rader er avvist, og 2 når ingenting kunne vurderes.
`

/** Help for `lint-plan`. */
export const lintPlanHelp = `Skriver det planen selv bør spørres om: kode, sted og forklaring.

  --plan MAPPE       planpakken
  --format csv|json  csv når ikke annet er sagt
`

/** Help for `check-plan`. */
export const checkPlanHelp = `Kontrollerer en planpakke: typer, nøkler, henvisninger, og mål og målinger som kan leses.

  --plan MAPPE       planpakken

Avslutter med 0 når pakken er i orden, og 1 når den har feil.
`
