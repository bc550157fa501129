import type { WindowDraft } from '../recognizer.ts'
import { isBlank, readTableDate, skipBlanks } from './window-dates.ts'
import { readEvery } from './window-every.ts'
import { readAt, readFrom, skipWords, TRIGGERS } from './window-phrases.ts'
import { draft } from './window-span.ts'

// A value that says there is no end; 「持续推进，2025年取得成效」 has one and is read for it.
const ENDLESS = [
  '长期',
  '持续',
  '常态',
  '贯穿',
  '日常',
  '全程',
  '不间断',
  '即行',
  '经常',
  '常年',
  '坚持',
  '动态',
  '滚动',
  '定期',
]
const LEADS = [
  '力争在',
  '力争到',
  '力争',
  '争取',
  '确保',
  '截至',
  '截止到',
  '截止',
  '自',
  '从',
  '于',
  '在',
  '到',
  '至',
  '计划',
  '预计',
  '“',
]
// 「力争到…」「截止到…」: no value has more words than this before its date.
const LEAD_WORDS = 3
// What a value begins with: most parts of a note are names.
const begins = new Uint8Array(65536)
for (const sign of TRIGGERS) begins[sign.charCodeAt(0)] = 1
for (const word of [...LEADS, ...ENDLESS, '前']) begins[word.charCodeAt(0)] = 1
// A value is a date with a few words around it; what is longer is prose.
const VALUE_LIMIT = 60

// 「2026年春节前」 「2026年Q3」: what a year is divided into, and no day that a calendar of months gives.
const SEASONS = [
  '春节',
  '元旦',
  '国庆',
  '中秋',
  '五一',
  '清明',
  '端午',
  '汛期',
  '入汛',
  '采暖',
  '供暖',
  '春季',
  '夏季',
  '秋季',
  '冬季',
  'Q',
  'q',
]

function namesSeason(text: string, at: number, end: number): boolean {
  return text[at - 1] === '年' && at < end && SEASONS.some(word => text.startsWith(word, at))
}

function skipLeads(text: string, at: number, end: number): number {
  let i = at
  for (let n = 0; n < LEAD_WORDS; n++) {
    const next = skipWords(text, i, end, LEADS)
    if (next === i) break
    i = next
  }
  return i
}

/** The window in the value of a label or at the end of a note: `2018年-2019年`, `2021年6月底前`, `长期坚持`, `每月25日前`. */
export function readWindow(
  text: string,
  start: number,
  end: number,
  year: number | null,
): WindowDraft | null {
  const limit = Math.min(end, start + VALUE_LIMIT)
  let at = start
  while (at < limit && isBlank(text.charCodeAt(at))) at++
  if (begins[text.charCodeAt(at)] !== 1) return null
  const dated = skipLeads(text, at, limit)
  const lead = dated > at ? (text[dated - 1] ?? '') : ''
  const from = lead === '到' || lead === '至' ? dated - 1 : dated
  if (text[dated] === '每') return readEvery(text, dated, limit)
  const table = readTableDate(text, dated, limit)
  if (table) return readTableSpan(text, dated, limit, table.to, table.end)
  const single = readFrom(text, from, dated, limit, year ?? 0, 'by') ?? readWord(text, dated, limit, year)
  if (single) return namesSeason(text, single.end, limit) ? null : single
  return readEndless(text, at, limit)
}

function readEndless(text: string, at: number, limit: number): WindowDraft | null {
  for (const word of ENDLESS) {
    if (text.startsWith(word, at) && at + word.length <= limit)
      return draft('ongoing', 0, 0, at, valueEnd(text, at, limit))
  }
  return null
}

// Signs between the stages of a field: 「3月启动，9月底前完成」.
const STAGES = '，,；;、'

/**
 * The window of a field that states nothing but time: where it names several stages, the last end is the task's
 * (「3月启动，9月底前完成」); null also for a length with no beginning (「三年内」), of which no day can be given.
 */
export function readField(text: string, start: number, end: number, year: number | null): WindowDraft | null {
  const limit = Math.min(end, start + VALUE_LIMIT)
  let found: WindowDraft | null = null
  for (let at = start; at < limit && (found === null || found.kind === 'by'); at++) {
    if (at > start && !STAGES.includes(text[at - 1] ?? '.')) continue
    const stage = readWindow(text, at, limit, year)
    if (!stage || isRelative(stage)) continue
    if (found === null || (stage.kind === 'by' && stage.start - at < STAGE_OPENING && later(stage, found)))
      found = stage
    at = Math.max(at, stage.end - 1)
  }
  return found
}

// 「力争」「确保」 before the date of a stage.
const STAGE_OPENING = 5

function later(stage: WindowDraft, found: WindowDraft): boolean {
  return stage.to !== null && found.to !== null && stage.to > found.to
}

/** Whether a window is a length with no beginning: no day of it can be known. */
export function isRelative({ kind, from, to }: WindowDraft): boolean {
  return kind !== 'every' && kind !== 'ongoing' && from === null && to === null
}

function readTableSpan(text: string, at: number, end: number, to: number, next: number): WindowDraft {
  let i = skipBlanks(text, next, end)
  while (i < end && i - next < 4 && '-–—至到~～'.includes(text[i] ?? '.')) i++
  const last = i > next ? readTableDate(text, skipBlanks(text, i, end), end) : null
  const first = readTableDate(text, at, end)
  if (last && first && last.to >= first.from) return draft('during', first.from, last.to, at, last.end)
  return draft('by', 0, to, at, skipWords(text, next, end, ['底前', '之前', '以前', '前']))
}

function readWord(text: string, at: number, end: number, year: number | null): WindowDraft | null {
  const found = readAt({ text, start: at, end, year }, at)
  // 「今年」「全年」 alone in a field is the time by which, like a year in figures.
  const oneYear = found?.from?.slice(0, 4) === found?.to?.slice(0, 4)
  return found?.kind === 'during' && found.to !== null && oneYear
    ? { ...found, kind: 'by', from: null }
    : found
}

const ENDS = '，,；;。、）)\n'

function valueEnd(text: string, at: number, end: number): number {
  let i = at
  while (i < end && !ENDS.includes(text[i] ?? '')) i++
  return i
}
