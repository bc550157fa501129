import type { AgencyDraft } from '../recognizer.ts'
import { readAgencyList } from './agency-list.ts'

export type Place = { readonly start: number; readonly end: number }

/** Rules that a document states once and means for all its tasks. */
export type Conventions = {
  /** `列第一位者为牵头单位，下同`. */
  readonly firstLeads: boolean
  /** `分工负责为各部门按职责分别牵头，下同`: those who act 按职责分工 all lead. */
  readonly dutyLeads: boolean
  /** `以下均含各市政府，不再单独列出`: units of every task, whether named there or not. */
  readonly always: AgencyDraft[]
  readonly places: Place[]
}

// A statement is found by its rarest word; a document has a handful of each, hostile text thousands.
const PLACE_LIMIT = 200
// A statement is one or two lines of print on either side of its rare word.
const REACH = 160

function placesOf(text: string, word: string): number[] {
  const places: number[] = []
  for (
    let at = text.indexOf(word);
    at >= 0 && places.length < PLACE_LIMIT;
    at = text.indexOf(word, at + word.length)
  ) {
    places.push(at)
  }
  return places
}

const STOPS = '。；;（(）)〔〕\n'

function partStart(text: string, at: number, stops: string): number {
  let i = at
  while (i > 0 && at - i < REACH && !stops.includes(text[i - 1] ?? '')) i--
  return i
}

function partEnd(text: string, at: number): number {
  let i = at
  while (i < text.length && i - at < REACH && !STOPS.includes(text[i] ?? '')) i++
  return i
}

const FIRST_LEADS = /(列|排|位|名)[^，,。；]{0,12}(牵头|主责|主办)/

/** `列第一位者为牵头单位，下同` and its like: 第一, 首位 or 前 before 为牵头 or 牵头. */
function readFirstLeads(text: string, into: Place[]): boolean {
  let found = false
  for (const word of ['第一', '首位']) {
    for (const at of placesOf(text, word)) {
      const start = partStart(text, at, `${STOPS}，,`)
      const end = partEnd(text, at)
      const statement = text.slice(start, end)
      if (!FIRST_LEADS.test(statement)) continue
      if (!into.some(place => place.start === start)) into.push({ start, end })
      found = true
    }
  }
  return found
}

function readDutyLeads(text: string, into: Place[]): boolean {
  for (const at of placesOf(text, '分别牵头')) {
    const start = partStart(text, at, `${STOPS}，,`)
    // 「甲局、乙局分别牵头」 is a note; only a definition with 为 speaks for the document.
    if (!/分工.{0,6}为/.test(text.slice(start, at))) continue
    into.push({ start, end: partEnd(text, at) })
    return true
  }
  return false
}

// 「以下均含…，不再单独列出」 「各项任务均涉及…，不再一一列出」: found by 不再, which prose has, and held to 以下 and 均 before it.
const NO_MORE = ['不再', '不一一', '不另']
// 「不再一一单独列出」: the verb follows within these signs.
const NO_MORE_REACH = 8
const LISTING = ['列', '标', '注', '重复', '写明', '说明', '单独']
const ALL = ['均', '都', '需', '皆']
const OPENERS = ['以下', '下列', '各项', '所有', '全部任务', '每项']
// 均 stands within the first words of the statement.
const LIST_OPENING = 10
const BEFORE_LIST = ['均含', '均需', '均由', '均有', '均包括', '均包含', '均为', '均涉及', '均须', '均', '需']
const AFTER_LIST = ['负责', '落实', '配合', '参与', '承担', '组织', '实施', '按职责']

/** The list inside `以下均需各市政府、某新区管委会落实，不再列出`. */
function standingList(text: string, start: number, end: number): AgencyDraft[] {
  const statement = text.slice(start, end)
  let from = 0
  for (const word of BEFORE_LIST) {
    const at = statement.indexOf(word)
    if (at >= 0 && at < LIST_OPENING) {
      from = at + word.length
      break
    }
  }
  let to = statement.length
  for (const word of AFTER_LIST) {
    const at = statement.indexOf(word, from)
    if (at >= 0 && at < to) to = at
  }
  return readAgencyList(text, start + from, start + to)
}

/** The last place of 以下 or its like with 均 or 都 behind it; in 「以下不再列出」 it opens nothing. */
function lastOpening(before: string, word: string): number {
  for (let at = before.lastIndexOf(word); at >= 0; at = at > 0 ? before.lastIndexOf(word, at - 1) : -1) {
    const opening = before.slice(at, at + LIST_OPENING)
    if (ALL.some(each => opening.includes(each))) return at
  }
  return -1
}

/** Where the statement that `不再` closes begins, or -1 when it is none. */
function standingStart(text: string, at: number): number {
  const floor = Math.max(0, at - REACH)
  const before = text.slice(floor, at)
  const opener = Math.max(...OPENERS.map(word => lastOpening(before, word)))
  return opener < 0 || /[。；;\n]/.test(before.slice(opener)) ? -1 : floor + opener
}

/** Whether 不再 at `at` is that of 不再列出 or 不再单独标注. */
function isNoMore(text: string, at: number): boolean {
  const next = text.slice(at + 2, at + NO_MORE_REACH)
  return LISTING.some(word => next.includes(word))
}

/** Where 不再 and its like stand: one search for 不, as each search looks through the whole text. */
function refusals(text: string): number[] {
  const places: number[] = []
  for (let at = text.indexOf('不'); at >= 0 && places.length < PLACE_LIMIT; at = text.indexOf('不', at + 1))
    if (NO_MORE.some(word => text.startsWith(word, at))) places.push(at)
  return places
}

function readStanding(text: string, places: Place[]): AgencyDraft[] {
  const always: AgencyDraft[] = []
  for (const at of refusals(text)) {
    const start = isNoMore(text, at) ? standingStart(text, at) : -1
    if (start < 0) continue
    places.push({ start, end: partEnd(text, at) })
    for (const agency of standingList(text, start, at)) {
      if (!always.some(other => other.name === agency.name)) always.push(agency)
    }
  }
  return always
}

/** `（含甲、乙市，下同）`: a definition that holds from here on. */
function readDefinitions(text: string, into: Place[]): void {
  for (const at of placesOf(text, '下同')) {
    if (text[at + 2] !== '）' && text[at + 2] !== ')') continue
    const start = partStart(text, at, '（(\n')
    if (
      start > 0 &&
      (text.startsWith('含', start) || text.startsWith('以下', start) || text.startsWith('包括', start))
    ) {
      into.push({ start: start - 1, end: at + 3 })
    }
  }
}

/** Finds the statements that a document makes once for all its tasks. */
export function readConventions(text: string): Conventions {
  const places: Place[] = []
  const leads = text.includes('牵头')
  const firstLeads = leads && readFirstLeads(text, places)
  const dutyLeads = leads && readDutyLeads(text, places)
  const always = readStanding(text, places)
  readDefinitions(text, places)
  places.sort((a, b) => a.start - b.start)
  return { firstLeads, dutyLeads, always, places }
}
