import { expect, test } from 'vitest'
import type { Span } from '../model/plan.ts'
import { sentenceAround } from './sentence-around.ts'

const text = '前一句。新建公园12处，\n开放5处；后一句。尾巴'
const at = (words: string): Span => [text.indexOf(words), text.indexOf(words) + words.length]
const sentence = (words: string, clauses: { span: Span }[] = []) =>
  text.slice(...sentenceAround(text, at(words), clauses))

test('ends at stops, and within a clause goes on over line breaks of the layout', () => {
  const clause = { span: [4, text.indexOf('后')] as const }
  expect(sentence('5处', [clause])).toBe('新建公园12处，\n开放5处；')
  expect(sentence('5处')).toBe('开放5处；')
})

test('never leaves the clause that the words stand in', () => {
  const clause = { span: at('公园12处') }
  expect(sentence('12处', [clause])).toBe('公园12处')
})

test('a text without a stop is cut at some distance, the words always inside', () => {
  const long = `${'长'.repeat(1000)}12处${'长'.repeat(1000)}`
  const [from, to] = sentenceAround(long, [1000, 1003], [])
  expect(long.slice(from, to)).toContain('12处')
  expect(to - from).toBeLessThan(400)
})
