import { agency, date, evidence, matterId, optional, text } from '../field.ts'
import { none } from '../matter.ts'
import { command, guard, type MatterType, type Row } from '../matter-type.ts'
import { noteCalendar, rowForCalendar } from '../note-calendar.ts'
import { regionalRule } from '../regional-rule.ts'
import type { Role } from '../role.ts'
import { shortened } from '../shortened.ts'

// 请说明: a leader asks how it stands with a task. The office passes the question on with a day, the lead's head answers,
// and whoever asked takes note. It is a question: no step of the ladder, no lateness of the task, in no count of either.

export type ExplanationFacts = {
  /** Whose head is to explain. It becomes the lead, and so sees the question, when the office passes it on. */
  readonly agency: string | null
  readonly question: string
  readonly passedOnAt: string | null
  /** Version in which the answer's words stand. */
  readonly answer: { readonly version: number; readonly at: string } | null
}

const noFacts: ExplanationFacts = { agency: null, question: '', passedOnAt: null, answer: null }

const longestTitle = 60

const explanationCommand = command<ExplanationFacts>()

const ask = explanationCommand({
  zh: '请说明',
  en: 'Ask for an explanation',
  event: 'ExplanationSought',
  fields: {
    parent: matterId('所涉事项', 'Matter'),
    agency: agency('责任单位', 'Agency'),
    question: text('要说明的', 'What is to be explained', 500),
  },
  apply: ({ facts }, data) => ({
    title: shortened(data.question, longestTitle),
    parent: data.parent,
    sources: [{ kind: 'matter', matterId: data.parent, text: data.question }],
    facts: { ...facts, agency: data.agency, question: data.question },
  }),
})

const dayToCome = guard<ExplanationFacts, { replyBy?: string | undefined }>()({
  code: 'explanation-day-past',
  zh: { what: '说明期限已经过去', remedy: '请填一个今天或以后的日期' },
  en: { what: 'The day of the explanation is past', remedy: 'Give today or a later day' },
  refuses: ({ matter, data, context }) => {
    const day = data.replyBy ?? matter.dueOn
    return day !== null && day < context.today ? { replyBy: day, today: context.today } : null
  },
})

const passOn = explanationCommand({
  zh: '转办',
  en: 'Pass on',
  event: 'ExplanationPassedOn',
  fields: { replyBy: date('说明期限', 'Explain by'), note: optional(text('转办意见', 'Note')) },
  guards: [dayToCome],
  records: (_matter, data) => ({ dueOn: data.replyBy }),
  apply: ({ facts }, data, { at }) => ({
    lead: facts.agency,
    dueOn: data.replyBy,
    facts: { ...facts, passedOnAt: at },
  }),
})

const explain = explanationCommand({
  zh: '说明情况',
  en: 'Explain',
  event: 'TaskExplained',
  fields: { explanation: text('情况说明', 'Explanation'), evidence: optional(evidence()) },
  apply: (matter, data, { at }) => ({
    evidence: [...matter.evidence, ...(data.evidence ?? [])],
    facts: { ...matter.facts, answer: { version: matter.version + 1, at } },
  }),
})

const askMore = explanationCommand({
  zh: '请补充说明',
  en: 'Ask for more',
  event: 'MoreExplanationSought',
  fields: { question: text('还要说明的', 'What else'), replyBy: optional(date('说明期限', 'Explain by')) },
  guards: [dayToCome],
  records: (matter, data) => ({ dueOn: data.replyBy ?? matter.dueOn }),
  apply: (matter, data) => ({
    dueOn: data.replyBy ?? matter.dueOn,
    facts: { ...matter.facts, answer: null },
  }),
})

const takeNote = explanationCommand({
  zh: '知悉',
  en: 'Take note',
  event: 'ExplanationNoted',
  fields: { opinion: optional(text('意见', 'Opinion')) },
})

const withdraw = explanationCommand({
  zh: '撤回',
  en: 'Withdraw',
  event: 'ExplanationWithdrawn',
  fields: { reason: text('原因', 'Reason') },
})

const office: readonly Role[] = ['office-head', 'supervisor']
const deciders: readonly Role[] = ['office-head', 'leader']

const table: readonly Row[] = [
  { command: 'ask', from: [none], to: 'asked', by: [...office, 'leader'] },
  { command: 'pass-on', from: ['asked'], to: 'awaiting-answer', by: office },
  { command: 'explain', from: ['awaiting-answer'], to: 'answered', by: ['lead-head'] },
  { command: 'ask-more', from: ['answered'], to: 'awaiting-answer', by: [...office, 'leader'] },
  { command: 'take-note', from: ['answered'], to: 'noted', by: deciders },
  // By the system: the task was put into other hands, and whoever was asked no longer answers for it.
  {
    command: 'withdraw',
    from: ['asked', 'awaiting-answer', 'answered'],
    to: 'withdrawn',
    by: [...deciders, 'system'],
  },
  rowForCalendar(['awaiting-answer', 'answered']),
]

export const explanationType: MatterType<ExplanationFacts> = {
  id: 'explanation',
  name: { zh: '请说明', en: 'Explanation asked' },
  plural: 'explanations',
  statuses: {
    asked: { zh: '待转办', en: 'To be passed on', open: true },
    'awaiting-answer': { zh: '待说明', en: 'Awaiting an explanation', open: true },
    answered: { zh: '已说明', en: 'Explained', open: true },
    noted: { zh: '已知悉', en: 'Noted', open: false },
    withdrawn: { zh: '已撤回', en: 'Withdrawn', open: false },
  },
  commands: {
    ask,
    'pass-on': passOn,
    explain,
    'ask-more': askMore,
    'take-note': takeNote,
    withdraw,
    'note-calendar': noteCalendar(),
  },
  table,
  initialFacts: noFacts,
  clocks: settings => [
    regionalRule(settings, {
      id: 'explanation',
      title: '说明情况',
      term: { given: true },
      start: ['ExplanationPassedOn', 'MoreExplanationSought'],
      stop: ['TaskExplained', 'ExplanationWithdrawn'],
      warn: [{ n: 1, unit: 'WD' }],
    }),
  ],
  visibility: { public: () => false },
}
