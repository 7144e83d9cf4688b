import { describe, expect, it, vi } from 'vitest'
import { isOwnScript, trustOwnScripts } from '../../src/composables/trustedScripts'

const page = 'https://kommune.test/maal/?a=1#/data'

describe('trusted scripts', () => {
  it.each(['./sw.js', 'assets/xlsx.worker-1a.js', 'https://kommune.test/maal/assets/a.js?v=1'])('are the program’s own: %s', (address) => {
    expect(isOwnScript(address, page)).toBe(true)
  })

  it.each(['https://elsewhere.test/maal/sw.js', '/annet/sw.js', '../sw.js', 'plans/index.json', 'data:text/javascript,1', 'blob:https://kommune.test/maal/a.js', '//elsewhere.test/maal/a.js', 'javascript:1//.js'])(
    'are nothing else: %s',
    (address) => {
      expect(isOwnScript(address, page)).toBe(false)
    },
  )

  it('are kept by a policy where the browser has them, and the program starts where it has not', () => {
    const createPolicy = vi.fn<(name: string, rules: { createScriptURL: (address: string) => string | null }) => void>()
    trustOwnScripts({ createPolicy }, page)
    const [name, rules] = createPolicy.mock.calls[0] ?? []
    expect(name).toBe('default')
    expect(rules?.createScriptURL('./sw.js')).toBe('./sw.js')
    expect(rules?.createScriptURL('https://elsewhere.test/a.js')).toBeNull()
    expect(() => trustOwnScripts(undefined, page)).not.toThrow()
  })
})
