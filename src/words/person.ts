import type { Role } from '../domain/role'

/** Words of the dialog where a person says who they are. */
export const personWords = {
  title: 'Hvem er du?',
  name: 'Navn',
  nameHelp: 'Vises ved det du registrerer. Navnet lagres for seg, og kan slettes ved å tømme feltet.',
  role: 'Rolle',
  roleHelp: 'Bestemmer hva du møter i programmet, og skrives ved det du registrerer. Den lagres bare på denne maskinen.',
  noRole: 'Ingen rolle',
  noRoleMeaning: 'Du kan registrere målinger for alle virksomheter.',
  virksomheter: 'Hvilke virksomheter leder du?',
  virksomheterHelp: 'Velg én eller flere. Registreringen og oppgavelista begynner med dem.',
  noVirksomhet: 'Velg minst én virksomhet.',
  utvalg: 'Hvilke kommunalområder har du ansvar for?',
  utvalgHelp: 'Planen deler målene inn etter utvalg. Den inndelingen brukes i stedet for kommunalområder. Velger du ingen, gjelder det alle.',
  save: 'Lagre',
  cancel: 'Avbryt',
} as const

const meanings: Readonly<Record<Role, string>> = {
  virksomhetsleder: 'Registrerer målinger, årsaker og tiltak for egne virksomheter, og leverer dem.',
  kommunalsjef: 'Følger opp virksomhetene i eget område: returnerer, godkjenner og vurderer.',
  controller: 'Styrer rapporteringen for hele kommunen: frister, ansvar, låsing og publisering.',
  leser: 'Ser alt, men registrerer ikke noe.',
}

/** One plain sentence that says what a role means. */
export function roleMeaning(role: Role): string {
  return meanings[role]
}
