import { phraseStops } from './lexicon/metrics.ts'
import { each, wordFrom, wordsFrom, wordsUpTo, wordUpTo } from './recognizers/figure-words.ts'
import { digitOf } from './recognizers/numeral.ts'

// Where the phrase before a number begins, and where the noun after it ends.

const PHRASE_REACH = 72 // 「…、…、…等创新平台」: the longest list of subjects before one number in the genre, and some
const NOUN_REACH = 40 // 「市级工业互联网高质量发展项目」 with a quoted modifier before it

/**
 * Where the phrase before a number begins: after the last comma or opened bracket, but not after 「、」, which joins
 * subjects. Quotations and brackets inside it are stepped over.
 */
export function phraseStart(text: string, at: number, floor: number): number {
  const limit = Math.max(floor, at - PHRASE_REACH)
  let closed = 0
  for (let i = at - 1; i >= limit; i--) {
    const code = text.charCodeAt(i)
    if (code >= 0x4e00 && code <= 0x9fff) continue
    if (closesPair(code)) closed++
    else if (closed > 0) closed -= opensPair(code) ? 1 : 0
    else if (isBreak(code) || (opensPair(code) && code !== 0x201c)) return i + 1
  }
  return limit
}

const opensPair = (code: number): boolean => code === 0x201c || code === 0xff08 || code === 0x28
const closesPair = (code: number): boolean => code === 0x201d || code === 0xff09 || code === 0x29

const stops = wordsFrom(each(true, phraseStops.join(' ')))
// 「突破万亿元大关」「增长8%的目标」 end what is measured.
const noNouns = wordsFrom(
  each(true, '大关 台阶 关口 三个 两个 四个 目标 基础上 水平 速度 增长 安排 的 为全 为国 为省 为我 属于 是'),
)
// 「完成率」「覆盖面」「开放型」「支持力度」 are nouns, though they begin like predicates; so is 「全覆盖」.
const nounTails = '率型度额量面力者性式类'
const adverbs = wordsUpTo(
  each(
    true,
    '顺利 整体 年内 主体 始终 全部 按期 如期 全面 基本 尽早 陆续 相继 正式 同步 成功 已经 率先 直接 稳定 全年 平均 累计 年均 普遍 均 已 可 将 也 都 共 、 和 ' +
      '及 与 以 并 的 达 超 破 近 约 为 到 至 在 由 从 人均',
  ),
)

/** The noun that a long modifier hides: 「8个覆盖主要行业的智能制造示范园区」; '' where no 的 stands before the break. */
export function hiddenNoun(text: string, at: number, end: number, nextFigure: number): string {
  const limit = Math.min(end, at + NOUN_REACH, nextFigure)
  let i = at
  while (i < limit && !isBreak(text.charCodeAt(i)) && text.charCodeAt(i) !== 0x3001) i++
  const phrase = text.slice(at, i)
  const modifier = phrase.lastIndexOf('的')
  return modifier > 0 && phrase.length - modifier > 2 ? phrase.slice(modifier + 1) : ''
}

/** The end of the noun phrase that begins at `at`, or `at`: 「117条｜市政道路｜，」. It ends before the next figure at the latest. */
export function nounAfter(text: string, at: number, end: number, nextFigure: number): number {
  const limit = Math.min(end, at + NOUN_REACH, nextFigure)
  if (at >= limit || '的、（(和及与等'.includes(text.charAt(at)) || wordFrom(noNouns, text, at, end))
    return at
  const i = nounLimit(text, at, limit, end)
  if (i < 0) return at
  return i === nextFigure && i < end ? withoutNextSubject(text, at, i) : withoutAdverbs(text, at, i)
}

function nounLimit(text: string, at: number, limit: number, end: number): number {
  let quoted = 0
  let i = at
  for (; i < limit; i++) {
    const code = text.charCodeAt(i)
    if (opensPair(code)) quoted++
    else if (closesPair(code)) {
      if (--quoted < 0) return i
    } else if (quoted === 0 && endsNoun(text, at, i, code, end)) return i
  }
  return quoted > 0 ? -1 : i
}

function endsNoun(text: string, at: number, i: number, code: number, end: number): boolean {
  if (isBreak(code) || opensDate(text, i, code)) return true
  const stop = wordFrom(stops, text, i, end)
  return stop !== undefined && !isInNoun(text, at, i, stop[0].length)
}

function isInNoun(text: string, at: number, stop: number, length: number): boolean {
  const next = text.charAt(stop + length)
  if (next !== '' && nounTails.includes(next)) return true
  // 「1000名乡村运营人才」 are people; 「12座电站运营」 run.
  const goesOn = next !== '' && !isBreak(next.charCodeAt(0)) && !'、和及等良正平稳'.includes(next)
  const word = text.slice(stop, stop + length)
  if (goesOn && (word === '运营' || word === '运行')) return true
  // 「20家社会组织」 are things; 「20家企业组织开展…」 act.
  if (!goesOn && word === '组织' && stop > at) return true
  return stop > at && text.charAt(stop - 1) === '全' && text.startsWith('覆盖', stop)
}

// 「2015年」 opens the next phrase; 「5G基站」 and 「80岁以上老年人」 go on.
function opensDate(text: string, at: number, code: number): boolean {
  if (digitOf(code) < 0) return false
  let i = at + 1
  while (i < at + 4 && digitOf(text.charCodeAt(i)) >= 0) i++
  return '年月日%％'.includes(text.charAt(i) || ' ')
}

// The next figure follows at once: what stands after the last 「、」 is its own subject, and 达, 约 its predicate.
function withoutNextSubject(text: string, at: number, noun: number): number {
  const phrase = text.slice(at, noun)
  const joint = phrase.lastIndexOf('、')
  return joint > 0 && joint > phrase.lastIndexOf('和') ? at + joint : withoutAdverbs(text, at, noun)
}

function withoutAdverbs(text: string, at: number, noun: number): number {
  let end = noun
  while (end > at) {
    const found = wordUpTo(adverbs, text, end, at + 1)
    if (found === undefined || found[0] === '人均') return end
    end -= found[0].length
  }
  return end
}

/** 「35个“设施智能、服务便捷”的智慧社区」 are 智慧社区; 「17条道路的改扩建」 stays whole. */
export function afterModifier(noun: string): string {
  const at = noun.lastIndexOf('的')
  if (at < 0 || at === noun.length - 1) return noun
  return at > 8 || noun.charAt(at - 1) === '”' ? noun.slice(at + 1) : noun
}

function isBreak(code: number): boolean {
  switch (code) {
    case 0xff0c: // ，
    case 0x2c:
    case 0x3002: // 。
    case 0xff1b: // ；
    case 0x3b:
    case 0xff1a: // ：
    case 0x3a:
    case 0xff01: // ！
    case 0x21:
    case 0xff1f: // ？
    case 0x0a:
    case 0x09:
    case 0x3000:
      return true
    default:
      return false
  }
}

/** 「。」「；」「！」 or a line break: what stands before it names nothing after it. */
export function isSentenceEnd(code: number): boolean {
  return code === 0x3002 || code === 0xff1b || code === 0x3b || code === 0xff01 || code === 0x0a
}
