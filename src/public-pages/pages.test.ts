import { describe, expect, test } from 'vitest'
import { allViews, fileLinks, liveLinks, type PageAddress, type View } from './addresses.ts'
import { canteens, exampleItem, exampleSite } from './example-site.ts'
import { contentsPage, indexPage } from './index-page.ts'
import { itemPage } from './item-page.ts'
import type { Shown } from './layout.ts'
import { listPage, pagesOf } from './list-page.ts'
import { findList } from './lists.ts'
import {
  answersPage,
  objectionPage,
  problemsOf,
  receiptGonePage,
  receiptIn,
  receiptPage,
  unknownPage,
} from './objection-pages.ts'
import { planPage } from './plan-page.ts'
import type { PublicSite } from './public-data.ts'
import { allStates, publicStates } from './public-state.ts'
import { searchPage } from './search-page.ts'
import { styleSheet } from './style.ts'

const chinese: View = { language: 'zh', large: false }
const english: View = { language: 'en', large: false }
const base = { root: '/open', base: '/open', absolute: 'https://www.example.org/open' }

const shown = (here: PageAddress, change: Partial<PublicSite> = {}, view = chinese): Shown => ({
  site: exampleSite(change),
  view,
  here,
  links: liveLinks(view, base),
})

const everything = { by: 'all', key: null, state: null } as const

/** Every sort of page of a site. */
function allPages(site: PublicSite, view: View, links = liveLinks(view, base)): string[] {
  const of = (here: PageAddress): Shown => ({ site, view, here, links })
  const item: PageAddress = { page: 'item', id: 'p1.c1' }
  const found = findList(site, everything)
  const [entry = canteens] = site.entries
  const sent = { kind: 'objection', text: hostile, problems: problemsOf({ kind: '', text: '' }) }
  return [
    indexPage(of({ page: 'index' })),
    contentsPage(of({ page: 'contents' })),
    itemPage(
      of(item),
      exampleItem({ entry, history: [{ kind: 'answered', on: '2026-11-01', upheld: true, text: hostile }] }),
    ),
    ...site.plans.map(plan => planPage(of({ page: 'plan', id: plan.id }), plan)),
    ...(found ? [listPage(of({ page: 'list', list: everything, number: 1 }), found, 1)] : []),
    searchPage(of({ page: 'search' }), hostile),
    searchPage(of({ page: 'search' }), '食堂'),
    objectionPage(of({ page: 'object', id: entry.id }), entry, { key: '0a'.repeat(16), sent }),
    receiptGonePage(of(item), entry),
    receiptPage(of(item), entry, '0A'.repeat(9)),
    answersPage(of({ page: 'answers' }), {
      outcome: 'found',
      state: { status: 'answered', lodgedOn: '2026-11-01', answer: { upheld: false, text: hostile } },
    }),
    unknownPage(of({ page: 'index' })),
  ]
}

const hostile = `"><script>alert(1)</script><img src=x onerror='alert(2)'>&amp;\u0000`

describe('every page', () => {
  const settings = { ...exampleSite().settings, organiser: hostile, contact: hostile }
  const site = exampleSite({ region: { id: 'r', name: hostile }, settings })
  const made = {
    ...site,
    entries: site.entries.map(each => ({ ...each, title: hostile, lead: { id: hostile, name: hostile } })),
    plans: site.plans.map(each => ({
      ...each,
      title: hostile,
      text: each.text.replace('新建社区食堂', hostile),
    })),
  }

  test.each(allViews)('of hostile words has no markup but its own, %j', view => {
    for (const page of allPages(made, view)) {
      expect(page).not.toMatch(/<script>|<img|onerror='/)
      expect(page).not.toContain('\u0000')
      expect(page.match(/<script /g)).toHaveLength(1)
    }
  })

  test('has no script, style or handler in its markup, which the policy would refuse', () => {
    for (const page of allPages(exampleSite(), english))
      expect(page).not.toMatch(/<script(?![^>]* src=)|<[^>]*\s(?:style|on[a-z]+)=["']/)
  })

  test('has one heading of the first level, and its language', () => {
    for (const page of allPages(exampleSite(), chinese)) {
      expect(page.match(/<h1>/g)).toHaveLength(1)
      expect(page).toContain('<html lang="zh-CN">')
    }
    for (const page of allPages(exampleSite(), english)) expect(page).toContain('<html lang="en">')
  })

  test('in English has no Chinese but what is printed in a plan, an organ or a sample of a search', () => {
    for (const page of allPages(exampleSite(), english)) {
      const own = page
        .replace(/<article.*?<\/article>/gs, '')
        .replace(/<(span|a)[^>]* lang="zh-CN"[^>]*>.*?<\/\1>/gs, '')
        .replace(/<title>.*?<\/title>|<meta property="og:title"[^>]*>|《|》|：/g, '')
      expect(own.match(/\p{Script=Han}+/gu)?.filter(each => !printedWords.test(each)) ?? []).toEqual([])
    }
  })

  test('leaves out of its foot what a region has not settled, and says what it has', () => {
    expect(indexPage(shown({ page: 'index' }))).not.toMatch(/网站标识码|ICP备案号|主办单位/)
    const said = {
      ...exampleSite().settings,
      siteCode: '3301000001',
      errorReport: 'https://zhaocuo.example.org/',
    }
    const page = indexPage(shown({ page: 'index' }, { settings: said }))
    expect(page).toContain('网站标识码：3301000001')
    expect(page).toContain('<a href="https://zhaocuo.example.org/" rel="external">我为政府网站找错</a>')
  })

  test('stays with its style and script below 60 kB', () => {
    const heaviest = Math.max(...allPages(exampleSite(), chinese).map(each => Buffer.byteLength(each)))
    expect(heaviest + Buffer.byteLength(styleSheet)).toBeLessThan(60_000)
  })
})

const printedWords = /食堂|处|望澄区|区民政局|区住建局|查阅/

describe('the first page', () => {
  const page = indexPage(shown({ page: 'index' }))

  test('has an equation whose parts sum to what is published, and counts what is not', () => {
    const parts = [
      ...page.matchAll(/class="part (?!whole)[a-z-]+" href="\/open\/list\/all\/([a-z-]+)".*?<b>(\d+)<\/b>/g),
    ]
    expect(parts.map(([, state, count]) => [state, Number(count)])).toEqual([
      ['completed', 1],
      ['behind', 1],
      ['continuing', 1],
    ])
    expect(page).toContain('共 4 项')
    expect(page).toContain('公开 3 项')
    expect(page).toContain('另有 1 项还没有交办')
  })

  test('says so where nothing is published', () => {
    const empty = indexPage(shown({ page: 'index' }, { entries: [], plans: [] }))
    expect(empty).toContain('还没有公开的计划。')
    expect(empty).not.toContain('class="equation"')
  })
})

describe('a list', () => {
  test.each([...allStates, 'late'] as const)('in the state %s has as many rows as its part says', state => {
    const list = { ...everything, state }
    const found = findList(exampleSite(), list)
    if (!found) throw new Error('no list')
    const page = listPage(shown({ page: 'list', list, number: 1 }), found, 1)
    const count = exampleSite().entries.filter(each =>
      state === 'late' ? each.lateNow : each.state === state,
    ).length
    expect(page.match(/<li><a class="title"/g)?.length ?? 0).toBe(count)
    expect(page).toContain(`下载这 ${count} 项`)
  })

  test('of more than a page is turned, and loses nothing', () => {
    const entries = Array.from({ length: 150 }, (_, index) => ({ ...canteens, id: `c${index}` }))
    const found = findList(exampleSite({ entries }), everything)
    if (!found) throw new Error('no list')
    expect(pagesOf(found)).toBe(3)
    const ids = [1, 2, 3].flatMap(number => {
      const page = listPage(shown({ page: 'list', list: everything, number }, { entries }), found, number)
      return [...page.matchAll(/href="\/open\/c\/(c\d+)"/g)].map(([, id]) => id)
    })
    expect(ids).toEqual(entries.map(each => each.id))
  })

  test('of what is nowhere is none', () => {
    expect(findList(exampleSite(), { by: 'agency', key: 'nobody', state: null })).toBeUndefined()
  })
})

describe('an item', () => {
  const page = itemPage(shown({ page: 'item', id: 'p1.c1' }), exampleItem())

  test('tells target, reported and verified apart, with when and how', () => {
    expect(page).toMatch(
      /目标">20处.*部门上报"><b>15处<\/b> <span class="note">2026年10月.*督查核实"><b>14处<\/b> <span class="note">2026年11月24日 现场核实/s,
    )
  })

  test('says how late it is, and marks a correction with what it corrects', () => {
    expect(page).toContain('逾期 24 天')
    expect(page).toContain('更正，原为 15处')
    expect(page).toMatch(/<s>15处<\/s> 14处 <em>更正<\/em>/)
  })

  test('leads to its sentence in the plan', () => {
    expect(page).toContain('href="/open/p/p1#s3"')
    const plan = exampleSite().plans[0]
    if (!plan) throw new Error('no plan')
    expect(planPage(shown({ page: 'plan', id: 'p1' }), plan)).toMatch(/id="s3"><mark>1\.新建社区食堂20处/)
  })

  test('keeps its lateness after completion, and the first deadline after an extension', () => {
    const entry = exampleSite().entries[1] ?? canteens
    const done = itemPage(shown({ page: 'item', id: entry.id }), exampleItem({ entry }))
    expect(done).toContain('曾逾期 6 天')
    expect(done).toContain('2026年10月31日 → 2026年11月30日')
  })

  test('writes what is missing as missing, never as 0', () => {
    const figures = canteens.figures.map(each => ({ ...each, reported: null, verified: null }))
    const bare = itemPage(
      shown({ page: 'item', id: 'p1.c1' }),
      exampleItem({ entry: { ...canteens, figures }, values: [] }),
    )
    expect(bare).toMatch(/未报.*未核实/s)
  })
})

describe('a plan', () => {
  const plan = exampleSite().plans[0]
  const page = plan ? planPage(shown({ page: 'plan', id: 'p1' }), plan) : ''

  test('has its whole text, each commitment marked and with its state behind it', () => {
    for (const line of ['各单位要加强领导。', '改造老旧小区12个；', '牵头单位：区民政局'])
      expect(page).toContain(line)
    expect(page.match(/<mark>/g)).toHaveLength(2)
    expect(page).toMatch(
      /加装电梯30部。<\/mark><\/span> <a class="tag" lang="zh-CN" href="\/open\/c\/p1~c2">.*已完成.*曾逾期 6 天/,
    )
  })

  test('has its headings as headings', () => {
    expect(page).toMatch(/<h2><span id="s2">一、办好社区服务<\/span><\/h2>/)
  })
})

describe('an objection', () => {
  test.each([
    [{ kind: '', text: '' }, ['kind-missing', 'empty']],
    [{ kind: 'clue', text: '字'.repeat(1001) }, ['too-long']],
    [{ kind: 'objection', text: '字'.repeat(1000) }, []],
    [{ kind: 'other', text: '  \n ' }, ['kind-missing', 'empty']],
  ])('%j is sent back for %j', (sent, says) => {
    expect(problemsOf(sent).map(each => each.says)).toEqual(says)
  })

  test.each([
    ['0a1b2c-3d4e5f 678901', '0A1B2C3D4E5F678901'],
    ['0A1B2C3D4E5F67890', null],
    ['0A1B2C3D4E5F67890O', null],
    ['', null],
  ])('a code typed as %j is %j', (typed, code) => {
    expect(receiptIn(typed)).toBe(code)
  })
})

test('a copy in files has no form that nobody would answer, and leads to the server where its address is known', () => {
  const site = exampleSite()
  const pages = allPages(site, chinese, fileLinks(chinese, { page: 'item', id: 'p1.c1' }, null))
  expect(pages[2]).not.toContain('有异议或线索')
  const known = exampleSite({ settings: { ...site.settings, address: 'https://www.example.org/open' } })
  const links = fileLinks(chinese, { page: 'item', id: 'p1.c1' }, 'https://www.example.org/open')
  const page = itemPage(
    { site: known, view: chinese, here: { page: 'item', id: 'p1.c1' }, links },
    exampleItem(),
  )
  expect(page).toContain('href="https://www.example.org/open/c/p1~c1/object"')
})

test('every state has a shape of its own', () => {
  expect(new Set(allStates.map(each => publicStates[each].shape)).size).toBe(allStates.length)
})
