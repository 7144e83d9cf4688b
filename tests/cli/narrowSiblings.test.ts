import { expect, it } from 'vitest'
import { narrowSiblings, withoutAnySibling } from '../../src/cli/narrowSiblings'

it.each([
  ['.a > * + *', '.a > :where(:not(:first-child))'],
  [':where(.a, .b)>*+*', ':where(.a, .b)> :where(:not(:first-child))'],
  ['& > * + *', '& > :where(:not(:first-child))'],
])('says %s as %s', (selector, narrow) => {
  expect(withoutAnySibling(selector)).toBe(narrow)
})

it.each(['.a > .b + .c', '.a > * + p', '.a > *', '.a + .b', '.a > p + p', '.a > * ~ .b'])('leaves %s as it is', (selector) => {
  expect(withoutAnySibling(selector)).toBe(selector)
})

it('changes the selectors of a rule only where one is changed', () => {
  const written: string[][] = []
  const rule = (selectors: string[]) => ({
    get selectors() {
      return selectors
    },
    set selectors(now: string[]) {
      written.push(now)
    },
  })
  narrowSiblings().Rule(rule(['.a > * + *', '.b']))
  narrowSiblings().Rule(rule(['.a + .b']))
  expect(written).toEqual([['.a > :where(:not(:first-child))', '.b']])
})
