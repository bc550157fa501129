import type { ClauseScope, Mentions } from '../recognizer.ts'
import { amount } from './figure-amount.ts'
import { isRankBefore } from './figure-context.ts'
import { pushFigure } from './figure-draft.ts'
import { CLOSING } from './figure-marks.ts'
import { numeral, readArabic, readChinese } from './numeral.ts'

// 「列第一位的牵头单位」「第一位者牵头」: a rule for reading lists of units.
const LEADER_REACH = 6
function namesLeader(text: string, at: number): boolean {
  const after = text.slice(at, at + LEADER_REACH)
  return after.startsWith('者') || (after.startsWith('的') && /单位|部门|牵头|责任/.test(after))
}

/** Takes 「第30位」「第3名」「居全市第一」. 「第七次」「第一批」「第二产业」「第一，」 are ordinals. */
export function takeRank(scope: ClauseScope, at: number, into: Mentions): number {
  const { text, start, end } = scope
  let numberEnd = readArabic(text, at + 1, end)
  if (numberEnd < 0) numberEnd = readChinese(text, at + 1, end)
  if (numberEnd < 0) return at
  const { value } = numeral
  const next = numberEnd < end ? text.charAt(numberEnd) : ''
  if (next === '位' || next === '名') {
    if (next === '名' && text.charAt(numberEnd + 1) === '书') return at
    if (next === '位' && namesLeader(text, numberEnd + 1)) return at
    return pushFigure(scope, at, amount(value, next, 'count', numberEnd + 1), into)
  }
  if ((next !== '' && !CLOSING.includes(next)) || !isRankBefore(text, at, start)) return at
  return pushFigure(scope, at, amount(value, '', 'count', numberEnd), into)
}
