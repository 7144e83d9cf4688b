/** Names of the pages, as the menu and the window title say them. */
export const pageNames = {
  overview: 'Oversikt',
  tasks: 'Oppgaver',
  responsible: 'Ansvar',
  entry: 'Registrer',
  review: 'Gjennomgang',
  maalavvik: 'Målavvik',
  report: 'Rapport',
  data: 'Data',
  about: 'Om',
  notFound: 'Fant ikke siden',
} as const

export const productName = 'Målstyring'

/** The title of the window: the page first, so that tabs can be told apart. */
export function pageTitle(page: string, planTitle = ''): string {
  return [page, planTitle, productName].filter((part) => part !== '').join(' – ')
}

/** Words of the frame around every page. */
export const shellWords = {
  skip: 'Gå til innholdet',
  menu: 'Hovedmeny',
  plan: 'Plan',
  loading: 'Henter planen og målingene …',
  loadFailed: 'Planen er ikke her',
  reload: 'Last siden på nytt',
  footer: 'Alt du registrerer, ligger i denne nettleseren og sendes ikke noe sted.',
  footerLink: 'Ta en sikkerhetskopi',
  offlineReady: 'Programmet virker også uten nett.',
} as const

/** The name of a plan in a list: whose it is, first and once. */
export function planName({ municipality, title }: { readonly municipality: string; readonly title: string }): string {
  const ending = `, ${municipality}`
  if (title.endsWith(ending)) return `${municipality}: ${title.slice(0, -ending.length)}`
  return title.includes(municipality) ? title : `${municipality}: ${title}`
}

/** How the page looks: as the machine, light or dark. */
export type ColourScheme = 'auto' | 'light' | 'dark'

const schemeNames: Readonly<Record<ColourScheme, string>> = { auto: 'som maskinen', light: 'lyst', dark: 'mørkt' }

/** The name of the button that changes the look. */
export function schemeLabel(scheme: ColourScheme): string {
  return `Utseende: ${schemeNames[scheme]}`
}

/** What the button that shows who is registering says before anyone has said it. */
export const personNameless = 'Hvem er du?'

/** The name of the button that shows who is registering. */
export function personLabel(name: string): string {
  return name ? `Du er ${name}. Endre navn eller rolle` : personNameless
}
