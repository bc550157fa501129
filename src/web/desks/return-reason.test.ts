import { expect, test } from 'vitest'
import { chosenByNumber, reasonOf } from './return-reason.ts'

const reasons = ['数值与佐证不符', '文字与事项不符']

test('a number alone chooses the reason that it stands before, full-width as well', () => {
  expect(chosenByNumber('1', reasons)).toBe('数值与佐证不符')
  expect(chosenByNumber('２', reasons)).toBe('文字与事项不符')
})

test('a number without a reason, or among words, is written', () => {
  expect(chosenByNumber('3', reasons)).toBeUndefined()
  expect(chosenByNumber('12月', reasons)).toBeUndefined()
})

test('the reason and the words go on record together, and neither alone is lost', () => {
  expect(reasonOf('数值与佐证不符', ' 10月的报表 ')).toBe('数值与佐证不符：10月的报表')
  expect(reasonOf(null, '请写同比')).toBe('请写同比')
  expect(reasonOf('文字与事项不符', ' ')).toBe('文字与事项不符')
})
