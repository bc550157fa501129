import { expect, test } from 'vitest'
import { type FindingCode, findingTable } from '../parser/findings.ts'
import { findingInEnglish } from './finding-in-english.ts'

const facts = {
  count: 3,
  printed: '难?',
  meant: '难。',
  mark: '“',
  before: 2,
  after: 4,
  first: 5,
  words: '局办',
  name: '三横两纵',
  found: 4,
  line: 7,
}

test.each(Object.keys(findingTable) as FindingCode[])('%s has an English sentence with its facts', code => {
  const message = findingTable[code].say(facts)
  const english = findingInEnglish(code, message)
  expect(english).not.toBe(message)
  expect(english.replace(/“.*?”/g, '')).not.toMatch(/\p{Script=Han}/u)
})

test('a code that is newer than the table keeps the sentence of the reader', () => {
  expect(findingInEnglish('brand-new', '新的存疑。')).toBe('新的存疑。')
})
