import { describe, expect, it } from 'vitest'
import { readAudit } from './audit'

const one = (severity: string) => JSON.stringify({ vulnerabilities: { leaky: { name: 'leaky', severity, range: '<2.0.0' } } })

describe('the check of known vulnerabilities', () => {
  it('finds nothing where none is known', () => {
    expect(readAudit('{"vulnerabilities":{}}')).toEqual({ kind: 'done', found: [] })
  })

  it.each(['moderate', 'high', 'critical'])('names a package whose fault is %s', (severity) => {
    expect(readAudit(one(severity))).toEqual({ kind: 'done', found: [`leaky <2.0.0: ${severity}`] })
  })

  it('lets what is of little weight pass', () => {
    expect(readAudit(one('low'))).toEqual({ kind: 'done', found: [] })
  })

  it.each([
    ['', 'no answer'],
    ['not json', 'no answer'],
    ['{"message":"405 Method Not Allowed - POST somewhere","error":{}}', '405 Method Not Allowed'],
    ['{"error":{"code":"ENOTFOUND","summary":"request failed"}}', 'ENOTFOUND'],
  ])('does not take an answer without a list for a clean one: %s', (output, why) => {
    expect(readAudit(output)).toEqual({ kind: 'unreachable', why })
  })
})
