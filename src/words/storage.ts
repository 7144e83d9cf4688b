import type { StorageProblem } from '../domain/storageProblem'

const storageTexts: Readonly<Record<StorageProblem, string>> = {
  quota_exceeded:
    'Det er ikke mer plass til å lagre i denne nettleseren. Det du har skrevet, står fortsatt i feltet. Ta en sikkerhetskopi, frigjør plass på maskinen og lagre på nytt.',
  newer_database:
    'Dataene er skrevet av en nyere utgave av programmet. Last siden på nytt for å få den. Ingenting er endret eller tapt.',
  blocked:
    'En annen fane holder på dataene med en eldre utgave av programmet. Lukk de andre fanene og last siden på nytt.',
  unavailable:
    'Nettleseren lar oss ikke lagre her, for eksempel fordi vinduet er privat eller lagring er slått av. Åpne siden i et vanlig vindu, eller tillat lagring for nettstedet.',
  connection_lost:
    'Nettleseren mistet forbindelsen til lageret. Det du har skrevet, står fortsatt i feltet. Lagre på nytt, eller last siden på nytt.',
  unknown:
    'Det lot seg ikke lagre. Det du har skrevet, står fortsatt i feltet. Prøv igjen, og last siden på nytt hvis det ikke hjelper.',
}

/** A clear sentence about why nothing could be stored or read, with the next step. */
export function storageProblemText(problem: StorageProblem): string {
  return storageTexts[problem]
}
