import type { Framework, FrameworkPart } from '../model/plan.ts'
import {
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
  STOP,
} from './characters.ts'
import { readHeadings } from './frameworks-headings.ts'
import {
  ANY_NUMBER,
  countOf,
  type Group,
  listGroups,
  type NamedList,
  readListAfter,
  readListBefore,
  readOne,
} from './frameworks-lists.ts'
import { readSlogan, type Slogan } from './frameworks-slogans.ts'

type PartDraft = Omit<FrameworkPart, 'span'> & { start: number; end: number }

/** A numbered slogan and what each digit stands for; offsets into the cleaned text. */
export type FrameworkDraft = Omit<Framework, 'span' | 'parts'> & {
  start: number
  end: number
  parts: PartDraft[]
}

type FrameworkFinding = { code: string; start: number; end: number; facts?: Record<string, string | number> }

/** 「“5”是指…」: a digit on its own, explained. */
type Definition = { count: number; start: number; body: number }

const PARAGRAPH_REACH = 1200 // the longest paragraph that spells one slogan out; four lists of ten names
const DEFINITION_REACH = 4000 // 「“1”是指…」 to 「“7”是指…」 may fill two pages
const SENTENCE_REACH = 500 // one definition
const COUNTED_REACH = 160 // 「1名社区民警、2名协辅警和N名网格员」
const NAMES_LIMIT = 200 // no plan has more slogans; a bound for hostile text

const OPENING_QUOTES = ['“', '「', '『', '‘', '"', '＂']

/** Finds the numbered slogans of a plan and ties each digit to what it stands for, wherever that is spelled out. */
export function findFrameworks(text: string): { frameworks: FrameworkDraft[]; findings: FrameworkFinding[] } {
  const { slogans, definitions } = listSlogans(text)
  const best = new Map<string, { slogan: Slogan; parts: PartDraft[]; worth: number }>()
  let nextDefinition = 0
  for (let i = 0; i < slogans.length; i++) {
    const slogan = slogans[i]
    if (slogan === undefined) continue
    const known = best.get(slogan.name)
    if (known === undefined && best.size >= NAMES_LIMIT) continue
    while ((definitions[nextDefinition]?.start ?? text.length) < slogan.start) nextDefinition++
    const next = slogans
      .slice(i + 1, i + 1 + 8)
      .find(other => other.kind === 'certain' && other.name !== slogan.name)
    const limit = Math.min(text.length, slogan.after + PARAGRAPH_REACH, next?.start ?? text.length)
    const parts = expand(text, slogan, limit, definitions, nextDefinition, known === undefined)
    const worth = parts === null ? -1 : worthOf(parts)
    if (parts === null && slogan.kind !== 'certain') continue
    if (known === undefined || worth > known.worth) {
      best.set(slogan.name, { slogan, parts: parts ?? unexpanded(slogan), worth })
    }
  }
  const frameworks: FrameworkDraft[] = []
  const findings: FrameworkFinding[] = []
  const taken = [...best.values()].sort((a, b) => a.slogan.start - b.slogan.start)
  const spans = taken.filter(one => one.slogan.kind !== 'single').flatMap(one => one.parts)
  for (const { slogan, parts } of taken) {
    const { name, label, start, end } = slogan
    // 「建设A、B“八大平台”」 inside the sentence that spells 8696 out is its part, not a framework of its own.
    if (slogan.kind === 'single' && spans.some(part => part.start <= start && end <= part.end)) continue
    frameworks.push({ name, label, parts, start, end })
    findings.push(...findingsOf(slogan, parts))
  }
  return { frameworks, findings }
}

function findingsOf(slogan: Slogan, parts: readonly PartDraft[]): FrameworkFinding[] {
  const { name, start, end } = slogan
  if (parts.every(part => part.items.length === 0 && (part.noun === '' || slogan.nouns.includes(part.noun))))
    return [{ code: 'framework-never-expanded', start, end, facts: { name } }]
  return parts
    .filter(part => part.items.length > 0 && part.count !== ANY_NUMBER)
    .filter(part => (part.open ? part.items.length > part.count : part.items.length !== part.count))
    .map(part => ({
      code: 'framework-count-mismatch',
      start: part.start,
      end: part.end,
      facts: { name, noun: part.noun, count: part.count, listed: part.items.length },
    }))
}

function listSlogans(text: string): { slogans: Slogan[]; definitions: Definition[] } {
  const slogans: Slogan[] = []
  const definitions: Definition[] = []
  const read = (at: number): void => {
    const definition = readDefinition(text, at)
    if (definition !== null) definitions.push(definition)
    else {
      const slogan = readSlogan(text, at)
      if (slogan !== null) slogans.push(slogan)
    }
  }
  for (const quote of OPENING_QUOTES) {
    for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) {
      const kind = classAt(text, at + 1)
      if (kind === NUMERAL || kind === DIGIT || text[at + 1] === 'N') read(at + 1)
    }
  }
  // 「1567”体系」: the opening quote was lost with the line's first character.
  for (let at = text.indexOf('”'); at >= 0; at = text.indexOf('”', at + 1)) {
    if (classAt(text, at - 1) !== DIGIT) continue
    let start = at - 1
    while (start > 0 && at - start < 8 && (classAt(text, start - 1) === DIGIT || text[start - 1] === '+'))
      start--
    if (classAt(text, start - 1) !== OPEN_QUOTE && at - start > 2) read(start)
  }
  slogans.sort((a, b) => a.start - b.start)
  definitions.sort((a, b) => a.start - b.start)
  return { slogans, definitions }
}

const DEFINES = ['是指', '即', '就是', '指', '为', '是', '代表', '：', ':']

function readDefinition(text: string, at: number): Definition | null {
  let end = at
  while (
    end < at + 3 &&
    (classAt(text, end) === DIGIT || classAt(text, end) === NUMERAL || text[end] === 'N')
  )
    end++
  if (end === at || classAt(text, end) !== CLOSE_QUOTE) return null
  const count = text[at] === 'N' ? ANY_NUMBER : countOf(text.slice(at, end))
  const word = DEFINES.find(lead => text.startsWith(lead, end + 1))
  if (word === undefined || count < 0) return null
  return { count, start: at, body: end + 1 + word.length }
}

const worthOf = (parts: readonly PartDraft[]): number =>
  parts.reduce(
    (sum, part) => sum + (part.items.length > 0 ? 10 + part.items.length : part.noun === '' ? 0 : 1),
    0,
  )

const unexpanded = (slogan: Slogan): PartDraft[] =>
  slogan.counts.map((count, i) => ({
    count,
    noun: slogan.nouns[i] ?? '',
    items: [],
    open: false,
    start: slogan.start,
    end: slogan.end,
  }))

function expand(
  text: string,
  slogan: Slogan,
  limit: number,
  definitions: readonly Definition[],
  from: number,
  firstTime: boolean,
): PartDraft[] | null {
  if (slogan.kind === 'single') return expandSingle(text, slogan, limit, firstTime)
  const defined = fromDefinitions(text, slogan, definitions, from)
  if (defined !== null) return defined
  const sentence = sentenceEnd(text, slogan.after, limit)
  return (
    fromGroups(text, slogan, sentence) ??
    fromGroups(text, slogan, paragraphEnd(text, sentence, limit)) ??
    fromCountedNouns(text, slogan, sentence)
  )
}

function sentenceEnd(text: string, at: number, limit: number): number {
  while (at < limit && classAt(text, at) !== STOP && classAt(text, at) !== NEWLINE) at++
  return at
}

function paragraphEnd(text: string, at: number, limit: number): number {
  while (at < limit && classAt(text, at) !== NEWLINE) at++
  return at
}

/** 「“1”是指…。“5”是指A、B、C、D、E五个联席会议制度。」 */
function fromDefinitions(
  text: string,
  slogan: Slogan,
  definitions: readonly Definition[],
  from: number,
): PartDraft[] | null {
  const parts: PartDraft[] = []
  for (const count of slogan.counts) {
    const definition = definitions[from++]
    if (definition === undefined || definition.count !== count) return null
    if (definition.start > slogan.end + DEFINITION_REACH) return null
    const next = definitions[from]?.start ?? text.length
    const end = Math.min(
      sentenceEnd(text, definition.body, Math.min(text.length, definition.body + SENTENCE_REACH)),
      next,
    )
    parts.push(partOfDefinition(text, definition, end))
  }
  return parts
}

function partOfDefinition(text: string, definition: Definition, end: number): PartDraft {
  const { count, start, body } = definition
  const groups = listGroups(text, body, end)
  const group = groups.find(one => one.count === count)
  if (group !== undefined) return { ...partOfGroup(text, group, body, end), start }
  if (count === 1) {
    const { items } = readOne(text, body, end)
    return { count, noun: kindOfOne(items[0] ?? ''), items, open: false, start, end }
  }
  const list = readListBefore(text, end, body, count)
  return { count, noun: '', items: list.items.length > 1 ? list.items : [], open: list.open, start, end }
}

const KINDS_OF_ONE =
  /(?:推进|工作)?(?:委员会|领导小组|指挥部|专班|中心|平台|体系|机制|目标|主线|工程|行动|方案|规划|引领|核心)$/

const kindOfOne = (name: string): string => KINDS_OF_ONE.exec(name.slice(-8))?.[0] ?? ''

/** What a counted noun names: before it, 「A、B“八大平台”」, or after it, 「八大平台：A、B」. */
function partOfGroup(text: string, group: Group, floor: number, limit: number): PartDraft {
  const { count, noun, start, end } = group
  const before = readListBefore(text, start, floor, count)
  const after = readListAfter(text, end, limit, count)
  const list = better(before, after, count)
  if (list === null) return { count, noun, items: count === 1 ? [noun] : [], open: false, start, end }
  return {
    count,
    noun,
    items: list.items,
    open: list.open,
    start: Math.min(list.start, start),
    end: Math.max(list.end, end),
  }
}

// One name before 「九大平台」 with no 等 is the verb of the sentence; two are a list, as is one with 等.
function better(before: NamedList, after: NamedList | null, count: number): NamedList | null {
  const isList = (list: NamedList | null): list is NamedList =>
    list !== null && (list.items.length > 1 || (list.items.length === 1 && (list.open || count === 1)))
  const choices = [before, after].filter(isList)
  return (
    choices.find(list => list.items.length === count) ?? choices.find(list => list.open) ?? choices[0] ?? null
  )
}

/** 「建设A、B等“八大平台”，创新C、D“六大模式”」: every digit in order, each by its counted noun. */
function fromGroups(text: string, slogan: Slogan, limit: number): PartDraft[] | null {
  const groups = listGroups(text, slogan.after, limit)
  if (groups.length === 0) return null
  const counts = countsOf(slogan, groups)
  const matched: (Group | null)[] = []
  let next = 0
  for (let i = 0; i < counts.length; i++) {
    const count = counts[i]
    const noun = slogan.nouns[i] ?? ''
    const at = groups.findIndex(
      (group, j) => j >= next && group.count === count && (noun === '' || group.noun.includes(noun)),
    )
    matched.push(at < 0 ? null : (groups[at] ?? null))
    if (at >= 0) next = at + 1
  }
  // A one need not be counted aloud (「以X为引领」); everything else must be there, or the groups are others'.
  if (counts.some((count, i) => count > 1 && matched[i] === null)) return null
  const parts: PartDraft[] = []
  let floor = slogan.after
  for (let i = 0; i < counts.length; i++) {
    const group = matched[i]
    const count = counts[i] ?? 0
    const noun = slogan.nouns[i] ?? ''
    if (group !== null && group !== undefined) {
      const following = matched.slice(i + 1).find(one => one !== null)
      const part = partOfGroup(text, group, floor, following?.start ?? limit)
      parts.push(part)
      floor = Math.max(floor, part.end)
      continue
    }
    const following = matched.slice(i + 1).find(one => one !== null)
    const led = count === 1 ? readLead(text, floor, following?.start ?? limit) : null
    parts.push(
      led ?? { count, noun, items: [], open: count === ANY_NUMBER, start: slogan.start, end: slogan.end },
    )
  }
  return parts.some(part => part.items.length > 0) ? parts : null
}

// 「四六计划」 is four groups of six where the text names four groups of six, else four and six.
function countsOf(slogan: Slogan, groups: readonly Group[]): number[] {
  const [times, each] = slogan.counts
  if (!slogan.pair || times === undefined || each === undefined) return slogan.counts
  return groups.filter(group => group.count === each).length >= times && times > 1
    ? new Array<number>(times).fill(each)
    : slogan.counts
}

const LEADS = [
  '引领',
  '核心',
  '龙头',
  '牵引',
  '主线',
  '统领',
  '中心',
  '目标',
  '抓手',
  '主轴',
  '关键',
  '基础',
  '支撑',
  '根本',
]
const LEAD_REACH = 60 // 「以上合自由贸易空港申建为引领」; longer is another sentence

/** 「以X为引领」: the one thing that leads. */
function readLead(text: string, from: number, to: number): PartDraft | null {
  for (let at = text.indexOf('以', from); at >= 0 && at < to; at = text.indexOf('以', at + 1)) {
    const stop = Math.min(to, at + LEAD_REACH)
    for (let as = at + 2; as < stop; as++) {
      if (classAt(text, as) === COMMA || classAt(text, as) === STOP) break
      if (text[as] !== '为') continue
      const noun = LEADS.find(word => text.startsWith(word, as + 1))
      if (noun === undefined) continue
      const end = as + 1 + noun.length
      return { count: 1, noun, items: [text.slice(at + 1, as)], open: false, start: at, end }
    }
  }
  return null
}

/** 「“1+2+N”（1名社区民警、2名协辅警和N名网格员）」, also before it: 「一次X、三次Y的“13”服务」. Nouns, and nothing named. */
function fromCountedNouns(text: string, slogan: Slogan, limit: number): PartDraft[] | null {
  const after = listGroups(text, slogan.after, Math.min(limit, slogan.after + COUNTED_REACH))
  const before =
    text[slogan.start - 2] === '的'
      ? listGroups(text, Math.max(0, slogan.start - COUNTED_REACH), slogan.start - 1)
      : []
  return inOrder(slogan, after) ?? inOrder(slogan, before)
}

function inOrder(slogan: Slogan, groups: readonly Group[]): PartDraft[] | null {
  const parts: PartDraft[] = []
  let next = 0
  for (const count of slogan.counts) {
    const at = groups.findIndex((group, i) => i >= next && group.count === count)
    const group = groups[at]
    if (group === undefined) return null
    next = at + 1
    parts.push({ count, noun: group.noun, items: [], open: false, start: group.start, end: group.end })
  }
  return parts
}

/** 「“十大工程”」 is a framework where its ten are named: before it, after it, or as numbered headings. */
function expandSingle(text: string, slogan: Slogan, limit: number, firstTime: boolean): PartDraft[] | null {
  const count = slogan.counts[0] ?? 0
  const noun = slogan.nouns[0] ?? ''
  const before = readListBefore(text, slogan.start - 1, Math.max(0, slogan.start - PARAGRAPH_REACH), count)
  const after =
    readListAfter(text, slogan.after, limit, count) ?? readListAfter(text, slogan.end + 1, limit, count)
  for (const list of [before, after]) {
    if (list === null || list.items.some(name => name.includes('“') || endsInHandling(name))) continue
    const complete = list.items.length === count && !list.open
    if (!complete && !(list.open && list.items.length > 1 && list.items.length < count)) continue
    const { items, open } = list
    return [
      {
        count,
        noun,
        items,
        open,
        start: Math.min(list.start, slogan.start),
        end: Math.max(list.end, slogan.end),
      },
    ]
  }
  const headings = firstTime ? readHeadings(text, slogan.after, count, noun) : null
  if (headings === null) return null
  return [{ count, noun, items: headings.items, open: false, start: headings.start, end: headings.end }]
}

// 「拥护“两个确立”、做到|“两个维护”」: what stands before is a verb, not a name.
const endsInHandling = (name: string): boolean =>
  /(?:做到|维护|落实|坚持|推进|实施|贯彻|践行|增强|聚焦|围绕|打造|建设|构建|开展)$/.test(name)
