import { describe, expect, it } from 'vitest'
import { parseOptions } from '../../src/cli/args'

describe('options', () => {
  it.each([
    [['--plan', 'a'], { plan: 'a' }],
    [['--plan=a=b', '--periode', '2025-T1'], { plan: 'a=b', periode: '2025-T1' }],
    [[], {}],
    [['--plan', 'a', '-h'], { help: true }],
  ])('are read from %j', (argv, value) => {
    expect(parseOptions(argv, ['plan', 'periode'])).toEqual({ ok: true, value })
  })

  it.each([
    [['plan'], 'unknown_argument'],
    [['--PLAN', 'a'], 'unknown_argument'],
    [['--plan', 'a', '--plan=b'], 'repeated_option'],
    [['--plan'], 'missing_value'],
    [['--plan', '--periode', 'x'], 'missing_value'],
    [['--plan='], 'missing_value'],
  ])('are refused from %j: %s', (argv, reason) => {
    expect(parseOptions(argv, ['plan', 'periode'])).toMatchObject({ ok: false, failure: { reason } })
  })
})
