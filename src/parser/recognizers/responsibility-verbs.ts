import { closeOf } from './agency-pieces.ts'

export type Role = 'lead' | 'responsible' | 'support' | 'with'

/** A verb that gives a role to the list before it; `listEnd` leaves out adverbs, `end` is after all that belongs to it. */
export type RoleVerb = {
  readonly role: Role
  readonly listEnd: number
  readonly end: number
  /** 分别, 共同: each of the list does it. */
  readonly divided: boolean
  /** 按职责分工: who leads is left to the document. */
  readonly byDuty: boolean
}

const VERBS: Record<string, Role> = {
  牵头: 'lead',
  主办: 'lead',
  主责: 'lead',
  汇总: 'lead',
  主抓: 'lead',
  负责: 'responsible',
  承办: 'responsible',
  落实: 'responsible',
  实施: 'responsible',
  承担: 'responsible',
  推进: 'responsible',
  责任: 'responsible',
  完成: 'responsible',
  配合: 'support',
  参与: 'support',
  参加: 'support',
  协办: 'support',
  协助: 'support',
  协同: 'support',
  协作: 'support',
  指导: 'support',
  督办: 'support',
  督促: 'support',
  支持: 'support',
  会同: 'with',
  商同: 'with',
  联合: 'with',
}
const firsts = new Uint8Array(65536)
for (const verb of Object.keys(VERBS)) firsts[verb.charCodeAt(0)] = 1
for (const sign of '（(') firsts[sign.charCodeAt(0)] = 1
// Words that may follow a verb of role and add nothing.
const AFTER = [
  '负责',
  '落实',
  '实施',
  '组织',
  '推进',
  '抓总',
  '协调',
  '推动',
  '完成',
  '开展',
  '单位',
  '部门',
  '工作',
  '抓好',
  '具体',
  '牵头',
  '制定',
  '办理',
  '做好',
  '配合',
  '相关',
  '督促',
  '统筹',
  '抓落实',
  '指导',
  '到位',
  '共同',
  '并',
  '等',
  '联系',
  '建设',
  '整改',
  '服务',
]
const SEPARATORS = '，,；;。、：:\n）)'
// Verbs that no name of a body holds: they need no sign after them.
const SURE = new Set(['牵头', '会同', '商同'])
// Words that stand between a list and its verb.
const BEFORE = [
  '分别',
  '分头',
  '分工',
  '共同',
  '联合',
  '具体',
  '组织',
  '密切',
  '积极',
  '协同',
  '作为',
  '为',
  '是',
  '要',
  '应',
  '各自',
  '统一',
  '主动',
  '做好',
  '抓好',
  '督查',
  '统筹',
  '全面',
  '全力',
  '同时',
  '按职责',
  '依职责',
  '予以',
  '给予',
  '进行',
  '同步',
  '负责',
  '参与',
  '切实',
  '认真',
]
// 「按照各自职责分工」: the longest such phrase before a verb.
const DUTY_LENGTH = 12
// Four words at most stand one after another on either side of a verb.
const WORDS = 4

function wordAt(text: string, at: number, end: number, words: readonly string[]): string | undefined {
  return words.find(word => at + word.length <= end && text.startsWith(word, at))
}

// 「分工负责」 without 按职责: nobody is named before the others.
const DIVIDED = ['分别', '分头', '共同', '分工']
// In 「按职责分工负责」 only 分别 says that all lead.
const DIVIDED_DUTY = ['分别', '分头']

function dutyBefore(text: string, start: number, at: number): number {
  const floor = Math.max(start, at - DUTY_LENGTH)
  for (let i = at - 2; i >= floor; i--) {
    const sign = text[i]
    if (sign !== '按' && sign !== '依' && sign !== '照' && sign !== '据') continue
    const phrase = text.slice(i, at)
    if (!/职|分工|责任/.test(phrase)) continue
    return text[i - 1] === '按' || text[i - 1] === '依' || text[i - 1] === '根' ? i - 1 : i
  }
  return at
}

function adverbsBefore(
  text: string,
  start: number,
  verb: number,
): { at: number; divided: boolean; byDuty: boolean } {
  let at = verb
  let divided = false
  let byDuty = false
  for (let n = 0; n < WORDS; n++) {
    const duty = dutyBefore(text, start, at)
    if (duty < at) {
      byDuty = true
      if (DIVIDED_DUTY.some(word => text.slice(duty, at).includes(word))) divided = true
      at = duty
      continue
    }
    const word = BEFORE.find(each => at - each.length >= start && text.startsWith(each, at - each.length))
    if (!word) break
    if (DIVIDED.includes(word)) divided = true
    at -= word.length
  }
  return { at, divided, byDuty }
}

function afterVerb(text: string, at: number, end: number): { end: number; leads: boolean } {
  let i = at
  let leads = false
  for (let n = 0; n < WORDS; n++) {
    const word = wordAt(text, i, end, AFTER)
    if (!word) break
    if (word === '牵头') leads = true
    i += word.length
  }
  return { end: i, leads }
}

function verbAt(text: string, start: number, at: number, end: number): RoleVerb | null {
  const verb = text.slice(at, at + 2)
  const role = at + 2 <= end ? VERBS[verb] : undefined
  if (!role) return null
  const tail = role === 'with' ? { end: at + 2, leads: false } : afterVerb(text, at + 2, end)
  const closed = tail.end >= end || SEPARATORS.includes(text[tail.end] ?? '')
  // 「负责修建的部分」「就业指导中心」: the word goes on, it is no verb of role.
  if (!closed && !SURE.has(verb) && !(verb === '联合' && at > start)) return null
  const adverbs = adverbsBefore(text, start, at)
  return {
    role: tail.leads ? 'lead' : role,
    listEnd: adverbs.at,
    end: tail.end,
    divided: adverbs.divided,
    byDuty: adverbs.byDuty,
  }
}

/** The next verb of role outside brackets. */
export function nextVerb(text: string, start: number, end: number): RoleVerb | null {
  for (let at = start; at < end; at++) {
    if (firsts[text.charCodeAt(at)] !== 1) continue
    const sign = text[at]
    if (sign === '（' || sign === '(') at = Math.max(at, closeOf(text, at, end) - 1)
    else {
      const verb = verbAt(text, start, at, end)
      if (verb) return verb
    }
  }
  return null
}
