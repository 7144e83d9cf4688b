import { counted } from './counted'

/** Words of where the responsible virksomhet is changed. */
export const responsibleWords = {
  lead: 'Hvilken virksomhet har ansvar for hver indikator? Planen foreslår. Endringer gjelder med én gang, og blir stående i historikken.',
  change: 'Endre ansvarlig',
  field: 'Ny ansvarlig virksomhet',
  help: 'Velg en virksomhet fra lista, eller skriv en ny.',
  reason: 'Begrunnelse',
  save: 'Endre ansvarlig',
  saving: 'Lagrer …',
  noName: 'Oppgi hvilken virksomhet som skal ha ansvaret.',
  noReason: 'Skriv en kort begrunnelse.',
  same: 'Virksomheten har alt ansvaret. Velg en annen.',
  noneChosen: 'Velg minst én indikator i lista.',
  proposed: (name: string) => `Planen foreslår ${name}.`,
  notAllowed: 'Bare en kommunalsjef eller en controller kan endre hvem som er ansvarlig. Velg rollen med knappen øverst på siden.',
  notAllowedMany: 'Bare en controller kan flytte mange indikatorer. Velg rollen controller med knappen øverst på siden.',
  toAll: 'Se og flytt ansvar for flere indikatorer',
  chooseAll: (name: string) => `Velg alle under ${name}`,
  move: 'Flytt de valgte',
  none: 'Uten ansvarlig',
} as const

/** How many are chosen. */
export function chosenText(count: number): string {
  return count === 0 ? 'Ingen valgt' : `${count} valgt`
}

/** That the responsible has been changed. */
export function movedText(count: number, name: string): string {
  return `${name} har nå ansvaret for ${counted(count, 'indikator', 'indikatorer')} til.`
}
