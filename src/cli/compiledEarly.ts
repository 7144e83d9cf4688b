import type { Plugin } from 'vite'

/** Tells the browser that what is in a script is used at once: it compiles it all beside the page while it comes in, and not piece by piece when it is run. */
const hint = '//# allFunctionsCalledOnLoad'

/** A script with the hint on a line of its own at the top. */
export const withHint = (code: string): string => `${hint}\n${code}`

/** A source map for the script one line further down. */
export function withLineBefore(map: string): string {
  const read = JSON.parse(map) as { mappings: string }
  return JSON.stringify({ ...read, mappings: `;${read.mappings}` })
}

/** Vite plugin: gives the chunks of these names the hint. */
export function compiledEarlyPlugin(names: readonly string[]): Plugin {
  return {
    name: 'compiled-early',
    apply: 'build',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        for (const file of Object.values(bundle)) {
          if (file.type !== 'chunk' || !names.includes(file.name)) continue
          file.code = withHint(file.code)
          const map = bundle[`${file.fileName}.map`]
          if (map?.type === 'asset') map.source = withLineBefore(map.source.toString())
        }
      },
    },
  }
}
