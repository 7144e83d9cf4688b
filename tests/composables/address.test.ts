import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { changeAddress, matchPath, parseAddress, writeAddress } from '../../src/composables/address'

describe('an address', () => {
  it.each([
    ['', { path: '/', query: {}, hash: '' }],
    ['#', { path: '/', query: {}, hash: '' }],
    ['#/', { path: '/', query: {}, hash: '' }],
    ['#om', { path: '/om', query: {}, hash: '' }],
    ['#/om#regler', { path: '/om', query: {}, hash: '#regler' }],
    ['#/utvalg/A?periode=2025-%C3%85R&sok=%C3%B8re+dal', { path: '/utvalg/A', query: { periode: '2025-ÅR', sok: 'øre dal' }, hash: '' }],
    ['#/?a=1&a=2&b=', { path: '/', query: { a: '1', b: '' }, hash: '' }],
    ['#/?a=%E0%A4', { path: '/', query: { a: '\ufffd' }, hash: '' }],
    ['#/om#to%0Ase', { path: '/om', query: {}, hash: '#to\nse' }],
    ['#/om#to\nse', { path: '/om', query: {}, hash: '#to\nse' }],
    ['#/om?a=1#%E0', { path: '/om', query: { a: '1' }, hash: '#%E0' }],
  ])('is read from %j', (text, address) => {
    expect(parseAddress(text)).toEqual(address)
  })

  it('is read back as it was written', () => {
    const word = fc.string({ unit: 'grapheme', minLength: 1 }).filter((text) => text.isWellFormed() && text !== '__proto__')
    fc.assert(
      fc.property(fc.dictionary(word, word), fc.constantFrom('/', '/om', '/utvalg/A'), (query, path) => {
        const address = { path, query: { ...query }, hash: '' }
        expect(parseAddress(writeAddress(address))).toEqual(address)
      }),
    )
  })

  it('never fails to be read', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => parseAddress(text).path.startsWith('/')))
  })

  it('is changed in its query as a whole, and keeps its path', () => {
    const address = parseAddress('#/utvalg/A?periode=2025-T1&sok=x#del')
    expect(changeAddress(address, { query: { ...address.query, sok: null, sorter: undefined, ny: '1' } })).toEqual({
      path: '/utvalg/A',
      query: { periode: '2025-T1', ny: '1' },
      hash: '',
    })
    expect(changeAddress(address, { path: '/om', hash: '#del' })).toEqual({ path: '/om', query: {}, hash: '#del' })
  })
})

describe('a path', () => {
  it.each([
    ['/', '/', {}],
    ['/om', '/om', {}],
    ['/om', '/omme', null],
    ['/om', '/om/mer', null],
    ['/indikator/:id', '/indikator/OKI-39', { id: 'OKI-39' }],
    ['/indikator/:id', '/indikator/a%2Fb%20%C3%A5', { id: 'a/b å' }],
    ['/indikator/:id', '/indikator/%E0%A4', { id: '%E0%A4' }],
    ['/indikator/:id', '/indikator/', null],
    ['/indikator/:id', '/indikator', null],
  ])('%s fits %s or not', (pattern, path, params) => {
    expect(matchPath(pattern, path)).toEqual(params)
  })
})
