/** Words of the page for an address that leads nowhere. */
export const notFoundWords = {
  lead: 'Adressen peker ikke på noe i denne planen. Den kan være skrevet feil, eller gjelde en annen plan.',
  home: 'Til oversikten',
} as const
