import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { contentPolicy, securityHeaders, withContentPolicy } from '../../src/cli/contentPolicy'

const page = '<head><meta charset="utf-8" /><style>a { color: red }</style></head>'
const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

describe('the policy of the page', () => {
  it('starts from nothing, and names no other origin and nothing unsafe', () => {
    const policy = contentPolicy('')
    expect(policy).toMatch(/^default-src 'none'; /)
    expect(policy).not.toMatch(/unsafe|https?:|blob:|\*/)
    expect(policy).toContain("require-trusted-types-for 'script'")
  })

  it('lets what is written in the page through by its hash, and only under its own kind', () => {
    const policy = contentPolicy('<script type="module" src="./a.js"></script><style>a</style><script>b</script>')
    expect(policy).toContain(`script-src 'self' ${hashOf('b')};`)
    expect(policy).toContain(`style-src 'self' ${hashOf('a')};`)
  })

  it('stands right after the character set, before anything that could be run', () => {
    expect(withContentPolicy(page)).toMatch(/^<head><meta charset="utf-8" \/>\s+<meta http-equiv="Content-Security-Policy" content="default-src/)
    expect(() => withContentPolicy('<head></head>')).toThrow('character set')
  })

  it('is in the headers what it is in the page, and there no one may frame it', () => {
    expect(securityHeaders(page)['Content-Security-Policy']).toBe(`${contentPolicy(page)}; frame-ancestors 'none'`)
  })

  it('is what the README tells hosts to send', () => {
    const readme = readFileSync('README.md', 'utf8')
    for (const [name, value] of Object.entries(securityHeaders(readFileSync('index.html', 'utf8')))) {
      expect(readme).toContain(`    ${name}: ${value}\n`)
    }
  })
})
