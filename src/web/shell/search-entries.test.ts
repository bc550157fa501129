import { expect, test } from 'vitest'
import { findEntries, type SearchEntry } from './search-entries.ts'

const entry = (kind: SearchEntry['kind'], title: string, note = ''): SearchEntry => ({
  ...{ kind, title, note },
  to: `/${title}`,
})
const entries = [
  entry('item', '新建社区食堂20处', '民政局'),
  entry('agency', '民政局'),
  entry('item', '口袋公园12个', '园林局'),
  entry('page', '设置'),
]
const initials: Readonly<Record<string, string>> = { 民政局: 'mzj', 设置: 'sz', 口袋公园12个: 'kdgy12g' }
const initialsOf = (title: string) => initials[title] ?? ''
const titles = (text: string, by: typeof initialsOf | null = initialsOf) =>
  findEntries(entries, text, by).map(each => each.title)

test('what begins with the words comes before what has them inside or beside', () => {
  expect(titles('民政局')).toEqual(['民政局', '新建社区食堂20处'])
  expect(titles('食堂')).toEqual(['新建社区食堂20处'])
})

test('initials find what they begin, and nothing while the pinyin is not there', () => {
  expect(titles('mzj')).toEqual(['民政局'])
  expect(titles('gy')).toEqual(['口袋公园12个'])
  expect(titles('mzj', null)).toEqual([])
})

test('nothing asked finds nothing, and Han characters are no initials', () => {
  expect(titles('  ')).toEqual([])
  expect(titles('sz设')).toEqual([])
})
