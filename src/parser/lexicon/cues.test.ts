import { describe, expect, test } from 'vitest'
import { cueTable, cueTally, scanCues } from './cues.ts'

const table = cueTable([
  { sense: 1, words: '主要 为了' },
  { sense: 2, words: '要 必须' },
  { sense: 3, words: '困难和问题 困难' },
  { sense: 4, words: '了\n已经 困难' },
])

function scan(text: string, start = 0, end = text.length) {
  const tally = cueTally()
  scanCues(table, text, start, end, tally)
  return [1, 2, 3, 4].map(sense => tally.count[sense])
}

describe('A scan counts words by sense', () => {
  test.each([
    ['今年要办实事', [0, 1, 0, 0]],
    ['主要任务', [1, 0, 0, 0]],
    ['为了明天', [1, 0, 0, 0]],
    ['办成了', [0, 0, 0, 1]],
    ['困难和问题', [0, 0, 1, 0]],
    ['困难和困难', [0, 0, 2, 0]],
    ['', [0, 0, 0, 0]],
    ['要', [0, 1, 0, 0]],
  ])('%s', (text, counts) => {
    expect(scan(text)).toEqual(counts)
  })

  test('a word that the end cuts off is not found', () => {
    expect(scan('必须', 0, 1)).toEqual([0, 0, 0, 0])
    expect(scan('今年主要', 0, 3)).toEqual([0, 0, 0, 0])
  })

  test('nothing before the start is found', () => {
    expect(scan('必须要', 2)).toEqual([0, 1, 0, 0])
  })

  test('the tally holds where a sense first began, where it last ended, and which opened a part', () => {
    const tally = cueTally()
    scanCues(table, '要早，全区要快，要好', 0, 10, tally)
    expect([tally.count[2], tally.heads[2], tally.first[2], tally.last[2]]).toEqual([3, 2, 0, 9])
  })

  test('a tally used again forgets the clause before', () => {
    const tally = cueTally()
    scanCues(table, '必须', 0, 2, tally)
    scanCues(table, '困难', 0, 2, tally)
    expect(tally.count[2]).toBe(0)
    expect(tally.count[3]).toBe(1)
  })
})
