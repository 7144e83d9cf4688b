import type { Fact } from '../domain/fact'
import type { Indicator } from '../domain/indicator'
import { incomingKind, type IncomingKind, type PacketContent, type PacketKind } from '../domain/packet'
import type { PacketPreview } from '../domain/packetPreview'
import type { Period } from '../domain/period'
import { factKindWord, followUpDetails, roleWord } from './followUp'
import { counted, listed } from './counted'
import { formatIsoDate, formatPeriod } from './format'
import { formatDateTime } from './formatTime'
import { factDetails } from './history'

/** Words of the page where work is handed around as files. */
export const packetWords = {
  name: 'Pakker',
  lead: 'Send arbeidet rundt som filer, uten server: controlleren ber om tall, lederen svarer, og alt flettes sammen uten at noe blir borte.',
  receiveTitle: 'Ta imot en pakke',
  receiveLead: 'Velg filen du har fått. Du ser hva som er i den før noe tas inn.',
  file: 'Velg en pakke, eller dra den hit',
  fileHelp: 'Filen slutter på .pakke.json.gz',
  reading: 'Leser pakken …',
  refused: 'Pakken er ikke tatt inn',
  take: 'Ta inn pakken',
  taking: 'Tar inn pakken …',
  cancel: 'Avbryt',
  close: 'Lukk',
  message: 'Melding',
  news: 'Nytt i pakken',
  noNews: 'Alt i pakken er her fra før. Å ta den inn endrer ingenting.',
  wholePlan: 'For hele perioden',
  nothingLeft: 'Alt som ble registrert, er trukket tilbake igjen.',
  conflictsTitle: 'Ulike verdier for det samme',
  conflictsLead: 'To har skrevet ulike verdier uten å kjenne til hverandre. Den seneste gjelder til noen velger.',
  counts: 'gjelder nå',
  keep: 'Behold denne',
  keeping: 'Lagrer valget …',
  kept: 'Valget er lagret som en rettelse. Begge verdiene står fortsatt i historikken.',
  keepLater: 'Ta inn pakken først. Da kan du velge hvilken verdi som skal gjelde.',
  cannotKeep: 'Leseren velger ikke verdier. Velg en annen rolle øverst på siden («Hvem er du?») hvis det er din oppgave.',
  toIndicator: 'Se indikatoren',
  toEntry: 'Åpne i registreringen',
  toRegister: 'Gå til registreringen',
  readerTitle: 'Pakker er for dem som rapporterer',
  readerText: 'Rollen leser registrerer ikke noe. Velg en annen rolle øverst på siden («Hvem er du?») for å ta imot eller lage en pakke.',
  askTitle: 'Be om tall',
  askLead: 'Lag en pakke til hver virksomhet, eller én felles pakke til flere. Den har med planen, perioden, fristen, historikken og det som er returnert.',
  notSteering: 'Å be virksomhetene om tall er controllerens oppgave. Er det din, velger du rollen controller øverst på siden («Hvem er du?»).',
  askCaption: 'Virksomheter med indikatorer i perioden',
  columns: ['Virksomhet', 'Indikatorer', 'Levert av ventet', 'Pakke'],
  all: 'Alle virksomheter',
  note: 'Melding til mottakeren (valgfritt)',
  making: 'Lager pakken …',
  make: 'Lag pakke',
  noneChosen: 'Velg minst én virksomhet.',
  answerTitle: 'Svar på en pakke',
  answerLead: 'Når alt er fylt ut, lager du svarpakken og sender filen tilbake. Den har med det som er registrert for indikatorene og perioden, og navnene.',
  answer: 'Lag svarpakke',
  answerNone: 'Du har ikke tatt imot noen pakke for denne perioden. Du kan likevel lage en svarpakke for dine egne virksomheter.',
  answerWho: 'Virksomheter',
  answerNote: 'Melding til den som spurte (valgfritt)',
} as const

const kindNames: Readonly<Record<PacketKind, string>> = { oppdrag: 'Spørsmål om tall', svar: 'Svar' }

/** The virksomheter a packet is for: by name while they are few. */
export function unitsText(names: readonly string[]): string {
  return names.length > 5 ? counted(names.length, 'virksomhet', 'virksomheter') : listed(names)
}

/** What a packet is, as names and texts: from whom, for what, when. */
export function packetDetails({ kind, sender, period, deadline, virksomheter, indicators, plan, at }: PacketContent, nameless: string): readonly (readonly [string, string])[] {
  const from = [sender.name || nameless, sender.role && roleWord(sender.role)].filter(Boolean).join(', ')
  return [
    ['Hva', kindNames[kind]],
    ['Fra', from],
    ['Laget', formatDateTime(at)],
    ['Periode', formatPeriod(period)],
    ['Frist', formatIsoDate(deadline)],
    [kind === 'oppdrag' ? 'Til' : 'Gjelder', unitsText(virksomheter)],
    ['Indikatorer', String(indicators.length)],
    ['Plan', `${plan.title}, versjon ${plan.version}`],
  ]
}

/** What taking a packet in would do. */
export function previewText({ added, known }: PacketPreview): string {
  return added === 0 ? packetWords.noNews : `${counted(added, 'registrering er ny', 'registreringer er nye')}. ${counted(known, 'er', 'er')} her fra før. Ingenting blir borte.`
}

/** What taking a packet in came to. */
export function takenText(added: number): string {
  return added === 0 ? 'Alt i pakken var her fra før. Ingenting er endret.' : `Pakken er tatt inn: ${counted(added, 'ny registrering', 'nye registreringer')}.`
}

const incomingWords: Readonly<Record<IncomingKind, readonly [string, string]>> = {
  verdi: ['ny verdi', 'nye verdier'],
  rettelse: ['rettelse', 'rettelser'],
  tilbaketrekking: ['tilbaketrekking', 'tilbaketrekkinger'],
  forklaring: ['forklaring', 'forklaringer'],
  tiltak: ['tiltak', 'tiltak'],
  levering: ['levering', 'leveringer'],
  retur: ['retur', 'returer'],
  godkjenning: ['godkjenning', 'godkjenninger'],
  annet: ['annen registrering', 'andre registreringer'],
}

/** How many of each kind have come: "2 nye verdier, 1 retur". */
export function incomingSummary(counts: ReadonlyMap<IncomingKind, number>): string {
  return [...counts].map(([kind, count]) => counted(count, ...incomingWords[kind])).join(', ')
}

/** What an incoming fact is. */
export function incomingWord(fact: Fact): string {
  const kind = incomingKind(fact)
  const [one] = kind === 'annet' ? [factKindWord(fact.type)] : incomingWords[kind]
  return one.charAt(0).toLocaleUpperCase('nb') + one.slice(1)
}

/** Who said what stands, and when the last of it was said. */
export function saidByText(facts: readonly Fact[], nameOf: (author: string) => string): string {
  const names = [...new Set(facts.map(({ author }) => nameOf(author)))]
  const latest = facts.reduce((last, { at }) => (at > last ? at : last), '')
  return `${listed(names)}, ${formatDateTime(latest)}`
}

/** What an incoming fact says, in one line. */
export function incomingText(fact: Fact, indicator: Indicator | null): string {
  const said = fact.type === 'measurement' ? (indicator ? factDetails(fact, indicator) : []) : followUpDetails(fact)
  const details = said.map(({ name, text }) => `${name}: ${text}`)
  return [formatPeriod(fact.period), ...details].join('. ')
}

/** The name of the button that keeps one of several values. */
export function keepLabel(value: string, name: string): string {
  return `${packetWords.keep}: ${value} fra ${name}`
}

/** The name of the button that makes one packet of the chosen virksomheter. */
export function makeChosenText(count: number): string {
  return count === 0 ? packetWords.make : `Lag én pakke til ${counted(count, 'virksomhet', 'virksomheter')}`
}

/** That a packet has been handed over. */
export function madeText(name: string, facts: number, to: string): string {
  return `${name} er lastet ned, med ${counted(facts, 'registrering', 'registreringer')}. Send filen til ${to}.`
}

/** What somebody asked this machine to report. */
export function assignmentText(from: string, period: Period, deadline: string, indicators: number): string {
  return `${from} har bedt om tall for ${counted(indicators, 'indikator', 'indikatorer')} for ${formatPeriod(period)}, innen ${formatIsoDate(deadline)}.`
}
