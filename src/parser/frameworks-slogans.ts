import { CLOSE_QUOTE, classAt, DIGIT, HAN, NUMERAL, OPEN_QUOTE, STRAIGHT_QUOTE } from './characters.ts'
import { ANY_NUMBER, countBetween, isMeasure, numeralEnd } from './frameworks-groups.ts'
import { isNationalFormula, isTypeAt, NUMBERS_OF_OTHER_THINGS } from './lexicon/slogans.ts'

/** How sure the form alone makes us: a `single` (「“十大工程”」) or a `bare` number is a framework only once it is spelled out. */
export type SloganKind = 'certain' | 'bare' | 'single'

/** A numbered slogan as printed. `end` is before its closing quote, `after` behind the quote and the label. */
export type Slogan = {
  name: string
  label: string
  counts: number[]
  nouns: string[]
  kind: SloganKind
  /** 「四六」 may say four of six each. */
  pair: boolean
  start: number
  end: number
  after: number
}

const NAME_REACH = 30 // 「三个中心、五大平台、七项机制」 and no longer
const LABEL_REACH = 14 // 「促进金融业健康发展政策措施」 is 13
const DIGITS_REACH = 6 // 「51020」; longer runs are telephone numbers
const PARTS_LIMIT = 8

const isClose = (text: string, at: number): boolean => {
  const kind = classAt(text, at)
  return kind === CLOSE_QUOTE || kind === STRAIGHT_QUOTE
}

/** Reads a numbered slogan whose first character after the opening quote is at `at`. */
export function readSlogan(text: string, at: number): Slogan | null {
  const kind = classAt(text, at)
  if (kind === NUMERAL) return readNumeralRun(text, at) ?? readNouns(text, at)
  return readNumber(text, at) ?? readNouns(text, at)
}

/** Reads the words up to the kind of thing a slogan is: 「“8696”工作路径」 → the end of 「工作路径」; `at` where there is none. */
function labelEnd(text: string, at: number): number {
  if (refused[text.charCodeAt(at)] === AS_LABEL) return at
  const stop = Math.min(text.length, at + LABEL_REACH)
  for (let here = at; here < stop; here++) {
    const kind = classAt(text, here)
    if (kind !== HAN && kind !== NUMERAL) return at
    if (!isTypeAt(text, here)) continue
    here += 2
    while (isTypeAt(text, here)) here += 2
    return here
  }
  return at
}

// 「以“十大工程”为主路径」: the sentence goes on.
const NOT_LABEL = '为的等和是即'
const AS_LABEL = 1
const AS_COUNTED = 2

type Draft = Pick<Slogan, 'counts' | 'nouns' | 'kind' | 'pair'>

/** Closes a name that ends at `end`: inside the quotes 「“四六计划”」 or before the closing one 「“8696”工作路径」. */
function close(text: string, start: number, end: number, draft: Draft): Slogan | null {
  const { counts, nouns, kind, pair } = draft
  const closed = isClose(text, end)
  const from = closed ? end + 1 : end
  const to = labelEnd(text, from)
  if (!closed && (to === end || !isClose(text, to))) return null
  const label = to === from ? '' : text.slice(from, to)
  const after = closed ? to : to + 1
  return { name: text.slice(start, end), label, counts, nouns, kind, pair, start, end, after }
}

const isSign = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at)
  return code === 0x2b || code === 0xff0b // +, full width
}

const isUnknown = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at)
  return code === 0x4e || code === 0x6e || code === 0x58 // N, n, X
}

/** 「8696」「1+6+4」「1+N」. */
function readNumber(text: string, at: number): Slogan | null {
  const counts: number[] = []
  let end = at
  for (;;) {
    const start = end
    while (end - start < DIGITS_REACH && classAt(text, end) === DIGIT) end++
    if (end > start) counts.push(countBetween(text, start, end))
    else if (isUnknown(text, end)) {
      end++
      counts.push(ANY_NUMBER)
    } else return null
    if (!isSign(text, end)) break
    end++
    if (counts.length === PARTS_LIMIT) return null
  }
  const nouns = counts.map(() => '')
  if (counts.length > 1) {
    return counts.some(count => count > 99)
      ? null
      : close(text, at, end, { counts, nouns, kind: 'certain', pair: false })
  }
  return readDigits(text, at, end)
}

function readDigits(text: string, at: number, end: number): Slogan | null {
  const printed = text.slice(at, end)
  const counts = digitsOf(printed)
  if (counts.length < 2 || counts[0] === 0 || NUMBERS_OF_OTHER_THINGS.test(counts.join(''))) return null
  const slogan = close(text, at, end, { counts, nouns: counts.map(() => ''), kind: 'bare', pair: false })
  // 「“2035”远景目标」「“2011”计划」 are years; 「“96”工程」 may be one.
  const year = printed.length === 4 && counts[0] === 20
  const century = printed.length === 4 && printed.startsWith('20')
  if (slogan !== null && slogan.label !== '' && printed.length > 2 && !year && !century)
    slogan.kind = 'certain'
  return slogan
}

/** 「51020」 is five, ten and twenty: a nought belongs to the digit before it. */
function digitsOf(printed: string): number[] {
  const counts: number[] = []
  for (let at = 0; at < printed.length; at++) {
    const digit = countBetween(printed, at, at + 1)
    const last = counts.length - 1
    if (digit === 0 && last >= 0) counts[last] = (counts[last] ?? 0) * 10
    else counts.push(digit)
  }
  return counts
}

/** 「四六计划」「“三六八九”工作思路」. A last 五 after one numeral is a five-year plan (「“十四五”规划」「“八五”普法」). */
function readNumeralRun(text: string, at: number): Slogan | null {
  const end = numeralEnd(text, at, at + DIGITS_REACH)
  const length = end - at
  if (length < 2 || text.charCodeAt(end - 1) === 0x4e94) return null
  const counts: number[] = []
  for (let here = at; here < end; here++) counts.push(countBetween(text, here, here + 1))
  if (counts.some(count => count < 1 || count > 9)) return null
  if (isNationalFormula(text.slice(at, end))) return null
  const slogan = close(text, at, end, {
    counts,
    nouns: counts.map(() => ''),
    kind: 'certain',
    pair: length === 2,
  })
  return slogan === null || slogan.label === '' ? null : slogan
}

// 「三年上、五年强」 counts time; 「一要…、二要…」「一不怕…」「两手抓」 count arguments; 「五位一体」 is one thing; 「五个进一步」 too.
const NOT_COUNTED = '年月日天时分秒周季届岁元要不是手位来次百千万亿倍成折进年级岸'
const NOUN_LIMIT = 9

const refused = new Uint8Array(65536)
for (let at = 0; at < NOT_LABEL.length; at++) refused[NOT_LABEL.charCodeAt(at)] = AS_LABEL
for (let at = 0; at < NOT_COUNTED.length; at++) refused[NOT_COUNTED.charCodeAt(at)] = AS_COUNTED

type Counted = { count: number; noun: string; end: number; measured: boolean }

// 「一核两翼多|点”」: 多 counts the last part.
const isMany = (text: string, at: number): boolean => text.charCodeAt(at) === 0x591a && isClose(text, at + 2)

/** One 「两个平台」 or 「三湾」 of a slogan. */
function readCounted(text: string, at: number, stop: number): Counted | null {
  if (isMany(text, at))
    return { count: ANY_NUMBER, noun: text.slice(at + 1, at + 2), end: at + 2, measured: false }
  const after = numeralEnd(text, at, stop)
  if (after === at || after - at > 2) return null
  const count = countBetween(text, at, after)
  if (count < 1) return null
  const measured = isMeasure(text, after) && classAt(text, after + 1) === HAN
  const noun = measured ? after + 1 : after
  let end = noun
  while (end - noun < NOUN_LIMIT && classAt(text, end) === HAN && !(end > noun && isMany(text, end))) end++
  // 「五个一」: a measure alone is no noun.
  if (end === noun || (end - noun === 1 && text.charCodeAt(noun) === 0x4e2a)) return null
  const first = text.charCodeAt(noun)
  if (refused[text.charCodeAt(after)] === AS_COUNTED || refused[first] === AS_COUNTED) return null
  return { count, noun: text.slice(noun, end), end, measured }
}

/** 「两个平台、六大体系」「三湾三城」「四新”+“四高」, and 「十大工程」 alone. */
function readNouns(text: string, at: number): Slogan | null {
  const stop = Math.min(text.length, at + NAME_REACH)
  const parts: Counted[] = []
  let here = at
  for (;;) {
    const part = readCounted(text, here, stop)
    if (part === null || parts.length === PARTS_LIMIT) return null
    parts.push(part)
    here = overJoint(text, part.end)
    if (here === part.end && isClose(text, here)) break
    const next = classAt(text, here)
    if (here >= stop || (next !== NUMERAL && next !== DIGIT && !isMany(text, here))) return null
  }
  const last = parts[parts.length - 1]
  if (last === undefined || !isFramework(parts)) return null
  const name = text.slice(at, last.end).replace(/[“”‘’"]/g, '')
  if (isNationalFormula(name)) return null
  const after = labelEnd(text, last.end + 1)
  return {
    name,
    label: text.slice(last.end + 1, after),
    counts: parts.map(part => part.count),
    nouns: parts.map(part => part.noun),
    kind: parts.length > 1 ? 'certain' : 'single',
    pair: false,
    start: at,
    end: last.end,
    after,
  }
}

function isFramework(parts: readonly Counted[]): boolean {
  const [first, second] = parts
  if (first === undefined) return false
  if (second === undefined) return first.measured && first.count > 1
  // 「一县一业」: one each. 「一产做优、二产做大」 counts its way through a list.
  if (parts.every(part => part.count === 1)) return false
  // 「一照多址」: one to many.
  if (parts.length === 2 && second.count === ANY_NUMBER) return false
  const ordinal = parts.every((part, at) => part.count === at + 1)
  return !(ordinal && first.noun.charCodeAt(0) === second.noun.charCodeAt(0))
}

/** Steps over what may stand between two counted nouns: 「、」, a blank, or 「”+“」 with either quote lost. */
function overJoint(text: string, at: number): number {
  let here = at
  if (isClose(text, here) && isSign(text, here + 1)) here++
  const code = text.charCodeAt(here)
  if (code !== 0x3001 && code !== 0x2c && code !== 0xff0c && code !== 0x20 && !isSign(text, here)) return at
  here++
  return classAt(text, here) === OPEN_QUOTE ? here + 1 : here
}
