import fc from 'fast-check'
import { expect, test } from 'vitest'
import { changedParts, changedWords } from './changed-words.ts'

test('the changed number alone is marked', () => {
  expect(changedWords('交易额741.0亿元，增长', '交易额790.1亿元，增长')).toEqual({
    before: '交易额7',
    removed: '41.0',
    added: '90.1',
    after: '亿元，增长',
  })
  expect(changedWords('𠮷甲', '𠮷乙')).toMatchObject({ before: '𠮷', removed: '甲', added: '乙' })
})

test('numbers that changed in several phrases are marked one by one', () => {
  const parts = changedParts('1—10月，交易额741亿元，增长7%。', '1—11月，交易额790亿元，增长8%。')
  expect(parts.map(each => [each.removed, each.added])).toEqual([
    ['0', '1'],
    ['41', '90'],
    ['7', '8'],
  ])
  expect(changedParts('甲，乙。', '甲，丙，乙。')).toEqual([changedWords('甲，乙。', '甲，丙，乙。')])
})

test('the parts make up both texts again, whatever they are', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (was, now) => {
      const parts = changedParts(was, now)
      const old = parts.map(each => each.before + each.removed + each.after).join('')
      const next = parts.map(each => each.before + each.added + each.after).join('')
      return old === was && next === now
    }),
  )
})
