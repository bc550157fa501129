import { isBlank } from './window-dates.ts'

export type LabelKind = 'lead' | 'responsible' | 'support' | 'deadline' | 'span' | 'other'
export type Label = { readonly label: LabelKind; readonly valueStart: number }

// 「牵头单位及责任单位」 is about the longest label of the genre.
const LABEL_LETTERS = 12
// Letter-spaced labels (「牵 头 单 位：」) have blanks between all letters.
const LABEL_LIMIT = 40

const BODIES = [
  '单位',
  '部门',
  '处室',
  '科室',
  '主体',
  '机关',
  '机构',
  '股室',
  '厅局',
  '站所',
  '镇街',
  '市直单位',
]
const LEADING = ['牵头', '主办', '主责', '汇总', '主抓']
const RESPONSIBLE = ['责任', '承办', '落实', '实施', '负责', '承担', '完成', '主管', '执行']
const SUPPORTING = ['配合', '参与', '参加', '协办', '协同', '协助', '协作', '支持', '协调']
const PEOPLE = ['领导', '责任人', '负责人', '联系人', '联络员', '电话', '联系方式', '责任区']
const TIMES = ['时限', '时间', '期限', '日期', '节点', '进度', '周期', '时限要求', '时间要求']
const DEADLINES = ['完成', '办结', '截止', '整改', '落实', '要求', '办理', '结项', '销号', '节点']

const has = (word: string, parts: readonly string[]): boolean => parts.some(part => word.includes(part))
const ends = (word: string, parts: readonly string[]): boolean => parts.some(part => word.endsWith(part))

/** What a label of a task field is about, or null when the word is no such label. */
export function labelKind(word: string): LabelKind | null {
  if (word.length < 2 || word.startsWith('各')) return null
  if (ends(word, PEOPLE)) return 'other'
  if (ends(word, BODIES)) {
    const leads = has(word, LEADING)
    // 「牵头及责任单位」 holds both: the first named leads.
    if (leads && (word.includes('及') || word.includes('和') || word.includes('、'))) return 'responsible'
    if (leads) return 'lead'
    if (has(word, SUPPORTING)) return 'support'
    return has(word, RESPONSIBLE) ? 'responsible' : null
  }
  if (!ends(word, TIMES)) return null
  return word === '时限' || has(word, DEADLINES) ? 'deadline' : 'span'
}

const known = new Map<string, LabelKind | null>()
// The labels of one document are a dozen; the store is emptied when hostile text fills it.
const KNOWN_LIMIT = 500

function kindOf(word: string): LabelKind | null {
  const before = known.get(word)
  if (before !== undefined) return before
  const kind = labelKind(word)
  if (known.size >= KNOWN_LIMIT) known.clear()
  known.set(word, kind)
  return kind
}

/** Reads a label at the beginning of a line or note: `牵头单位：`, `责 任 单 位:`, `【完成时限】`, `责任单位为`. */
export function readLabel(text: string, start: number, end: number): Label | null {
  const limit = Math.min(end, start + LABEL_LIMIT)
  let at = start
  while (at < limit && (isBlank(text.charCodeAt(at)) || text[at] === '【')) at++
  let word = ''
  for (; at < limit && word.length <= LABEL_LETTERS; at++) {
    const code = text.charCodeAt(at)
    if (isBlank(code)) continue
    if (code === 0xff1a || code === 0x3a || code === 0x3011) return labelled(text, word, at + 1, end)
    if (code === 0x4e3a && ends(word, BODIES)) return labelled(text, word, at + 1, end)
    // 、 stands in 「牵头、责任单位」; any other sign that is no Chinese letter ends the try.
    if ((code < 0x4e00 || code > 0x9fff) && code !== 0x3001) return null
    word += text[at]
  }
  return null
}

function labelled(text: string, word: string, after: number, end: number): Label | null {
  const label = kindOf(word)
  if (!label) return null
  let valueStart = after
  const colon = text.charCodeAt(valueStart)
  if (valueStart < end && (colon === 0xff1a || colon === 0x3a)) valueStart++
  while (valueStart < end && isBlank(text.charCodeAt(valueStart))) valueStart++
  return { label, valueStart }
}
