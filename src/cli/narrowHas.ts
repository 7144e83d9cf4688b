/** The part of a style rule that PostCSS hands to a plugin and that is needed here. */
interface StyleRule {
  selectors: string[]
  remove(): unknown
}

const opening = new Set(['(', '['])
const closing = new Set([')', ']'])
const combinators = new Set([' ', '>', '+', '~'])

/** Where the bracket that opens at `start` is closed. */
function closeOf(text: string, start: number): number {
  let depth = 0
  for (let index = start; index < text.length; index += 1) {
    if (opening.has(text[index] ?? '')) depth += 1
    if (closing.has(text[index] ?? '')) depth -= 1
    if (depth === 0) return index
  }
  return text.length
}

/** True when something stands behind the compound that goes on at `start`, here or outside the brackets around it. */
function isFollowed(text: string, start: number): boolean {
  let depth = 0
  let isOver = false
  for (let index = start; index < text.length; index += 1) {
    const sign = text[index] ?? ''
    if (opening.has(sign)) index = closeOf(text, index)
    else if (closing.has(sign)) {
      depth -= 1
      isOver = false
    } else if (sign === ',' && depth <= 0) isOver = true
    else if (combinators.has(sign) && !isOver) return true
  }
  return false
}

/** True for a selector such as `.a:has(.b) .c`, where what an element holds decides how others look. */
export function looksPastHas(selector: string): boolean {
  const text = selector.replace(/\s*([>+~,])\s*/g, '$1').trim()
  for (let at = text.indexOf(':has('); at !== -1; at = text.indexOf(':has(', at + 1)) {
    if (isFollowed(text, closeOf(text, at + 4) + 1)) return true
  }
  return false
}

/**
 * PostCSS plugin: leaves out selectors that look past `:has()`. With one of them anywhere in the style sheets, a changed
 * text makes the browser style the whole page again: 4 400 elements instead of 100 for one key in the entry form.
 */
export function narrowHas() {
  return {
    postcssPlugin: 'narrow-has',
    Rule(rule: StyleRule): void {
      const kept = rule.selectors.filter((selector) => !looksPastHas(selector))
      if (kept.length === 0) rule.remove()
      else if (kept.length < rule.selectors.length) rule.selectors = kept
    },
  }
}
