import type { Colour, Status } from '../domain/status'
import { formatIsoDate } from './format'

/** What every section of the page is called, and the end of its address. */
export const aboutSections = [
  { id: 'tegn', title: 'Farger, symboler og ord' },
  { id: 'toleranse', title: 'Toleranse' },
  { id: 'regler', title: 'Reglene' },
  { id: 'kilde', title: 'Planen som følges opp' },
  { id: 'data', title: 'Hvor dataene ligger' },
  { id: 'tilgjengelighet', title: 'Tilgjengelighet' },
  { id: 'utgave', title: 'Utgave' },
] as const

/** The end of a section's address. */
export type AboutSectionId = (typeof aboutSections)[number]['id']

/** Words of the page as a whole. */
export const aboutWords = {
  title: 'Om målstyring',
  lead: 'Hva fargene betyr, reglene de kommer fra, hvilken plan som følges opp, og hvor det du registrerer, blir av.',
  contents: 'Innhold',
} as const

/** Words of the legend. */
export const legendWords = {
  caption: 'Hva hver status betyr',
  status: 'Status',
  colour: 'Farge',
  meaning: 'Betyr',
  intro:
    'Hver indikator vurderes mot hvert målår for seg. En status vises alltid med form, ord og farge, så fargen aldri bærer meningen alene. Det regnes aldri ut én samlet farge for en gruppe: en gruppe vises som antall av hver status, med nevneren synlig.',
  trendTitle: 'Ved siden av status',
  trend: 'Trenden sier om siste verdi er bedre eller dårligere enn den forrige. Endringer på høyst halve toleransen er uendret. Trenden endrer aldri fargen.',
  flagsTitle: 'Merker',
} as const

const colourNames: Readonly<Record<Colour, string>> = { green: 'grønn', yellow: 'gul', red: 'rød', grey: 'grå' }

/** The name of a status colour. */
export function colourName(colour: Colour): string {
  return colourNames[colour]
}

const statusMeanings: Readonly<Record<Status, string>> = {
  naadd: 'Siste verdi når målet. Ordet er «holdt» når utgangspunktet også nådde målet.',
  i_rute: 'Målet er ikke nådd ennå, men verdien når kravet på veien dit.',
  nesten: 'Målåret er omme. Verdien når ikke målet, men er innenfor toleransen, eller svaret er delvis.',
  noe_bak: 'Verdien når ikke kravet, men er innenfor toleransen, eller svaret er delvis. For tall som telles opp gjennom året: over det som er ventet så langt, men fortsatt innenfor årets krav.',
  bak: 'Verdien er lenger fra kravet enn toleransen, eller svaret er nei.',
  ikke_naadd: 'Målåret er omme, og målet er ikke nådd. Det sies aldri før målåret er omme.',
  ikke_vurdert: 'Ikke målt: ingenting er målt, og ingenting var ventet. Ikke rapportert: en måling var ventet, men har ikke kommet. Må avklares: planens utgangspunkt er uavklart, og ingenting er målt.',
}

/** What a status means, in plain words. */
export function statusMeaning(status: Status): string {
  return statusMeanings[status]
}

/** Words about the tolerance. */
export const toleranceWords = {
  intro:
    'Toleransen er hvor langt fra kravet en verdi kan være og fortsatt bli gul. Den er i indikatorens egen enhet, regnes fra målet for det målåret det vurderes mot, og deles ikke opp i løpet av året. Ja/nei og vurderinger har ingen toleranse.',
  caption: 'Toleranse etter hva indikatoren måles i',
  measuredIn: 'Indikatoren måles i',
  tolerance: 'Toleranse',
  ownTitle: 'Indikatorer med egen toleranse',
  ownIntro: 'Disse har en annen toleranse enn den generelle, med en begrunnelse i planens data:',
} as const

/** The general tolerances, by what an indicator is measured in. */
export const toleranceTable: readonly { readonly measuredIn: string; readonly tolerance: string }[] = [
  { measuredIn: 'Prosent', tolerance: '1 prosentpoeng' },
  { measuredIn: 'Plassering', tolerance: '1 plass' },
  { measuredIn: 'Poeng', tolerance: '0,1' },
  { measuredIn: 'Alt annet', tolerance: '5 % av målet, minst 1' },
  { measuredIn: 'Når målet er 0', tolerance: 'ingen' },
]

/** Words about the rules. */
export const rulesWords = {
  intro: 'Alt som vises som en farge, kommer fra disse reglene. Det er den samme teksten som programmet prøves mot.',
} as const

/** Words about where the plan comes from. */
export const sourceWords = {
  plan: 'Plan',
  municipality: 'Kommune',
  adopted: 'Vedtatt',
  version: 'Utgave av plandataene',
  sources: 'Kilde',
  licence: 'Vilkår for plandataene',
  wording:
    'Planens egen ordlyd er gjengitt ordrett. Ved siden av den står vår lesning: enhet, desimaler, retning, hvor ofte det måles, toleranse og foreslått ansvarlig. I lister vises navnet uten planens forkortelse foran. Den fulle ordlyden står på siden til hver indikator.',
  lines: 'Hver indikator har et linjenummer. Det viser til linjen i planens egen tekst, uten blanke linjer, så ordlyden kan kontrolleres mot den vedtatte planen.',
  none: 'ikke oppgitt',
} as const

/** The day the plan was adopted, as it is written. */
export function adoptedText(adopted: string): string {
  return adopted ? formatIsoDate(adopted) : sourceWords.none
}

/** Words about where the data lie. */
export const dataWords = {
  where: 'Alt du registrerer, ligger i denne nettleseren på denne maskinen, og sendes ikke noe sted. Andre som bruker maskinen med samme brukerkonto og nettleser, kan se det.',
  lost: 'Slettes nettstedsdata i nettleseren, eller brukes et privat vindu, blir målingene borte. Ta derfor en sikkerhetskopi til fil.',
  never: 'En måling overskrives aldri: en rettelse eller en tilbaketrekking er en ny oppføring, og historikken blir stående. Navnet ditt ligger for seg og kan slettes.',
  link: 'Sikkerhetskopi, import og eksport',
} as const

/** How much is stored here. */
export function storedText(count: number, isExample: boolean): string {
  const entries = count === 0 ? 'Ingen målinger er lagret' : count === 1 ? '1 oppføring er lagret' : `${count} oppføringer er lagret`
  return isExample ? `${entries} i eksempelet, som er oppdiktet.` : `${entries} her nå.`
}

/** The accessibility statement: what is aimed at, what was tried, and what was not. */
export const accessibilityWords = {
  aim: 'Målet er at alle skal kunne bruke programmet. Kravet er WCAG 2.1 på nivå A og AA, som norsk lov stiller til kommuner, også for interne systemer.',
  triedTitle: 'Dette er prøvd',
  tried: [
    'Hver side er kontrollert automatisk med axe i en virkelig nettleser (Chromium).',
    'Sidene er prøvd i bredder for skjerm, nettbrett og telefon, og ned til 320 piksler uten sideveis rulling. Brede tabeller ruller for seg selv.',
    'Lister, skjema og registrering er brukt med tastatur alene. Fokus er synlig og flyttes til overskriften når siden skifter.',
    'Statusfargene er valgt med ulik lyshet, slik at de kan skilles i gråtoner og ved fargesvakhet. Symbol og ord står alltid ved siden av.',
    'Endringer i antall treff og beskjeder etter lagring leses opp uten å avbryte.',
  ],
  notTriedTitle: 'Dette er ikke prøvd',
  notTried: [
    'Programmet er ikke prøvd av mennesker som bruker skjermleser, talestyring eller forstørring til daglig.',
    'Det er ikke prøvd systematisk i Safari og Firefox.',
    'Ingen utenforstående har kontrollert det, og automatiske prøver finner bare en del av feilene.',
  ],
  report: 'Finner du noe du ikke får til, si fra til kommunen. Kommunen skal ha en tilgjengelighetserklæring for tjenesten på',
  reportLink: 'uustatus.no',
  reportHref: 'https://uustatus.no/',
} as const

/** Which program this is. */
export function versionText(version: string): string {
  return `Målstyring ${version}. Åpen kildekode under MIT-lisensen.`
}
