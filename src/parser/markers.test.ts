import { describe, expect, test } from 'vitest'
import { RANK, readMarker } from './markers.ts'

describe('a marker opens a heading or an entry', () => {
  test.each([
    ['一、总体要求', RANK.chinese, '一', '总体要求'],
    ['（二）提升品质', RANK.chineseBracket, '二', '提升品质'],
    ['(二) 提升品质', RANK.chineseBracket, '二', '提升品质'],
    ['12.完善机制', RANK.arabic, '12', '完善机制'],
    ['3、完善机制', RANK.arabic, '3', '完善机制'],
    ['（3）完善机制', RANK.arabicBracket, '3', '完善机制'],
    ['①完善机制', RANK.circled, '①', '完善机制'],
    ['第一，完善机制', RANK.ordinal, '一', '完善机制'],
    ['一是完善机制', RANK.ordinal, '一', '完善机制'],
    ['二要狠抓落实', RANK.ordinal, '二', '狠抓落实'],
    ['——建设幸福家园', RANK.bullet, '', '建设幸福家园'],
    ['- 深化合作', RANK.bullet, '', '深化合作'],
    ['第三章 监督', RANK.chapter, '三', '监督'],
    ['### 34 优化交通', RANK.arabic, '34', '优化交通'],
  ])('%s', (line, rank, ordinal, rest) => {
    const marker = readMarker(line, 0, line.length)
    expect(marker).toMatchObject({ rank, ordinal })
    expect(line.slice(marker?.textStart)).toBe(rest)
  })
})

test.each([
  '2026年，全区',
  '3.5亿元',
  '一批项目',
  '一要素',
  '（试行）',
  '-5℃',
  '第三产业',
  '十四五',
  '1567”体系',
])('%s opens nothing', line => {
  expect(readMarker(line, 0, line.length)).toBeNull()
})
