/** The icons of the first load, drawn in few strokes: those of the icon set weigh ten times as much. */
export const shellIcons = {
  back: '<path d="M14.5 5 16 6.5 10.5 12l5.5 5.5-1.5 1.5-7-7Z"/>',
  forward: '<path d="M9.5 5 8 6.5l5.5 5.5L8 17.5 9.5 19l7-7Z"/>',
  person: '<path d="M12 3a4.5 4.5 0 1 0 0 9a4.5 4.5 0 0 0 0-9ZM4 21a8 7 0 0 1 16 0Z"/>',
  screen: '<path d="M2.5 4h19v13h-19ZM4 5.5v10h16v-10ZM8 18.5h8V20H8Z"/>',
  moon: '<path d="M20.5 14.5A9 9 0 1 1 9.5 3.5a7.5 7.5 0 0 0 11 11Z"/>',
  sun: '<path d="M12 7a5 5 0 1 0 0 10a5 5 0 0 0 0-10ZM11 1h2v3.5h-2ZM11 19.5h2V23h-2ZM1 11h3.5v2H1ZM19.5 11H23v2h-3.5ZM3.5 4.9l1.4-1.4 2.5 2.5L6 7.4ZM16.6 18l1.4-1.4 2.5 2.5-1.4 1.4ZM3.5 19.1 6 16.6 7.4 18l-2.5 2.5ZM16.6 6l2.5-2.5 1.4 1.4L18 7.4Z"/>',
} as const
