import type { Framework } from '../model/plan.ts'
import { CLOSE_QUOTE, classAt, classOf, DIGIT, NUMERAL, STRAIGHT_QUOTE } from './characters.ts'
import type { Definition } from './frameworks-definitions.ts'
import { expandSingle, expandSlogan } from './frameworks-expansion.ts'
import { ANY_NUMBER, countBetween, numeralEnd } from './frameworks-groups.ts'
import type { PartDraft } from './frameworks-parts.ts'
import { type Reading, readingOf } from './frameworks-reading.ts'
import { readSlogan, type Slogan } from './frameworks-slogans.ts'

/** A numbered slogan and what each digit stands for; offsets into the cleaned text. */
export type FrameworkDraft = Omit<Framework, 'span' | 'parts'> & {
  start: number
  end: number
  parts: PartDraft[]
}

/** What a reader should know of a slogan; assembly words it. */
export type FrameworkFinding = {
  code: string
  start: number
  end: number
  facts?: Record<string, string | number>
}

const PARAGRAPH_REACH = 1200 // the longest paragraph that spells one slogan out; four lists of ten names
const NAMES_LIMIT = 300 // no plan quotes more counted names; a bound for hostile text
const TRIES_LIMIT = 12 // a slogan is spelled out near one of its first mentions
const NEIGHBOURS = 8 // how many quoted numerals (parts of the slogan, mostly) may stand before the next slogan

type Candidate = { slogan: Slogan; parts: PartDraft[]; worth: number }

/** Finds the numbered slogans of a plan and ties each digit to what it stands for, wherever that is spelled out. */
export function findFrameworks(text: string): { frameworks: FrameworkDraft[]; findings: FrameworkFinding[] } {
  const candidates = chooseSlogans(text)
  const claimed = candidates.filter(one => one.slogan.kind !== 'single').flatMap(one => one.parts)
  const frameworks: FrameworkDraft[] = []
  const findings: FrameworkFinding[] = []
  for (const { slogan, parts, worth } of candidates) {
    const { name, label, start, end } = slogan
    // 「建设A、B“八大平台”」 inside the sentence that spells 8696 out is its part, not a framework of its own.
    if (slogan.kind === 'single' && claimed.some(part => part.start <= start && end <= part.end)) continue
    // 「“123”思路，即“一个中心、两大抓手、三项任务”」: the words of 123.
    if (worth < 0 && claimed.some(part => start <= part.start && part.end <= end && !parts.includes(part)))
      continue
    frameworks.push({ name, label, parts, start, end })
    findings.push(...findingsOf(slogan, parts))
  }
  return { frameworks, findings }
}

/** One candidate a name: the occurrence that is spelled out best, else the first. */
function chooseSlogans(text: string): Candidate[] {
  const { slogans, definitions } = listSlogans(text)
  const best = new Map<string, Candidate>()
  const tries = new Map<string, number>()
  const reading = readingOf(text)
  let nextDefinition = 0
  for (let i = 0; i < slogans.length; i++) {
    const slogan = slogans[i]
    if (slogan === undefined) break
    const tried = tries.get(slogan.name) ?? 0
    if (tried === TRIES_LIMIT || (tried === 0 && tries.size === NAMES_LIMIT)) continue
    tries.set(slogan.name, tried + 1)
    if (best.get(slogan.name)?.parts.every(isComplete)) continue
    while ((definitions[nextDefinition]?.start ?? text.length) < slogan.start) nextDefinition++
    const limit = Math.min(text.length, slogan.after + PARAGRAPH_REACH, nextStart(slogans, i))
    const candidate = readCandidate(reading, slogan, limit, definitions, nextDefinition, tried === 0)
    const known = best.get(slogan.name)
    if (candidate !== null && (known === undefined || candidate.worth > known.worth))
      best.set(slogan.name, candidate)
  }
  return [...best.values()].sort((a, b) => a.slogan.start - b.slogan.start)
}

function readCandidate(
  reading: Reading,
  slogan: Slogan,
  limit: number,
  definitions: readonly Definition[],
  nextDefinition: number,
  firstTime: boolean,
): Candidate | null {
  const parts =
    slogan.kind === 'single'
      ? expandSingle(reading.text, slogan, limit, firstTime)
      : expandSlogan(reading, slogan, limit, definitions, nextDefinition, firstTime)
  if (parts !== null) return { slogan, parts, worth: worthOf(parts) }
  return slogan.kind === 'certain' ? { slogan, parts: unexpanded(slogan), worth: -1 } : null
}

/** Where the next slogan with parts of its own begins: what it spells out is not this one's. */
function nextStart(slogans: readonly Slogan[], index: number): number {
  const name = slogans[index]?.name
  const counts = slogans[index]?.counts ?? []
  for (let i = index + 1; i < slogans.length && i <= index + NEIGHBOURS; i++) {
    const other = slogans[i]
    if (other === undefined || other.kind !== 'certain' || other.name === name) continue
    // 「“123”思路，即“一个中心、两大抓手、三项任务”」: the same counts are its own words.
    if (!isSame(other.counts, counts)) return other.start
  }
  return Number.POSITIVE_INFINITY
}

const isSame = (some: readonly number[], others: readonly number[]): boolean =>
  some.length === others.length && some.every((count, i) => count === others[i])

// Nothing said later adds to it.
const isComplete = (part: PartDraft): boolean =>
  !part.open && part.items.length > 0 && part.items.length === part.count

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
    open: count === ANY_NUMBER,
    start: slogan.start,
    end: slogan.end,
  }))

function findingsOf(slogan: Slogan, parts: readonly PartDraft[]): FrameworkFinding[] {
  const { name, start, end } = slogan
  const silent = (part: PartDraft): boolean =>
    part.items.length === 0 && (part.noun === '' || slogan.nouns.includes(part.noun))
  if (parts.every(silent)) return [{ code: 'framework-never-expanded', start, end, facts: { name } }]
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

const STRAIGHT = 0x22
const OPEN = 0x201c
const CLOSE = 0x201d

// `indexOf` passes over a text twice as fast as a loop does, whatever the mark. Where the usual quotes are used the others
// hold what somebody said.
const USUAL_QUOTES = ['“', '"', '‘']
const OTHER_QUOTES = ['"', '「', '＂']

function listSlogans(text: string): { slogans: Slogan[]; definitions: Definition[] } {
  const slogans: Slogan[] = []
  const definitions: Definition[] = []
  for (const quote of text.includes('“') ? USUAL_QUOTES : OTHER_QUOTES) {
    for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) {
      if (startsCount(text.charCodeAt(at + 1))) readQuoted(text, at + 1, slogans, definitions)
    }
  }
  for (let at = text.indexOf('”'); at >= 0; at = text.indexOf('”', at + 1)) {
    const slogan = startsCount(text.charCodeAt(at - 1)) ? readHalfQuoted(text, at) : null
    if (slogan !== null) slogans.push(slogan)
  }
  slogans.sort((a, b) => a.start - b.start)
  definitions.sort((a, b) => a.start - b.start)
  return { slogans, definitions }
}

function readQuoted(text: string, at: number, slogans: Slogan[], definitions: Definition[]): void {
  const definition = readDefinition(text, at)
  const slogan = definition === null ? readSlogan(text, at) : null
  if (definition !== null) definitions.push(definition)
  if (slogan !== null) slogans.push(slogan)
}

const HALF_QUOTED_REACH = 24 // an opening quote nearer than this belongs to the closing one

/** 「1567”体系」: the opening quote was lost. Only with its label is that sure. */
function readHalfQuoted(text: string, close: number): Slogan | null {
  let at = close
  while (close - at < HALF_QUOTED_REACH && (startsCount(text.charCodeAt(at - 1)) || text[at - 1] === '+'))
    at--
  for (let back = at - 1; back >= close - HALF_QUOTED_REACH; back--) {
    const code = text.charCodeAt(back)
    if (code === OPEN || code === STRAIGHT) return null
    if (code === CLOSE || code === 0x0a) break // or a line end
  }
  const slogan = readSlogan(text, at)
  return slogan !== null && slogan.end === close && slogan.kind === 'certain' && slogan.label !== ''
    ? slogan
    : null
}

function startsCount(code: number): boolean {
  const kind = classOf(code)
  return kind === NUMERAL || kind === DIGIT || code === 0x4e // N
}

const DEFINES = /(?:——|是指|就是|代表|即|指|为|是|：|:)/y

/** 「“5”是指」「“N”即」. */
function readDefinition(text: string, at: number): Definition | null {
  const end = numeralEnd(text, at, at + 2)
  const closing = classAt(text, end)
  if (closing !== CLOSE_QUOTE && closing !== STRAIGHT_QUOTE) return null
  const count = text.charCodeAt(at) === 0x4e ? ANY_NUMBER : countBetween(text, at, end)
  if (count < 0) return null
  DEFINES.lastIndex = end + 1
  return DEFINES.test(text) ? { count, start: at, body: DEFINES.lastIndex } : null
}
