import {
  BLANK,
  CLOSE_BRACKET,
  CLOSE_QUOTE,
  COLON,
  COMMA,
  classAt,
  DIGIT,
  NEWLINE,
  NUMERAL,
  OPEN_BRACKET,
  OPEN_QUOTE,
  SEMICOLON,
  STOP,
  STRAIGHT_QUOTE,
} from './characters.ts'

/** A counted noun, 「“八大平台”」「五个联席会议制度」. `start` is at its opening quote or its numeral. */
export type Group = { count: number; noun: string; start: number; end: number; quoted: boolean }

/** What is named one by one: 「A、B、C等」 is open. */
export type NamedList = { items: string[]; open: boolean; start: number; end: number }

/** 「1+N」: as many as it takes. */
export const ANY_NUMBER = 0

const LIST_REACH = 400 // a dozen names of thirty characters; longer lists stand on lines of their own
const QUOTE_REACH = 40 // a quoted name inside a list
const NOUN_REACH = 16 // 「一体化运行机制」 is 7; 16 leaves room for a place in front
const MEASURES = '大个项条种类张支家次名座批套位处份'
// 「三年」「四季度」 and 「二十大」 count time and meetings. Only these measures stand before a plan's own nouns without quotes.
const PLAIN_MEASURES = '大个项条种类次名支家套张'

// How a sentence takes hold of a list: 「建设A、B」「做大A、B」. The verb belongs to the sentence, not to the first name.
const HANDLING = new Set(
  `建设 搭建 打造 做大 做强 做优 做实 做好 做精 做细 创新 强化 开展 实施 建立 健全 成立 建强 建成 建好 构建 完善 推进 推动 培育 发展 壮大
  聚焦 围绕 突出 落实 抓好 抓实 组建 设立 形成 提升 优化 加强 深化 布局 谋划 统筹 促进 拓展 夯实 筑牢 用好 办好 擦亮 叫响 组织 启动
  明确 坚持 瞄准 锚定 确立 提出 制定 出台 支持 包括 涵盖 涉及 分为 包含 是指 指 即 着力 全力 加快 大力 扎实 深入 持续 全面 重点 积极 努力
  认真 奋力 主要 分别 以及 进一步 高质量 高标准 高水平 一是 二是 三是 要 对 把 将 以 具有 增强 提高 扩大 集聚 引进 招引 设置 配备 划分 整合
  倾力 强力 精心 切实 严格 系统 集中 继续 通过 依托 立足 紧扣 紧盯 紧抓 主攻 主抓 延伸 补齐 攻坚 突破 铸造 铸就 塑造 激活 释放 守牢 守住
  巩固 推出 推行 推广 打响 打好 营造 承载 承接 盘活 调优 培优 培强 发挥 实现 确定 开辟`.split(/\s+/),
)
const HANDLING_LENGTHS = [3, 2, 1]

const isQuote = (kind: number): boolean =>
  kind === OPEN_QUOTE || kind === CLOSE_QUOTE || kind === STRAIGHT_QUOTE

const NUMERALS = '零一二三四五六七八九'

/** The value of 「八」「两」「十二」「二十」「12」, or -1. */
export function countOf(printed: string): number {
  if (printed === '') return -1
  const first = printed.charCodeAt(0)
  if (first >= 0x30 && first <= 0x39) return Number(printed)
  const ten = printed.indexOf('十')
  const digit = (character: string): number => (character === '两' ? 2 : NUMERALS.indexOf(character))
  if (ten < 0) return printed.length === 1 ? digit(printed) : -1
  const tens = ten === 0 ? 1 : digit(printed.slice(0, ten))
  const ones = ten === printed.length - 1 ? 0 : digit(printed.slice(ten + 1))
  return tens < 1 || ones < 0 ? -1 : tens * 10 + ones
}

const isAnyNumber = (character: string | undefined): boolean => character === 'N' || character === 'n'

const NUMERAL_REACH = 3 // 「二十四」; slogans do not count to a hundred

/** Reads 「八大平台」 whose numeral stands at `at`; null where no plan's noun is counted. */
export function readGroup(text: string, at: number, limit: number): Group | null {
  let after = at
  const kind = classAt(text, at)
  if (isAnyNumber(text[at])) after++
  else {
    while (after < limit && after - at < NUMERAL_REACH && classAt(text, after) === kind) after++
    if (kind === NUMERAL && text[at] === '两') after = at + 1
  }
  const count = isAnyNumber(text[at]) ? ANY_NUMBER : countOf(text.slice(at, after))
  if (count < 0 || classAt(text, after) === kind) return null
  const before = classAt(text, at - 1)
  if (text[at - 1] === '第' || before === kind || text[at - 1] === '.') return null
  const quoted = before === OPEN_QUOTE || before === STRAIGHT_QUOTE
  const measure = (quoted ? MEASURES : PLAIN_MEASURES).includes(text[after] ?? '\n')
  if (!quoted && !measure) return null
  const noun = measure ? after + 1 : after
  const end = nounEnd(text, noun, Math.min(limit, noun + NOUN_REACH))
  if (end === noun) return null
  const closed = quoted && isQuote(classAt(text, end))
  if (quoted && !closed) return null
  return {
    count,
    noun: text.slice(noun, end),
    start: quoted ? at - 1 : at,
    end: closed ? end + 1 : end,
    quoted,
  }
}

function nounEnd(text: string, at: number, limit: number): number {
  while (at < limit) {
    const kind = classAt(text, at)
    if (isPunctuation(kind) || kind === BLANK || kind === OPEN_BRACKET || kind === CLOSE_BRACKET) break
    if (text[at] === '等' || text[at] === '+') break
    at++
  }
  return at
}

const isPunctuation = (kind: number): boolean =>
  kind === STOP || kind === SEMICOLON || kind === COMMA || kind === COLON || kind === NEWLINE || isQuote(kind)

/** All counted nouns in `[from, to)`, in order. */
export function listGroups(text: string, from: number, to: number): Group[] {
  const groups: Group[] = []
  for (let at = from; at < to; at++) {
    const kind = classAt(text, at)
    if (kind !== NUMERAL && kind !== DIGIT && text[at] !== 'N') continue
    const group = readGroup(text, at, to)
    if (group !== null) {
      groups.push(group)
      at = group.end - 1
    } else if (kind === DIGIT) {
      while (classAt(text, at + 1) === DIGIT) at++
    }
  }
  return groups
}

/** The names directly before `end`, as in 「建设A、B、C等|“八大平台”」; `count` decides whether 「A、B和C」 is two or three. */
export function readListBefore(text: string, end: number, floor: number, count: number): NamedList {
  let last = end
  while (last > floor && (classAt(text, last - 1) === BLANK || classAt(text, last - 1) === NEWLINE)) last--
  const open = text[last - 1] === '等'
  if (open) last--
  const start = listStart(text, last, Math.max(floor, last - LIST_REACH))
  const items = splitList(text.slice(start, last), count)
  const first = items[0]
  if (first !== undefined) items[0] = withoutHandling(first, items)
  return { items: items.filter(name => name !== ''), open, start, end: last }
}

/** Walks back from `end` over names joined by 、 to where the sentence part begins. */
function listStart(text: string, end: number, floor: number): number {
  let at = end
  while (at > floor) {
    const kind = classAt(text, at - 1)
    if (kind === CLOSE_BRACKET) {
      const open = openingBefore(text, at - 1, floor, OPEN_BRACKET)
      if (open < 0) break
      at = open
      continue
    }
    if (kind === CLOSE_QUOTE) {
      const open = openingBefore(text, at - 1, floor, OPEN_QUOTE)
      if (open < 0) break
      at = open
      continue
    }
    if (kind === OPEN_BRACKET || (isPunctuation(kind) && !joins(text, at - 1, kind))) break
    at--
  }
  return at
}

function openingBefore(text: string, at: number, floor: number, opening: number): number {
  const stop = Math.max(floor, at - QUOTE_REACH)
  for (let back = at - 1; back >= stop; back--) if (classAt(text, back) === opening) return back
  return -1
}

// 、 joins names. A line end between two characters is a wrapped column; an indent or a blank line after it is a paragraph.
function joins(text: string, at: number, kind: number): boolean {
  if (kind === COMMA) return text[at] === '、'
  if (kind !== NEWLINE) return false
  const next = classAt(text, at + 1)
  const previous = classAt(text, at - 1)
  return next !== BLANK && next !== NEWLINE && previous !== NEWLINE && !isPunctuation(previous)
}

const CONJUNCTIONS = ['以及', '和', '及', '与', '暨']

/** Splits 「A、B和C」. A conjunction joins two names only where that makes the number right, or in the last name of an exact list. */
function splitList(printed: string, count: number): string[] {
  const pieces: string[] = []
  let depth = 0
  let start = 0
  for (let at = 0; at <= printed.length; at++) {
    const kind = classAt(printed, at)
    if (kind === OPEN_BRACKET || kind === OPEN_QUOTE) depth++
    else if (kind === CLOSE_BRACKET || kind === CLOSE_QUOTE) depth--
    const adjacentQuote = kind === CLOSE_QUOTE && classAt(printed, at + 1) === OPEN_QUOTE
    if (at === printed.length || (depth <= 0 && (printed[at] === '、' || adjacentQuote))) {
      pieces.push(printed.slice(start, adjacentQuote ? at + 1 : at))
      start = at + 1
    }
  }
  const names = pieces.map(tidy)
  const last = names[names.length - 1]
  if (last !== undefined && names.length === count - 1) {
    for (const word of CONJUNCTIONS) {
      const at = last.lastIndexOf(word)
      if (at < 1 || at + word.length >= last.length) continue
      names.splice(names.length - 1, 1, tidy(last.slice(0, at)), tidy(last.slice(at + word.length)))
      break
    }
  }
  return names
}

/** A name as it is meant: without the blanks of layout and without quotes around the whole of it. */
function tidy(name: string): string {
  let clean = ''
  for (let at = 0; at < name.length; at++) {
    const kind = classAt(name, at)
    if (kind !== BLANK && kind !== NEWLINE) clean += name[at]
  }
  const inner = clean.slice(1, -1)
  const whole = classAt(clean, 0) === OPEN_QUOTE && classAt(clean, clean.length - 1) === CLOSE_QUOTE
  return whole && !inner.includes('“') && !inner.includes('”') ? inner : clean
}

/** How long the handling verbs at the front of `name` are. */
function handlingLength(name: string): number {
  let at = 0
  for (let again = true; again; ) {
    again = false
    for (const length of HANDLING_LENGTHS) {
      if (at + length < name.length && HANDLING.has(name.slice(at, at + length))) {
        at += length
        again = true
        break
      }
    }
  }
  return at
}

// 「强化资本、人才、科技」: the verb is the sentence's. 「创新驱动、绿色发展、开放带动」: all names are built alike and it is theirs.
function withoutHandling(first: string, names: readonly string[]): string {
  const length = handlingLength(first)
  if (length === 0) return first
  if (names.length > 1) {
    const others = names.slice(1)
    if (others.every(name => name.length === first.length)) return first
    const own = others.filter(name => handlingLength(name) > 0).length
    if (own === others.length) {
      const verb = HANDLING_LENGTHS.find(size => HANDLING.has(first.slice(0, size))) ?? 0
      return handlingLength(first.slice(verb)) > 0 ? first.slice(verb) : first
    }
  }
  return first.slice(length)
}

/** One thing named after a verb: 「建强…委员会。」 → 「…委员会」. */
export function readOne(text: string, from: number, to: number): NamedList {
  const end = nounEnd(text, from, to)
  const name = tidy(text.slice(from, end))
  return {
    items: [name.slice(handlingLength(name))].filter(one => one !== ''),
    open: false,
    start: from,
    end,
  }
}

const LEADS = [
  '即',
  '包括',
  '分别是',
  '分别为',
  '主要包括',
  '主要是',
  '也就是',
  '具体为',
  '具体包括',
  '具体是',
  '是指',
  '分别指',
]

/** The names after a slogan: 「（A、B、C）」「：A、B、C」「，即A、B和C」; null where nothing is announced. */
export function readListAfter(text: string, at: number, limit: number, count: number): NamedList | null {
  let from = at
  if (text[from] === '—' && text[from + 1] === '—') from += 2
  else if (classAt(text, from) === OPEN_BRACKET || classAt(text, from) === COLON) from++
  else {
    if (classAt(text, from) === COMMA) from++
    const lead = LEADS.find(word => text.startsWith(word, from))
    if (lead === undefined) return null
    from += lead.length
    if (classAt(text, from) === COLON) from++
  }
  const stop = Math.min(limit, from + LIST_REACH)
  let end = from
  let depth = 0
  while (end < stop) {
    const kind = classAt(text, end)
    if (kind === OPEN_BRACKET) depth++
    else if (kind === CLOSE_BRACKET && --depth < 0) break
    else if (depth === 0 && (kind === STOP || kind === SEMICOLON || kind === NEWLINE || kind === COLON)) break
    else if (kind === COMMA && text[end] !== '、' && depth === 0) break
    end++
  }
  const open = text[end - 1] === '等'
  const items = splitList(text.slice(from, open ? end - 1 : end), count).filter(name => name !== '')
  return { items, open, start: from, end }
}
