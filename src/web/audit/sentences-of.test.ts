import { expect, test } from 'vitest'
import { sentencesOf } from './sentences-of.ts'

const text = '公园由20个增加到35个，\n增加25个。学校15所。'
const place = (words: string, sentence: readonly [number, number]) => {
  const start = text.indexOf(words)
  return {
    span: [start, start + words.length] as [number, number],
    text: words,
    sentence: [...sentence] as [number, number],
  }
}
const first = [0, text.indexOf('学校')] as const
const second = [text.indexOf('学校'), text.length] as const

test('each sentence stands once, all its words marked, breaks of the layout left out', () => {
  const where = [place('35个', first), place('20个', first), place('15所', second), place('25个', first)]
  const sentences = sentencesOf(where, text)
  expect(sentences.map(({ runs }) => runs.map(({ words }) => words).join(''))).toEqual([
    '公园由20个增加到35个，增加25个。',
    '学校15所。',
  ])
  expect(sentences[0]?.runs.filter(({ marked }) => marked).map(({ words }) => words)).toEqual([
    '20个',
    '35个',
    '25个',
  ])
  expect(sentences[0]?.place).toEqual(where[0]?.span)
})

test('places that overlap are marked once', () => {
  const where = [place('20个增加到35个', first), place('35个', first)]
  const marked = sentencesOf(where, text)[0]?.runs.filter(run => run.marked)
  expect(marked?.map(({ words }) => words)).toEqual(['20个增加到35个'])
})
