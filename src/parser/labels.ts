import { readLabel } from './recognizers/responsibility-labels.ts'
import { isBlank } from './recognizers/window-dates.ts'

// What labels of a task begin with; 发布时间 and 联系电话 are the page's.
const heads = new Uint8Array(65536)
for (const sign of '牵责参配协主承完工时进实整办落分包推截任') heads[sign.charCodeAt(0)] = 1

// 「【牵头单位】」 「　牵头单位：」
const longestOpening = 4

/** A line like 「牵头单位：」 belongs to the entry above it. */
export function isLabelled(text: string, { start, end }: { start: number; end: number }): boolean {
  let at = start
  while (at < end && at - start < longestOpening && (text[at] === '【' || isBlank(text.charCodeAt(at)))) at++
  if (at >= end || heads[text.charCodeAt(at)] !== 1) return false
  if (!hasMarkSoon(text, at, end)) return false
  const label = readLabel(text, start, end)
  // 「责任单位为…」 is a sentence.
  return label !== null && isMark(text, label.valueStart)
}

/** A label with its value behind it; 「工作时间:」 alone on a line is as likely the page's. */
export function isFilledLabel(text: string, { start, end }: { start: number; end: number }): boolean {
  const label = isLabelled(text, { start, end }) ? readLabel(text, start, end) : null
  return label !== null && label.valueStart < end
}

/** 「责任单位及责任人（按职责分工）：」 is as long as a label gets. */
const longestLabel = 24

/** Most lines that begin like a label (推进…, 实施…) are sentences: no mark follows their first words. */
function hasMarkSoon(text: string, at: number, end: number): boolean {
  const limit = Math.min(end, at + longestLabel)
  for (let i = at; i < limit; i++) {
    const sign = text.charCodeAt(i)
    if (sign === 0xff1a || sign === 0x3a || sign === 0x3011) return true // ： : 】
  }
  return false
}

function isMark(text: string, valueStart: number): boolean {
  let at = valueStart - 1
  while (at > 0 && isBlank(text.charCodeAt(at))) at--
  return text[at] === '：' || text[at] === ':' || text[at] === '】'
}
