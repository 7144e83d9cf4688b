import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { rolldown } from 'rolldown'

const flags = { __VUE_OPTIONS_API__: 'false', __VUE_PROD_DEVTOOLS__: 'false', __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false' }

/** Bundles a script as the program is shipped, into one file. */
export async function bundleScript(input: string, folder: string, name: string): Promise<void> {
  const bundle = await rolldown({ input, platform: 'browser', transform: { define: { 'process.env.NODE_ENV': '"production"', ...flags } } })
  await bundle.write({ dir: folder, format: 'esm', entryFileNames: name, minify: true, codeSplitting: false })
  await bundle.close()
}

/** Bundles a script as the program is shipped, with a page in `folder` that runs it. */
export async function bundlePage(input: string, folder: string): Promise<void> {
  await bundleScript(input, folder, 'page.js')
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>test</title><script type="module" src="page.js"></script>')
}
