import { COLON, COMMA, classAt, NEWLINE, SEMICOLON, STOP } from './characters.ts'
import { countOf } from './frameworks-groups.ts'

/** The titles of headings numbered from one. */
export type Headings = { items: string[]; start: number; end: number }

const SECTION_REACH = 15_000 // ten headings with their text, as in a plan of ten projects
const TITLE_REACH = 60 // a heading longer than this is a paragraph

const NUMBERS = [
  '一',
  '二',
  '三',
  '四',
  '五',
  '六',
  '七',
  '八',
  '九',
  '十',
  '十一',
  '十二',
  '十三',
  '十四',
  '十五',
  '十六',
  '十七',
  '十八',
  '十九',
  '二十',
]
const MARKERS: readonly ((number: number) => string)[] = [
  number => `（${NUMBERS[number - 1]}）`,
  number => `(${NUMBERS[number - 1]})`,
  number => `${number}.`,
  number => `${number}．`,
  number => `${number}、`,
  number => `${NUMBERS[number - 1]}是`,
  number => `${NUMBERS[number - 1]}、`,
]
// What a plan gives a chapter to. 「四个全面」 and 「三个务必」 are never headings.
const HEADED =
  /(?:工程|行动|计划|项目|任务|平台|体系|机制|攻坚战|战略|举措|战役|产业|集群|提升|园区|基地|中心|高地)$/
const VERBS =
  /^(?:着力|大力|深入|扎实|加快|全力|持续|重点|组织|启动)*(?:实施|推进|开展|抓好|建设|打造|落实|推动|强化|做好)/

/** Reads the `count` headings after `from` that each name a `noun`: 「（一）实施…工程。」 … 「（十）实施…工程。」 */
export function readHeadings(text: string, from: number, count: number, noun: string): Headings | null {
  if (count < 3 || count > NUMBERS.length || !HEADED.test(noun)) return null
  const window = text.slice(from, from + SECTION_REACH)
  if (!window.includes(noun)) return null
  for (const marker of MARKERS) {
    const items: string[] = []
    let at = -1
    let start = 0
    for (let number = 1; number <= count; number++) {
      const sign = marker(number)
      at = headingAt(window, sign, at + 1, noun)
      if (at < 0) break
      const title = at + sign.length
      const end = titleEnd(window, title)
      if (number === 1) start = from + at
      items.push(window.slice(title, end).trim().replace(VERBS, ''))
      at = end
    }
    if (items.length === count) return { items, start, end: from + at }
  }
  return null
}

/** The next `sign` whose title names the noun. Other headings numbered alike may stand between. */
function headingAt(text: string, sign: string, from: number, noun: string): number {
  for (let at = text.indexOf(sign, from); at >= 0; at = text.indexOf(sign, at + 1)) {
    const title = at + sign.length
    if (text.slice(title, titleEnd(text, title)).includes(noun)) return at
  }
  return -1
}

function titleEnd(text: string, at: number): number {
  const stop = Math.min(text.length, at + TITLE_REACH)
  while (at < stop) {
    const kind = classAt(text, at)
    if (
      kind === STOP ||
      kind === NEWLINE ||
      kind === COLON ||
      kind === SEMICOLON ||
      (kind === COMMA && text[at] !== '、')
    )
      break
    at++
  }
  return at
}

/** A markdown heading that counts what stands under it: 「## 建设八大平台」. */
export type CountedHeading = { count: number; noun: string; items: string[]; start: number; end: number }

const HEADINGS_LIMIT = 400 // an infographic has a few dozen
const COUNTED = /“?([一二三四五六七八九十两]{1,3}|\d{1,2})[大个项条类]([^”“，。、\s]{1,12})”?$/
const NUMBERED = /^(?:\d{1,2}[.、．\s]*|[（(]?[一二三四五六七八九十]+[)）、.]\s*|[①-⑳]\s*)/

/** Reads the headings of a text made of headings, each counted one with those directly under it where their number is right; null where no heading stands. */
export function readCountedHeadings(text: string, from: number): CountedHeading[] | null {
  const lines = listHeadings(text, from)
  if (lines.length === 0) return null
  const counted: CountedHeading[] = []
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]
    const match = line === undefined ? null : COUNTED.exec(line.title)
    if (line === undefined || match === null) continue
    const count = countOf(match[1] ?? '')
    const items: string[] = []
    let end = line.end
    for (const child of lines.slice(i + 1, i + 2 + count)) {
      if (child.level <= line.level) break
      items.push(child.title.replace(NUMBERED, ''))
      end = child.end
    }
    if (count > 1 && items.length === count)
      counted.push({ count, noun: match[2] ?? '', items, start: line.start, end })
  }
  return counted
}

type Heading = { level: number; title: string; start: number; end: number }

function listHeadings(text: string, from: number): Heading[] {
  const headings: Heading[] = []
  for (
    let at = text.indexOf('\n#', from);
    at >= 0 && headings.length < HEADINGS_LIMIT;
    at = text.indexOf('\n#', at + 1)
  ) {
    let level = 0
    while (text.charCodeAt(at + 1 + level) === 0x23 && level < 6) level++
    const line = text.slice(at + 1 + level, at + 1 + level + TITLE_REACH)
    const stop = line.indexOf('\n')
    const printed = stop < 0 ? line : line.slice(0, stop)
    headings.push({ level, title: printed.trim(), start: at + 1, end: at + 1 + level + printed.length })
  }
  return headings
}
