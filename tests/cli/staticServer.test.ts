import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { serveFolder } from '../../src/cli/staticServer'

const parent = mkdtempSync(join(tmpdir(), 'served-'))
const folder = join(parent, 'dist')
let server: Awaited<ReturnType<typeof serveFolder>>

/** Asks with the path exactly as written, which `fetch` would tidy. */
function rawStatus(path: string): Promise<string> {
  const { hostname, port } = new URL(server.url)
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname, () => socket.write(`GET ${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`))
    socket.once('data', (data) => resolve(data.toString().split(' ')[1] ?? ''))
    socket.once('error', reject)
  })
}

beforeAll(async () => {
  mkdirSync(join(folder, 'assets'), { recursive: true })
  writeFileSync(join(parent, 'secret.txt'), 'secret')
  writeFileSync(join(folder, 'index.html'), '<h1>Målstyring</h1>')
  writeFileSync(join(folder, 'assets', 'a.js'), 'export {}')
  writeFileSync(join(folder, 'måling.csv'), 'a;b')
  server = await serveFolder(folder, 0)
})

afterAll(async () => {
  await server.stop()
  rmSync(parent, { recursive: true })
})

describe('the static server', () => {
  it('gives the start page for the folder itself, and asks for it to be looked up each time', async () => {
    const response = await fetch(server.url)
    expect(await response.text()).toBe('<h1>Målstyring</h1>')
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(response.headers.get('cache-control')).toBe('no-cache')
  })

  it('lets files with a hash in their name be kept', async () => {
    const response = await fetch(`${server.url}assets/a.js?v=1`)
    expect(response.headers.get('cache-control')).toContain('immutable')
    expect(response.headers.get('content-type')).toContain('javascript')
  })

  it('reads names in any language', async () => {
    expect((await fetch(`${server.url}m%C3%A5ling.csv`)).status).toBe(200)
  })

  it.each(['/../secret.txt', '/%2e%2e/secret.txt', '/..%2fsecret.txt', '/assets/../../secret.txt', '/%ff', '/none', '/assets', '/%00'])(
    'gives nothing outside the folder, and nothing that is not a file: %s',
    async (path) => {
      expect(await rawStatus(path)).toBe('404')
    },
  )

  it('takes the next port when one is taken', async () => {
    const port = Number(new URL(server.url).port)
    const next = await serveFolder(folder, port)
    expect(Number(new URL(next.url).port)).toBeGreaterThan(port)
    await next.stop()
  })
})
