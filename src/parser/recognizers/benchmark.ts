import {
  CLOSE_QUOTE,
  COLON,
  COMMA,
  classAt,
  DIGIT,
  LATIN,
  NEWLINE,
  OPEN_BRACKET,
  OPEN_QUOTE,
  SEMICOLON,
  STOP,
} from '../characters.ts'
import { LONGEST_PLACE, PLACE_NAMES, SHORT_PLACES } from '../lexicon/places.ts'
import type { Mentions, Recognizer } from '../recognizer.ts'

const LIST_REACH = 90 // five names with what is learned from each; longer ones are other sentences
const GAP_REACH = 16 // 「美国志愿服务、|新加坡」: what is learned stands between two names
const YARDSTICK_REACH = 32 // from 「学习」 to 「经验」
const TAIL_REACH = 12 // 「藤泽绿色智慧小镇」
const SHORT_TAIL = 5 // 「波士顿」「伯克利」: an unknown proper name with nothing after it
const UNKNOWN_REACH = 7 // 「斯德哥尔摩」 is 5, 「旧金山湾区」 too

// What is learned, and where a name therefore ends. All two characters.
const SUBJECTS = new Set(
  `先进 标准 经验 做法 模式 理念 水平 发展 建设 管理 治理 服务 国家 地区 城市 社区 社会 文明 智能 智慧 公共 现代 医疗 教育 养老 康养 农业 工业 制造 交通
  生态 环境 信用 旅游 温泉 志愿 义工 电子 园区 垃圾 污水 规划 设计 创新 科技 产业 企业 人才 政务 法治 花园 绿色 数字 国际 世界 一流 成功 相关 有关 海洋 体育
  文化 金融 互联 港口 物流 会展 电商 跨境 营商 开放 改革 政策 制度 机制 体系 技术 集团 办学 招商 夜间 社会 公园 集群 成熟 优秀 典型 知名 同类 周边 兄弟 发达 等地 等国 等先 等发 等城 等一
  技能 消费 贸易 市场 商业 消防 应急 安全 健康 养生 民宿 乡村 小镇 特色 品牌 以及 方面 领域 的先 的经 的做 的发 的成 评价 营商 指标`.split(
    /\s+/,
  ),
)
const YARDSTICKS = /先进|经验|做法|模式|标准|理念|案例|实例|水平|制度/
// What a place does is not its name: 「湾区|建设国际新城」.
const ACTS = new Set(['建设', '发展', '推进', '打造', '开展', '实施', '探索', '创新'])
// A tail that is itself a thing with a name: 「汉诺威工业展」「藤泽绿色智慧小镇」.
const THING =
  /(?:小镇|湾区|新区|新城|大学|学院|公司|集团|业展|展会|公园|科学园|产业园|高新|园区|谷|港|岛|湾|机场|码头|大学城|实验室|博览会|市|州|省|县|区)$/
// 「无锡滨湖|城市建设经验」: a kind of place, and no place of its own.
const KIND_OF_PLACE = /(?:城市|地区|国家|社区)$/
const LONG_UNKNOWN = 4 // 「桐城集团化|办学经验」: what is learned has run into the name
const TOWN = /^.{1,3}?[市县区州镇]/
// What is measured against in general, or an order from above: no named one.
const GENERAL =
  /^(?:国内|国际|世界|全国|全省|全市|先进|发达|一流|其他|其它|周边|沿海|兄弟|同类|有关|相关|我[省市区县国]|本[省市区县]|上级|中央|党|各|行业|外省|省外|市外|境外|国外|部分)/
const ORDER = /^(?:要求|精神|部署|规划|目标|任务|指标|意见|方案|决策|重要|体系|总|发展目标)/

/** The length of the longest known place at `at`; 0 where there is none. */
function placeAt(text: string, at: number, end: number): number {
  for (let length = Math.min(LONGEST_PLACE, end - at); length >= 2; length--) {
    if (PLACE_NAMES.has(text.slice(at, at + length))) return length
  }
  return 0
}

const isShort = (text: string, at: number): boolean => SHORT_PLACES.includes(text[at] ?? '\n')

/** 「美、英、法」「沪苏浙」: a one-character name, read only next to another one. */
function isShortName(text: string, at: number, end: number): boolean {
  if (at >= end || !isShort(text, at)) return false
  const next = text[at + 1] === '、' ? at + 2 : at + 1
  const previous = text[at - 1] === '、' ? at - 2 : at - 1
  const alone = (place: number): boolean =>
    isShort(text, place) &&
    (text[place + 1] === '、' ||
      text[place - 1] === '、' ||
      isShort(text, place + 1) ||
      isShort(text, place - 1))
  return (next < end && alone(next)) || alone(previous)
}

const NAME_ENDS: ReadonlySet<number> = new Set([
  COMMA,
  STOP,
  SEMICOLON,
  COLON,
  NEWLINE,
  OPEN_QUOTE,
  CLOSE_QUOTE,
  OPEN_BRACKET,
])

const endsName = (text: string, at: number): boolean =>
  NAME_ENDS.has(classAt(text, at)) || '等和与及的'.includes(text[at] ?? '\n')

const endsSentencePart = (text: string, at: number): boolean => {
  const kind = classAt(text, at)
  if (kind === COMMA) return text[at] !== '、'
  return kind === STOP || kind === SEMICOLON || kind === NEWLINE || kind === COLON
}

/** Where a name that a known place begins ends: 「日本|藤泽绿色智慧小镇」「英国|伦敦」「新加坡|」. */
function nameEnd(text: string, after: number, end: number): number {
  const next = placeAt(text, after, end)
  if (next > 0) return nameEnd(text, after + next, end)
  if ('市省'.includes(text[after] ?? '\n')) return after + 1
  const at = tailEnd(text, after, end)
  if (at - after < 2) return after
  const tail = text.slice(after, at)
  // 「汉诺威工业展」 is a thing; the 「园区」 of a country is what is learned.
  if (THING.test(tail) && !KIND_OF_PLACE.test(tail) && (tail.length > 2 || !SUBJECTS.has(tail))) return at
  for (let here = after; here < at; here++) if (SUBJECTS.has(text.slice(here, here + 2))) return after
  const closed = at >= end || (endsName(text, at) && text[at] !== '的')
  return closed && tail.length <= SHORT_TAIL ? at : after
}

function tailEnd(text: string, after: number, end: number): number {
  const stop = Math.min(end, after + TAIL_REACH)
  let at = after
  while (at < stop && !endsName(text, at)) {
    const pair = text.slice(at, at + 2)
    if (YARDSTICKS.test(pair) || ACTS.has(pair)) break
    at++
  }
  return at
}

/** A quoted name that is a yardstick and not an order: 「对标“甲厂”“乙厂”等企业」, not 「对标“4+1”要求」. */
function quotedEnd(text: string, at: number, end: number): number {
  if (classAt(text, at) !== OPEN_QUOTE) return at
  let close = at + 1
  while (close < end && close - at < TAIL_REACH && classAt(text, close) !== CLOSE_QUOTE) close++
  if (classAt(text, close) !== CLOSE_QUOTE || close === at + 1) return at
  if (ORDER.test(text.slice(close + 1, close + 5)) || /^[0-9一二三四五六七八九十两]/.test(text[at + 1] ?? ''))
    return at
  return close
}

// 「eBay」, not 「IT产业」.
const isLatinName = (text: string, at: number): boolean =>
  classAt(text, at) === LATIN && classAt(text, at + 1) === LATIN && classAt(text, at + 2) === LATIN

/** Where an unknown name in a list of known ones ends; `at` where it is too long to be one. */
function unknownEnd(text: string, at: number, end: number): number {
  if (GENERAL.test(text.slice(at, at + 4))) return at
  const latin = classAt(text, at) === LATIN
  let stop = at
  while (stop < end && stop - at <= UNKNOWN_REACH) {
    const kind = classAt(text, stop)
    const ends = latin
      ? kind !== LATIN && kind !== DIGIT
      : endsName(text, stop) || SUBJECTS.has(text.slice(stop, stop + 2))
    if (ends) break
    stop++
  }
  if (stop - at < 2 || stop - at > UNKNOWN_REACH) return at
  if (latin || stop - at <= LONG_UNKNOWN || endsName(text, stop)) return stop
  return at + (TOWN.exec(text.slice(at, stop))?.[0].length ?? 0)
}

/** The name that begins at `at`: a known place, a short one, a quoted one, or (in a list already begun) any. */
function nameAt(
  text: string,
  at: number,
  end: number,
  begun: boolean,
): { start: number; end: number } | null {
  const place = placeAt(text, at, end)
  if (place > 0) return { start: at, end: nameEnd(text, at + place, end) }
  if (isShortName(text, at, end)) return { start: at, end: at + 1 }
  const quoted = quotedEnd(text, at, end)
  if (quoted > at) return { start: at + 1, end: quoted }
  const stop = begun || isLatinName(text, at) ? unknownEnd(text, at, end) : at
  return stop > at ? { start: at, end: stop } : null
}

/** Reads the names of a list from `at`; returns the offset after the last one. */
function takeNames(text: string, at: number, end: number, into: Mentions): number {
  const first = into.benchmarks.length
  let here = at
  let last = at
  while (here >= 0 && here < end) {
    const name = nameAt(text, here, end, into.benchmarks.length > first)
    if (name === null) break
    into.benchmarks.push({ name: text.slice(name.start, name.end), ...name })
    last = name.end
    const quoted = name.start > here
    here = nextName(text, quoted ? name.end + 1 : name.end, end, quoted)
  }
  return last
}

/** Where the next name of the list begins: at once after 、, or after what is learned, before a known place. */
function nextName(text: string, at: number, end: number, quoted: boolean): number {
  if (text[at] === '、') return at + 1
  // 「“甲厂”“乙厂”」 are two; in 「新加坡“花园城市”标准」 the quotes hold what is learned.
  if ((quoted && classAt(text, at) === OPEN_QUOTE) || isShortName(text, at, end)) return at
  const stop = Math.min(end, at + GAP_REACH)
  for (let here = at; here < stop; here++) {
    if (endsSentencePart(text, here)) return -1
    if (!'、和与及'.includes(text[here] ?? '\n')) continue
    if (placeAt(text, here + 1, end) > 0) return here + 1
  }
  return -1
}

function take(scope: Parameters<Recognizer['take']>[0], at: number, into: Mentions): number {
  const { text, end } = scope
  const second = text[at + 1]
  switch (text[at]) {
    case '对':
      if (second !== '标' && second !== '照') return at
      return from(
        text,
        text.startsWith('学习', at + 2) || text.startsWith('对表', at + 2) ? at + 4 : at + 2,
        at,
        end,
        into,
      )
    case '借':
      return second === '鉴' ? from(text, at + 2, at, end, into) : at
    case '参':
    case '比':
      return second === '照' ? from(text, at + 2, at, end, into) : at
    case '学': {
      if (second !== '习' || placeAt(text, at + 2, end) === 0) return at
      const stop = Math.min(end, at + 2 + YARDSTICK_REACH)
      return YARDSTICKS.test(text.slice(at + 2, stop)) ? from(text, at + 2, at, end, into) : at
    }
    default:
      return second === '齐' ? lookBack(scope, at, into) : at
  }
}

function from(text: string, names: number, at: number, end: number, into: Mentions): number {
  const before = into.benchmarks.length
  const after = takeNames(text, names, Math.min(end, names + LIST_REACH), into)
  return into.benchmarks.length > before ? after : at
}

// 「向上海、深圳看齐」: the names stand before the verb.
function lookBack(scope: Parameters<Recognizer['take']>[0], at: number, into: Mentions): number {
  const floor = Math.max(scope.start, at - LIST_REACH)
  let to = at - 1
  while (to >= floor && scope.text[to] !== '向') to--
  if (to < floor) return at
  const before = into.benchmarks.length
  takeNames(scope.text, to + 1, at, into)
  return into.benchmarks.length > before ? at + 2 : at
}

/** 对标、学习借鉴: whom an item measures itself against. */
export const benchmark: Recognizer = { name: 'benchmark', triggers: '对借学参比看', take }
