import { agency, date, evidence, line, matterId, optional, text } from '../field.ts'
import { type Matter, none } from '../matter.ts'
import { command, guard, type MatterType, type Row } from '../matter-type.ts'
import { noteCalendar, rowForCalendar } from '../note-calendar.ts'
import { regionalRule } from '../regional-rule.ts'
import type { Role } from '../role.ts'

// 督查单: 交办单、催办单、督办通知单, or blue, orange and red. One matter a slip, with a number, a receipt, a reply and
// clocks of its own. It stays on record whatever becomes of the matter that it chases.

export type SlipFacts = {
  /** Step of the region's ladder (src/ledger/schedule/ladder.ts), as it was called when the slip was drafted. */
  readonly step: string
  readonly stepName: string
  readonly numberPart: string
  /** The agency chased. It becomes the lead, and so sees the slip, when the slip is signed and not before. */
  readonly agency: string | null
  readonly about: string
  readonly demand: string
  readonly number: string | null
  readonly signedAt: string | null
  readonly receivedAt: string | null
  /** Version in which the reply's words stand. */
  readonly answer: { readonly version: number; readonly at: string } | null
  readonly returns: number
  readonly settledAt: string | null
  /** 有正当理由: its expiry leads to no further step. */
  readonly excused: boolean
}

/** What is asked of a slip where the task that it chases is judged. */
export type ChasingSlip = Pick<Matter<SlipFacts>, 'id' | 'status' | 'parent' | 'dueOn' | 'openedAt'> & {
  readonly facts: Pick<
    SlipFacts,
    'step' | 'stepName' | 'number' | 'signedAt' | 'answer' | 'settledAt' | 'excused'
  >
}

const noFacts: SlipFacts = {
  step: '',
  stepName: '',
  numberPart: '',
  agency: null,
  about: '',
  demand: '',
  number: null,
  signedAt: null,
  receivedAt: null,
  answer: null,
  returns: 0,
  settledAt: null,
  excused: false,
}

const slipCommand = command<SlipFacts>()

const replyInFuture = guard<SlipFacts, { replyBy?: string | undefined }>()({
  code: 'reply-day-past',
  zh: { what: '回复期限已经过去', remedy: '请填一个今天或以后的日期' },
  en: { what: 'The day of reply is past', remedy: 'Give today or a later day' },
  refuses: ({ data, context }) =>
    data.replyBy !== undefined && data.replyBy < context.today ? { today: context.today } : null,
})

const draft = slipCommand({
  zh: '拟单',
  en: 'Draft',
  event: 'SlipDrafted',
  fields: {
    step: line('单别代码', 'Step'),
    stepName: line('单别', 'Kind of slip'),
    numberPart: line('编号用字', 'Part of the number', 10),
    parent: matterId('督办的事项', 'Matter chased'),
    agency: agency('责任单位', 'Agency'),
    about: text('工作事项', 'What it is about', 2000),
    demand: text('工作要求', 'What is demanded'),
    replyBy: optional(date('回复期限', 'Reply by')),
  },
  guards: [replyInFuture],
  apply: (matter, data) => ({
    title: `${data.stepName}：${data.about}`,
    parent: data.parent,
    sources: [{ kind: 'matter', matterId: data.parent, text: data.about }],
    dueOn: data.replyBy ?? null,
    facts: {
      ...matter.facts,
      step: data.step,
      stepName: data.stepName,
      numberPart: data.numberPart,
      agency: data.agency,
      about: data.about,
      demand: data.demand,
    },
  }),
})

const revise = slipCommand({
  zh: '修改',
  en: 'Revise',
  event: 'SlipRevised',
  fields: { demand: text('工作要求', 'What is demanded'), replyBy: optional(date('回复期限', 'Reply by')) },
  guards: [replyInFuture],
  apply: ({ facts }, data) => ({
    dueOn: data.replyBy ?? null,
    facts: { ...facts, demand: data.demand },
  }),
})

// A draft may lie until its day of reply is over; an answer may be returned after it.
const dayStillAhead = guard<SlipFacts, { replyBy?: string | undefined }>()({
  code: 'reply-day-over-meanwhile',
  zh: { what: '单上的回复期限已经过去', remedy: '请先改定一个今天或以后的回复期限' },
  en: { what: 'The day of reply on the slip is over', remedy: 'Set today or a later day first' },
  refuses: ({ matter, data, context }) => {
    const day = data.replyBy ?? matter.dueOn
    return day !== null && day < context.today ? { replyBy: day, today: context.today } : null
  },
})

const sign = slipCommand({
  zh: '签发',
  en: 'Sign',
  event: 'SlipSigned',
  fields: {},
  guards: [dayStillAhead],
  numbered: ({ facts }) => facts.numberPart,
  records: matter => ({ dueOn: matter.dueOn }),
  apply: ({ facts }, { number }, { at }) => ({
    lead: facts.agency,
    facts: { ...facts, number: number ?? null, signedAt: at },
  }),
})

const receive = slipCommand({
  zh: '签收',
  en: 'Receive',
  event: 'SlipReceived',
  fields: {},
  apply: ({ facts }, _data, { at }) => ({ facts: { ...facts, receivedAt: at } }),
})

const answer = slipCommand({
  zh: '回复',
  en: 'Answer',
  event: 'SlipAnswered',
  fields: { answer: text('办理情况', 'What was done'), evidence: optional(evidence()) },
  apply: (matter, data, { at }) => ({
    evidence: [...matter.evidence, ...(data.evidence ?? [])],
    facts: { ...matter.facts, answer: { version: matter.version + 1, at } },
  }),
})

const returnAnswer = slipCommand({
  zh: '退回重办',
  en: 'Return the answer',
  event: 'SlipAnswerReturned',
  fields: { reason: text('原因', 'Reason'), replyBy: optional(date('重新回复期限', 'Answer again by')) },
  guards: [dayStillAhead],
  records: (matter, data) => ({ dueOn: data.replyBy ?? matter.dueOn }),
  apply: (matter, data) => ({
    dueOn: data.replyBy ?? matter.dueOn,
    facts: { ...matter.facts, answer: null, returns: matter.facts.returns + 1 },
  }),
})

const excuse = slipCommand({
  zh: '认定有正当理由',
  en: 'Find good reason',
  event: 'SlipExcused',
  fields: { reason: text('理由', 'Reason') },
  apply: ({ facts }) => ({ facts: { ...facts, excused: true } }),
})

const asksNoAnswer = guard<SlipFacts>()({
  code: 'answer-awaited',
  zh: { what: '责任单位还没有回复', remedy: '请等回复后办结；不用再办的，撤回这张单' },
  en: {
    what: 'The agency has not answered yet',
    remedy: 'Settle it after the answer, or withdraw the slip',
  },
  refuses: ({ matter }) =>
    matter.status !== 'answered' && matter.dueOn !== null ? { replyBy: matter.dueOn } : null,
})

const settle = slipCommand({
  zh: '办结',
  en: 'Settle',
  event: 'SlipSettled',
  fields: { opinion: optional(text('意见', 'Opinion')) },
  guards: [asksNoAnswer],
  apply: ({ facts }, _data, { at }) => ({ facts: { ...facts, settledAt: at } }),
})

const withdraw = slipCommand({
  zh: '撤回',
  en: 'Withdraw',
  event: 'SlipWithdrawn',
  fields: { reason: text('原因', 'Reason') },
})

/** 随事项了结: what it chased is closed. A reply that came late, or never, stays late in its clock. */
const endWithTask = slipCommand({
  zh: '随事项了结',
  en: 'End with its task',
  event: 'SlipEndedWithTask',
  fields: { reason: text('缘由', 'Why') },
  apply: ({ status, facts }, _data, { at }) =>
    status === 'drafted' ? {} : { facts: { ...facts, settledAt: at } },
})

const office: readonly Role[] = ['office-head', 'supervisor']
const agencyPosts: readonly Role[] = ['lead-head', 'lead-reporter']
const sent = ['awaiting-receipt', 'awaiting-answer', 'answered'] as const

const table: readonly Row[] = [
  { command: 'draft', from: [none], to: 'drafted', by: [...office, 'system'] },
  { command: 'revise', from: ['drafted'], to: 'stay', by: office },
  { command: 'sign', from: ['drafted'], to: 'awaiting-receipt', by: ['office-head', 'leader'] },
  { command: 'receive', from: ['awaiting-receipt'], to: 'awaiting-answer', by: agencyPosts },
  { command: 'answer', from: ['awaiting-answer'], to: 'answered', by: ['lead-head'] },
  { command: 'return-answer', from: ['answered'], to: 'awaiting-answer', by: office },
  { command: 'excuse', from: sent, to: 'stay', by: ['office-head'] },
  // A slip that only reminds asks for no reply and is settled once it is received.
  { command: 'settle', from: ['answered', 'awaiting-answer'], to: 'settled', by: office },
  { command: 'withdraw', from: ['drafted'], to: 'withdrawn', by: office },
  { command: 'withdraw', from: sent, to: 'withdrawn', by: ['office-head'] },
  // A task given up or put into other hands leaves nothing to chase this agency for; a closed one was brought to its end.
  { command: 'withdraw', from: ['drafted', ...sent], to: 'withdrawn', by: ['system'] },
  { command: 'end-with-task', from: ['drafted'], to: 'withdrawn', by: ['system'] },
  { command: 'end-with-task', from: sent, to: 'settled', by: ['system'] },
  rowForCalendar(sent),
]

export const slipType: MatterType<SlipFacts> = {
  id: 'slip',
  name: { zh: '督查单', en: 'Slip' },
  plural: 'slips',
  statuses: {
    drafted: { zh: '待签发', en: 'To be signed', open: true },
    'awaiting-receipt': { zh: '待签收', en: 'Awaiting receipt', open: true },
    'awaiting-answer': { zh: '待回复', en: 'Awaiting an answer', open: true },
    answered: { zh: '已回复', en: 'Answered', open: true },
    settled: { zh: '已办结', en: 'Settled', open: false },
    withdrawn: { zh: '已撤回', en: 'Withdrawn', open: false },
  },
  commands: {
    draft,
    revise,
    sign,
    receive,
    answer,
    'return-answer': returnAnswer,
    excuse,
    settle,
    withdraw,
    'end-with-task': endWithTask,
    'note-calendar': noteCalendar(),
  },
  table,
  initialFacts: noFacts,
  clocks: settings => [
    regionalRule(settings, {
      id: 'slip-receipt',
      title: '督查单签收',
      term: settings.slipReceipt,
      start: ['SlipSigned'],
      stop: ['SlipReceived', 'SlipWithdrawn', 'SlipEndedWithTask'],
      warn: [],
    }),
    regionalRule(settings, {
      id: 'slip-reply',
      title: '督查单回复',
      term: { given: true },
      // The agency is on time with its answer; how long the office looks at it is not its lateness.
      start: ['SlipSigned', 'SlipAnswerReturned'],
      stop: ['SlipAnswered', 'SlipWithdrawn', 'SlipEndedWithTask'],
      warn: [{ n: 1, unit: 'WD' }],
    }),
  ],
  visibility: { public: () => false },
}
