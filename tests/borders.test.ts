import { dirname, posix } from 'node:path'
import { describe, expect, it } from 'vitest'
import { filesUnder, importsOf, type Import } from './support/sources'

interface Room {
  /** Folders of `src` it may import. */
  readonly rooms: readonly string[]
  /** Packages it may import; `types of` stands before one that may only be named in `import type`. */
  readonly packages: readonly string[]
  /** What to do instead of a forbidden import. */
  readonly instead: string
}

const shown = ['vue', 'chart.js', 'chartjs-plugin-annotation', 'vue-chartjs', '@navikt/aksel-icons']

const house: Readonly<Record<string, Room>> = {
  domain: { rooms: [], packages: [], instead: 'take what is needed as an argument, or move this file to where the outside is known' },
  words: { rooms: ['domain'], packages: [], instead: 'words are made of domain values alone: take them as arguments' },
  files: {
    rooms: ['domain'],
    packages: ['papaparse', 'hucre', 'valibot'],
    instead: 'give back domain values and reasons; who asked finds the words and the storage',
  },
  charts: {
    rooms: ['domain', 'words'],
    packages: ['types of chart.js', 'types of chartjs-plugin-annotation'],
    instead: 'build a plain object of judged rows; the component gives it to Chart.js',
  },
  reports: { rooms: ['domain', 'words'], packages: ['docx'], instead: 'take judged rows as arguments' },
  storage: {
    rooms: ['domain'],
    packages: ['dexie', 'uuid', '@noble/hashes', 'valibot'],
    instead: 'storage keeps and gives domain values: let a store join it with other parts',
  },
  sync: { rooms: ['domain', 'storage'], packages: [], instead: 'sharing talks HTTP with plain fetch and stores facts' },
  stores: {
    rooms: ['domain', 'storage', 'files'],
    packages: ['vue', 'pinia'],
    instead: 'a store holds what is chosen and loaded: leave words and looks to the views',
  },
  composables: { rooms: ['domain', 'words'], packages: ['vue'], instead: 'take the data as an argument; the view reads the store' },
  components: {
    rooms: ['domain', 'words', 'charts', 'composables'],
    packages: shown,
    instead: 'props in, events out: let the view read the store and pass the data as props',
  },
  views: {
    rooms: ['domain', 'words', 'charts', 'reports', 'stores', 'composables', 'components'],
    packages: ['vue', '@navikt/aksel-icons'],
    instead: 'read a store, lay out components; files and storage are reached through a store',
  },
  cli: {
    rooms: ['domain', 'words', 'files', 'reports'],
    packages: ['node:*', 'rolldown', 'types of vite'],
    instead: 'the terminal uses the same core as the program, without its screens',
  },
}

function packageName(from: string): string {
  return from.split('/').slice(0, from.startsWith('@') ? 2 : 1).join('/')
}

function packageAllowed({ from, typeOnly }: Import, packages: readonly string[]): boolean {
  if (from.startsWith('node:')) return packages.includes('node:*')
  const name = packageName(from)
  return packages.includes(name) || (typeOnly && packages.includes(`types of ${name}`))
}

/** What is wrong with one import of one file in a room, or null. */
function fault(path: string, used: Import): string | null {
  const roomName = path.split('/')[1] ?? ''
  const room = house[roomName]
  if (!room) return `${path}: src/${roomName} is not a part of the program: put the file into ${Object.keys(house).join(', ')}`
  const from = used.from.replace(/\?(raw|url|worker|inline)$/, '')
  const say = (what: string) => `${path} imports ${what}. src/${roomName} must not: ${room.instead}.`
  if (!from.startsWith('.')) return packageAllowed({ ...used, from }, room.packages) ? null : say(`the package ${from}`)
  const target = posix.normalize(posix.join(dirname(path), from))
  if (!target.startsWith('src/')) return say(target)
  if (target.startsWith('src/styles/') && ['components', 'views'].includes(roomName)) return null
  const targetRoom = target.split('/')[1] ?? ''
  return targetRoom === roomName || room.rooms.includes(targetRoom) ? null : say(target)
}

function faultsOf(path: string, imports: readonly Import[]): string[] {
  return imports.map((used) => fault(path, used)).filter((found) => found !== null)
}

describe('import borders', () => {
  const files = filesUnder('src', ['.ts', '.vue', '.mjs']).filter((path) => path.split('/').length > 2)

  it('has files to look at', () => {
    expect(files.length).toBeGreaterThan(20)
  })

  it('are kept by every file', () => {
    expect(files.flatMap((path) => faultsOf(path, importsOf(path)))).toEqual([])
  })

  it('let only main.ts reach the sharing engine, and nothing import a view but the router', () => {
    const outer = filesUnder('src', ['.ts', '.vue']).filter((path) => path.split('/').length === 2)
    const reaching = (part: string) => outer.filter((path) => importsOf(path).some(({ from }) => from.startsWith(`./${part}/`)))
    expect(reaching('sync').filter((path) => path !== 'src/main.ts')).toEqual([])
    expect(reaching('views').filter((path) => path !== 'src/router.ts')).toEqual([])
  })

  it.each([
    ['src/domain/judge.ts', "import { ref } from 'vue'"],
    ['src/domain/judge.ts', "import type { Fact } from '../storage/fact'"],
    ['src/components/Row.vue', "<script setup lang=\"ts\">\nimport { useFacts } from '../stores/facts'\n</script>"],
    ['src/charts/line.ts', "import { Chart } from 'chart.js'"],
    ['src/views/Home.vue', "<script setup lang=\"ts\">\nconst x = await import('../files/csv')\n</script>"],
    ['src/words/format.ts', "export * from '../stores/facts'"],
    ['src/helpers/all.ts', "import '../domain/judge'"],
    ['src/stores/plan.ts', "import { readFileSync } from 'node:fs'"],
  ])('are found broken in %s: %s', (path, text) => {
    expect(faultsOf(path, importsOf(path, text))).toHaveLength(1)
  })

  it.each([
    ['src/charts/line.ts', "import type { ChartConfiguration } from 'chart.js'"],
    ['src/components/Row.vue', "<script setup lang=\"ts\">\nimport icon from '@navikt/aksel-icons/svg/Pencil.svg?raw'\n</script>"],
    ['src/storage/versions/one.ts', "import { open } from '../database'"],
  ])('are found kept in %s: %s', (path, text) => {
    expect(faultsOf(path, importsOf(path, text))).toEqual([])
  })
})
