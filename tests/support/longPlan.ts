import type { PlanTables } from '../../src/domain/plan'

/** Made so that everything stands in one utvalg: its list, the list of målavvik and the entry grid have every row. */
const utvalg = 'OKI'

/** As many indicators as asked for, made of the first plan's: each copy is a school of its own, with delmål of its own. */
export function longPlan(first: PlanTables, count: number): PlanTables {
  const own = (rows: PlanTables['delmaal']) => rows.filter((row) => row['utvalg'] === utvalg)
  const rows = own(first.indikatorer)
  const copies = Math.ceil(count / rows.length)
  const copied = <Row,>(list: readonly Row[], change: (row: Row, copy: number) => Row) => Array.from({ length: copies }, (_, copy) => list.map((row) => change(row, copy + 1))).flat()
  return {
    ...first,
    meta: { ...first.meta, id: 'lang', title: 'En lang plan' },
    delmaal: copied(own(first.delmaal), (row, copy) => ({ ...row, id: `${row['id']}-${copy}`, tekst: `${row['tekst']} Skole ${copy}.` })),
    indikatorer: copied(rows, (row, copy) => ({ ...row, id: `${row['id']}-${copy}`, delmaal_id: `${row['delmaal_id']}-${copy}`, indikator: `${row['indikator']} Skole ${copy}.` })).slice(0, count),
  }
}
