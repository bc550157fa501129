import type { ClauseScope } from '../recognizer.ts'
import { type Amount, sharesUnit } from './figure-amount.ts'
import { comparisonAfter } from './figure-comparator.ts'
import { isAmongReach, unitImplied } from './figure-context.ts'
import { CLOSING } from './figure-marks.ts'
import { each, wordFrom, wordsFrom } from './figure-words.ts'
import { digitOf, numeral } from './numeral.ts'

// Numbers that print no unit, or one that makes a name.

const TITLE_TAIL = 6 // 「…的十一条措施》」

/** 「28条规定」, 「28条配套规定」 and 「…经济32条”」 are names of papers. */
export function namesRules(text: string, read: Amount, end: number): boolean {
  if (read.unit !== '条' && read.unit !== '项') return false
  const at = read.end
  for (let i = at; i < end && i < at + TITLE_TAIL; i++) if (text.charAt(i) === '》') return true
  if (at < end && '”』」》'.includes(text.charAt(at))) return true
  return text.startsWith('规定', at) || text.startsWith('配套规定', at) || text.startsWith('禁令', at)
}

/** Whether a number without a unit is a figure; gives it the unit it implies. */
export function isBareFigure(
  scope: ClauseScope,
  at: number,
  numberEnd: number,
  read: Amount,
  next: string,
): boolean {
  const { text, start, end } = scope
  if (next === '年' && text.charAt(numberEnd) === '年' && numeral.decimal) {
    read.unit = '年' // 「平均受教育年限达到11.3年」: a decimal is no date
    read.end++
    return true
  }
  if (sharesUnit(text, at, start, read, end)) return true
  const closes = next === '' || CLOSING.includes(next) || comparisonAfter(text, read.end, end).op !== 'eq'
  if (read.scaled) {
    if (!closes && !startsRoundMark(text, read.end, end)) {
      read.unit = unitOfPeople(text, read.end, end)
      read.kind = 'people'
      return read.unit !== ''
    }
    read.unit = unitImplied(text, at, start)
    return true
  }
  if (Number.isInteger(read.value) && read.value >= 1900 && read.value <= 2100) return false
  return (closes || '提降增减上下缩扩升'.includes(next)) && isAmongReach(text, at, start)
}

const roundMarks = wordsFrom(each(true, '大关 台阶 关口 元 两个 三个 四个 增加 提高 减少 降 上升 和 与 及'))

/** 「突破百亿大关」「8万亿、9万亿三个大台阶」. */
export const startsRoundMark = (text: string, at: number, end: number): boolean =>
  wordFrom(roundMarks, text, at, end) !== undefined

// 「近4万居民」「420万困难群众」「2900多万家庭」: people are counted without 人.
const peopleNouns = wordsFrom([
  ...each(
    '人',
    '居民 群众 市民 农民 村民 职工 学生 师生 人口 农牧民 牧民 劳动力 游客 旅客 移民 用户 党员 干部 毕业生 大学生 军人 老年人 老人 残疾人 青年 儿童 务工 考生 ' +
      '志愿者 工人 人才 消费者 网民 群体 人员 人民 纳税人 教师 妇女 患者 从业者 青少年 创业者 军民',
  ),
  ...each('户', '家庭 农户 市场主体 经营主体 个体工商户'),
])
const PEOPLE_REACH = 12 // 「农村建档立卡贫困人口」

function unitOfPeople(text: string, at: number, end: number): string {
  const limit = Math.min(end, at + PEOPLE_REACH)
  for (let i = at; i < limit && !CLOSING.includes(text.charAt(i)) && digitOf(text.charCodeAt(i)) < 0; i++) {
    const found = wordFrom(peopleNouns, text, i, end)
    if (found !== undefined) return found[1]
  }
  return ''
}
