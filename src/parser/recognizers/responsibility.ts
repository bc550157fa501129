import type { AgencyDraft, WindowDraft } from '../recognizer.ts'
import { readMembers } from './agency-list.ts'
import type { Member } from './agency-meant.ts'
import { closeOf } from './agency-pieces.ts'
import { endsLikeUnit, regionOf } from './agency-shape.ts'
import { type LabelKind, readLabel } from './responsibility-labels.ts'
import { leaders, type Phrase, plain, unique } from './responsibility-roles.ts'
import { nextVerb, type Role, type RoleVerb } from './responsibility-verbs.ts'
import { isBlank } from './window-dates.ts'
import { readWindow } from './window-value.ts'

export { readLabel } from './responsibility-labels.ts'

export type Doubt = { readonly code: string; readonly start: number; readonly end: number }
export type Responsibility = {
  readonly lead: AgencyDraft[]
  readonly support: AgencyDraft[]
  readonly windows: WindowDraft[]
  readonly doubts: Doubt[]
}

/** What the document says elsewhere and a note depends on. */
export type NoteContext = {
  readonly year?: number | null
  /** `分工负责为各部门分别牵头`: those who act 按职责分工 all lead. */
  readonly dutyLeads?: boolean
}

type Reading = {
  phrases: Phrase[]
  windows: WindowDraft[]
  doubts: Doubt[]
  context: NoteContext
  /** A label of time stood in the note. */
  timed: boolean
}

// The longest note of the genre names some sixty units.
const NOTE_LIMIT = 2000
// The first name of a bare list is read alone, to refuse other brackets soon.
const FIRST_MEMBER = 30
const CUES = [
  '牵头',
  '负责',
  '单位',
  '部门',
  '配合',
  '落实',
  '主办',
  '承办',
  '参与',
  '参加',
  '协办',
  '会同',
  '汇总',
  '责任',
  '实施',
  '时限',
  '期限',
  '时间',
]
const BREAKS = '，,；;。、 \n\u3000'
// Statements about the list (列第一位者为牵头单位, 以下均含…) end it.
const STATEMENTS = [
  '列第一',
  '列在',
  '列首',
  '列前',
  '排第',
  '排在',
  '排名',
  '首位',
  '第一个',
  '以下均',
  '以下各',
  '以下简称',
  '以下不再',
  '下同',
  '分工负责为',
  '不再',
]

function isBreak(char: string | undefined): boolean {
  return char !== undefined && BREAKS.includes(char)
}

function skipBreaks(text: string, at: number, end: number): number {
  let i = at
  while (i < end && (isBreak(text[i]) || isBlank(text.charCodeAt(i)))) i++
  return i
}

/** The places at which a part of the note may begin: its start and after each sign of pause outside brackets. */
function partStarts(text: string, start: number, end: number): number[] {
  const places = [skipBreaks(text, start, end)]
  for (let i = start; i < end; i++) {
    const sign = text[i]
    if (sign === '（' || sign === '(') {
      const close = closeOf(text, i, end)
      if (close > 0) i = close - 1
    } else if (sign !== '、' && isBreak(sign)) {
      i = skipBreaks(text, i, end) - 1
      places.push(i + 1)
    }
  }
  return places
}

function isStatement(text: string, at: number): boolean {
  return STATEMENTS.some(word => text.startsWith(word, at))
}

/** A window at `at`, when the value from here on is one: `2017年底前完成`, `持续实施`. */
function takeWindow(text: string, at: number, end: number, reading: Reading): number {
  const found = readWindow(text, at, end, reading.context.year ?? null)
  if (!found || found.start > at + 4) return at
  reading.windows.push(found)
  let i = found.end
  while (i < end && !isBreak(text[i])) i++
  return i
}

// 「根据需要由某局」: the list begins after 由; 自由 is part of names.
function afterBy(text: string, start: number, end: number): number {
  const by = text.slice(start, end).lastIndexOf('由')
  if (by < 0 || text[start + by - 1] === '自' || text.slice(start, start + by).includes('、')) return start
  return start + by + 1
}

function looksRight(member: Member): boolean {
  return member.class !== undefined || endsLikeUnit(member.name) || /[市县区州盟旗省]$/.test(member.name)
}

function addPhrase(
  text: string,
  start: number,
  end: number,
  role: Role,
  divided: boolean,
  reading: Reading,
  labelled: boolean,
) {
  const members = readMembers(text, afterBy(text, start, end), end)
  if (members.length === 0) return
  for (const member of members) {
    if (!looksRight(member))
      reading.doubts.push({ code: 'agency-shape', start: member.start, end: member.end })
  }
  reading.phrases.push({ role, members, divided, labelled })
}

/** The role of a list: as its verb says, but all behind 会同, and all under a label of support, support. */
function roleOf(verb: RoleVerb, given: Role | null, joined: boolean): Role {
  return joined || (given === 'support' && verb.role === 'responsible') ? 'support' : verb.role
}

/** Reads lists with the verbs behind them: `甲局牵头，乙局会同丙局配合`. */
function readVerbs(text: string, start: number, end: number, given: Role | null, reading: Reading): void {
  let joined = false
  let at = skipBreaks(text, start, end)
  for (let verb = nextVerb(text, at, end); verb; verb = nextVerb(text, at, end)) {
    const divided = verb.divided || (verb.byDuty && reading.context.dutyLeads === true)
    if (verb.listEnd > at)
      addPhrase(text, at, verb.listEnd, roleOf(verb, given, joined), divided, reading, given !== null)
    joined = verb.role === 'with'
    at = skipBreaks(text, Math.max(verb.end, at + 1), end)
  }
  if (at < end) readRest(text, at, end, joined ? 'support' : given, reading)
}

/** Reads lists, verbs and the windows between them: `甲局牵头，2021年6月底前完成；乙局配合，持续实施`. */
function readTimed(text: string, start: number, end: number, given: Role | null, reading: Reading): void {
  let from = start
  for (const place of partStarts(text, start, end)) {
    const after = place < from ? place : takeWindow(text, place, end, reading)
    if (after === place) continue
    readVerbs(text, from, place, given, reading)
    from = after
  }
  readVerbs(text, from, end, given, reading)
}

// What follows the last verb: a list when a label or 会同 says so, else something that a person should see.
function readRest(text: string, at: number, end: number, given: Role | null, reading: Reading): void {
  if (given) addPhrase(text, at, end, given, false, reading, true)
  else if (reading.phrases.length > 0) reading.doubts.push({ code: 'note-rest', start: at, end })
}

const ROLE_OF: Partial<Record<LabelKind, Role>> = {
  lead: 'lead',
  responsible: 'responsible',
  support: 'support',
}

function readLabelled(
  text: string,
  start: number,
  end: number,
  kind: LabelKind | null,
  reading: Reading,
): void {
  if (end <= start || kind === 'other') return
  if (kind === 'deadline' || kind === 'span') {
    reading.timed = true
    takeWindow(text, start, end, reading)
  } else readTimed(text, start, end, kind ? (ROLE_OF[kind] ?? null) : null, reading)
}

function readNote(text: string, start: number, end: number, reading: Reading): void {
  const places = partStarts(text, start, end)
  const cut = places.find((place, i) => i > 0 && isStatement(text, place)) ?? end
  let from = places[0] ?? start
  let kind: LabelKind | null = null
  for (const place of places) {
    const label = place < cut ? readLabel(text, place, cut) : null
    if (!label) continue
    readLabelled(text, from, place, kind, reading)
    kind = label.label
    from = label.valueStart
  }
  readLabelled(text, from, cut, kind, reading)
}

function isPlausible({ phrases, doubts, windows, timed }: Reading): boolean {
  // 「（完成时限：2021年6月）」 stands in a bracket of its own.
  if (phrases.length === 0) return timed && windows.length > 0
  if (phrases.some(phrase => phrase.labelled)) return true
  if (phrases.every(phrase => phrase.role === 'with')) return false
  const members = phrases.flatMap(phrase => phrase.members)
  const odd = doubts.filter(doubt => doubt.code === 'agency-shape').length
  const [first] = members
  return first !== undefined && looksRight(first) && odd * 2 < members.length
}

const STOPS = '。；！？'

/** `…。（甲区商务局、甲区财政局）`: a bracket behind a full stop that holds units and nothing else. */
function readBare(text: string, start: number, end: number): Responsibility | null {
  if (start < 2 || !STOPS.includes(text[start - 2] ?? '.')) return null
  const first = readMembers(text, start, Math.min(end, start + FIRST_MEMBER)).at(0)
  if (!first || (regionOf(first.name) === '' && !first.quantifier) || !looksRight(first)) return null
  const members = unique(readMembers(text, start, end))
  return members.every(looksRight)
    ? { lead: plain(members.slice(0, 1)), support: plain(members.slice(1)), windows: [], doubts: [] }
    : null
}

/**
 * Reads the inside of a bracketed note or a labelled sentence of responsibility; null when it is none:
 * `甲局牵头，乙局配合，完成时限：2021年6月`, `牵头单位：甲局；责任单位：乙局、丙局`.
 */
export function readResponsibility(
  text: string,
  start: number,
  end: number,
  context: NoteContext = {},
): Responsibility | null {
  if (end - start < 4 || end - start > NOTE_LIMIT) return null
  const note = text.slice(start, end)
  if (!CUES.some(cue => note.includes(cue))) return readBare(text, start, end)
  // A note may state the rule for itself and those after it.
  const dutyLeads = context.dutyLeads === true || /分工[^，。；]{0,6}为[^，。；]*分别牵头/.test(note)
  const reading: Reading = {
    phrases: [],
    windows: [],
    doubts: [],
    context: { ...context, dutyLeads },
    timed: false,
  }
  readNote(text, start, end, reading)
  if (!isPlausible(reading)) return null
  const first = leaders(reading.phrases)
  const members = reading.phrases.flatMap(phrase => phrase.members)
  const lead = unique(members.filter(member => first.has(member)))
  return {
    lead: plain(lead),
    support: plain(
      unique(
        members.filter(member => !first.has(member)),
        lead,
      ),
    ),
    windows: reading.windows,
    doubts: reading.doubts,
  }
}
