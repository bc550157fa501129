import { expect, test } from 'vitest'
import { matchesIn } from './find.ts'

test.each([
  [
    '湖岸',
    '湖岸绿道和湖岸公园',
    [
      [0, 2],
      [5, 7],
    ],
  ],
  ['pm2.5', 'PM2.5浓度', [[0, 5]]],
  ['  ', '湖 岸', []],
  ['没有', '湖岸', []],
])('%j is found where it stands', (words, text, expected) => {
  expect(matchesIn(text, words)).toEqual(expected)
})

test('a letter that grows when lowered does not shift what comes after', () => {
  expect(matchesIn('İ湖岸', '湖岸')).toEqual([[1, 3]])
})

test('no more matches than can be drawn', () => {
  expect(matchesIn('湖'.repeat(10_000), '湖')).toHaveLength(2000)
})
