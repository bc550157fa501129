import { expect, test } from 'vitest'
import { Ids } from './ids.ts'

const idOf = (words: string): string => new Ids('c').of(words, 0, words.length)

test('the same words have the same id wherever they stand', () => {
  const text = '前文。新建公园三个。后文。'
  expect(new Ids('c').of(text, 3, 10)).toBe(idOf('新建公园三个。'))
})

test('other words have another id', () => {
  const words = Array.from({ length: 5000 }, (_, i) => `新建公园${i}个`)
  expect(new Set(words.map(idOf)).size).toBe(words.length)
})

test('what is said twice differs by its turn', () => {
  const ids = new Ids('c')
  expect([ids.of('甲', 0, 1), ids.of('甲', 0, 1), ids.of('甲', 0, 1)]).toEqual([
    idOf('甲'),
    `${idOf('甲')}-2`,
    `${idOf('甲')}-3`,
  ])
})
