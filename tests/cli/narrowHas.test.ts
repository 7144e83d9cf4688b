import { expect, it } from 'vitest'
import { looksPastHas, narrowHas } from '../../src/cli/narrowHas'

it.each([
  '.a:has(.b) .c',
  '.a:has(> .b) > *',
  ':is(.a:where(:has(.b, .c[d="e f"])) label)::before',
  '.t > :is(thead:first-of-type, :not(:has(thead)) tbody) > tr',
  ':is(:has(label):not(:has(label:hover)) .b:hover, .c)',
  '.a > tbody:has(+ tfoot) > tr',
])('leaves out %s', (selector) => {
  expect(looksPastHas(selector)).toBe(true)
})

it.each(['.a:has(.b)', '.a > .b:has(> .c .d)', '.a:not(:has(> h1, h2))::before', ':is(.a:has(.b), .c .d):hover', '.a .b', 'body:has(.dialog:modal)'])(
  'keeps %s',
  (selector) => {
    expect(looksPastHas(selector)).toBe(false)
  },
)

it('keeps the other selectors of a rule, and takes away a rule that has none left', () => {
  const removed: string[] = []
  const rule = (selectors: string[]) => ({ selectors, remove: () => removed.push(selectors.join()) })
  const mixed = rule(['.a:has(.b) .c', '.d'])
  narrowHas().Rule(mixed)
  narrowHas().Rule(rule(['.a:has(.b) .c']))
  expect(mixed.selectors).toEqual(['.d'])
  expect(removed).toEqual(['.a:has(.b) .c'])
})
