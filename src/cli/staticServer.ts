import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { extname, join, normalize, sep } from 'node:path'
import { securityHeaders } from './contentPolicy'

const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
}

/** Files with a hash in their name never change; all else is asked for anew. */
function cacheControl(path: string): string {
  return path.includes(`${sep}assets${sep}`) ? 'public, max-age=31536000, immutable' : 'no-cache'
}

function fileFor(folder: string, url: string): string | null {
  let path: string
  try {
    path = join(folder, normalize(decodeURIComponent(url.replace(/[?#].*$/, ''))))
  } catch {
    return null
  }
  if (path !== folder && !path.startsWith(folder + sep)) return null
  const file = path.endsWith(sep) || path === folder ? join(path, 'index.html') : path
  return existsSync(file) && statSync(file).isFile() ? file : null
}

function answer(folder: string, headers: Record<string, string>, request: IncomingMessage, response: ServerResponse): void {
  const file = request.method === 'GET' || request.method === 'HEAD' ? fileFor(folder, request.url ?? '/') : null
  if (!file) {
    response.writeHead(404, { ...headers, 'Content-Type': 'text/plain; charset=utf-8' }).end('404')
    return
  }
  response.writeHead(200, {
    ...headers,
    'Content-Type': mediaTypes[extname(file)] ?? 'application/octet-stream',
    'Content-Length': statSync(file).size,
    'Cache-Control': cacheControl(file),
  })
  if (request.method === 'HEAD') response.end()
  else createReadStream(file).pipe(response)
}

function listen(server: Server, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => (error.code === 'EADDRINUSE' ? resolve(false) : reject(error)))
    server.listen(port, '127.0.0.1', () => resolve(true))
  })
}

/**
 * Serves the files of `folder` on this machine alone, with the headers that protect its start page, at the first free port from `firstPort` (0: any free one).
 * Gives the address, ending in a slash, and how to stop.
 */
export async function serveFolder(folder: string, firstPort: number): Promise<{ url: string; stop: () => Promise<void> }> {
  const start = fileFor(folder, '/')
  const headers = securityHeaders(start ? readFileSync(start, 'utf8') : '')
  for (let port = firstPort; port < firstPort + 50; port++) {
    const server = createServer((request, response) => answer(folder, headers, request, response))
    if (!(await listen(server, port))) continue
    const address = server.address()
    const boundPort = typeof address === 'object' && address ? address.port : port
    const stop = () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      })
    return { url: `http://127.0.0.1:${boundPort}/`, stop }
  }
  throw new Error(`No free port from ${firstPort}`)
}
