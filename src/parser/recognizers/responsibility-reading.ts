import type { WindowDraft } from '../recognizer.ts'
import { readMembers } from './agency-list.ts'
import type { Member } from './agency-meant.ts'
import { closeOf } from './agency-pieces.ts'
import { endsLikeUnit, isPost } from './agency-shape.ts'
import { readLabel } from './responsibility-labels.ts'
import type { Phrase } from './responsibility-roles.ts'
import { nextVerb, type Role, type RoleVerb } from './responsibility-verbs.ts'
import { isBlank } from './window-dates.ts'
import { isRelative, readField, readWindow } from './window-value.ts'

/** Something in a note that a person should see. */
export type Doubt = { readonly code: string; readonly start: number; readonly end: number }

/** What the document says elsewhere and a note depends on. */
export type NoteContext = {
  readonly year?: number | null
  /** `分工负责为各部门分别牵头`: those who act 按职责分工 all lead. */
  readonly dutyLeads?: boolean
}

/** What has been read of one note so far. */
export type Reading = {
  phrases: Phrase[]
  windows: WindowDraft[]
  doubts: Doubt[]
  context: NoteContext
  /** A label of time stood in the note. */
  timed: boolean
}

const breaks = new Uint8Array(65536)
for (const sign of '，,；;。、 \n\u3000') breaks[sign.charCodeAt(0)] = 1

function isBreak(text: string, at: number): boolean {
  return breaks[text.charCodeAt(at)] === 1
}

function skipBreaks(text: string, at: number, end: number): number {
  let i = at
  while (i < end && (isBreak(text, i) || isBlank(text.charCodeAt(i)))) i++
  return i
}

const GLUED = /(牵头|主办|责任|承办|配合|参与|协办|完成|实施)(单位|部门|时限|时间)$/
// All of these labels have four letters.
const GLUED_LENGTH = 4

/** Where a label begins that has lost the sign before it (`牵头单位：甲局配合单位：乙局`), or -1; `colon` is behind it. */
function gluedLabel(text: string, place: number, colon: number): number {
  const at = colon - GLUED_LENGTH
  if (at <= place || !GLUED.test(text.slice(at, colon))) return -1
  // 「第一责任单位：」 is one label, after which nothing is glued.
  return readLabel(text, place, colon + 1) ? (hasColon(text, place, at) ? at : -1) : at
}

function hasColon(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (text[i] === '：' || text[i] === ':') return true
  return false
}

/** The places at which a part of the note may begin: its start and after each sign of pause outside brackets. */
export function partStarts(text: string, start: number, end: number): number[] {
  const places = [skipBreaks(text, start, end)]
  for (let i = start; i < end; i++) {
    const sign = text[i]
    if (sign === '（' || sign === '(') i = Math.max(i, closeOf(text, i, end) - 1)
    else if (sign === '：' || sign === ':') {
      const label = gluedLabel(text, places.at(-1) ?? start, i)
      if (label >= 0) places.push(label)
    } else if (sign !== '、' && isBreak(text, i)) {
      i = skipBreaks(text, i, end) - 1
      places.push(i + 1)
    }
  }
  return places
}

/** The window of a labelled field. */
export function takeField(text: string, start: number, end: number, reading: Reading): void {
  const found = readField(text, start, end, reading.context.year ?? null)
  if (found) reading.windows.push(found)
  else reading.doubts.push({ code: 'window-unread', start, end })
}

/** A window at `at`, when the value from here on is one: `2017年底前完成`, `持续实施`. */
export function takeWindow(text: string, at: number, end: number, reading: Reading): number {
  const found = readWindow(text, at, end, reading.context.year ?? null)
  if (!found || found.start > at + 4) return at
  // 「3年内」 has no beginning: a person must say when it ends.
  if (isRelative(found)) reading.doubts.push({ code: 'window-unread', start: found.start, end: found.end })
  else reading.windows.push(found)
  let i = found.end
  while (i < end && !isBreak(text, i)) i++
  return i
}

// 「根据需要由某局」: the list begins after 由; 自由 is part of names.
function afterBy(text: string, start: number, end: number): number {
  const by = text.slice(start, end).lastIndexOf('由')
  if (by < 0 || text[start + by - 1] === '自' || text.slice(start, start + by).includes('、')) return start
  return start + by + 1
}

/** Whether a member has the shape of a body, a class or a region. */
export function looksRight(member: Member): boolean {
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
  const named = readMembers(text, afterBy(text, start, end), end)
  const members = named.filter(member => !isPost(member.name))
  for (const post of named)
    if (isPost(post.name)) reading.doubts.push({ code: 'note-rest', start: post.start, end: post.end })
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
  if (at < end) readRest(text, at, end, given, joined, reading)
}

/** Reads lists, verbs and the windows between them: `甲局牵头，2021年6月底前完成；乙局配合，持续实施`. */
export function readTimed(
  text: string,
  start: number,
  end: number,
  given: Role | null,
  reading: Reading,
): void {
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
function readRest(
  text: string,
  at: number,
  end: number,
  given: Role | null,
  joined: boolean,
  reading: Reading,
): void {
  // 「会同有关部门」 without anyone before it makes nobody responsible.
  if (joined && !given && reading.phrases.length === 0) return
  if (joined) addPhrase(text, at, end, 'support', false, reading, given !== null)
  else if (given) addPhrase(text, at, end, given, false, reading, true)
  else if (reading.phrases.length > 0) reading.doubts.push({ code: 'note-rest', start: at, end })
}
