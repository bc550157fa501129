import type { AgencyDraft } from '../recognizer.ts'
import { readMembers } from './agency-list.ts'
import type { Member } from './agency-meant.ts'
import { endsLikeUnit } from './agency-shape.ts'
import type { NoteContext, Responsibility } from './responsibility.ts'

// A sentence of the genre has at most a few hundred signs; what is longer is not searched.
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

/** Who leads according to the words before the verb at `verb`: after 由, or at the head of the stretch. */
function leadersBefore(sentence: string, verb: number, firm: boolean): Member[] | null {
  const from = stretchStart(sentence, verb)
  let to = withoutAdverbs(sentence, from, verb)
  const by = lastBy(sentence, from, to)
  if (by >= 0) return firmList(sentence, by, to)
  if (!firm || '“"'.includes(sentence[from - 1] ?? '.')) return null
  for (const word of URGES) if (sentence.slice(from, to).endsWith(word)) to -= word.length
  return firmList(sentence, from, to)
}

const WITH = '会同'
const HELPS = ['配合', '参与', '参加', '协助']

/** Those named after 会同, or before 配合 and 参与, behind the verb of role. */
function partnersAfter(sentence: string, after: number): Member[] {
  const end = stretchEnd(sentence, after)
  const rest = sentence.slice(after, end)
  const together = rest.indexOf(WITH)
  if (together >= 0 && together < 4) {
    let to = together + 2
    while (to < rest.length && !'，,'.includes(rest[to] ?? '')) to++
    const etc = rest.slice(0, to).indexOf('等', together)
    return firmList(rest, together + 2, to) ?? (etc > 0 ? firmList(rest, together + 2, etc) : null) ?? []
  }
  for (const word of HELPS) {
    const at = rest.indexOf(word)
    const list = at > 0 ? firmList(rest, 0, withoutAdverbs(rest, 0, at)) : null
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

function readVerb(
  sentence: string,
  verb: number,
  leading: boolean,
): { lead: Member[]; support: Member[]; after: number } | null {
  const after = verb + 2
  if (!givesRole(sentence, after, leading ? AFTER_LEAD : AFTER_CHARGE)) return null
  const lead = leadersBefore(sentence, verb, leading)
  return lead && { lead, support: partnersAfter(sentence, after), after }
}

/** The units that a running sentence makes responsible in so many words, or null: a wrong unit is worse than none. */
export function readSentenceAgencies(
  text: string,
  start: number,
  end: number,
  _context: NoteContext = {},
): Responsibility | null {
  const sentence = text.slice(start, Math.min(end, start + SENTENCE_LIMIT))
  for (const word of ['牵头', '负责']) {
    const verb = sentence.indexOf(word)
    const found = verb > 0 ? readVerb(sentence, verb, word === '牵头') : null
    if (!found) continue
    const support = shifted(found.support, start + found.after)
    const first = word === '负责' ? found.lead.slice(0, 1) : found.lead
    const others = word === '负责' ? shifted(found.lead.slice(1), start) : []
    return { lead: shifted(first, start), support: [...others, ...support], windows: [], doubts: [] }
  }
  return null
}
