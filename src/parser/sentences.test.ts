import { expect, test } from 'vitest'
import { cutSentences, type Sentences } from './sentences.ts'

const cut = (text: string): { parts: string[]; unclosed: number[] } => {
  const into: Sentences = { start: [], end: [], runsOn: [] }
  const unclosed: number[] = []
  cutSentences(text, 0, text.length, into, unclosed, null)
  return { parts: into.start.map((start, i) => text.slice(start, into.end[i])), unclosed }
}

test.each([
  ['新建公园3个。改造小区5个；打通道路2条', ['新建公园3个。', '改造小区5个；', '打通道路2条']],
  [
    '坚持“先易后难；分步实施。”的办法，稳步推进。完成改造。',
    ['坚持“先易后难；分步实施。”的办法，稳步推进。', '完成改造。'],
  ],
  ['（含高新区；下同）增长6%。达到9亿元。', ['（含高新区；下同）增长6%。', '达到9亿元。']],
  ['真抓实干！！奋勇争先！', ['真抓实干！！', '奋勇争先！']],
  [
    '主任说：“今年要建成三个平台。明年再上台阶。”大家都赞成。',
    ['主任说：“今年要建成三个平台。明年再上台阶。”', '大家都赞成。'],
  ],
  ['完成率;达到90%;', ['完成率;', '达到90%;']],
])('%s', (text, parts) => {
  expect(cut(text).parts).toEqual(parts)
})

test('a bracket that never closes is reported and does not swallow the sentences after it', () => {
  const { parts, unclosed } = cut('由科技局（科技、工信负责。第二句。第三句。')
  expect(parts).toEqual(['由科技局（科技、工信负责。', '第二句。', '第三句。'])
  expect(unclosed).toEqual([4])
})

test('a comma and a colon never end a clause', () => {
  expect(cut('目标是：增长6%，达到9亿元').parts).toEqual(['目标是：增长6%，达到9亿元'])
})
