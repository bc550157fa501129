import { expect, test } from 'vitest'
import { runsOf } from './chinese-runs.ts'

const chineseIn = (sentence: string) => runsOf(sentence).flatMap(each => (each.isChinese ? each.text : []))

test('of an English sentence only the Chinese names are Chinese, and nothing of it is lost', () => {
  const sentence = '打通绿道断点 is behind by 0.73 处 (优化水岸空间,着力重塑), Oct 2026'
  expect(chineseIn(sentence)).toEqual(['打通绿道断点', '处', '优化水岸空间', '着力重塑'])
  expect(chineseIn('“一网统管”平台 · As of 24 Nov')).toEqual(['一网统管”平台'])
  expect(
    runsOf(sentence)
      .map(each => each.text)
      .join(''),
  ).toBe(sentence)
  expect(runsOf('no Chinese')).toEqual([{ text: 'no Chinese', isChinese: false }])
})
