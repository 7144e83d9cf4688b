import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildPlan } from '../../src/domain/planBuild'
import type { Plan } from '../../src/domain/plan'
import { readPlanPackage } from '../../src/files/planPackage'
import type { ReadText } from '../../src/files/packageTable'

/** Reads the files of a package folder as the check and the program do. */
export function folderReader(folder: string): ReadText {
  return (path) => Promise.resolve(existsSync(join(folder, path)) ? readFileSync(join(folder, path), 'utf8') : null)
}

function resource(name: string, columns: string[], schema: object = {}) {
  return { name, path: `${name}.csv`, schema: { fields: columns.map((column) => ({ name: column, type: 'string' })), ...schema } }
}

/** A small plan of an invented municipality with other years and names, and its files open to change. */
export function otherPlan() {
  const descriptor = {
    name: 'fjord-2027',
    title: 'Økonomiplan 2027–2030',
    plan: { kommune: 'Fjord kommune', vedtatt: '2026-12-15', utgangspunkt_aar: 2026, maalaar: [2030] },
    resources: [
      resource('utvalg', ['kode', 'navn'], { primaryKey: ['kode'] }),
      resource('samfunnsmaal', ['nr', 'navn'], { primaryKey: ['nr'] }),
      resource('innsatsomraader', ['innsatsomraade_nr', 'samfunnsmaal_nr', 'innsatsomraade'], { primaryKey: ['innsatsomraade_nr'] }),
      resource('delmaal', ['id', 'utvalg', 'innsatsomraade_nr', 'tekst'], { primaryKey: ['id'] }),
      resource('indikatorer', ['id'], {
        primaryKey: 'id',
        foreignKeys: [{ fields: ['utvalg'], reference: { resource: 'utvalg', fields: ['kode'] } }],
      }),
    ],
  }
  const files: Record<string, string> = {
    'utvalg.csv': 'navn,kode\nTeknisk utvalg,TEK\n',
    'samfunnsmaal.csv': 'nr,navn\n1,Grønn fjord\n',
    'innsatsomraader.csv': 'innsatsomraade_nr,samfunnsmaal_nr,innsatsomraade\n1.1,1,Ren sjø\n',
    'delmaal.csv': 'id,utvalg,innsatsomraade_nr,tekst\nTEK-D1,TEK,1.1,Renere vann\n',
    'indikatorer.csv':
      'egen_kolonne,maal_2030,siste_maaling_2026,id,utvalg,samfunnsmaal_nr,innsatsomraade_nr,delmaal_id,indikator,verditype,enhet,desimaler,retning,periodisering,hyppighet,nullpunkt\n' +
      'x,20,12,TEK-01,TEK,1,1.1,TEK-D1,Antall badeplasser,tall,antall,0,høyere,nivå,årlig,målt\n',
  }
  const read: ReadText = (path) => Promise.resolve(path === 'datapackage.json' ? JSON.stringify(descriptor) : (files[path] ?? null))
  return { descriptor, files, read }
}

/** The plan in a package folder, ready to be judged against. */
export async function readPlan(folder: string): Promise<Plan> {
  const read = await readPlanPackage(folderReader(folder))
  if (!read.ok) throw new Error(JSON.stringify(read.failure))
  return buildPlan(read.value).plan
}
