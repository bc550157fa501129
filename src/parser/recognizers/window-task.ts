import type { WindowDraft } from '../recognizer.ts'
import { isBlank, isDigit, readDigits, readPoint } from './window-dates.ts'
import { readSingle } from './window-span.ts'
import { readWindow } from './window-value.ts'

// A task that has more than one date has no deadline of its own; a longer text is not read for one.
const TASK_LIMIT = 4000
// What stands between the beginning of a sentence and its date: 力争, 确保, 争取.
const HOPES = ['力争', '争取', '确保', '计划', '预计', '努力']

function skipHope(text: string, at: number): number {
  for (const word of HOPES) if (text.startsWith(word, at)) return at + word.length
  return at
}

function isStop(char: string | undefined): boolean {
  return char === '。' || char === '！' || char === '；'
}

/** Where the last sentence begins, and whether it is the only one. */
function lastSentence(text: string, start: number, end: number): number {
  let i = end - 1
  while (i > start && (isStop(text[i]) || isBlank(text.charCodeAt(i)))) i--
  while (i > start && !isStop(text[i - 1])) i--
  while (i < end && isBlank(text.charCodeAt(i))) i++
  return i
}

/** `（力争）到2025年，…`: a sentence that names its end first. */
function openingDeadline(text: string, at: number, end: number, year: number | null): WindowDraft | null {
  const dated = skipHope(text, at)
  const lead = text[dated]
  if (lead !== '到' && lead !== '至') return null
  const found = readWindow(text, dated, end, year)
  return found?.kind === 'by' && found.to !== null ? found : null
}

/** `2018年，…`, `2024年6月底前，…`, `今后每年…`: what a task opens with holds for all of it. */
function openingDate(text: string, at: number, end: number, year: number | null): WindowDraft | null {
  if (text.startsWith('今后每', at)) return readWindow(text, at, end, year)
  if (!isDigit(text.charCodeAt(at))) return null
  const found = readWindow(text, at, end, year)
  const next = found ? text[found.end] : undefined
  if (!found || found.to === null || found.kind === 'every') return null
  return next === '，' || next === ',' || next === '：' ? found : null
}

// Verbs with which a sentence says that the whole of it is then done.
const DONE = [
  '完成',
  '建成',
  '全部',
  '全面',
  '基本',
  '达到',
  '实现',
  '投入',
  '到位',
  '完工',
  '竣工',
  '投用',
  '投产',
  '投运',
  '挂牌',
  '启用',
  '通车',
  '开通',
  '上线',
  '交付',
  '验收',
  '出台',
  '印发',
  '贯通',
  '办结',
  '清零',
  '销号',
  '达标',
  '取得',
  '形成',
  '开园',
  '开业',
  '开馆',
]

/** `2024年6月底前完成`, `到2025年，…`: a part of a sentence that names its end. */
function partDeadline(text: string, start: number, end: number, year: number | null): WindowDraft | null {
  const at = text[start] === '于' || text[start] === '在' ? start + 1 : start
  const opening = openingDeadline(text, at, end, year)
  if (opening) return opening
  const found = readWindow(text, skipHope(text, at), end, year)
  // 「全年完成2万户」 counts what is done, it sets no end.
  if (found?.kind !== 'by' || found.to === null || text[found.start] === '全') return null
  return DONE.some(word => text.startsWith(word, found.end)) ? found : null
}

/** The end that a task of one sentence names in one of its parts: `改造公厕6座，2024年6月底前完成。` */
function sentenceDeadline(text: string, start: number, end: number, year: number | null): WindowDraft | null {
  for (let at = start; at < end; at++) {
    if (at > start && text[at - 1] !== '，' && text[at - 1] !== ',') continue
    const found = partDeadline(text, at, end, year)
    if (found) return found
  }
  return null
}

/** Whether the text names another end than this one: then neither is the whole task's. */
function namesAnotherEnd(
  text: string,
  start: number,
  end: number,
  found: WindowDraft,
  year: number | null,
): boolean {
  for (let at = start; at < end; at++) {
    if (!isDigit(text.charCodeAt(at))) continue
    const from = at > start && (text[at - 1] === '到' || text[at - 1] === '至') ? at - 1 : at
    const point = readPoint(text, at, end, year ?? 0)
    if (!point) {
      at = readDigits(text, at, end, TASK_LIMIT).end
      continue
    }
    const other = readSingle(text, from, end, point, text[from] ?? '', 'during')
    if (other.kind === 'by' && other.to !== null && other.to !== found.to) return true
    at = other.end - 1
  }
  return false
}

/** The one deadline that the text of a task states for the whole task. */
export function taskWindow(
  text: string,
  start: number,
  end: number,
  year: number | null,
): WindowDraft | null {
  if (end - start > TASK_LIMIT || end <= start) return null
  let first = start
  while (first < end && isBlank(text.charCodeAt(first))) first++
  const last = lastSentence(text, first, end)
  const found =
    openingDate(text, first, end, year) ??
    openingDeadline(text, last, end, year) ??
    (last === first ? sentenceDeadline(text, first, end, year) : null)
  return found && found.kind === 'by' && namesAnotherEnd(text, first, end, found, year) ? null : found
}
