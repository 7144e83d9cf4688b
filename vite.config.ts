import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import vue from '@vitejs/plugin-vue'
import { VitePWA } from 'vite-plugin-pwa'
import { defineConfig } from 'vitest/config'
import { compiledEarlyPlugin } from './src/cli/compiledEarly.ts'
import { contentPolicyPlugin } from './src/cli/contentPolicyPlugin.ts'
import { narrowHas } from './src/cli/narrowHas.ts'
import { narrowSiblings } from './src/cli/narrowSiblings.ts'
import { plansPlugin } from './src/cli/plansPlugin.ts'

const dataFolder = fileURLToPath(new URL('data', import.meta.url))
const { version } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8')) as { version: string }
const isTest = process.env['VITEST'] !== undefined

const vuePlugin = vue({
  template: { compilerOptions: { isCustomElement: (tag) => tag.startsWith('ds-') || tag.startsWith('u-') } },
})

const pwaPlugin = VitePWA({
  registerType: 'prompt',
  injectRegister: null,
  workbox: {
    globPatterns: ['**/*.{js,css,html,svg,png,woff2,json,csv}'],
    globIgnores: ['**/inter-{cyrillic,greek,vietnamese}*'],
    navigateFallback: 'index.html',
    // In one file: what it would fetch by name, the page's policy does not let through.
    inlineWorkboxRuntime: true,
  },
  manifest: {
    name: 'Målstyring',
    short_name: 'Målstyring',
    description: 'Oppfølging av målene i kommunens vedtatte plan: målinger, regler, farger og målavvik.',
    lang: 'nb',
    start_url: './',
    scope: './',
    display: 'standalone',
    background_color: '#ffffff',
    theme_color: '#0b3b2e',
    icons: [
      { src: 'icon.svg', sizes: 'any', type: 'image/svg+xml' },
      { src: 'icon-192.png', sizes: '192x192', type: 'image/png' },
      { src: 'icon-512.png', sizes: '512x512', type: 'image/png' },
      { src: 'icon-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
    ],
  },
})

/** What an open database needs before anything is written: one file, as what it shares with the rest would else be files of its own. */
const storageModules =
  /node_modules\/dexie\/|src\/storage\/(versions\/(index|declare|version\d+)\.ts|segment\/(reader|column|idBytes)|(factStore|factLog|factNews|factBatch|factWriting|sealer|connection|database|channel|problem|draftTable|peopleTable|environment)\.ts)/

async function browserProvider() {
  const { playwright } = await import('@vitest/browser-playwright')
  const { findBrowser, SHORT_LIVED_FLAGS } = await import('./tests/browser/find.ts')
  const browser = findBrowser()
  return playwright({
    launchOptions: browser
      ? { executablePath: browser.path, args: SHORT_LIVED_FLAGS, env: { ...process.env, ...browser.env } }
      : { args: SHORT_LIVED_FLAGS },
  })
}

/** How the tests are run; read only where they are, as it brings Vitest along. */
async function testSettings() {
  const { LongestFirst } = await import('./tests/gate/longestFirst.ts')
  return { projects: await testProjects(), sequence: { sequencer: LongestFirst } }
}

/** Tests of what lives as long as a page does, each file with modules of its own. */
const withState = ['tests/stores/**/*.test.ts', 'tests/storage/**/*.test.ts', 'tests/composables/**/*.test.ts', 'tests/router.test.ts', 'tests/gate/**/*.test.ts']

async function testProjects() {
  return [
    {
      extends: true as const,
      test: {
        name: 'node',
        include: ['tests/**/*.test.ts'],
        exclude: ['tests/**/*.browser.test.ts', 'tests/e2e/**', ...withState],
        testTimeout: 30_000,
        // What is tested keeps nothing between two calls: the modules are read once for all files.
        isolate: false,
      },
    },
    {
      extends: true as const,
      test: {
        name: 'node-state',
        include: withState,
        exclude: ['tests/**/*.browser.test.ts'],
        testTimeout: 30_000,
        // A context a file in one process, where a process a file takes half the time to start.
        pool: 'vmForks' as const,
      },
    },
    {
      extends: true as const,
      // Named beforehand, so that nothing is prepared anew in the middle of a run and no package comes twice.
      optimizeDeps: { include: ['vue', 'pinia', 'vitest-browser-vue', 'dexie', 'uuid', 'chart.js', 'chartjs-plugin-annotation', 'vue-chartjs'] },
      test: {
        name: 'browser',
        include: ['tests/**/*.browser.test.ts'],
        testTimeout: 30_000,
        browser: {
          enabled: true,
          provider: await browserProvider(),
          headless: true,
          screenshotFailures: false,
          viewport: { width: 1280, height: 800 },
          instances: [{ browser: 'chromium' as const }],
          api: { host: '127.0.0.1' },
        },
      },
    },
    {
      extends: true as const,
      test: {
        name: 'e2e',
        include: ['tests/e2e/**/*.e2e.ts'],
        globalSetup: ['tests/e2e/server.ts'],
        testTimeout: 45_000,
        hookTimeout: 60_000,
        // A page that is loaded anew takes its time on a busy machine.
        expect: { poll: { timeout: 10_000 } },
        // On a shared machine a browser may be held up for seconds; what passes only at the second try is named by the gate.
        retry: process.env['CI'] ? 1 : 0,
        maxWorkers: 2,
        // A worker goes on from file to file with its browser; every test has a context of its own all the same.
        isolate: false,
      },
    },
  ]
}

export default defineConfig(async () => ({
  base: './',
  plugins: [vuePlugin, plansPlugin(dataFolder), contentPolicyPlugin(), compiledEarlyPlugin(['index', 'storage']), ...(isTest ? [] : [pwaPlugin])],
  define: {
    __APP_VERSION__: JSON.stringify(version),
    __VUE_OPTIONS_API__: 'false',
    __VUE_PROD_DEVTOOLS__: 'false',
    __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false',
  },
  // The package's own entry is an ES5 bundle, two kilobytes larger.
  resolve: { alias: [{ find: /^dexie$/, replacement: 'dexie/dist/modern/dexie.mjs' }] },
  css: { postcss: { plugins: [narrowHas(), narrowSiblings()] } },
  build: {
    target: 'es2022',
    sourcemap: true,
    // The service worker has every file at hand after the first visit; the lists of what to fetch ahead are a kilobyte of the first load.
    modulePreload: false,
    // All that the start page needs in one file: every further step in the import chain is a round trip.
    rolldownOptions: {
      output: {
        codeSplitting: { groups: [{ name: 'start', tags: ['$initial' as const] }, { name: 'storage', test: storageModules }] },
        // Shorter than they come: the first script names a hundred files, and nothing of a hash can be compressed.
        chunkFileNames: ({ name }: { name: string }) => (name === 'storage' ? 'assets/[name]-[hash:7].js' : 'assets/[hash:7].js'),
        assetFileNames: ({ names }: { names: string[] }) => (names[0]?.endsWith('.css') ? 'assets/[hash:5][extname]' : 'assets/[name]-[hash:6][extname]'),
      },
    },
  },
  server: { host: '127.0.0.1' },
  test: isTest ? await testSettings() : { projects: [] },
}))
