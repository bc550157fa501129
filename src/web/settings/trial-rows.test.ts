import { expect, test } from 'vitest'
import { bulletinRows, lampRows, rowsOfCategories } from './trial-rows.ts'

const lamp = (id: string, zh: string) => ({ id, meaning: { zh } })

test('a lamp that says something else is counted apart from what it said, and no task is lost', () => {
  const before = [
    { lamp: lamp('red', '警告'), count: 3 },
    { lamp: lamp('green', '正常'), count: 5 },
  ]
  const after = [
    { lamp: lamp('red', '优秀'), count: 2 },
    { lamp: lamp('green', '正常'), count: 6 },
  ]
  const rows = lampRows(before, after)
  expect(rows.map(({ lamp, from, to }) => [lamp.id, lamp.meaning.zh, from, to])).toEqual([
    ['red', '优秀', 0, 2],
    ['green', '正常', 5, 6],
    ['red', '警告', 3, 0],
  ])
  const sum = (side: 'from' | 'to') => rows.reduce((total, row) => total + row[side], 0)
  expect([sum('from'), sum('to')]).toEqual([8, 8])
})

test('a category that nothing is in stands as 0, so that the rows sum to the whole', () => {
  expect(rowsOfCategories({ ahead: 1 }, { behind: 1 }, ['ahead', 'behind'])).toEqual([
    { category: 'ahead', from: 1, to: 0 },
    { category: 'behind', from: 0, to: 1 },
  ])
})

test('rows of two layouts stand side by side by their names, and lose no task', () => {
  const row = (zh: string, count: number) => ({ name: { zh, en: zh }, count })
  const rows = bulletinRows([row('达到', 4), row('未达到', 2)], [row('达到', 3), row('其他', 3)])
  expect(rows.map(({ name, from, to }) => [name.zh, from, to])).toEqual([
    ['达到', 4, 3],
    ['其他', 0, 3],
    ['未达到', 2, 0],
  ])
})
