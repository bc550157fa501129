import type { ClauseScope, FigureDraft } from './recognizer.ts'
import { each, wordsUpTo, wordUpTo } from './recognizers/figure-words.ts'

// 「居民同意率不足三分之二的，不得启动」: from where on a rule holds is no target, however its number looks.

const COMPARED_REACH = 4 // 「没有达到」

/** Words that hold a number against something; true where what falls short of it is meant. */
const compared = wordsUpTo([
  ...each(true, '不足 不到 不满 未满 未达 未达到 未到 达不到 没有达到 没达到 低于 少于 小于'),
  ...each(false, '超过 超出 高于 多于 大于 达到 满 逾'),
])

/** 「不低于80%」「不超过3%」 bound what is aimed at. */
const negatable = ['低于', '少于', '小于', '超过', '超出', '高于', '多于', '大于']

/** What follows a case: 「…的，」, 「…的不予验收」. */
const cases = '，,；;。、：:'
const consequences =
  '不予 不得 不再 予以 给予 一律 应 须 必须 要 可 将 由 按 按照 取消 暂缓 实行 进行 责令 约谈 通报 纳入 列入'.split(
    ' ',
  )

/** 「低于60分的目标」 would be one, and aims. */
const aims = ['目标', '要求', '任务', '标准', '水平', '年度', '控制']

/** Whether a figure says from where on a rule holds, by the words on both sides of it. */
export function isThreshold({ text, start, end }: ClauseScope, figure: FigureDraft): boolean {
  const after = afterFigure(text, figure.end, end)
  if (text.charAt(after) !== '的' || after >= end) return false
  const word = wordUpTo(compared, text, figure.start, Math.max(start, figure.start - COMPARED_REACH))
  if (word === undefined) return false
  const [printed, fallsShort] = word
  const next = after + 1
  const isCase = next >= end || cases.includes(text.charAt(next)) || startsWithAny(text, next, consequences)
  const before = text.charAt(figure.start - printed.length - 1)
  const isBound = negatable.includes(printed) && (before === '不' || before === '未')
  return isCase || (fallsShort && !isBound && !startsWithAny(text, next, aims))
}

// 「50%以上的」「30天（含）的」
function afterFigure(text: string, from: number, end: number): number {
  const said = ['以上', '以下', '以内', '（含）', '(含)'].find(each => text.startsWith(each, from))
  return Math.min(end, from + (said?.length ?? 0))
}

const startsWithAny = (text: string, at: number, words: readonly string[]): boolean =>
  words.some(word => text.startsWith(word, at))
