import fc from 'fast-check'
import { expect, test } from 'vitest'
import { changedWords } from './changed-words.ts'

test('the changed number alone is marked', () => {
  expect(changedWords('交易额741.0亿元，增长', '交易额790.1亿元，增长')).toEqual({
    before: '交易额7',
    removed: '41.0',
    added: '90.1',
    after: '亿元，增长',
  })
  expect(changedWords('𠮷甲', '𠮷乙')).toMatchObject({ before: '𠮷', removed: '甲', added: '乙' })
})

test('the parts make up both texts again, whatever they are', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (was, now) => {
      const { before, removed, added, after } = changedWords(was, now)
      return before + removed + after === was && before + added + after === now
    }),
  )
})
