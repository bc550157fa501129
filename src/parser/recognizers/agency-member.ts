import { endsLikeUnit, endsStrongly, isClassNoun, isGovernment, isLevel } from './agency-shape.ts'

/** A part of a list member: letters `[from, to)` of it that are one unit or one class. */
export type Part = {
  readonly from: number
  readonly to: number
  readonly name: string
  readonly quantifier: 'all' | 'relevant' | null
  /** The words of an open class, or null for one unit. */
  readonly kind: string | null
}

const JOINERS = '和与及暨'
// Words that limit a class without naming it; longest first.
const SCOPES = [
  '省委省政府',
  '市委市政府',
  '区委区政府',
  '县委县政府',
  '省人民政府',
  '市人民政府',
  '区人民政府',
  '县人民政府',
  '国务院',
  '中央国家机关',
  '省政府',
  '市政府',
  '区政府',
  '县政府',
  '州政府',
  '旗政府',
  '自治区政府',
  '省直属',
  '市直属',
  '区直属',
  '县直属',
  '省直',
  '市直',
  '区直',
  '县直',
  '州直',
  '省级',
  '市级',
  '区级',
  '县级',
  '省属',
  '市属',
  '区属',
  '县属',
  '全省',
  '全市',
  '全区',
  '全县',
  '我省',
  '我市',
  '我区',
  '我县',
  '本市',
  '本区',
  '省',
  '市',
  '区',
  '县',
  '州',
  '旗',
  '中央',
  '其他',
  '其它',
  '政府',
  '直属',
]

function isScope(word: string): boolean {
  return word === '' || SCOPES.includes(word)
}

/** Where 各, 有关 or 相关 stands in a member, or -1. */
function quantifierAt(text: string): number {
  const places = [
    text.indexOf('各'),
    text.indexOf('有关'),
    text.indexOf('相关'),
    text.startsWith('其他') ? 0 : -1,
  ]
  const found = places.filter(place => place >= 0)
  return found.length > 0 ? Math.min(...found) : -1
}

/** After 各, 有关 and the like, also several of them: `各有关`, `各级`, `各地相关`. */
function afterQuantifier(text: string, at: number): { end: number; relevant: boolean } {
  let i = at
  let relevant = false
  for (;;) {
    const two = text.slice(i, i + 2)
    if (two === '有关' || two === '相关' || two === '其他' || two === '其它') {
      relevant = true
      i += 2
    } else if (two === '各级' && text.length > i + 2) i += 2
    else if (two === '各地' && text.length > i + 3 && !'区方市州县'.includes(text[i + 2] ?? '')) i += 2
    else if (text[i] === '各') i++
    else if (
      i > at &&
      (text[i] === '省' || text[i] === '市') &&
      /^(有关|相关)/.test(text.slice(i + 1, i + 3))
    )
      i++
    else return { end: i, relevant }
  }
}

/** A member that names a kind of body: `有关镇街`, `市政府各部门`, `某领导小组各成员单位`. */
function readClass(text: string, from: number, to: number): Part | null {
  const name = text.slice(from, to)
  const at = quantifierAt(name)
  if (at >= 0) {
    const { end, relevant } = afterQuantifier(name, at)
    const rest = name.slice(end)
    if (rest === '') return null
    const before = name.slice(0, at)
    return {
      from,
      to,
      name,
      quantifier: relevant ? 'relevant' : 'all',
      kind: isScope(before) ? rest : before + rest,
    }
  }
  return isClassNoun(name) ? { from, to, name, quantifier: null, kind: name } : null
}

function opensClass(text: string): boolean {
  const at = quantifierAt(text)
  return at >= 0 && isScope(text.slice(0, at))
}

/** Whether `和` or another joiner at `at` stands between two members rather than inside one name. */
function joins(text: string, from: number, at: number, after: number, to: number): boolean {
  const left = text.slice(from, at)
  const right = text.slice(after, to)
  if (left === '' || right === '') return left === '' || opensClass(left)
  if (text[at] === '及' || text[at] === '以')
    return endsLikeUnit(left) || opensClass(left) || opensClass(right)
  if (opensClass(right)) return true
  if (opensClass(left)) return !(isGovernment(right) && isLevel(left.replace(/^各/, '')))
  return (endsStrongly(left) || isPlace(left, right)) && (endsLikeUnit(right) || isClassNoun(right))
}

// 「甲市和乙市政府」: both sides are places and the ending is shared.
function isPlace(left: string, right: string): boolean {
  return left.length > 2 && '市县区州'.includes(left.slice(-1)) && isGovernment(right)
}

const TAIL_NOUNS = [
  '部门和单位',
  '部门及单位',
  '部门单位',
  '部门',
  '单位',
  '方面',
  '机构',
  '机关',
  '地方',
  '地',
  '多部门',
  '多个部门',
  '相应部门',
]

function skipTailNoun(text: string, at: number, to: number): number {
  for (const noun of TAIL_NOUNS)
    if (text.startsWith(noun, at) && at + noun.length <= to) return at + noun.length
  return at
}

/** Where a 等 that closes an enumeration stands: at the end, or before 部门, 有关部门 or a joiner. */
function closingEtc(text: string, from: number, to: number): number {
  for (let at = text.indexOf('等', from); at >= 0 && at < to; at = text.indexOf('等', at + 1)) {
    if (at === from) return at
    const after = at + 1
    if (after === to || skipTailNoun(text, after, to) > after) return at
    if (opensClass(text.slice(after, to)) || JOINERS.includes(text[after] ?? '.')) return at
  }
  return -1
}

function pushPlain(text: string, from: number, to: number, into: Part[]): void {
  if (to <= from) return
  into.push(
    readClass(text, from, to) ?? { from, to, name: text.slice(from, to), quantifier: null, kind: null },
  )
}

// A member longer than this is a sentence.
const MEMBER_LIMIT = 40
// Recursion over joiners stops here; no member of the genre holds more.
const JOIN_LIMIT = 6

/** Divides the letters of one list member into the units and classes that it names. */
export function readParts(text: string, from = 0, to = text.length, into: Part[] = [], depth = 0): Part[] {
  let start = from
  while (start < to && JOINERS.includes(text[start] ?? '.') && depth < JOIN_LIMIT) start++
  if (text.startsWith('以及', start)) start += 2
  if (to - start > MEMBER_LIMIT || depth > JOIN_LIMIT) return into
  const etc = closingEtc(text, start, to)
  if (etc >= 0) {
    if (etc > start) readParts(text, start, etc, into, depth + 1)
    const rest = opensClass(text.slice(etc + 1, to)) ? etc + 1 : skipTailNoun(text, etc + 1, to)
    return readParts(text, rest, to, into, depth + 1)
  }
  for (let at = start + 1; at < to - 1; at++) {
    if (!JOINERS.includes(text[at] ?? '.')) continue
    const cut = text[at] === '及' && text[at - 1] === '以' ? at - 1 : at
    const after =
      text[at] === '及' && text.startsWith('其', at + 1) && !text.startsWith('其他', at + 1) ? at + 2 : at + 1
    if (cut <= start || !joins(text, start, cut, after, to)) continue
    pushPlain(text, start, cut, into)
    return readParts(text, after, to, into, depth + 1)
  }
  pushPlain(text, start, to, into)
  return into
}
