import type { Colour } from '../../domain/status'

/** The colours of a status on paper, as hexadecimal without a sign; the same as the program's light palette. */
export const wordPalette: Readonly<Record<Colour, { readonly background: string; readonly text: string }>> = {
  green: { background: 'D6EDE3', text: '0B3B2E' },
  yellow: { background: 'F5B93A', text: '2E2000' },
  red: { background: 'A3171F', text: 'FFFFFF' },
  grey: { background: 'FFFFFF', text: '3A444B' },
}

/** Text that is less important, lines, and the ground of a heading within a table. */
export const wordGreys = { soft: '4B535A', line: 'C9CDD1', tint: 'F1F3F4' } as const
