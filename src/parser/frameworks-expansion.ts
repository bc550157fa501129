import { COMMA, classAt, STOP } from './characters.ts'
import { type Definition, endOf, fromDefinitions } from './frameworks-definitions.ts'
import { ANY_NUMBER, type Group } from './frameworks-groups.ts'
import { readCountedHeadings, readHeadings } from './frameworks-headings.ts'
import { type NamedList, readListAfter, readListBefore } from './frameworks-lists.ts'
import { oneNamed, type PartDraft, partOfGroup } from './frameworks-parts.ts'
import type { Reading } from './frameworks-reading.ts'
import type { Slogan } from './frameworks-slogans.ts'
import { endsWithVerb } from './lexicon/handling.ts'

const COUNTED_REACH = 160 // 「1名驻村指导员、2名协理员和N名志愿者」
const BEFORE_REACH = 500 // a list in front of a single slogan
const ITEM_LIMIT = 30 // a longer 「name」 is a sentence that happens to stand before a quoted noun

/** Spells a multi-part slogan out from what stands in its sentence, its paragraph or in definitions after it; null where nothing does. */
export function expandSlogan(
  reading: Reading,
  slogan: Slogan,
  limit: number,
  definitions: readonly Definition[],
  from: number,
  firstTime: boolean,
): PartDraft[] | null {
  const { text } = reading
  for (const counts of readingsOf(slogan)) {
    const defined = fromDefinitions(reading, slogan, counts, definitions, from)
    if (defined !== null) return defined
  }
  const sentence = endOf(text, '。', slogan.after, endOf(text, '\n', slogan.after, limit))
  const paragraph = endOf(text, '\n', sentence, limit)
  const near = reading.listGroups(slogan.after, sentence)
  return (
    fromOneList(text, slogan, sentence) ??
    fromGroups(text, slogan, near, sentence) ??
    fromParagraph(reading, slogan, near, sentence, paragraph) ??
    // 「“一核”即…⏎“两翼”即…」: each on a line of its own.
    fromLines(reading, slogan, paragraph, limit) ??
    fromCountedNouns(reading, slogan, near) ??
    fromBareLists(text, slogan, sentence) ??
    (firstTime ? fromHeadings(reading, slogan) : null)
  )
}

// 「实施“32”路径。建设A、B、C“三大组团”。创新D、E“两种模式”。」
function fromParagraph(
  reading: Reading,
  slogan: Slogan,
  near: readonly Group[],
  sentence: number,
  paragraph: number,
): PartDraft[] | null {
  const far = reading.listGroups(sentence, paragraph)
  return far.length === 0 ? null : fromGroups(reading.text, slogan, [...near, ...far], paragraph)
}

/** 「1650」 is one, six and fifty, or sixteen and fifty. */
function readingsOf(slogan: Slogan): number[][] {
  const [first, second, ...rest] = slogan.counts
  const digits = slogan.name.charCodeAt(0) < 0x3a && !slogan.name.includes('+')
  if (!digits || first === undefined || second === undefined || rest.length === 0 || second > 9)
    return [slogan.counts]
  return [slogan.counts, [first * 10 + second, ...rest]]
}

/** 「建设A、B等“八大平台”，创新C、D“六大模式”」: every digit in order, each by its counted noun. */
function fromGroups(
  text: string,
  slogan: Slogan,
  groups: readonly Group[],
  limit: number,
): PartDraft[] | null {
  if (groups.length === 0) return null
  for (const counts of countings(slogan, groups)) {
    const matched = matchGroups(slogan, counts, groups)
    // A one need not be counted aloud (「以X为引领」); everything else must be there, or the groups are others'.
    if (counts.some((count, i) => count > 1 && matched[i] === null)) continue
    const parts = partsOf(text, slogan, counts, matched, limit)
    if (parts.some(part => part.items.length > 0 && part.count !== 1)) return parts
  }
  return null
}

// 「四六计划」 is four groups of six where the text names four groups of six, else four and six.
function countings(slogan: Slogan, groups: readonly Group[]): number[][] {
  const [times = 0, each = 0] = slogan.counts
  if (!slogan.pair) return readingsOf(slogan)
  const same = groups.filter(group => group.count === each).length
  return times > 1 && same >= times ? [new Array<number>(times).fill(each), slogan.counts] : [slogan.counts]
}

function matchGroups(slogan: Slogan, counts: readonly number[], groups: readonly Group[]): (Group | null)[] {
  let next = 0
  return counts.map((count, i) => {
    const noun = slogan.nouns[i] ?? ''
    const at = groups.findIndex(
      (group, j) =>
        j >= next &&
        group.count === count &&
        (noun === '' || group.noun === noun || (noun.length > 1 && group.noun.endsWith(noun))),
    )
    if (at < 0) return null
    next = at + 1
    return groups[at] ?? null
  })
}

function partsOf(
  text: string,
  slogan: Slogan,
  counts: readonly number[],
  matched: readonly (Group | null)[],
  limit: number,
): PartDraft[] {
  let floor = slogan.after
  return counts.map((count, i) => {
    const group = matched[i] ?? null
    const next = matched.slice(i + 1).find(one => one !== null)?.start ?? limit
    if (group !== null) {
      const part = partOfGroup(text, group, floor, next)
      floor = Math.max(floor, part.end)
      return part
    }
    const led = count === 1 ? readLead(text, floor, next) : null
    const noun = slogan.nouns[i] ?? ''
    return led ?? { count, noun, items: [], open: count === ANY_NUMBER, start: slogan.start, end: slogan.end }
  })
}

const LEADS = /为(?:引领|核心|龙头|牵引|主线|统领|中心|目标|抓手|主轴|关键|基础|支撑|根本)/y
const LEAD_REACH = 60 // 「以…为引领」; longer is another sentence

/** 「以X为引领」: the one thing that leads. */
function readLead(text: string, from: number, to: number): PartDraft | null {
  for (let at = text.indexOf('以', from); at >= 0 && at < to; at = text.indexOf('以', at + 1)) {
    const stop = Math.min(to, at + LEAD_REACH)
    for (let as = at + 2; as < stop; as++) {
      const kind = classAt(text, as)
      if (kind === COMMA || kind === STOP) break
      if (text.charCodeAt(as) !== 0x4e3a) continue // 为
      LEADS.lastIndex = as
      if (!LEADS.test(text)) continue
      const end = LEADS.lastIndex
      return {
        count: 1,
        noun: text.slice(as + 1, end),
        items: [text.slice(at + 1, as)],
        open: false,
        start: at,
        end,
      }
    }
  }
  return null
}

/** 「“1+2+N”（1名驻村指导员、2名协理员和N名志愿者）」, also before it: 「一次X、三次Y的“13”服务」. Nouns, and nothing named. */
function fromCountedNouns(reading: Reading, slogan: Slogan, near: readonly Group[]): PartDraft[] | null {
  const after = near.filter(group => group.end <= slogan.after + COUNTED_REACH)
  const quote = slogan.start - 1
  const before =
    reading.text.charCodeAt(quote - 1) === 0x7684
      ? reading.listGroups(Math.max(0, quote - COUNTED_REACH), quote - 1)
      : []
  return inOrder(slogan, after) ?? inOrder(slogan, before)
}

function inOrder(slogan: Slogan, groups: readonly Group[]): PartDraft[] | null {
  const matched = matchGroups(slogan, slogan.counts, groups)
  const parts: PartDraft[] = []
  for (const group of matched) {
    if (group === null) return null
    const { count, noun, start, end } = group
    parts.push({
      count,
      noun,
      items: count === 1 ? oneNamed(noun) : [],
      open: count === ANY_NUMBER,
      start,
      end,
    })
  }
  return parts
}

/** 「## 建设八大平台」 with eight headings under it: how an infographic spells its slogan out. */
function fromHeadings(reading: Reading, slogan: Slogan): PartDraft[] | null {
  if (slogan.after >= reading.plainFrom) return null
  const headings = readCountedHeadings(reading.text, slogan.after)
  if (headings === null) reading.plainFrom = slogan.after
  if (headings === null || headings.length === 0) return null
  let next = 0
  const parts = slogan.counts.map(count => {
    const at = headings.findIndex((heading, i) => i >= next && heading.count === count)
    const heading = headings[at]
    if (heading === undefined)
      return { count, noun: '', items: [], open: false, start: slogan.start, end: slogan.end }
    next = at + 1
    return { ...heading, open: false }
  })
  return parts.some(part => part.items.length > 0) ? parts : null
}

function fromLines(reading: Reading, slogan: Slogan, from: number, limit: number): PartDraft[] | null {
  if (slogan.nouns.every(noun => noun === '')) return null
  const quoted = reading.listGroups(from, limit).filter(group => group.quoted)
  return fromGroups(reading.text, slogan, quoted, limit)
}

/** 「“四减一降”（减A、减B、减C、减D、降E）」: one list whose names are as many as all digits together. */
function fromOneList(text: string, slogan: Slogan, limit: number): PartDraft[] | null {
  const total = slogan.counts.reduce((sum, count) => sum + count, 0)
  if (slogan.counts.includes(ANY_NUMBER)) return null
  const list = readListAfter(text, slogan.after, limit, total)
  if (list === null || list.open || list.items.length !== total) return null
  let taken = 0
  return slogan.counts.map((count, i) => {
    const items = list.items.slice(taken, taken + count)
    taken += count
    return { count, noun: slogan.nouns[i] ?? '', items, open: false, start: list.start, end: list.end }
  })
}

/** 「“两个平台、六大体系”，完善A、B、C、D、E和F体系」: a list of exactly that many, the last of them with the noun. */
function fromBareLists(text: string, slogan: Slogan, limit: number): PartDraft[] | null {
  if (slogan.nouns.some(noun => noun.length < 2)) return null
  const found = slogan.counts.map((count, i) =>
    readBareList(text, slogan.after, limit, count, slogan.nouns[i] ?? ''),
  )
  if (found.every(part => part === null)) return null
  return found.map(
    (part, i) =>
      part ?? {
        count: slogan.counts[i] ?? 0,
        noun: slogan.nouns[i] ?? '',
        items: [],
        open: false,
        start: slogan.start,
        end: slogan.end,
      },
  )
}

function readBareList(
  text: string,
  from: number,
  limit: number,
  count: number,
  noun: string,
): PartDraft | null {
  if (count < 3) return null
  const window = text.slice(0, limit + noun.length - 1)
  for (let at = window.indexOf(noun, from); at >= 0; at = window.indexOf(noun, at + 1)) {
    const list = readListBefore(text, at, from, count)
    if (list.items.length !== count || list.open) continue
    return { count, noun, items: list.items, open: false, start: list.start, end: at + noun.length }
  }
  return null
}

/** 「“十大工程”」 is a framework where its ten are named: before it, after it, or as numbered headings. */
export function expandSingle(
  text: string,
  slogan: Slogan,
  limit: number,
  firstTime: boolean,
): PartDraft[] | null {
  const count = slogan.counts[0] ?? 0
  const noun = slogan.nouns[0] ?? ''
  const before = readListBefore(text, slogan.start - 1, Math.max(0, slogan.start - BEFORE_REACH), count)
  const after =
    readListAfter(text, slogan.after, limit, count) ?? readListAfter(text, slogan.end + 1, limit, count)
  const list = [before, after].find(one => one !== null && isComplete(one, count))
  if (list !== undefined && list !== null) {
    const { items, open } = list
    const start = Math.min(list.start, slogan.start)
    return [{ count, noun, items, open, start, end: Math.max(list.end, slogan.end) }]
  }
  const headings = firstTime ? readHeadings(text, slogan.after, count, noun) : null
  if (headings === null) return null
  return [{ count, noun, items: headings.items, open: false, start: headings.start, end: headings.end }]
}

// Two names before 「两个…」 may be the sentence's own parts; only where they are built alike are they the two.
function isComplete(list: NamedList, count: number): boolean {
  const { items, open } = list
  if (open ? items.length < 2 || items.length >= count : items.length !== count) return false
  // 「今年要继续围绕贯彻甲、乙、丙“三项政策”」: the first 「name」 holds the sentence.
  const [first = '', ...others] = items
  if (others.length > 0 && first.length > 2 * Math.max(...others.map(name => name.length))) return false
  if (items.some(name => name.includes('“') || name.length > ITEM_LIMIT) || endsWithVerb(items.at(-1) ?? ''))
    return false
  return open || count > 2 || items[0]?.length === items[1]?.length
}
