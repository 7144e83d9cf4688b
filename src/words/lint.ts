import type { LintCode, LintRow } from '../domain/lint'
import type { Plan } from '../domain/plan'
import { quoted } from './quoted'

const titles: Readonly<Record<LintCode, string>> = {
  MAAL_NAADD_VED_START: 'Målet var nådd ved start',
  MAAL_SVAKERE_ENN_START: 'Målet er svakere enn utgangspunktet',
  ORD_MOT_TALL: 'Ordlyden og tallene peker hver sin vei',
  NULL_SOM_MANGLER: 'Null som trolig betyr «mangler»',
  ENHET_ULIK: 'Ulik enhet i måling og mål',
  STORRELSESORDEN: 'Mål og måling er i ulik størrelsesorden',
  FELLES_ULIKT_MAAL: 'Felles indikator med ulike mål',
  UTEN_INDIKATOR: 'Innsatsområde uten indikator',
  LIKT_NAVN: 'Flere indikatorer med samme navn',
  MAALAAR_UTEN_MAALING: 'Målår uten måling',
}

/** A short heading for a kind of question to the plan. */
export function lintTitle(code: LintCode): string {
  return titles[code]
}

/** One sentence about a question to the plan, with the plan's own wording of the numbers. */
export function lintText(row: LintRow, plan: Plan): string {
  const indicator = plan.indicators.find(({ id }) => id === row.place)
  if (!indicator) {
    const area = plan.innsatsomraader.find(({ number }) => number === row.place)
    return `Innsatsområde ${row.place} «${area?.name ?? ''}» har ingen indikator, så planen sier ikke hvordan det skal følges opp.`
  }
  const start = `Siste måling er «${indicator.baseline.written}»`
  const targets = row.years.map((year) => `målet for ${year} er ${quoted(indicator.targets[plan.years.targets.indexOf(year)]?.written ?? '')}`).join(' og ')
  const others = row.others.join(', ')
  switch (row.code) {
    case 'MAAL_NAADD_VED_START':
      return `${start}, og ${targets}: målet var nådd før planen tok til.`
    case 'MAAL_SVAKERE_ENN_START':
      return `${start}, og ${targets}: målet kan nås selv om resultatet blir svakere.`
    case 'ORD_MOT_TALL':
      return `Teksten «${indicator.text}» sier én retning, men ${start.toLowerCase()} og ${targets}.`
    case 'NULL_SOM_MANGLER':
      return `${start}, som trolig betyr at målingen mangler. ${indicator.baseline.note}`.trim()
    case 'ENHET_ULIK':
      return `${start}, og ${targets}: den ene er skrevet i prosent, den andre ikke.`
    case 'STORRELSESORDEN':
      return `${start}, og ${targets}: minst ti ganger forskjell. Er enheten eller tallet riktig?`
    case 'FELLES_ULIKT_MAAL':
      return `Indikatoren er felles med ${others}, men målene er ikke like (her: ${targets}).`
    case 'LIKT_NAVN':
      return `Indikatoren heter det samme som ${others}: «${indicator.text}».`
    case 'MAALAAR_UTEN_MAALING':
      return `Indikatoren måles annethvert år, og ingen måling faller i ${row.years.join(' eller ')}.`
    case 'UTEN_INDIKATOR':
      return ''
  }
}
