import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalJson } from '../../src/domain/canonical'
import type { Fact } from '../../src/domain/fact'
import { identify, plainCopy, verifyFact } from '../../src/storage/factId'
import { measurement } from './support'

const uuid = () => '01890000-0000-7000-8000-000000000001'

describe('identify', () => {
  it('gives virksomhet, time-ordered uuid and the hash of the content', () => {
    const content = measurement()
    const hash = createHash('sha256').update(canonicalJson(content)).digest('hex').slice(0, 32)
    expect(identify(content, uuid).id).toBe(`skole:${uuid()}:${hash}`)
  })

  it('hashes text outside ASCII as UTF-8', () => {
    const content = measurement({ written: 'på vent – 😀' })
    const hash = createHash('sha256').update(canonicalJson(content), 'utf8').digest('hex').slice(0, 32)
    expect(identify(content, uuid).id.endsWith(hash)).toBe(true)
  })

  it('does not depend on the order of members or on members that begin with _', () => {
    const content = measurement()
    const shuffled = { _rev: '1', ...Object.fromEntries(Object.entries(content).reverse()) } as never
    expect(identify(shuffled, uuid)).toEqual(identify(content, uuid))
  })

  it('shares nothing with what was handed over', () => {
    const content = measurement()
    const fact = identify(content, uuid)
    expect((fact as { tiltak: unknown }).tiltak).not.toBe((content as { tiltak: unknown }).tiltak)
  })

  it('makes ids that sort by when they were made', () => {
    const ids = Array.from({ length: 50 }, () => identify(measurement()).id)
    expect([...ids].sort()).toEqual(ids)
  })
})

describe('verifyFact', () => {
  const fact = identify(measurement())

  it('accepts what identify made, also after a round trip through JSON', () => {
    expect(verifyFact(fact)).toBeNull()
    expect(verifyFact(JSON.parse(JSON.stringify(fact)) as Fact)).toBeNull()
  })

  it.each([
    ['value', '99'],
    ['author', 'someone-else'],
    ['at', '2020-01-01T00:00:00.000Z'],
    ['period', '2025-T2'],
    ['tiltak', { text: 'forged', responsible: '', deadline: '' }],
    ['extra', 'added'],
  ])('finds a changed %s', (member, value) => {
    expect(verifyFact({ ...fact, [member]: value })).toBe('changed_content')
  })

  it('finds a fact moved to another virksomhet', () => {
    expect(verifyFact({ ...fact, virksomhet: 'helse' })).toBe('other_virksomhet')
  })

  it.each(['', 'x', `skole:${uuid()}`, fact.id.toUpperCase(), `${fact.id}0`])('refuses the id "%s"', (id) => {
    expect(verifyFact({ ...fact, id })).toBe('bad_id')
  })

  it('notices any change of a text', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (before, after) => {
        const made = identify(measurement({ comment: before }))
        const changed = verifyFact({ ...made, comment: after } as Fact) !== null
        return changed === (before !== after)
      }),
    )
  })
})

describe('plainCopy', () => {
  it('keeps every JSON value as it is', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        fc.pre(!JSON.stringify(value).includes('"_'))
        expect(plainCopy(value)).toEqual(JSON.parse(JSON.stringify(value)))
      }),
    )
  })
})
