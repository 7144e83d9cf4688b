import type { FileKind, SealedProblem } from '../domain/sealed'
import type { FactFlaw } from '../domain/storageProblem'

/** The kinds of sealed files that a page may ask for. */
export type AskedKind = 'snapshot' | 'packet'

interface KindWords {
  readonly one: string
  readonly the: string
  readonly it: string
  readonly example: string
}

const asked: Readonly<Record<AskedKind, KindWords>> = {
  snapshot: { one: 'et øyeblikksbilde', the: 'Øyeblikksbildet', it: 'det', example: '.oyeblikksbilde.json.gz' },
  packet: { one: 'en pakke', the: 'Pakken', it: 'den', example: '.pakke.json.gz' },
}

function otherKindText(kind: FileKind, { one, example }: KindWords): string {
  switch (kind) {
    case 'backup':
      return `Filen er en sikkerhetskopi, ikke ${one}. En sikkerhetskopi hentes tilbake på siden Data.`
    case 'snapshot':
      return `Filen er et øyeblikksbilde av en publisert periode, ikke ${one}. Det åpnes på siden Publisering.`
    case 'packet':
      return `Filen er en pakke, ikke ${one}. En pakke tas inn på siden Pakker.`
    case 'workbook':
      return `Filen er en Excel-fil, ikke ${one}. Målinger i Excel importeres på siden Data.`
    case 'table':
      return `Filen er en tabell i tekst (CSV), ikke ${one}. Målinger i CSV importeres på siden Data.`
    case 'pdf':
      return `Filen er en PDF, ikke ${one}. Velg en fil som slutter på ${example}.`
    case 'empty':
      return `Filen er tom. Last den ned på nytt, eller be om å få ${one} tilsendt igjen.`
    case 'unknown':
      return `Filen er ikke ${one} herfra. Velg en fil som slutter på ${example}.`
  }
}

const flawTexts: Readonly<Record<FactFlaw, string>> = {
  bad_id: 'har en id som programmet ikke kjenner igjen',
  other_virksomhet: 'har en id som hører til en annen virksomhet',
  changed_content: 'er endret etter at den ble gjort, og stemmer ikke med sin egen id',
}

function versionText(the: string, there: string, here: string): string {
  if (there === here) return `${the} er laget med andre tall i planen enn de som er her, under samme versjonsnummer (${here}). Sørg for at begge maskiner bruker samme utgave av programmet, og lag filen på nytt.`
  return `${the} er laget for versjon ${there} av planen. Her er det versjon ${here}. Sørg for at begge maskiner bruker samme utgave av programmet, og lag filen på nytt.`
}

/** Why a file was not taken in, and what to do. */
export function sealedProblemText(problem: SealedProblem, kind: AskedKind): string {
  const words = asked[kind]
  const { the } = words
  switch (problem.reason) {
    case 'other_kind':
      return otherKindText(problem.kind, words)
    case 'newer_format':
      return `${the} er laget av en nyere utgave av programmet. Last siden på nytt for å få den, og prøv igjen.`
    case 'too_large':
      return `Filen er for stor til å være ${words.one} herfra. Be om å få den tilsendt igjen.`
    case 'hash_mismatch':
      return `${the} er endret etter at ${words.it} ble laget: innholdet stemmer ikke med kontrollsummen. Be om originalen.`
    case 'broken':
      return `Filen er kuttet eller skadet${problem.place ? ` (${problem.place})` : ''} og kan ikke leses. Last den ned på nytt, eller be om å få den tilsendt igjen.`
    case 'other_plan':
      return `${the} gjelder en annen plan: «${problem.plan}». Velg den planen først.`
    case 'other_version':
      return versionText(the, problem.there, problem.here)
    case 'other_source':
      return problem.source === 'example'
        ? `${the} er laget av de oppdiktede eksempelmålingene, og blandes aldri med de ekte. Vis eksempelet på siden Data hvis du vil prøve den der.`
        : `${the} er ekte, men du ser på det oppdiktede eksempelet. Fjern eksempelet på siden Data, og prøv igjen.`
    case 'bad_fact':
      return `Registrering ${problem.position + 1} i filen ${flawTexts[problem.flaw]}. Hele filen er avvist. Be om originalen.`
  }
}

/** That a refusal has changed nothing. */
export const nothingTaken = 'Ingenting er endret her.'
