import { describe, expect, it } from 'vitest'
import { numeral, readArabic, readChinese } from './numeral.ts'

function read(reader: typeof readArabic, text: string): [printed: string, value: number] | null {
  const end = reader(text, 0, text.length)
  return end < 0 ? null : [text.slice(0, end), numeral.value]
}

describe('an Arabic number', () => {
  it.each<[string, [string, number]]>([
    ['12.5亿元', ['12.5', 12.5]],
    ['１２．５％', ['１２．５', 12.5]],
    ['1,234,567元', ['1,234,567', 1234567]],
    ['３，０００余户', ['３，０００', 3000]],
    ['14,7%', ['14', 14]],
    ['2018,300家', ['2018', 2018]],
    ['3.建成', ['3', 3]],
    ['0.05%', ['0.05', 0.05]],
  ])('%s', (text, expected) => {
    expect(read(readArabic, text)).toEqual(expected)
  })

  it('is none when it is longer than any quantity', () => {
    expect(read(readArabic, '1'.repeat(40))).toBeNull()
  })
})

describe('a Chinese number', () => {
  it.each<[string, [string, number]]>([
    ['两个', ['两', 2]],
    ['十五项', ['十五', 15]],
    ['二十户', ['二十', 20]],
    ['一百零三', ['一百零三', 103]],
    ['三千二百亿斤', ['三千二百亿', 320000000000]],
    ['一亿二千三百万', ['一亿二千三百万', 123000000]],
    ['六百四十三亿七千万元', ['六百四十三亿七千万', 64370000000]],
    ['三点五倍', ['三点五', 3.5]],
    ['二十二點八', ['二十二點八', 22.8]],
  ])('%s', (text, expected) => {
    expect(read(readChinese, text)).toEqual(expected)
  })

  it.each(['三四个', '一九九六', '百只', '万人', '十十', '个'])('is none in %s', text => {
    expect(read(readChinese, text)).toBeNull()
  })
})
