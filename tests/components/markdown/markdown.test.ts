import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readLine, readMarkdown, type Line } from '../../../src/components/markdown/markdown'

const plain = (line: Line) => line.map(({ text }) => text).join('')

describe('a line of Markdown', () => {
  it('is split at its marks', () => {
    expect(readLine('**R1.1** En *periode* er `2025-T1`.')).toEqual([
      { kind: 'strong', text: 'R1.1' },
      { kind: 'text', text: ' En ' },
      { kind: 'emphasis', text: 'periode' },
      { kind: 'text', text: ' er ' },
      { kind: 'code', text: '2025-T1' },
      { kind: 'text', text: '.' },
    ])
  })

  it.each(['2 * 3 * 4', 'et * alene', '<b>ikke merke</b>', ''])('«%s» is text as it stands', (text) => {
    expect(plain(readLine(text))).toBe(text)
    expect(readLine(text).every(({ kind }) => kind === 'text')).toBe(true)
  })
})

describe('Markdown', () => {
  it('is read as headings, paragraphs, lists and tables', () => {
    const blocks = readMarkdown('# Tittel\n\nEn linje\nog en til.\n\n- ett\n- to\n  som går videre\n\n| a | b |\n|---|---|\n| 1 | **2** |\n')
    expect(blocks.map(({ kind }) => kind)).toEqual(['heading', 'paragraph', 'list', 'table'])
    const [, paragraph, list, table] = blocks
    expect(paragraph?.kind === 'paragraph' && plain(paragraph.line)).toBe('En linje og en til.')
    expect(list?.kind === 'list' && list.items.map(plain)).toEqual(['ett', 'to som går videre'])
    expect(table?.kind === 'table' && [table.header.map(plain), table.rows.map((row) => row.map(plain))]).toEqual([['a', 'b'], [['1', '2']]])
  })

  it('loses no word of the rulebook', () => {
    const text = readFileSync('src/domain/REGLER.md', 'utf8')
    const lines = readMarkdown(text).flatMap((block) => {
      if (block.kind === 'list') return block.items
      return block.kind === 'table' ? [...block.header, ...block.rows.flat()] : [block.line]
    })
    const words = (written: string) => written.replace(/[#*`|-]/g, '').split(/\s+/).filter(Boolean)
    expect(words(lines.map(plain).join('\n'))).toEqual(words(text))
  })
})
