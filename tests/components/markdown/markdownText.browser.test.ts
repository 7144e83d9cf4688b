import { describe, expect, it } from 'vitest'
import MarkdownText from '../../../src/components/markdown/MarkdownText.vue'
import { mount, textOf } from '../../support/mounting'

describe('MarkdownText', () => {
  it('shows headings, lists and tables, moved down to their place on the page', async () => {
    const { root } = await mount(MarkdownText, { text: '## Ord\n\n- **R1.1** en\n- to\n\n| a |\n|---|\n| b |', shift: 1 })
    expect(textOf(root.querySelector('h3'))).toBe('Ord')
    expect([...root.querySelectorAll('li')].map(textOf)).toEqual(['R1.1 en', 'to'])
    expect(textOf(root.querySelector('strong'))).toBe('R1.1')
    expect(textOf(root.querySelector('td'))).toBe('b')
  })

  it('runs nothing that the text says', async () => {
    const { root } = await mount(MarkdownText, { text: '<img src=x onerror="document.title=1">\n\n[lenke](javascript:alert(1))', shift: 0 })
    expect(root.querySelectorAll('img, a, script')).toHaveLength(0)
    expect(textOf(root)).toContain('<img')
  })
})
