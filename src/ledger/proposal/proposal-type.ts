import { ruleFor } from '../../model/clock-rules.ts'
import { agencies, agency, choice, date, evidence, line, optional, text } from '../field.ts'
import { type Matter, none } from '../matter.ts'
import { type Changes, command, guard, type MatterType, type Row } from '../matter-type.ts'
import { noteCalendar, rowForCalendar } from '../note-calendar.ts'
import { regionalRule } from '../regional-rule.ts'
import type { Role } from '../role.ts'

// 代表建议、批评和意见: handed over (交办) to the agency that answers (主办) and those that help (会办), answered within the
// terms of 代表法 51, and weighed by the deputy. A proposal has a number; no deputy is named anywhere.

export const outcomes = {
  A: { zh: '已经解决或基本解决', en: 'solved or nearly' },
  B: { zh: '列入计划逐步解决', en: 'planned, to be solved step by step' },
  C: { zh: '因条件限制暂不能解决，留作参考', en: 'not possible for now, kept for reference' },
} as const

export const opinions = {
  satisfied: { zh: '满意', en: 'satisfied' },
  'mostly-satisfied': { zh: '基本满意', en: 'mostly satisfied' },
  dissatisfied: { zh: '不满意', en: 'not satisfied' },
} as const

type Answer = { readonly outcome: keyof typeof outcomes; readonly version: number; readonly at: string }

export type ProposalFacts = {
  /** 建议编号, given by the congress. */
  readonly reference: string
  readonly text: string
  /** 涉及面广、处理难度大: six months instead of three. */
  readonly difficult: boolean
  /** 会办意见, the last of each agency: its words stand in the fact of this version. */
  readonly coReplies: readonly { readonly agency: string; readonly version: number }[]
  /** Every answer in turn; one that did not satisfy stays. */
  readonly answers: readonly Answer[]
  readonly opinion: keyof typeof opinions | null
}

const noFacts: ProposalFacts = {
  reference: '',
  text: '',
  difficult: false,
  coReplies: [],
  answers: [],
  opinion: null,
}

const proposalCommand = command<ProposalFacts>()

type Parties = { readonly lead: string; readonly support?: readonly string[] | undefined }

const leadApart = guard<ProposalFacts, Parties>()({
  code: 'answers-and-helps',
  zh: { what: '同一单位既主办又会办', remedy: '请从会办单位里去掉主办单位' },
  en: { what: 'One agency both answers and helps', remedy: 'Take it out of those that help' },
  refuses: ({ data: { lead, support = [] } }) => (support.includes(lead) ? { agency: lead } : null),
})

const parties = {
  lead: agency('主办单位', 'Answering agency'),
  support: optional(agencies('会办单位', 'Helping agencies')),
} as const

const proposal = {
  reference: line('建议编号', 'Number', 40),
  title: line('案由', 'Title'),
  text: text('建议内容', 'What is proposed'),
  ...parties,
  original: optional(evidence('建议原件', 'Original')),
} as const

const handOverAs = (difficult: boolean, names: { zh: string; en: string; event: string }) =>
  proposalCommand({
    ...names,
    fields: proposal,
    guards: [leadApart],
    apply: (matter, data) => ({
      title: data.title,
      lead: data.lead,
      support: data.support ?? [],
      sources: [{ kind: 'told', text: data.text }],
      evidence: data.original ?? [],
      facts: { ...matter.facts, reference: data.reference, text: data.text, difficult },
    }),
  })

const accept = proposalCommand({ zh: '签收', en: 'Accept', event: 'ProposalAccepted', fields: {} })

const handBack = proposalCommand({
  zh: '退回',
  en: 'Hand back',
  event: 'ProposalHandedBack',
  fields: { reason: text('理由', 'Reason'), suggests: optional(agency('建议主办单位', 'Suggested agency')) },
})

const reassign = proposalCommand({
  zh: '改派',
  en: 'Reassign',
  event: 'ProposalReassigned',
  fields: { ...parties, reason: text('理由', 'Reason') },
  guards: [leadApart],
  apply: ({ facts }, { lead, support = [] }) => ({
    lead,
    support,
    facts: { ...facts, coReplies: facts.coReplies.filter(each => support.includes(each.agency)) },
  }),
})

const coReply = proposalCommand({
  zh: '提交会办意见',
  en: 'Give a helping opinion',
  event: 'CoReplyGiven',
  fields: { opinion: text('会办意见', 'Opinion'), evidence: optional(evidence()) },
  apply: (matter, data, { by }) => ({
    evidence: [...matter.evidence, ...(data.evidence ?? [])],
    facts: { ...matter.facts, coReplies: withCoReply(matter, by.agency ?? '') },
  }),
})

const withCoReply = ({ facts, version }: Matter<ProposalFacts>, from: string) => [
  ...facts.coReplies.filter(each => each.agency !== from),
  { agency: from, version: version + 1 },
]

const notDifficultYet = guard<ProposalFacts>()({
  code: 'difficult-already',
  zh: { what: '已经按六个月答复办理', remedy: '法定期限不能再延长，请按期答复' },
  en: { what: 'It has six months already', remedy: 'The law gives no more: answer in time' },
  refuses: ({ matter }) => (matter.facts.difficult ? {} : null),
})

const findDifficult = proposalCommand({
  zh: '同意按六个月答复',
  en: 'Agree to six months',
  event: 'ProposalFoundDifficult',
  fields: { reason: text('涉及面广、处理难度大的理由', 'Why it is broad or difficult') },
  guards: [notDifficultYet],
  apply: ({ facts }) => ({ facts: { ...facts, difficult: true } }),
})

const answer = proposalCommand({
  zh: '答复',
  en: 'Answer',
  event: 'ProposalAnswered',
  fields: {
    outcome: choice('办理结果', 'Outcome', outcomes),
    answer: text('答复意见', 'Answer'),
    // 代表法 51: 与代表联系沟通，充分听取意见.
    contact: choice('沟通方式', 'How the deputy was heard', {
      visit: { zh: '走访', en: 'a visit' },
      meeting: { zh: '座谈', en: 'a meeting' },
      'joint-inquiry': { zh: '联合调研', en: 'an inquiry together' },
      telephone: { zh: '电话', en: 'by telephone' },
    }),
    evidence: optional(evidence()),
  },
  apply: (matter, { outcome, evidence: files = [] }, { at }) => ({
    evidence: [...matter.evidence, ...files],
    dueOn: null,
    facts: {
      ...matter.facts,
      answers: [...matter.facts.answers, { outcome, version: matter.version + 1, at }],
    },
  }),
})

const againUntilWhen = guard<ProposalFacts, { opinion: string; answerBy?: string | undefined }>()({
  code: 'answered-again-until-when',
  zh: { what: '不满意的要写重新答复期限，其他的不写', remedy: '请填今天或以后的重新答复期限，或去掉它' },
  en: {
    what: 'A day for another answer goes with dissatisfaction, and only with that',
    remedy: 'Give today or a later day, or leave it out',
  },
  refuses: ({ data: { opinion, answerBy }, context }) => {
    const isAgain = opinion === 'dissatisfied'
    const isFit = isAgain ? answerBy !== undefined && answerBy >= context.today : answerBy === undefined
    return isFit ? null : { today: context.today }
  },
})

const recordOpinion = proposalCommand({
  zh: '登记代表意见',
  en: 'Record the deputy’s opinion',
  event: 'OpinionRecorded',
  fields: {
    opinion: choice('代表意见', 'Opinion', opinions),
    answerBy: optional(date('重新答复期限', 'Answer again by')),
  },
  guards: [againUntilWhen],
  records: (_matter, { answerBy }) => (answerBy === undefined ? {} : { dueOn: answerBy }),
  apply: ({ facts }, { opinion, answerBy }): Changes<ProposalFacts> => ({
    dueOn: answerBy ?? null,
    facts: { ...facts, opinion },
  }),
})

const office: readonly Role[] = ['office-head', 'supervisor']
const leads: readonly Role[] = ['lead-head', 'lead-reporter']
const unanswered = ['awaiting-acceptance', 'handed-back', 'in-hand'] as const

const table: readonly Row[] = [
  { command: 'hand-over', from: [none], to: 'awaiting-acceptance', by: office },
  { command: 'hand-over-difficult', from: [none], to: 'awaiting-acceptance', by: ['office-head'] },
  { command: 'accept', from: ['awaiting-acceptance'], to: 'in-hand', by: leads },
  { command: 'hand-back', from: ['awaiting-acceptance'], to: 'handed-back', by: ['lead-head'] },
  { command: 'reassign', from: unanswered, to: 'awaiting-acceptance', by: ['office-head'] },
  { command: 'co-reply', from: ['awaiting-acceptance', 'in-hand'], to: 'stay', by: ['support-head'] },
  { command: 'find-difficult', from: unanswered, to: 'stay', by: ['office-head'] },
  { command: 'answer', from: ['in-hand'], to: 'answered', by: ['lead-head'] },
  { command: 'record-opinion', from: ['answered'], to: { settles: ['closed', 'in-hand'] }, by: office },
  rowForCalendar(unanswered),
]

export const proposalType: MatterType<ProposalFacts> = {
  id: 'proposal',
  name: { zh: '代表建议', en: 'Proposal' },
  plural: 'proposals',
  statuses: {
    'awaiting-acceptance': { zh: '待签收', en: 'Awaiting acceptance', open: true },
    'handed-back': { zh: '已退回', en: 'Handed back', open: true },
    'in-hand': { zh: '办理中', en: 'In hand', open: true },
    answered: { zh: '已答复', en: 'Answered', open: true },
    closed: { zh: '已办结', en: 'Closed', open: false },
  },
  commands: {
    'hand-over': handOverAs(false, { zh: '交办', en: 'Hand over', event: 'ProposalHandedOver' }),
    'hand-over-difficult': handOverAs(true, {
      zh: '交办（六个月答复）',
      en: 'Hand over with six months',
      event: 'DifficultProposalHandedOver',
    }),
    accept,
    'hand-back': handBack,
    reassign,
    'co-reply': coReply,
    'find-difficult': findDifficult,
    answer,
    'record-opinion': recordOpinion,
    'note-calendar': noteCalendar(),
  },
  table,
  initialFacts: noFacts,
  settle: ({ facts }) => (facts.opinion === 'dissatisfied' ? 'in-hand' : 'closed'),
  clocks: (settings, startedOn) => [
    ...['db.reply', 'db.reply-difficult']
      .map(id => ruleFor(id, settings.jurisdiction, startedOn))
      .filter(rule => rule !== null),
    regionalRule(settings, {
      id: 'proposal-acceptance',
      title: '代表建议签收',
      term: settings.acceptance,
      start: ['ProposalHandedOver', 'DifficultProposalHandedOver', 'ProposalReassigned'],
      stop: ['ProposalAccepted', 'ProposalHandedBack', 'ProposalReassigned'],
      warn: [{ n: 1, unit: 'WD' }],
    }),
    regionalRule(settings, {
      id: 'proposal-again',
      title: '代表建议重新答复',
      term: { given: true },
      start: ['OpinionRecorded'],
      stop: ['ProposalAnswered'],
      warn: [{ n: 7, unit: 'D' }],
    }),
  ],
  visibility: { public: () => false },
}
