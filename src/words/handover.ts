/** Words of the part of the data page that leads to packets and publishing. */
export const handoverWords = {
  title: 'Pakker og publisering',
  lead: 'Send arbeidet rundt som filer uten server, og frys en periode når den er godkjent.',
  packets: 'Gå til pakker',
  packetsText: 'Be virksomhetene om tall, ta imot svarene og se hvem som har skrevet hva.',
  publishing: 'Gå til publisering',
  publishingText: 'Publiser en periode, lagre øyeblikksbildet og åpne det igjen.',
} as const
