/** Words about a list so long that only the rows near the screen are in the page. */
export const longListWords = {
  text: 'Lista er lang: bare radene nær skjermen er lastet inn. Nettleserens «Finn på siden» ser ikke resten; utskrift tar med alle.',
  loadAll: 'Last inn alle radene',
} as const
