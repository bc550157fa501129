import type { AgencyDraft } from '../recognizer.ts'
import { readMembers } from './agency-list.ts'
import type { Member } from './agency-meant.ts'
import { endsLikeUnit } from './agency-shape.ts'
import type { Responsibility } from './responsibility.ts'

// A sentence of the genre has at most a few hundred signs; what is longer is not searched.
const WITH = '会同'
const SENTENCE_LIMIT = 1200
// A list of units in running text: some twelve names.
const LIST_REACH = 160
// 「国家金融监督管理总局某省监管局」 and its like are the longest names of single organs.
const NAME_LIMIT = 24
const STOPS = '。；;！？!?：:\n“”"'

// Kinds of bodies, not bodies: 「参保地经办机构负责」 names nobody who could be asked.
const KINDS = /(部门|单位|机构|企业|公司|学校|主体|村|社区|医院|高校|银行)$/
// Signs and openings that a sentence has and a name has not: 「鼓励企业牵头」, 「各地要健全…部门牵头」.
const NOT_IN_NAMES =
  /[要的以将把对从并由是]|^(鼓励|支持|建立|完善|构建|推动|加强|健全|组建|成立|形成|依托|围绕|通过|发挥|坚持)/

function isFirm(member: Member): boolean {
  const name = member.class ?? member.name
  if (NOT_IN_NAMES.test(name) || name.length > NAME_LIMIT) return false
  return member.class === undefined
    ? endsLikeUnit(name) && !KINDS.test(name)
    : member.quantifier !== undefined
}

/** The list between two offsets of a sentence, if every member of it is certainly a unit or a class. */
function firmList(sentence: string, from: number, to: number): Member[] | null {
  if (to <= from || to - from > LIST_REACH) return null
  const members = readMembers(sentence, from, to)
  return members.length > 0 && members.every(isFirm) ? members : null
}

/** Where the stretch without a full stop that holds `at` begins. */
function stretchStart(sentence: string, at: number): number {
  let i = at
  while (i > 0 && at - i < LIST_REACH && !STOPS.includes(sentence[i - 1] ?? '')) i--
  return i
}

function stretchEnd(sentence: string, at: number): number {
  let i = at
  while (i < sentence.length && i - at < LIST_REACH && !STOPS.includes(sentence[i] ?? '')) i++
  return i
}

// Adverbs between a list and 牵头 or 负责.
const ADVERBS = ['共同', '分别', '联合', '具体', '负责', '统一', '按职责分工', '作为', '为']

function withoutAdverbs(sentence: string, from: number, verb: number): number {
  let to = verb
  for (const word of ADVERBS) if (sentence.slice(from, to).endsWith(word)) to -= word.length
  return to
}

// What stands after 牵头 or 负责 when it gives a role; 「牵头企业」 and 「负责人」 do not.
const AFTER_LEAD = [
  '，',
  ',',
  '、',
  '。',
  '；',
  '负责',
  '会同',
  '组织',
  '制定',
  '落实',
  '实施',
  '开展',
  '推进',
  '建立',
  '协调',
  '编制',
  '研究',
  '抓',
  '牵头',
]
const AFTER_CHARGE = ['，', ',', '。', '；', '落实', '组织', '牵头', '实施']

function givesRole(sentence: string, after: number, words: readonly string[]): boolean {
  return after >= sentence.length || words.some(word => sentence.startsWith(word, after))
}

// 由 inside other words: 自由, 理由, 经由.
const NOT_BY = '自理缘来经因'

function lastBy(sentence: string, from: number, verb: number): number {
  for (let i = verb - 1; i >= from; i--) {
    if (sentence[i] === '由' && !NOT_BY.includes(sentence[i - 1] ?? '.')) return i + 1
  }
  return -1
}

// A unit at the head of its sentence may be urged: 「某局要牵头…」.
const URGES = ['要', '应', '应当', '需', '须']

// 「共同负责」 「分别负责」: none of them comes before the others; 「按职责分工负责」 says nothing of it.
const TOGETHER = /(共同|分别|联合)(负责)?$/

type Roles = { lead: Member[]; support: Member[] }

/** The list behind 由: `甲局会同乙局` divides it; of those in charge (负责) only the first leads. */
function readList(sentence: string, from: number, to: number, leading: boolean): Roles | null {
  const together = sentence.slice(from, to).indexOf(WITH)
  const lead = firmList(sentence, from, together < 0 ? to : from + together)
  if (!lead) return null
  if (together >= 0) return { lead, support: firmList(sentence, from + together + WITH.length, to) ?? [] }
  return leading ? { lead, support: [] } : { lead: lead.slice(0, 1), support: lead.slice(1) }
}

/** Who is named before the verb at `verb`: after 由, or, before 牵头, at the head of the stretch. */
function readBefore(sentence: string, verb: number, leading: boolean): Roles | null {
  const from = stretchStart(sentence, verb)
  let to = withoutAdverbs(sentence, from, verb)
  const by = lastBy(sentence, from, to)
  const together = TOGETHER.test(sentence.slice(to, verb))
  if (by >= 0) return readList(sentence, by, to, leading || together)
  if (!leading || '“"'.includes(sentence[from - 1] ?? '.')) return null
  for (const word of URGES) if (sentence.slice(from, to).endsWith(word)) to -= word.length
  return readList(sentence, from, to, true)
}

const HELPS = ['配合', '参与', '参加', '协助']

// What partners are named for, behind the list: 「会同市财政局、市税务局制定办法」.
const PREDICATES = [
  '等',
  '制定',
  '研究',
  '开展',
  '组织',
  '落实',
  '推进',
  '建立',
  '负责',
  '做好',
  '加强',
  '出台',
  '编制',
  '完善',
  '实施',
  '共同',
  '抓',
]

function partnersWith(rest: string, from: number): Member[] {
  let to = from
  while (to < rest.length && rest[to] !== '，' && rest[to] !== ',') to++
  const whole = firmList(rest, from, to)
  if (whole) return whole
  const list = rest.slice(from, to)
  const cuts = PREDICATES.map(word => list.indexOf(word)).filter(at => at > 0)
  return (cuts.length > 0 ? firmList(rest, from, from + Math.min(...cuts)) : null) ?? []
}

/** Those named after 会同, or before 配合 and 参与, behind the verb of role. */
function partnersAfter(sentence: string, after: number): Member[] {
  const rest = sentence.slice(after, stretchEnd(sentence, after))
  const together = rest.indexOf(WITH)
  if (together >= 0 && together < 4) return partnersWith(rest, together + WITH.length)
  const comma = rest.indexOf('，') + 1
  for (const word of HELPS) {
    const at = rest.indexOf(word)
    if (at <= 0) continue
    const to = withoutAdverbs(rest, 0, at)
    const list = firmList(rest, 0, to) ?? (comma > 0 && comma < to ? firmList(rest, comma, to) : null)
    if (list) return list
  }
  return []
}

function shifted(members: readonly Member[], by: number): AgencyDraft[] {
  return members.map(({ mark: _, ...agency }) => ({
    ...agency,
    start: agency.start + by,
    end: agency.end + by,
  }))
}

/** The units that a running sentence makes responsible in so many words, or null: a wrong unit is worse than none. */
export function readSentenceAgencies(text: string, start: number, end: number): Responsibility | null {
  const sentence = text.slice(start, Math.min(end, start + SENTENCE_LIMIT))
  for (const word of ['牵头', '负责']) {
    const leading = word === '牵头'
    const verb = sentence.indexOf(word)
    const after = verb + word.length
    if (verb <= 0 || !givesRole(sentence, after, leading ? AFTER_LEAD : AFTER_CHARGE)) continue
    const found = readBefore(sentence, verb, leading)
    if (!found) continue
    const partners = shifted(partnersAfter(sentence, after), start + after)
    const support = [...shifted(found.support, start), ...partners]
    return { lead: shifted(found.lead, start), support, windows: [], doubts: [] }
  }
  return null
}
