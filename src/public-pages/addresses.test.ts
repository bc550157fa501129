import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addressAt,
  allViews,
  fileLinks,
  filePath,
  liveLinks,
  type PageAddress,
  pageFile,
  pagePath,
  partOf,
  prefixOf,
} from './addresses.ts'
import { allStates } from './public-state.ts'

const id = fc.string({ unit: fc.constantFrom(...'abcZ9.-_/望 '), minLength: 1 }).map(each => `a${each}`)
const list = fc.oneof(
  fc.record({
    by: fc.constant('all' as const),
    key: fc.constant(null),
    state: fc.constantFrom(null, 'late', ...allStates),
  }),
  fc.record({
    by: fc.constantFrom('plan', 'section', 'agency'),
    key: id,
    state: fc.constantFrom(null, 'late', ...allStates),
  }),
)
const page: fc.Arbitrary<PageAddress> = fc.oneof(
  fc.constantFrom<PageAddress>(
    { page: 'index' },
    { page: 'contents' },
    { page: 'search' },
    { page: 'answers' },
  ),
  fc.record({ page: fc.constantFrom('item', 'object', 'plan'), id: id }),
  fc.record({ page: fc.constant('list' as const), list, number: fc.integer({ min: 1, max: 900 }) }),
) as fc.Arbitrary<PageAddress>

/** What is read back: ids as the parts that stand in the address. */
const inParts = (address: PageAddress): PageAddress => {
  if (address.page === 'list') {
    const { key } = address.list
    return { ...address, list: { ...address.list, key: key === null ? null : partOf(key) } }
  }
  return 'id' in address ? { ...address, id: partOf(address.id) } : address
}

describe('an address', () => {
  test('is read back as what it was written of, on a server and as a file', () => {
    fc.assert(
      fc.property(page, fc.constantFrom(...allViews), (address, view) => {
        const asked = { kind: 'page', view, address: inParts(address) }
        expect(addressAt(prefixOf(view) + pagePath(address))).toEqual(asked)
        expect(addressAt(pageFile(address, view))).toEqual(asked)
      }),
    )
  })

  test('of a list as a file is read back', () => {
    fc.assert(
      fc.property(list, fc.constantFrom('csv', 'json'), (of, file) => {
        const address = { file, list: of } as const
        const { list: read } = inParts({ page: 'list', list: of, number: 1 }) as { list: typeof of }
        expect(addressAt(filePath(address))).toEqual({ kind: 'file', address: { file, list: read } })
      }),
    )
  })

  test.each([
    '../../etc/passwd',
    'c/',
    'c/a/b',
    'list/all/nonsense',
    'list/plan/every',
    'list/all/every/0',
    'p/a/object',
    'style.css/x',
    'en/en/contents',
  ])('%j is none', path => {
    expect(addressAt(path)).toBeNull()
  })

  test('has a part without a dot, a slash or anything that a file system refuses', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), any => {
        expect(partOf(any)).toMatch(/^[\w~-]*$/)
      }),
    )
  })
})

describe('links', () => {
  test('between files lead from one to the other whatever their depth', () => {
    fc.assert(
      fc.property(page, page, fc.constantFrom(...allViews), (from, to, view) => {
        const at = new URL(pageFile(from, view), 'file:///site/')
        expect(new URL(fileLinks(view, from, null).to(to), at).pathname).toBe(`/site/${pageFile(to, view)}`)
        const style = fileLinks(view, from, null).file({ file: 'style' })
        expect(new URL(style, at).pathname).toBe('/site/style.css')
      }),
    )
  })

  test('of a server end in no slash, and a permanent one says neither language nor size', () => {
    const view = { language: 'en', large: true } as const
    const links = liveLinks(view, { root: '/open', base: '/open', absolute: 'https://x.example.org/open' })
    expect(links.to({ page: 'index' })).toBe('/open/en/large')
    expect(links.permanent({ page: 'item', id: 'a.b' })).toBe('https://x.example.org/open/c/a~b')
  })
})
