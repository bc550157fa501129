import { expect, test } from 'vitest'
import { stepAmong } from './use-one-stop.ts'

test('arrows of both directions go one on and one back, and stay at the ends', () => {
  expect(['ArrowDown', 'ArrowRight'].map(key => stepAmong(7, 3, key))).toEqual([4, 4])
  expect(['ArrowUp', 'ArrowLeft'].map(key => stepAmong(7, 3, key))).toEqual([2, 2])
  expect([stepAmong(7, 6, 'ArrowDown'), stepAmong(7, 0, 'ArrowUp')]).toEqual([6, 0])
})

test('Home and End go to the ends, and every other key is the page’s own', () => {
  expect([stepAmong(7, 3, 'Home'), stepAmong(7, 3, 'End')]).toEqual([0, 6])
  expect(['Tab', 'Enter', 'a', ' '].map(key => stepAmong(7, 3, key))).toEqual([null, null, null, null])
})
