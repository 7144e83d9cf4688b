import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { canonicalJson } from '../../src/domain/canonical'
import { noRemarks, type Fact, type FactContent } from '../../src/domain/fact'
import { buildPlan } from '../../src/domain/planBuild'
import { readPlanPackage } from '../../src/files/planPackage'
import { identify } from '../../src/storage/factId'
import { textHash } from '../../src/storage/textHash'

const folder = join('data', 'hp-2025-2028')

/** The text of a file in the repository's plan package. */
export const packageText = (path: string) => readFileSync(join(folder, path), 'utf8')

const read = await readPlanPackage((path) => Promise.resolve(packageText(path)))
if (!read.ok) throw new Error(JSON.stringify(read.failure))
const whole = read.value

/** Few rows of the repository's plan, one or more of each kind of value, so that a reading is quick. */
export const tables = { ...whole, indikatorer: whole.indikatorer.filter((row) => ['OKI-39', 'OKI-40', 'OKI-02', 'OKI-07', 'HOV-07', 'UMP-22', 'OKI-16'].includes(row['id'] ?? '')) }

/** The plan of these rows. */
export const { plan } = buildPlan(tables)

/** What a packet must be about. */
export const packetPlan = { id: plan.id, title: plan.title, version: plan.version, tables: textHash(canonicalJson(tables)) }

function factOf(order: number, more: object): Fact {
  const base = { plan: plan.id, virksomhet: 'skole', author: 'author-1', at: '2025-05-02T10:00:00.000Z', period: '2025-T1', ...more }
  return identify(base as unknown as FactContent, () => `01969bd6-2a00-7000-8000-${String(order).padStart(12, '0')}`)
}

/** A few facts whose ids vouch for them. */
export const facts: readonly Fact[] = [
  factOf(1, { type: 'measurement', indicator: 'OKI-39', written: '93,1 %', value: '93.1', confirmed: [], corrects: null, ...noRemarks, comment: 'Æ <b>å</b>\n=1+1' }),
  factOf(2, { type: 'measurement', indicator: 'OKI-40', written: '92', value: '92', confirmed: [], corrects: null, ...noRemarks }),
  factOf(3, { type: 'omission', indicator: 'OKI-16', reason: 'Ingen måling' }),
]
