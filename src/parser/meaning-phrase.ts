import { deeds, openingWords, phraseStops, stages } from './lexicon/metrics.ts'
import { each, wordFrom, wordsFrom, wordsUpTo, wordUpTo } from './recognizers/figure-words.ts'
import { digitOf } from './recognizers/numeral.ts'

// Cutting out the phrase that names what a figure measures. 「货物贸易进出口总额年均增长14.7%，达到1319.6亿元」: before the first
// number stands the name with a predicate, before the second a predicate alone.

/** What the predicate of a figure says: 增长, 达到, 年均, 新增, 由. A set of bits, because one phrase may say several. */
export const says = {
  growth: 1,
  decrease: 2,
  reach: 4,
  cagr: 8,
  added: 16,
  share: 32,
  from: 64,
  apart: 128,
  compared: 256,
  rank: 512,
  better: 1024,
} as const

const PHRASE_REACH = 72 // 「…、…、…等创新平台」: the longest list of subjects before one number in the genre, and some
const NOUN_REACH = 40 // 「市级工业互联网高质量发展项目」 with a quoted modifier before it

const predicates = wordsUpTo<number>([
  ...each(
    says.growth,
    '增长 同比增长 增 递增 提高 增加 涨 上涨 同比提高 再增 再提高 同比增加 增长了 提高了 增加了',
  ),
  // With a count these are deeds (「改造提升50个老旧小区」), with a rate they are growth.
  ...each(says.better, '上升 提升 改善 扩大 快于 高于 加快 同比上升 提升了 改善了 扩大了'),
  ...each(
    says.decrease,
    '下降 降低 减少 压减 降 缩减 缩小 缩短 精简 压缩 削减 下降了 降低了 减少了 减 同比下降 同比减少 降幅 下调 节约 累计下降 再降',
  ),
  ...each(
    says.reach,
    '达到 达 完成 实现 突破 为 到 至 增加到 提高到 提升到 增长到 提升至 提高至 增加至 扩大到 扩大至 发展到 发展至 上升到 上升至 下降到 降低到 降低至 降至 降到 下降至 ' +
      '减少到 减少至 压缩到 压缩至 压减到 压减至 缩短到 缩短至 缩小到 缩小至 控制在 控制到 控制 保持在 稳定在 维持在 保持 累计完成 跃升至 跃升到 攀升至 回升至 延长到 升至 升到 接近 ' +
      '超过 超 有 是 共 过 在 破 累计达到 稳定 均达到 调整到 调整为 扩容到 扩容至 增至 增到 涨至 翻到 达成 均超过 已达 已达到 均达 均为 改为 迈上 跃上 跨越 迈过 站上 逾 近 约 多达 高达 仅为 低于 不低于 不少于 不超过 ' +
      '不高于 少于 多于 不足 至少 大于 小于 优于 未超过 不到 提前至 设为 定为 放宽到 放宽至 约为 将达 约达 计 共计 合计 总计 累计',
  ),
  ...each(says.cagr, '年均 年平均 平均每年 年均增长 年均递增 年均提高 年均下降 年均降低'),
  ...each(says.added, '新增 净增 净增加 新增加 累计新增'),
  ...each(says.share, '占 约占 占到 占比'),
  ...each(says.from, '由 从'),
  ...each(says.apart, '分别 依次'),
  ...each(
    says.rank,
    '居 位居 位列 列 排 排名 名列 跃居 稳居 跻身 居于 排在 排名第 升至 连续居 进入 进位 前移 保持在 位次 进至 跨入 前进 荣获 获得 获 取得',
  ),
  ...each(
    0,
    '的 了 约 均 各 都 同比 环比 实际 名义 累计 预计 将 力争 争取 也 已 又 再 继续 全部 可 共计 可达 平均 总计 左右 至少 最高 最低 不低于 不少于 每年 全年 年 每月 每人 年内 首次 ' +
      '、 和 及 与 以及 约合 折合 比上年 比去年 较上年 比年初 比上年同期 较去年 全市 全国 全省 全区 全县 全球 世界 各省区 各省 全盟 自治区 ， “ ” （ ( 一次性 按 每 以 超额 由此 进一步 ' +
      '大幅 稳步 持续 连续 就 要 应 须 并 且 不 规模以上 同口径 按可比价格 按可比口径 按可比价格计算 可比 不变价 以上 前 名义',
  ),
])

const yearBefore = /(?:比|较|与)?(?:(?:19|20)\d\d|[一二三四五六七八九十]+)年(?:末|底|初|同期|度|相比)?的?$/

/** The name in `[start, end)` and what the words around it say. */
export type Phrase = { start: number; end: number; said: number; year: number }

/**
 * Where the phrase before a number begins: after the last comma or bracket, but not after 「、」, which joins subjects.
 * Quotations and brackets inside it are stepped over.
 */
export function phraseStart(text: string, at: number, floor: number): number {
  const limit = Math.max(floor, at - PHRASE_REACH)
  let closed = 0
  for (let i = at - 1; i >= limit; i--) {
    switch (text.charCodeAt(i)) {
      case 0x201d: // ”
      case 0xff09: // ）
      case 0x29: // )
        closed++
        break
      case 0x201c: // “
        if (closed > 0) closed--
        break
      case 0xff08: // （
      case 0x28: // (
        if (closed === 0) return i + 1
        closed--
        break
      case 0xff0c: // ，
      case 0x2c: // ,
      case 0x3002: // 。
      case 0xff1b: // ；
      case 0x3b: // ;
      case 0xff1a: // ：
      case 0x3a: // :
      case 0xff01: // ！
      case 0x0a:
      case 0x3000:
      case 0x09:
        if (closed === 0) return i + 1
        break
    }
  }
  return limit
}

/** Takes the predicate off the end of a phrase, and remembers what it said. */
export function trimPredicate(text: string, phrase: Phrase): void {
  for (let turns = 0; turns < 12 && phrase.end > phrase.start; turns++) {
    const last = text.charCodeAt(phrase.end - 1)
    if (
      last === 0x5e74 ||
      last === 0x7684 ||
      last === 0x671f ||
      last === 0x5e95 ||
      last === 0x672b ||
      last === 0x521d
    ) {
      const before = text.slice(Math.max(phrase.start, phrase.end - 12), phrase.end)
      const year = yearBefore.exec(before)
      if (year !== null) {
        phrase.end -= year[0].length
        const digits = /\d{4}/.exec(year[0])
        if (digits !== null && !/^[比较与]/.test(year[0])) phrase.year = Number(digits[0])
        if (/^[比较与]/.test(year[0])) phrase.said |= says.compared
        continue
      }
    }
    const found = wordUpTo(predicates, text, phrase.end, phrase.start)
    if (found === undefined) return
    phrase.end -= found[0].length
    phrase.said |= found[1]
    if (found[0].startsWith('年均'))
      phrase.said |= found[0].includes('下降') || found[0].includes('降低') ? says.decrease : says.growth
  }
}

const openings = wordsFrom([...each(false, openingWords.join(' ')), ...each(true, deeds.join(' '))])
const stageWords = wordsFrom(each(true, stages.join(' ')))
const yearAfter =
  /(?:到|至|截至|自)?(?:(?:19|20)\d\d|[一二三四五六七八九十]{1,3})年(?:底|末|初|内|度|间|来|以来)?前?|“?十[一二三四五]五”?(?:期间|时期|末)?/y

/** Takes time, adverbs and deeds off the front of a phrase: 「全年新建」「力争」「累计完成」. */
export function trimOpening(text: string, phrase: Phrase): void {
  for (let turns = 0; turns < 12 && phrase.start < phrase.end; turns++) {
    const code = text.charCodeAt(phrase.start)
    if (code === 0x65b0 || code === 0x51c0) {
      // 新增, 净增 stay: they are part of what is measured.
      if (text.charCodeAt(phrase.start + 1) === 0x589e) {
        phrase.said |= says.added
        return
      }
    }
    if (code === 0x20 || code === 0x3000 || code === 0x09 || code === 0x3001) {
      phrase.start++
      continue
    }
    yearAfter.lastIndex = phrase.start
    const year = mayOpenYear(code) ? yearAfter.exec(text) : null
    if (year !== null && phrase.start + year[0].length <= phrase.end) {
      phrase.start += year[0].length
      const digits = /\d{4}/.exec(year[0])
      if (digits !== null) phrase.year = Number(digits[0])
      continue
    }
    if (isComparison(text, phrase)) {
      phrase.start = phrase.end
      phrase.said |= says.compared
      return
    }
    const found = wordFrom(openings, text, phrase.start, phrase.end)
    if (found === undefined) return
    // 「建设用房」 is 用房, but 「建设」 alone is what is measured; 「为」 alone is nothing.
    const left = phrase.end - phrase.start - found[0].length
    if (left === 1) return
    phrase.start += found[0].length
  }
}

function mayOpenYear(code: number): boolean {
  return (
    digitOf(code) >= 0 ||
    code === 0x5230 ||
    code === 0x81f3 ||
    code === 0x622a ||
    code === 0x81ea ||
    code === 0x201c ||
    (code >= 0x4e00 && code <= 0x5341)
  )
}

// 「比2010年」「是“十一五”时期的」「较上年」 name what is compared with, not what is measured. 「比重」「较大」 do.
function isComparison(text: string, phrase: Phrase): boolean {
  const char = text.charAt(phrase.start)
  const next = text.charAt(phrase.start + 1)
  if (char === '比') return !'重例率值'.includes(next)
  if (char === '较') return !'大好高多'.includes(next)
  return (
    char === '是' ||
    text.startsWith('相当于', phrase.start) ||
    text.startsWith('高于', phrase.start) ||
    text.startsWith('低于', phrase.start)
  )
}

/** 「完善体系、建成驿站5处」: where the last joined part opens with a deed of its own, the name begins there. */
export function cutEarlierDeeds(text: string, phrase: Phrase): void {
  let quoted = 0
  for (let i = phrase.end - 1; i > phrase.start; i--) {
    const code = text.charCodeAt(i)
    if (code === 0x201d) quoted++
    else if (code === 0x201c) quoted--
    else if (code === 0x3001 && quoted === 0) {
      const found = wordFrom(openings, text, i + 1, phrase.end)
      if ((found !== undefined && found[1]) || text.startsWith('新增', i + 1)) {
        phrase.start = i + 1
        return
      }
    }
  }
}

/** The stage word that opens `[at, end)`, or ''. */
export const stageAt = (text: string, at: number, end: number): string =>
  wordFrom(stageWords, text, at, end)?.[0] ?? ''

const stops = wordsFrom(each(true, phraseStops.join(' ')))
// 「完成率」「覆盖面」「开放型」「支持力度」 are nouns, though they begin like predicates.
const nounTails = '率型度额量面力者性式类'

/** The end of the noun phrase that follows a number at once, or `at`: 「117条｜市政道路｜，」. */
export function nounAfter(text: string, at: number, end: number, people: boolean): number {
  const limit = Math.min(end, at + NOUN_REACH)
  const first = text.charCodeAt(at)
  if (at >= end || first === 0x7684 || first === 0x3001 || first === 0xff08 || first === 0x28) return at
  let i = at
  let quoted = 0
  for (; i < limit; i++) {
    const code = text.charCodeAt(i)
    if (code === 0x201c || code === 0xff08 || code === 0x28) quoted++
    else if (code === 0x201d || code === 0xff09 || code === 0x29) {
      if (quoted === 0) break
      quoted--
    } else if (quoted === 0) {
      if (isBreak(code) || digitOf(code) >= 0 || (people && code === 0x7684)) break
      const stop = wordFrom(stops, text, i, end)
      if (stop !== undefined && !nounTails.includes(text.charAt(i + stop[0].length) || ' ')) break
    }
  }
  if (quoted > 0) return at
  const numberFollows = i < end && digitOf(text.charCodeAt(i)) >= 0
  while (
    i > at &&
    ('、和及与以并的'.includes(text.charAt(i - 1)) ||
      (numberFollows && '达超破近约为到至'.includes(text.charAt(i - 1))))
  )
    i--
  return i
}

function isBreak(code: number): boolean {
  return (
    code === 0xff0c ||
    code === 0x2c ||
    code === 0x3002 ||
    code === 0xff1b ||
    code === 0x3b ||
    code === 0xff1a ||
    code === 0x3a ||
    code === 0x0a ||
    code === 0xff01 ||
    code === 0xff1f ||
    code === 0x21 ||
    code === 0x3000 ||
    code === 0x20 ||
    code === 0x09
  )
}
