import type { AgencyDraft, WindowDraft } from '../recognizer.ts'
import { readMembers } from './agency-list.ts'
import { regionOf } from './agency-shape.ts'
import { type LabelKind, readLabel } from './responsibility-labels.ts'
import {
  type Doubt,
  looksRight,
  type NoteContext,
  partStarts,
  type Reading,
  readTimed,
  takeField,
  takeWindow,
} from './responsibility-reading.ts'
import { leaders, plain, unique } from './responsibility-roles.ts'
import type { Role } from './responsibility-verbs.ts'

export { readLabel } from './responsibility-labels.ts'

export type Responsibility = {
  readonly lead: AgencyDraft[]
  readonly support: AgencyDraft[]
  readonly windows: WindowDraft[]
  readonly doubts: Doubt[]
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

function isStatement(text: string, at: number): boolean {
  return STATEMENTS.some(word => text.startsWith(word, at))
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
    takeField(text, start, end, reading)
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

function behindStopOf(text: string, start: number): boolean {
  return start > 1 && STOPS.includes(text[start - 2] ?? '.')
}

/** Where a bare list ends: before the time that closes it (`甲局、乙局，2026年底前`), or at the end. */
function bareEnd(text: string, start: number, end: number, reading: Reading): number {
  const last = partStarts(text, start, end).at(-1) ?? start
  return last > start && takeWindow(text, last, end, reading) > last ? last : end
}

/** Whether the bracket from `open` to `close` is the last of its line. */
function endsLine(text: string, close: number): boolean {
  const at = STOPS.includes(text[close + 1] ?? '.') ? close + 2 : close + 1
  return at >= text.length || text[at] === '\n'
}

/**
 * `…。（甲区商务局、甲区财政局）`: a bracket behind a full stop that holds units and nothing else. Before the full stop
 * it more often explains a word (报主管部门（…）); there only a list that opens with a class and ends its line is taken.
 */
function readBare(text: string, start: number, noteEnd: number, context: NoteContext): Responsibility | null {
  const timed = newReading('', context)
  const end = behindStopOf(text, start) ? bareEnd(text, start, noteEnd, timed) : noteEnd
  const behindStop = behindStopOf(text, start)
  if (!behindStop && !(start > 1 && endsLine(text, end))) return null
  const first = readMembers(text, start, Math.min(end, start + FIRST_MEMBER)).at(0)
  if (!first || (regionOf(first.name) === '' && !first.quantifier) || !looksRight(first)) return null
  const members = unique(readMembers(text, start, end))
  if (!behindStop && (!first.quantifier || members.length < 2)) return null
  return members.every(looksRight)
    ? {
        lead: plain(members.slice(0, 1)),
        support: plain(members.slice(1)),
        windows: timed.windows,
        doubts: timed.doubts,
      }
    : null
}

function newReading(note: string, context: NoteContext): Reading {
  // A note may state the rule for itself and those after it.
  const dutyLeads =
    context.dutyLeads === true ||
    (note.includes('分别牵头') && /分工[^，。；]{0,6}为[^，。；]*分别牵头/.test(note))
  return { phrases: [], windows: [], doubts: [], context: { ...context, dutyLeads }, timed: false }
}

function result({ phrases, windows, doubts }: Reading): Responsibility {
  const first = leaders(phrases)
  const members = phrases.flatMap(phrase => phrase.members)
  const lead = unique(members.filter(member => first.has(member)))
  const others = members.filter(member => !first.has(member))
  return { lead: plain(lead), support: plain(unique(others, lead)), windows, doubts }
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
  if (!CUES.some(cue => note.includes(cue))) return readBare(text, start, end, context)
  const reading = newReading(note, context)
  readNote(text, start, end, reading)
  if (isPlausible(reading)) return result(reading)
  // 「各地有关部门，甲省教育厅」 has the word of a label and is a bare list.
  return reading.phrases.length === 0 ? readBare(text, start, end, context) : null
}

/**
 * Reads the value of a label or a table's cell whose role is known from elsewhere; verbs and times in it are read too:
 * `甲局牵头，乙局配合` under 责任单位.
 */
export function readRole(
  text: string,
  start: number,
  end: number,
  role: 'lead' | 'responsible' | 'support',
  context: NoteContext = {},
): Responsibility {
  const to = Math.min(end, start + NOTE_LIMIT)
  const reading = newReading(text.slice(start, to), context)
  const places = partStarts(text, start, to)
  readTimed(text, start, places.find((place, i) => i > 0 && isStatement(text, place)) ?? to, role, reading)
  return result(reading)
}
