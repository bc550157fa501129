import { expect, test } from 'vitest'
import { readNoticeDays } from './notice-days.ts'

test.each([
  ['2031-01-01', ['2031-01-01']],
  ['2031年1月1日至3日', ['2031-01-01', '2031-01-02', '2031-01-03']],
  ['10月1日（周三）至10月2日', ['2031-10-01', '2031-10-02']],
  ['1月28日、29日，2月1日', ['2031-01-28', '2031-01-29', '2031-02-01']],
  ['4月30日—5月2日', ['2031-04-30', '2031-05-01', '2031-05-02']],
  ['2030年12月31日\n2031.1.1', ['2030-12-31', '2031-01-01']],
])('%s', (text, days) => {
  expect(readNoticeDays(text, '2031')).toEqual({ days, unread: [] })
})

test('what is no day is said and not dropped', () => {
  expect(readNoticeDays('1月1日 放假 13月5日', '2031')).toEqual({
    days: ['2031-01-01'],
    unread: ['放假', '13月5日'],
  })
})
