import { expect, test } from 'vitest'
import { ownTime } from '../../test/own-time.ts'
import { writeOutNumbers } from './docx-numbering.ts'

const numbering =
  '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="FORMAT"/><w:lvlText w:val="%1、"/></w:lvl></w:abstractNum>' +
  '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
const item = '<w:p><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:p>'

const labelsOf = (format: string, count: number): string[] =>
  [
    ...writeOutNumbers(item.repeat(count), numbering.replace('FORMAT', format), '').matchAll(/>([^<>]+)</g),
  ].map(([, label]) => label ?? '')

test.each([
  ['chineseCounting', 10, '十、'],
  ['japaneseCounting', 12, '十二、'],
  ['chineseCountingThousand', 21, '二十一、'],
  ['chineseCountingThousand', 105, '一百零五、'],
  ['chineseCountingThousand', 110, '一百一十、'],
  ['ideographDigital', 20, '二〇、'],
  ['decimalEnclosedCircle', 20, '⑳、'],
  ['decimalFullWidth', 12, '１２、'],
  ['upperLetter', 27, 'AA、'],
  ['decimal', 9, '9、'],
])('%s writes %i as %s', (format, count, label) => {
  expect(labelsOf(format, count).at(-1)).toBe(label)
})

test('a bullet writes nothing', () => {
  expect(labelsOf('bullet', 2)).toEqual([])
})

test.each([
  ['<w:p><w:pPr>', numbering, ''],
  ['<w:pPrChange ', numbering, ''],
  [item, '<w:abstractNum w:abstractNumId="1">', ''],
  [item, '<w:num ', ''],
  [item, numbering, '<w:style w:styleId="1">'],
])('%s and %s without an end take no time', (document, lists, styles) => {
  const startedAt = ownTime()
  writeOutNumbers(document.repeat(20_000), lists.repeat(2_000), styles.repeat(20_000))
  expect(ownTime() - startedAt).toBeLessThan(1000)
})
