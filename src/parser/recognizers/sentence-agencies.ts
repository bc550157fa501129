import type { AgencyDraft } from '../recognizer.ts'
import { type Member, readMembers } from './agency-list.ts'
import { closeOf } from './agency-pieces.ts'
import { endsLikeUnit } from './agency-shape.ts'
import { type NoteContext, type Responsibility, readResponsibility } from './responsibility.ts'

// A list of units in running text: some twelve names; what is longer is a sentence of another kind.
const LIST_REACH = 160
const STOPS = '。；;！？!?：:\n“”"'

function isFirm(member: Member): boolean {
  return member.class !== undefined ? member.quantifier !== undefined : endsLikeUnit(member.name)
}

function firm(text: string, start: number, end: number): AgencyDraft[] | null {
  const members = readMembers(text, start, end)
  return members.length > 0 && members.every(isFirm) ? members.map(({ mark: _, ...agency }) => agency) : null
}

/** The end of the stretch of a sentence that 由 opens: its next pause that is no 、 after a verb of role. */
function clauseEnd(text: string, at: number, end: number): number {
  let i = at
  while (i < end && i - at < LIST_REACH && !STOPS.includes(text[i] ?? '')) {
    const close = text[i] === '（' || text[i] === '(' ? closeOf(text, i, end) : -1
    i = close > 0 ? close : i + 1
  }
  return i
}

const OPENERS_OF_NAMES = ['自', '理', '缘', '来', '经', '不']

/** `由某局牵头，会同某局、某局…`: the list after 由 up to a verb of role. */
function readBy(text: string, start: number, end: number, context: NoteContext): Responsibility | null {
  for (let by = text.indexOf('由', start); by >= 0 && by < end; by = text.indexOf('由', by + 1)) {
    if (OPENERS_OF_NAMES.includes(text[by - 1] ?? '')) continue
    const limit = clauseEnd(text, by, end)
    const lead = text.indexOf('牵头', by)
    const charge = text.indexOf('负责', by)
    const verb = lead > 0 && lead < limit ? lead : charge
    if (verb < 0 || verb >= limit) continue
    const found = withPartners(text, by + 1, verb, limit, context)
    if (found) return found
  }
  return null
}

/** `某局牵头负责`, `某局牵头，某局配合` at the beginning of a sentence, without 由. */
function readOpening(text: string, start: number, end: number, context: NoteContext): Responsibility | null {
  const lead = text.indexOf('牵头', start)
  if (lead < 0 || lead >= end) return null
  let from = lead
  while (from > start && lead - from < LIST_REACH && !STOPS.includes(text[from - 1] ?? '')) from--
  const limit = clauseEnd(text, lead, end)
  return withPartners(text, from, lead, limit, context)
}

// What may stand after the verb of role for the phrase to be about responsibility: 牵头负责, not 牵头企业.
const AFTER_LEAD = [
  '，',
  ',',
  '、',
  '负责',
  '会同',
  '组织',
  '制定',
  '落实',
  '实施',
  '。',
  '；',
  '，',
  '开展',
  '推进',
  '建立',
  '协调',
  '编制',
  '研究',
  '抓',
]

function withPartners(
  text: string,
  from: number,
  verb: number,
  limit: number,
  context: NoteContext,
): Responsibility | null {
  const after = verb + 2
  if (after < limit && !AFTER_LEAD.some(word => text.startsWith(word, after))) return null
  const leads = leadList(text, from, verb)
  if (!leads) return null
  const partners = partnerNote(text, after, limit, context)
  return { lead: leads, support: partners, windows: [], doubts: [] }
}

function leadList(text: string, from: number, verb: number): AgencyDraft[] | null {
  let to = verb
  for (const word of ['共同', '分别', '联合', '具体', '负责'])
    if (text.slice(from, to).endsWith(word)) to -= word.length
  return to > from ? firm(text, from, to) : null
}

/** Those named after 会同, or before 配合 and 参与, in the same sentence. */
function partnerNote(text: string, start: number, end: number, context: NoteContext): AgencyDraft[] {
  const together = text.indexOf('会同', start)
  if (together >= start && together <= start + 3 && together < end) {
    let to = together + 2
    while (to < end && !'，,。；;'.includes(text[to] ?? '')) to++
    const list = firm(text, together + 2, to) ?? cutAtVerb(text, together + 2, to)
    if (list) return list
  }
  let from = start
  while (from < end && '，,、负责'.includes(text[from] ?? '')) from++
  for (const word of ['配合', '参与', '参加', '协助']) {
    const at = text.indexOf(word, from)
    if (at < from || at >= end) continue
    const list = firm(text, from, at)
    if (list) return list
  }
  return readResponsibility(text, from, Math.min(end, from), context)?.support ?? []
}

// 「会同市财政局等部门研究制定…」: the list ends at 等部门, or at the first 等.
function cutAtVerb(text: string, start: number, end: number): AgencyDraft[] | null {
  const etc = text.indexOf('等', start)
  return etc > start && etc < end ? firm(text, start, etc) : null
}

/** The units that a running sentence makes responsible in so many words, or null: a wrong unit is worse than none. */
export function readSentenceAgencies(
  text: string,
  start: number,
  end: number,
  context: NoteContext = {},
): Responsibility | null {
  const lead = text.indexOf('牵头', start)
  const charge = text.indexOf('负责', start)
  if ((lead < 0 || lead >= end) && (charge < 0 || charge >= end)) return null
  return readBy(text, start, end, context) ?? readOpening(text, start, end, context)
}
