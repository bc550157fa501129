import { classAt, DIGIT, NUMERAL } from './characters.ts'

// Before the first heading of a text that lost its line breaks a signature is glued to the sentence after it:
// 「某省人民政府办公厅2026年1月8日（此件公开发布）为深入贯彻…」.

/** Ten departments sign together in about this many characters. */
const longestSignature = 260
const organEnds = '府厅局会委院部室办组社'

/** Where the sentence begins after a signature and its date; `start` when there is none. */
export function afterSignature(text: string, start: number, end: number): number {
  const limit = Math.min(end, start + longestSignature)
  let at = start
  while (at < limit && classAt(text, at) >= NUMERAL && classAt(text, at) !== DIGIT) at++
  if (at === start || at >= limit || classAt(text, at) !== DIGIT || !organEnds.includes(text[at - 1] ?? '、'))
    return start
  const year = text.indexOf('年', at)
  const month = text.indexOf('月', year)
  const day = text.indexOf('日', month)
  if (year !== at + 4 || month < year || month > year + 3 || day < month || day > month + 3) return start
  const after = day + 1
  if (!text.startsWith('此件', after + 1)) return after
  const close = text.indexOf('）', after)
  return close > 0 && close < after + 14 ? close + 1 : after
}
