import { readFileSync, writeFileSync } from 'node:fs'
import type { CountryTime } from './countryPage'
import { arePeersInstalled, timeCountry, timePeers } from './peers.bench'
import { measureStorage, timeRestarts, type StorageFigures } from './storage.bench'
import type { StorageTimes } from './timeEngines'

const path = 'docs/performance.md'
/** The heading of what is written by hand. */
const keptFrom = '## '
const counts = [1_000, 10_000, 100_000]
/** What all the country's municipalities gather in a plan: rows of that many take a quarter of an hour. */
const country = 475_000
const peersCount = 10_000
const names = ['raw rows', 'one value', 'own storage']

/** Those of the peers that can be asked for so much. */
const countryPeers = ['raw rows', 'own storage', 'one value', 'SQLite on OPFS']

interface Measured extends StorageFigures {
  readonly count: number
  readonly restarts: readonly { readonly name: string; readonly value: number }[]
}

/** What is measured beside the peers; null where they are not installed. */
interface PeerFigures {
  readonly small: readonly StorageTimes[]
  readonly large: readonly StorageTimes[] | null
  readonly judging: readonly CountryTime[]
}

type Quantity = 'insert' | 'reopen' | 'putOne'

const quantities: readonly { readonly key: Quantity; readonly title: string }[] = [
  { key: 'insert', title: 'stored at once' },
  { key: 'reopen', title: 'opened and read' },
  { key: 'putOne', title: 'one fact more, on disk' },
]

const grouped = (count: number) => count.toLocaleString('en-GB')
const timeOf = ({ times }: Measured, name: string, key: Quantity) => times.find((one) => one.name === name)?.[key] ?? NaN
const rounded = (value: number) => (value < 10 ? value.toFixed(1) : value.toFixed(0))

function rowsOf(count: number, times: readonly StorageTimes[]): string[] {
  return times.map((time) => {
    const cells = quantities.map(({ key }) => `${rounded(time[key])} (${(time[key] / (times[0]?.[key] ?? NaN)).toFixed(2)})`)
    return `| ${grouped(count)} | ${time.name} | ${cells.join(' | ')} |`
  })
}

function heapRow({ count, heap }: Measured): string {
  const mega = (bytes: number) => (bytes / 1e6).toFixed(1)
  return `| ${grouped(count)} | ${mega(heap['raw rows'])} | ${mega(heap['own storage'])} | ${(heap['own storage'] / heap['raw rows']).toFixed(2)} |`
}

/** A place on a logarithmic scale. */
const scaled = (value: number, lowest: number, highest: number, length: number) => (Math.log10(value / lowest) / Math.log10(highest / lowest)) * length

function plot(all: readonly Measured[]): string {
  const dashes: Record<string, string> = { 'raw rows': '', 'one value': '6 4', 'own storage': '2 3' }
  const x = (count: number) => 70 + scaled(count, 1_000, country, 480)
  const y = (ms: number) => 320 - scaled(Math.max(ms, 1), 1, 1_000_000, 290)
  const lines = names.map((name) => {
    const points = all.map((one) => `${x(one.count).toFixed(1)},${y(timeOf(one, name, 'reopen')).toFixed(1)}`)
    const last = all.at(-1)
    return `<polyline fill="none" stroke="#0b3b2e" stroke-width="2" stroke-dasharray="${dashes[name] ?? ''}" points="${points.join(' ')}"/><text x="${last ? x(last.count) + 6 : 0}" y="${last ? y(timeOf(last, name, 'reopen')) + 4 : 0}">${name}</text>`
  })
  const down = [1, 100, 10_000, 1_000_000].map((ms) => `<text x="62" y="${y(ms) + 4}" text-anchor="end">${grouped(ms)}</text>`)
  const across = all.map(({ count }) => `<text x="${x(count)}" y="340" text-anchor="middle">${grouped(count)}</text>`)
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 350" font-family="sans-serif" font-size="12" role="img" aria-label="Milliseconds to open and read, by number of facts"><rect width="640" height="350" fill="#fff"/><text x="70" y="18">Milliseconds to open and read, by number of facts (both scales logarithmic)</text>${lines.join('')}${down.join('')}${across.join('')}</svg>\n`
}

const head = `| facts | engine | ${quantities.map(({ title }) => title).join(' | ')} |
| --: | --- | ${quantities.map(() => '--:').join(' | ')} |`

/** Milliseconds with the ratio to the first. */
function ratioCells(values: readonly { readonly value: number }[]): string {
  return values.map(({ value }) => `${rounded(value)} (${(value / (values[0]?.value ?? NaN)).toFixed(2)})`).join(' | ')
}

function restartPart(all: readonly Measured[]): string {
  return `
Read in a browser that has just been started, as the first thing it does, each engine in a profile of its own:

| facts | ${all[0]?.restarts.map(({ name }) => name).join(' | ')} |
| --: | ${all[0]?.restarts.map(() => '--:').join(' | ')} |
${all.map(({ count, restarts }) => `| ${grouped(count)} | ${ratioCells(restarts)} |`).join('\n')}
`
}

function peersPart(peers: PeerFigures | null): string {
  if (!peers) return ''
  const { small, large, judging } = peers
  return `
The same beside what others would take, from one run of \`npm run bench -- peers\` (\`npm ci --prefix tests/bench\` fetches them). idb-keyval writes everything again for every fact more; SQLite, compiled to WebAssembly, keeps its file in a worker; neither idb-keyval, RxDB nor PouchDB waits for the disk as the others do.

${head}
${[...rowsOf(peersCount, small), ...(large ? rowsOf(country, large) : [])].join('\n')}

Judging the 39,627 cells of the country again, in milliseconds: the latest of 475,524 values of each held against three levels. DuckDB, compiled to WebAssembly, is made for computing and is asked in SQL; the program's grid has every cell's latest value and levels at hand, and a new value sets its cell.

| ${judging.map(({ name }) => name).join(' | ')} |
| ${judging.map(() => '--:').join(' | ')} |
| ${judging.map(({ value }) => `${value.toFixed(2)} (${(value / (judging[0]?.value ?? NaN)).toFixed(1)})`).join(' | ')} |
`
}

function page(all: readonly Measured[], peers: PeerFigures | null): string {
  return `# How cost grows

Made by \`npm run bench -- growth\` (\`growth whole\` goes on to 475,000), which measures every engine in turn in one real browser and takes the medians. Milliseconds belong to one machine at one moment; the ratios to raw rows, in brackets, are the result. Raw rows are one IndexedDB record a fact with nothing between; one value is everything as one structured clone; own storage is the program's, from the facts to the index that the judge reads from.

${head}
${all.flatMap(({ count, times }) => rowsOf(count, times)).join('\n')}

![Time to open and read, by number of facts](growth.svg)

What the facts take in memory once they are read, in megabytes, beside the same facts as plain objects:

| facts | plain objects | own storage | ratio |
| --: | --: | --: | --: |
${all.map(heapRow).join('\n')}
${restartPart(all)}${peersPart(peers)}`
}

async function measurePeers(isWhole: boolean): Promise<PeerFigures | null> {
  if (!arePeersInstalled()) return null
  const small = await timePeers({ count: peersCount, inserts: 1, rounds: 5 })
  const large = isWhole ? await timePeers({ count: country, inserts: 1, rounds: 5, names: countryPeers }) : null
  return { small, large, judging: await timeCountry() }
}

/** What is written by hand below the part that is measured, kept as it is. */
function keptPart(): string {
  const text = readFileSync(path, 'utf8')
  const from = text.indexOf(`\n${keptFrom}`)
  return from === -1 ? '' : text.slice(from)
}

/** Measures from a thousand facts to a hundred thousand, or to the whole country's, beside the peers where they are installed, and writes `docs/performance.md` and its plot. */
export async function writeGrowth(isWhole: boolean): Promise<void> {
  const all: Measured[] = []
  for (const count of isWhole ? [...counts, country] : counts) {
    const inserts = count > 10_000 ? 1 : 3
    all.push({ count, ...(await measureStorage({ count, inserts, rounds: 5, names })), restarts: await timeRestarts(count, 5) })
    console.log(rowsOf(count, all.at(-1)?.times ?? []).join('\n'))
  }
  const peers = await measurePeers(isWhole)
  writeFileSync('docs/growth.svg', plot(all))
  writeFileSync(path, page(all, peers) + keptPart())
}
