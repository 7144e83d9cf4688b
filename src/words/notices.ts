import { counted } from './counted'

/** Words of the notices above the page. */
export const noticeWords = {
  recovered: (count: number) =>
    `Nettleseren hadde mistet det som var lagret. ${counted(count, 'registrering', 'registreringer')} er hentet tilbake fra ekstrakopien. Se over at alt er her, og ta en sikkerhetskopi.`,
  example: 'Du ser på oppdiktede eksempelmålinger. De ligger for seg og blandes aldri med ekte målinger.',
  removeExample: 'Fjern eksempelet',
  exampleHeld: 'Eksempelet er slått på i en annen fane. Her vises fortsatt de ekte målingene, for du er ikke ferdig med det du skriver.',
  showExample: 'Vis eksempelet her også',
  exampleEnded: 'Eksempelet ble fjernet i en annen fane, med alt som var skrevet i det. Nå vises de ekte målingene.',
  offline: 'Du er uten nett. Alt du gjør, lagres her på maskinen som før.',
  updateReady: 'En ny utgave av programmet er klar.',
  update: 'Ta i bruk nå',
  updateWaits: 'Noe er ikke lagret ennå. Lagre det først.',
  updatedElsewhere: 'En annen fane har tatt i bruk en ny utgave av programmet. Last siden på nytt når du er ferdig med det du skriver.',
  pageFailed: 'Siden kunne ikke hentes. Sjekk nettforbindelsen, eller last på nytt hvis programmet er oppdatert.',
  planProblems: 'Noe i planens data kunne ikke leses. Det gjelder radene som står i kontrollen på datasiden.',
  toData: 'Gå til data',
} as const
