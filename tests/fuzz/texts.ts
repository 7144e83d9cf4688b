import { changeAddress, matchPath, parseAddress, writeAddress } from '../../src/composables/address'
import { parseTarget } from '../../src/domain/targetParse'
import { valueFromPlain, valueToPlain } from '../../src/domain/value'
import { parseValue } from '../../src/domain/valueParse'
import { buildPlan } from '../../src/domain/planBuild'
import { checkPackage } from '../../src/files/packageCheck'
import { readPlanPackage } from '../../src/files/planPackage'
import { mutateJson, mutateText, nastyTexts, someText, type Random } from './random'
import type { Target } from './target'
import { packageText, plan } from './world'

const usual = ['93,1 %', '1 000', '1.234,5', '-0,60', '2', '>= 5 %', 'topp 10', 'ja', 'delvis gjennomført', 'ivaretatt', '52 dager', '≤ 3,5', 'Ja + rapport']
const someWritten = (random: Random) => (random.once(2) ? mutateText(random.pick(usual), random) : someText(random))

/** What a person writes as a value. */
export const valueTarget: Target = {
  name: 'value',
  attempt: (random) => {
    const indicator = random.pick(plan.indicators)
    const written = someWritten(random)
    const read = parseValue(written, indicator)
    if (!read.ok) return read.failure.written === written ? null : 'what was written was changed'
    const again = valueFromPlain(valueToPlain(read.value), indicator.valueType)
    if (!again || valueToPlain(again) !== valueToPlain(read.value)) return `${written} was not kept`
    if (read.value.kind === 'answer') return null
    const digits = (text: string) => text.replace(/\D/g, '').replace(/^0+/, '')
    return digits(valueToPlain(read.value)) === digits(written) ? null : `${written} became ${valueToPlain(read.value)}`
  },
}

/** What a plan writes as a target. */
export const targetTarget: Target = {
  name: 'target',
  attempt: (random) => {
    const written = someWritten(random)
    const read = parseTarget(written, random.pick(plan.indicators))
    return (read.ok ? read.value.written : read.failure.written) === written ? null : 'what was written was changed'
  },
}

const patterns = ['/', '/samfunnsmaal/:nr', '/utvalg/:kode', '/indikator/:id', '/rapport/:periode']
const addresses = ['#/', '#/indikator/OKI-39?periode=2025-T1', '#/om#toleranse', '#/rapport/2025-T1?utvalg=OKI&grunnlag=godkjente', '#/tiltak?q=a%20b&__proto__=1']

/** What may stand in the address bar. */
export const addressTarget: Target = {
  name: 'address',
  attempt: (random) => {
    const text = random.once(5) ? `#/${someText(random)}?${someText(random)}=${someText(random)}#${someText(random)}` : mutateText(random.pick(addresses), random)
    const address = parseAddress(text)
    for (const pattern of patterns) {
      const params = matchPath(pattern, address.path)
      if (params && Object.values(params).some((value) => typeof value !== 'string')) return 'a parameter is no text'
    }
    const again = parseAddress(writeAddress(changeAddress(address, { query: { ...address.query, periode: '2025-T1' }, hash: address.hash })))
    const { periode: _, ...query } = again.query
    const { periode: __, ...before } = address.query
    if (again.path !== address.path || again.hash !== address.hash) return `${JSON.stringify(address)} became ${JSON.stringify(again)}`
    return JSON.stringify(query) === JSON.stringify(before) && Object.getPrototypeOf(address.query) === Object.prototype ? null : 'the query was changed'
  },
}

const descriptor = JSON.parse(packageText('datapackage.json')) as { resources: { path: string; name: string }[] }
const needed = ['utvalg', 'samfunnsmaal', 'innsatsomraader', 'delmaal', 'indikatorer']
const small = { ...descriptor, resources: descriptor.resources.filter(({ name }) => needed.includes(name)) }
const files = new Map(small.resources.map(({ path }) => [path, packageText(path).split('\n').slice(0, 8).join('\n')]))

/** A plan package whose descriptor or tables were changed. */
export const packageTarget: Target = {
  name: 'package',
  attempt: async (random) => {
    const table = random.pick([...files.keys()])
    const json = random.once(2) ? JSON.stringify(mutateJson(small, random)) : JSON.stringify(small)
    const changed = new Map([...files, [table, random.once(2) ? mutateText(files.get(table) ?? '', random) : (files.get(table) ?? '')]])
    const text = random.once(4) ? mutateText(json, random) : json
    const read = (path: string) => Promise.resolve(path === 'datapackage.json' ? text : (changed.get(path) ?? random.pick([null, random.pick(nastyTexts)])))
    const check = await checkPackage(read)
    const tables = await readPlanPackage(read)
    if (tables.ok) buildPlan(tables.value)
    return Array.isArray(check.problems) ? null : 'no list of problems'
  },
}
