import { describe, expect, test } from 'vitest'
import { liveLinks, type PageAddress } from './addresses.ts'
import { canteens, exampleItem, exampleSite } from './example-site.ts'
import { indexPage } from './index-page.ts'
import { itemPage } from './item-page.ts'
import type { Shown } from './layout.ts'
import { planPage } from './plan-page.ts'
import type { PublicSite } from './public-data.ts'
import { publicText } from './public-text.ts'

const view = { language: 'zh', large: false } as const
const base = { root: '/open', base: '/open', absolute: 'https://www.example.org/open' }
const shown = (here: PageAddress, change: Partial<PublicSite> = {}): Shown => ({
  ...{ site: exampleSite(change), view, here, links: liveLinks(view, base) },
})

describe('words that would stand twice', () => {
  test('of a plan that is all there is are counted once', () => {
    const page = indexPage(shown({ page: 'index' }))
    expect(page.match(/class="equation"/g)).toHaveLength(1)
    const kept = indexPage(shown({ page: 'index' }, { keptBack: 2 }))
    expect(kept.match(/class="equation"/g)).toHaveLength(2)
  })

  test('of a title that is the sentence itself are not quoted below it, and its place is', () => {
    const sentence = { ...canteens, title: '新建社区食堂20处，10月底前完成' }
    const page = itemPage(shown({ page: 'item', id: 'p1.c1' }), exampleItem({ entry: sentence }))
    expect(page.match(/新建社区食堂20处，10月底前完成/g)?.length).toBe(3) // two titles of the head, and the heading
    expect(page).toMatch(
      /标题就是计划里的原句：《[^》]+》 第 3 句 <a class="go" href="\/open\/p\/p1#s3">看全文/,
    )
    expect(itemPage(shown({ page: 'item', id: 'p1.c1' }), exampleItem())).toContain('<blockquote>')
  })
})

test('what was not reported says for which period, since a later one may be under review', () => {
  const entry = { ...canteens, state: 'unreported' as const, unreportedFor: '2026-10' }
  const item = exampleItem({ entry, underReview: '2026-11' })
  const page = itemPage(shown({ page: 'item', id: 'p1.c1' }), item)
  expect(page).toMatch(/本期未报<\/b><span class="more">2026年10月</)
  expect(page).toContain('2026年11月的数已报，正在审核')
})

test.each([
  ['2026-03', '2026年3月', 'March 2026'],
  ['2026-03-X2', '2026年3月中旬', 'middle third of March 2026'],
  ['2026-Q3', '2026年第三季度', 'quarter 3 of 2026'],
  ['2026-H2', '2026年下半年', 'second half of 2026'],
  ['2026-W07', '2026年第7周', 'week 7 of 2026'],
  ['2026', '2026年', '2026'],
  ['2026-03-X', '2026-03-X', '2026-03-X'],
])('the period %s is said as %s', (period, zh, en) => {
  expect([publicText.zh.month(period), publicText.en.month(period)]).toEqual([zh, en])
})

describe('the audit of a plan', () => {
  const finding = {
    verdict: 'contradiction' as const,
    said: { zh: '食堂的起止数不符', en: 'The counts do not fit' },
    arithmetic: '20处 − 12处 = 8处 ≠ 9处',
    sentences: [2],
  }
  const audited = (findings: readonly (typeof finding)[]) => {
    const [plan] = exampleSite().plans
    if (!plan) throw new Error('The example has no plan')
    return { ...plan, audit: { examined: 7, findings } }
  }

  test('stands after its sentence, is linked from it, and is said again on the item’s page', () => {
    const plan = audited([finding])
    const page = planPage(shown({ page: 'plan', id: 'p1' }, { plans: [plan] }), plan)
    expect(page).toContain('核对文中数量关系和列项 7 处，经核实采纳的 1 处 = 矛盾 <b>1</b>')
    expect(page).toMatch(/10月底前完成。<\/mark><\/span> <a class="tag" [^>]*href="#k1">核对 1<\/a>/)
    expect(page).toMatch(/<\/p>\n<div role="note" class="finding contradiction" id="k1"/)
    const item = itemPage(shown({ page: 'item', id: 'p1.c1' }, { plans: [plan] }), exampleItem())
    expect(item).toContain('20处 − 12处 = 8处 ≠ 9处')
    expect(item).toContain('href="/open/p/p1#k1"')
  })

  test('that was opened and has nothing accepted says so, and one that was not opened says nothing', () => {
    const plan = audited([])
    const page = planPage(shown({ page: 'plan', id: 'p1' }, { plans: [plan] }), plan)
    expect(page).toContain('经核实采纳的 0 处</p>')
    const closed = exampleSite().plans.map(each => planPage(shown({ page: 'plan', id: 'p1' }), each))
    expect(closed.join()).not.toContain('核对')
  })
})
