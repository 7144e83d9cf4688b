import { createHash } from 'node:crypto'

/** What a page of the program may use: its own files and nothing else; no script or style of any other origin, and none written into the page. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  'default-src': ["'none'"],
  'script-src': ["'self'"],
  'style-src': ["'self'"],
  // The design system draws its marks with pictures within its style sheet.
  'img-src': ["'self'", 'data:'],
  'font-src': ["'self'"],
  'connect-src': ["'self'"],
  'worker-src': ["'self'"],
  'manifest-src': ["'self'"],
  'base-uri': ["'none'"],
  'form-action': ["'none'"],
  'require-trusted-types-for': ["'script'"],
  // Vue's own for the parts of its templates that never change; the default one lets the program's own workers through.
  'trusted-types': ['vue', 'default'],
}

const inline: Readonly<Record<string, RegExp>> = {
  'script-src': /<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g,
  'style-src': /<style[^>]*>([\s\S]*?)<\/style>/g,
}

function hashesIn(html: string, pattern: RegExp): string[] {
  const texts = [...html.matchAll(pattern)].map((match) => match[1] ?? '')
  return texts.map((text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`)
}

/** The Content-Security-Policy for a page: what stands written in it is let through by its hash. */
export function contentPolicy(html: string): string {
  return Object.entries(allowed)
    .map(([directive, sources]) => {
      const pattern = inline[directive]
      return [directive, ...sources, ...(pattern ? hashesIn(html, pattern) : [])].join(' ')
    })
    .join('; ')
}

/** The page with its policy as the first thing it says after its character set. */
export function withContentPolicy(html: string): string {
  const charset = /<meta charset="utf-8"\s*\/?>/
  if (!charset.test(html)) throw new Error('index.html must name its character set as <meta charset="utf-8">: the policy stands right after it.')
  return html.replace(charset, (meta) => `${meta}\n    <meta http-equiv="Content-Security-Policy" content="${contentPolicy(html)}">`)
}

const closedFeatures = ['accelerometer', 'bluetooth', 'camera', 'display-capture', 'geolocation', 'gyroscope', 'hid', 'magnetometer', 'microphone', 'midi', 'payment', 'serial', 'usb']

/** The headers that protect a page, its workers and its files; the policy also says that no other page may frame it. */
export function securityHeaders(html: string): Record<string, string> {
  return {
    'Content-Security-Policy': `${contentPolicy(html)}; frame-ancestors 'none'`,
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Permissions-Policy': closedFeatures.map((feature) => `${feature}=()`).join(', '),
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
  }
}
