import type { PackageProblem } from '../domain/packageProblem'

const typeNames: Readonly<Record<string, string>> = {
  integer: 'et helt tall',
  number: 'et tall',
  year: 'et årstall med fire sifre',
  date: 'en dato som ÅÅÅÅ-MM-DD',
  boolean: 'true eller false',
}

const detailTexts: Readonly<Record<NonNullable<PackageProblem['detail']>, string>> = {
  empty: 'cellen er tom',
  not_a_number: 'det er ikke et tall',
  ambiguous_point: 'punktum fulgt av tre sifre kan bety både tusenskille og desimaltegn; skriv desimaltall med komma og tusen med mellomrom',
  wrong_unit: 'benevnelsen passer ikke med kolonnen «enhet»',
  not_an_answer: 'det er ikke et ja/nei-svar eller en vurdering',
  not_a_judgement: 'det er ikke en vurdering (ivaretatt, delvis ivaretatt, ikke ivaretatt)',
  no_direction: 'kolonnen «retning» er tom',
}

function quoted(text: string | null): string {
  return text === null || text === '' ? 'en tom celle' : `«${text}»`
}

function because({ detail }: PackageProblem): string {
  return detail ? `: ${detailTexts[detail]}` : ''
}

const sentences: Readonly<Record<PackageProblem['reason'], (problem: PackageProblem) => string>> = {
  missing_file: ({ file }) =>
    file === 'datapackage.json'
      ? 'Filen finnes ikke. Pek på mappen der planpakken ligger.'
      : 'Filen finnes ikke i planpakken. Legg den i samme mappe som datapackage.json, eller ta den ut av «resources».',
  not_json: ({ written }) => `Filen er ikke gyldig JSON (${written ?? ''}). Åpne den i et redigeringsprogram som viser hvor feilen er.`,
  wrong_property: ({ column, written, expected }) =>
    written === null
      ? `Egenskapen «${column ?? ''}» mangler. Ventet ${expected ?? 'en verdi'}.`
      : `Egenskapen «${column ?? ''}» kan ikke brukes: fant ${written}${expected ? `, ventet ${expected}` : ''}.`,
  missing_table: ({ column }) => `Tabellen «${column ?? ''}» mangler i «resources». Alle planer må ha utvalg, samfunnsmaal, innsatsomraader, delmaal og indikatorer.`,
  missing_column: ({ column, expected }) => `Kolonnen «${column ?? ''}» mangler. Filen har kolonnene ${expected ?? ''}.`,
  duplicate_column: ({ column }) => `Kolonnen «${column ?? ''}» står to ganger. Gi den ene et annet navn.`,
  empty_table: () => 'Tabellen har ingen rader.',
  broken_quotes: ({ written }) => `Linjen har et anførselstegn som ikke er avsluttet: ${quoted(written)}. Skriv to anførselstegn etter hverandre for ett inne i en celle.`,
  wrong_cell_count: ({ written, expected }) => `Raden har ${written ?? ''} celler, men overskriften har ${expected ?? ''}. Sett anførselstegn rundt celler med komma i.`,
  required: () => 'Cellen er tom, men må fylles ut.',
  wrong_type: ({ written, expected }) => `${quoted(written)} er ikke ${typeNames[expected ?? ''] ?? 'et tall'}.`,
  unsupported_type: ({ expected }) => `Typen «${expected ?? ''}» kan ikke kontrolleres. Bruk string, integer, number, year, date, boolean eller any.`,
  not_in_enum: ({ written, expected }) => `${quoted(written)} er ikke en av de tillatte verdiene${expected ? `: ${expected}` : ''}.`,
  pattern: ({ written, expected }) => `${quoted(written)} har ikke formen ${expected ?? ''}.`,
  too_small: ({ written, expected }) => `${quoted(written)} er mindre enn ${expected ?? ''}.`,
  too_large: ({ written, expected }) => `${quoted(written)} er større enn ${expected ?? ''}.`,
  duplicate_key: ({ written, expected }) => `${quoted(written)} er brukt før, på linje ${expected ?? ''}. Verdien må være unik.`,
  unknown_reference: ({ written, expected }) => `${quoted(written)} finnes ikke i ${expected ?? ''}.`,
  unreadable_target: (problem) => `Målet ${quoted(problem.written)} kan ikke leses${because(problem)}.`,
  unreadable_baseline: (problem) =>
    `Siste måling ${quoted(problem.written)} er merket «målt», men kan ikke leses${because(problem)}. Rett verdien, eller sett «nullpunkt» til mangler eller uavklart.`,
  accumulated_not_tertial: ({ written }) => `En akkumulert indikator må måles hvert tertial, men hyppigheten er ${quoted(written)}. Skriv tertial, eller sett periodisering til nivå.`,
  direction_missing: () => 'Retningen er tom. Skriv høyere eller lavere; den utledes aldri av tallene.',
  too_few_decimals: ({ written }) => `Antall desimaler er ${quoted(written)}, men prosent, poeng og daa må ha minst 1.`,
}

/** Where in the package a problem is, e.g. `indikatorer.csv, linje 12, kolonnen «retning»`. */
export function packageProblemPlace({ file, line, column, reason }: PackageProblem): string {
  const named = column !== null && !['wrong_property', 'missing_table', 'missing_column', 'duplicate_column'].includes(reason)
  return [file, ...(line === null ? [] : [`linje ${line}`]), ...(named ? [`kolonnen «${column}»`] : [])].join(', ')
}

/** One sentence about a problem in a plan package, with its place and what to do. */
export function packageProblemText(problem: PackageProblem): string {
  return `${packageProblemPlace(problem)}: ${sentences[problem.reason](problem)}`
}
