import type { Colour, Status } from '../domain/status'

/** The outline tells the colour: circle, diamond, square; grey has a dashed ring instead. Paths in a box of 16 × 16. */
export const statusOutlines: Readonly<Record<Colour, string>> = {
  green: 'M8 .5a7.5 7.5 0 1 1 0 15a7.5 7.5 0 1 1 0-15Z',
  yellow: 'M8 .3a1.2 1.2 0 0 1 1 .5l6.4 6.4a1.2 1.2 0 0 1 0 1.6L9 15.2a1.2 1.2 0 0 1-2 0L.6 8.8a1.2 1.2 0 0 1 0-1.6L7 .8a1.2 1.2 0 0 1 1-.5Z',
  red: 'M2.2 1h11.6A1.2 1.2 0 0 1 15 2.2v11.6a1.2 1.2 0 0 1-1.2 1.2H2.2A1.2 1.2 0 0 1 1 13.8V2.2A1.2 1.2 0 0 1 2.2 1Z',
  grey: '',
}

/** The glyph within the outline tells the status. */
export const statusGlyphs: Readonly<Record<Status, string>> = {
  naadd: 'M4.4 8.3 7 10.9l4.8-5.4',
  i_rute: 'M4.2 8h7.2M8.6 5l3 3-3 3',
  nesten: 'M4.6 8.7c1.2-1.8 2.3-1.8 3.4-.7s2.2 1.1 3.4-.7',
  noe_bak: 'M8 4.3v4.4M8 11.2v.3',
  bak: 'M8 4.2v7.2M5 8.6l3 3 3-3',
  ikke_naadd: 'M5 5l6 6M11 5l-6 6',
  ikke_vurdert: 'M5 8h6',
}
