import { describe, expect, test } from 'vitest'
import { fileLinks, liveLinks } from './addresses.ts'
import { exampleItem, exampleSite } from './example-site.ts'
import { atomFeed, rssFeed } from './feeds.ts'
import { itemJson, listCsv, listJson, sitemap } from './list-files.ts'
import { findList } from './lists.ts'
import type { Move, PublicSite } from './public-data.ts'

const links = liveLinks(
  { language: 'zh', large: false },
  { root: '/open', base: '/open', absolute: 'https://www.example.org/open' },
)
const listIn = (site: PublicSite) => {
  const found = findList(site, { by: 'all', key: null, state: null })
  if (!found) throw new Error('no list')
  return found
}

describe('CSV', () => {
  test('begins with the mark of UTF-8 and has one line an item beside its head', () => {
    const csv = listCsv({ links }, listIn(exampleSite()))
    expect(csv.charCodeAt(0)).toBe(0xfeff)
    expect(csv.trimEnd().split('\r\n')).toHaveLength(4)
    expect(csv).toContain('社区食堂 目标 20处，上报 15处（2026-10），核实 14处（2026-11-24 现场核实）')
  })

  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', ' =1', '\r=1'])(
    'lets no program reckon with %j',
    title => {
      const entries = exampleSite().entries.map(each => ({ ...each, title }))
      const csv = listCsv({ links }, listIn(exampleSite({ entries })))
      expect(csv).toMatch(new RegExp(`,"?'${title.replace(/[+()@]/g, '\\$&')}"?,`))
    },
  )

  test('keeps commas, quotes and lines in their cell', () => {
    const entries = [{ ...exampleSite().entries[0], title: '甲,"乙"\n丙' }] as PublicSite['entries']
    expect(listCsv({ links }, listIn(exampleSite({ entries })))).toContain(',"甲,""乙""\n丙",')
  })
})

test('JSON has a total that is the length of its list, and says as of when', () => {
  const made = JSON.parse(listJson({ site: exampleSite(), links }, listIn(exampleSite())))
  expect(made.total).toBe(made.commitments.length)
  expect(made).toMatchObject({ schema: 'luoshi.public/1', asOf: '2026-11-24', region: '望澄区' })
  expect(made.commitments[0].address).toBe('https://www.example.org/open/c/p1~c1')
})

test('an item’s own download has its history in words and its values by period', () => {
  const made = JSON.parse(itemJson({ site: exampleSite(), links }, exampleItem()))
  expect(made.history.map((each: { words: string }) => each.words)).toEqual([
    '交办',
    '到期，没有完成',
    '现场核实：社区食堂 14处（2026年10月）',
  ])
  expect(made.values).toHaveLength(1)
})

describe('feeds', () => {
  const [entry] = exampleSite().entries
  if (!entry) throw new Error('no entry')
  const title = '甲 <b> & "乙" ]]>'
  const moves: Move[] = [
    {
      entry: { ...entry, title },
      step: { kind: 'closed', on: '2026-11-24' },
      version: 9,
      at: '2026-11-24T01:00:00.000Z',
    },
  ]
  const from = { site: exampleSite(), links }

  test('escape what they tell, and name each move for good', () => {
    for (const feed of [atomFeed(from, moves), rssFeed(from, moves)]) {
      expect(feed).toContain('甲 &lt;b&gt; &amp; &quot;乙&quot; ]]&gt;')
      expect(feed).toContain('urn:luoshi:wangcheng:p1.c1:9:closed')
    }
    expect(rssFeed(from, moves)).toContain('<pubDate>24 Nov 2026 01:00:00 GMT</pubDate>')
  })

  test('without moves are whole, and the same bytes each time', () => {
    expect(atomFeed(from, [])).toBe(atomFeed(from, []))
    expect(atomFeed(from, [])).toContain('</feed>')
  })

  test('of a copy in files without an address have relative links', () => {
    const files = fileLinks({ language: 'zh', large: false }, null, null)
    expect(atomFeed({ ...from, links: files }, moves)).toContain('<link href="c/p1~c1.html"/>')
  })
})

test('the site map names every plan and item, with whole addresses', () => {
  const pages = [...sitemap({ site: exampleSite(), links }).matchAll(/<loc>(.*?)<\/loc>/g)].map(
    ([, each]) => each,
  )
  expect(pages).toContain('https://www.example.org/open/p/p1')
  expect(pages.filter(each => each?.includes('/c/'))).toHaveLength(3)
})
