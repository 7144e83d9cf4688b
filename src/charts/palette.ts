import type { Colour } from '../domain/status'

/** The colours of a status: what a point is filled with and its outline. */
interface PointColours {
  readonly fill: string
  readonly border: string
}

/** Every colour that a chart uses; it meets nothing of the page's styles, because a canvas does not see them. */
export interface Palette {
  readonly paper: string
  readonly ink: string
  readonly subtle: string
  readonly grid: string
  readonly line: string
  readonly krav: string
  readonly band: string
  readonly target: string
  readonly chosen: string
  readonly later: string
  readonly missing: string
  readonly status: Readonly<Record<Colour, PointColours>>
}

/** For light screens, paper and picture files. */
export const lightPalette: Palette = {
  paper: '#ffffff',
  ink: '#1e2b3c',
  subtle: '#55606b',
  grid: '#e3e7ea',
  line: '#33475b',
  krav: '#5b3f99',
  band: 'rgba(91, 63, 153, 0.13)',
  target: '#0b5cad',
  chosen: '#1e2b3c',
  later: 'rgba(107, 117, 124, 0.08)',
  missing: 'rgba(107, 117, 124, 0.22)',
  status: {
    green: { fill: '#d6ede3', border: '#1f7a5c' },
    yellow: { fill: '#f5b93a', border: '#8a5a00' },
    red: { fill: '#a3171f', border: '#a3171f' },
    grey: { fill: '#ffffff', border: '#6b757c' },
  },
}

/** For dark screens. */
export const darkPalette: Palette = {
  paper: '#15181b',
  ink: '#e6eaee',
  subtle: '#b3bcc4',
  grid: '#2f363c',
  line: '#b9c7d6',
  krav: '#b9a3f2',
  band: 'rgba(185, 163, 242, 0.17)',
  target: '#7fb8f5',
  chosen: '#e6eaee',
  later: 'rgba(148, 157, 164, 0.1)',
  missing: 'rgba(148, 157, 164, 0.32)',
  status: {
    green: { fill: '#163f32', border: '#4fb58f' },
    yellow: { fill: '#f5b93a', border: '#f5b93a' },
    red: { fill: '#c2303a', border: '#ee7d84' },
    grey: { fill: '#15181b', border: '#949da4' },
  },
}
