/** Goes to a section of the page and puts the focus on its heading; the address keeps naming the page. */
export function goToSection(anchor: string, page: Document = document): void {
  const section = page.getElementById(anchor)
  section?.scrollIntoView({ block: 'start' })
  section?.querySelector<HTMLElement>('h2')?.focus({ preventScroll: true })
}
