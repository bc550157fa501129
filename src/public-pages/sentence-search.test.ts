import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ownTime } from '../../test/own-time.ts'
import { exampleSite, lifts } from './example-site.ts'
import { cutPlan } from './plan-sentences.ts'
import { search } from './sentence-search.ts'

const wordsOf = (query: string, site = exampleSite()) =>
  search(site, query, 50).hits.map(({ found }) => found.text)

describe('search', () => {
  test('finds words in the middle of a sentence, and marks them', () => {
    const { hits, isNear } = search(exampleSite(), '社区食堂', 50)
    const [first] = hits
    expect(isNear).toBe(false)
    expect(first?.found).toMatchObject({ plan: 'p1', sentence: 2, entries: ['p1.c1'] })
    expect(first?.marks.map(([start, end]) => first.found.text.slice(start, end))).toEqual(['社区食堂'])
  })

  test('finds one character, full-width digits and capitals alike', () => {
    expect(wordsOf('梯')).toEqual(['加装电梯30部。'])
    expect(wordsOf('３０部')).toEqual(['加装电梯30部。'])
  })

  test('finds an item whose words stand in no sentence as they are worded now', () => {
    const entries = [{ ...lifts, title: '加装电梯25部（按批复调整）' }]
    expect(wordsOf('25部', exampleSite({ entries }))).toEqual(['加装电梯25部（按批复调整）'])
  })

  test('asks for every word', () => {
    expect(wordsOf('老旧 小区')).toEqual(['2.改造老旧小区12个；'])
    expect(wordsOf('电梯 食堂').length).toBe(0)
  })

  test('gives what comes close where nothing is as asked', () => {
    const { hits, isNear } = search(exampleSite(), '新建社区食堂点', 50)
    expect(isNear).toBe(true)
    expect(hits[0]?.found.entries).toEqual(['p1.c1'])
  })

  test('of nothing finds nothing', () => {
    expect(wordsOf('  \n ')).toEqual([])
  })

  test('takes any query, and marks only places in the sentence, in order', () => {
    const site = exampleSite()
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: fc.constantFrom(...'社区食堂 1.+(*[') })),
        query => {
          for (const { found, marks } of search(site, query, 10).hits) {
            const flat = marks.flat()
            expect(flat).toEqual(flat.toSorted((a, b) => a - b))
            expect(flat.at(-1) ?? 0).toBeLessThanOrEqual(found.text.length)
          }
        },
      ),
    )
  })

  test('of ten thousand characters ends at once', () => {
    const began = ownTime()
    search(exampleSite(), '食'.repeat(10_000), 50)
    expect(ownTime() - began).toBeLessThan(500)
  })
})

describe('a plan', () => {
  test('is cut so that every character but white space is in exactly one sentence', () => {
    const text = fc.string({ unit: fc.constantFrom(...'建设。；\n  ”）1.一、') })
    fc.assert(
      fc.property(text, any => {
        const { sentences, lines } = cutPlan(any, [], [])
        const covered = sentences.map(({ start, end }) => any.slice(start, end)).join('')
        expect(covered.replace(/\s/g, '')).toBe(any.replace(/\s/g, ''))
        expect(lines.flatMap(each => each.sentences)).toEqual(sentences.map((_, index) => index))
      }),
    )
  })
})
