import { agency, choice, evidence, line, matterId, optional, text, yesNo } from '../field.ts'
import { type Matter, none } from '../matter.ts'
import { command, type Effect, guard, type MatterType, type Row } from '../matter-type.ts'
import { noteCalendar, rowForCalendar } from '../note-calendar.ts'
import { regionalRule } from '../regional-rule.ts'
import type { Role } from '../role.ts'
import { shortened } from '../shortened.ts'

// 群众异议、线索 on a public matter. Nobody is asked for a name or for a way to be reached: the caller keeps a receipt
// code, of which the ledger has only the digest. An objection (it is not done as you say) is seen by a unit once the
// office asks it to explain. A clue (检举控告) is never shown to the unit that it is about, nor told of on that unit's
// matter (信访工作条例 30 ¶3: 不得透露或者转给被检举的单位), and goes to whoever has the power to deal with it.

export type ObjectionFacts = {
  readonly kind: 'objection' | 'clue' | null
  /** SHA-256 of the receipt code, in hexadecimal: who has the code can ask for the answer, nobody else. */
  readonly receipt: string | null
  readonly text: string
  /** What the unit was asked; its explanation stands in the facts of this version. */
  readonly asked: { readonly question: string; readonly explainedIn: number | null } | null
  readonly answer: { readonly upheld: boolean; readonly text: string; readonly published: boolean } | null
}

const noFacts: ObjectionFacts = { kind: null, receipt: null, text: '', asked: null, answer: null }

const objectionCommand = command<ObjectionFacts>()
const objectionGuard = guard<ObjectionFacts>()

const longestTitle = 60
const longestObjection = 5000
const longestAnswer = 5000
const digestLength = 64

const commandParent = (
  { id, parent }: Matter<ObjectionFacts>,
  command: 'note-objection' | 'note-answer',
  more: Readonly<Record<string, unknown>> = {},
): Effect[] =>
  parent === null ? [] : [{ kind: 'command', matterId: parent, command, data: { objection: id, ...more } }]

// The parent hears of an objection, which holds its closing up, and not of a clue.
const tellParent = (...told: Parameters<typeof commandParent>): Effect[] =>
  told[0].facts.kind === 'clue' ? [] : commandParent(...told)

const receiptIsDigest = guard<ObjectionFacts, { receipt?: string | undefined }>()({
  code: 'receipt-not-a-digest',
  zh: { what: '查询码的摘要不对', remedy: '请提交查询码的 SHA-256 摘要（64位十六进制），查询码自己留存' },
  en: {
    what: 'The digest of the receipt code is malformed',
    remedy: 'Send the SHA-256 of the code in 64 hexadecimal digits, and keep the code',
  },
  refuses: ({ data }) =>
    data.receipt !== undefined && !/^[0-9a-f]{64}$/.test(data.receipt) ? { digits: digestLength } : null,
})

const lodge = objectionCommand({
  zh: '提出',
  en: 'Lodge',
  event: 'ObjectionLodged',
  fields: {
    parent: matterId('所涉事项', 'Matter'),
    kind: choice('类别', 'Kind', {
      objection: { zh: '异议', en: 'objection' },
      clue: { zh: '检举线索', en: 'clue' },
    }),
    text: text('内容', 'What is said', longestObjection),
    evidence: optional(evidence()),
    receipt: optional(line('查询码摘要', 'Digest of the receipt code', digestLength)),
  },
  guards: [receiptIsDigest],
  apply: (matter, data) => ({
    title: shortened(data.text, longestTitle),
    parent: data.parent,
    sources: [{ kind: 'told', text: data.text }],
    evidence: data.evidence ?? [],
    facts: { ...matter.facts, kind: data.kind, receipt: data.receipt ?? null, text: data.text },
  }),
  effects: matter => tellParent(matter, 'note-objection'),
})

const accept = objectionCommand({
  zh: '受理',
  en: 'Accept',
  event: 'ObjectionAccepted',
  fields: { note: optional(text('意见', 'Note')) },
})

const decline = objectionCommand({
  zh: '不予受理',
  en: 'Decline',
  event: 'ObjectionDeclined',
  fields: { reason: text('理由', 'Reason', longestAnswer) },
  effects: matter => tellParent(matter, 'note-answer'),
})

const notAClue = objectionGuard({
  code: 'clue-sealed',
  zh: {
    what: '检举线索不得转给被检举的单位，也不在网上公开答复',
    remedy: '请核查后直接答复，或转送有权处理的机关（信访工作条例第三十条）',
  },
  en: {
    what: 'A clue is not passed to the unit that it is about, and its answer is not published',
    remedy: 'Look into it and answer, or pass it to the organ with the power to deal with it',
  },
  refuses: ({ matter }) => (matter.facts.kind === 'clue' ? {} : null),
})

/** Whoever lodges need not know the difference: the office finds that the words charge a unit with a wrong. */
const seal = objectionCommand({
  zh: '按检举线索办理',
  en: 'Treat as a clue',
  event: 'ObjectionSealed',
  fields: { reason: text('理由', 'Reason', longestAnswer) },
  guards: [notAClue],
  // A unit that was asked before sees it no more.
  apply: ({ facts }) => ({ lead: null, facts: { ...facts, kind: 'clue' } }),
  // It was told to the matter as an objection, and no longer holds that up.
  effects: matter => commandParent(matter, 'note-answer'),
})

const ask = objectionCommand({
  zh: '请单位说明',
  en: 'Ask for an explanation',
  event: 'ExplanationAsked',
  fields: { agency: agency('责任单位', 'Agency'), question: text('说明事项', 'Question') },
  guards: [notAClue],
  // From here on the unit sees the objection.
  apply: ({ facts }, data) => ({
    lead: data.agency,
    facts: { ...facts, asked: { question: data.question, explainedIn: null } },
  }),
})

const explain = objectionCommand({
  zh: '说明情况',
  en: 'Explain',
  event: 'ExplanationGiven',
  fields: { explanation: text('情况说明', 'Explanation'), evidence: optional(evidence()) },
  apply: (matter, data) => ({
    evidence: [...matter.evidence, ...(data.evidence ?? [])],
    facts: {
      ...matter.facts,
      asked: matter.facts.asked && { ...matter.facts.asked, explainedIn: matter.version + 1 },
    },
  }),
})

const clueNotPublished = guard<ObjectionFacts, { publish: boolean }>()({
  ...notAClue,
  code: 'clue-not-published',
  refuses: ({ matter, data }) => (data.publish && matter.facts.kind === 'clue' ? {} : null),
})

const answer = objectionCommand({
  zh: '答复',
  en: 'Answer',
  event: 'ObjectionAnsweredByOffice',
  fields: {
    upheld: yesNo('异议成立', 'Upheld'),
    answer: text('答复', 'Answer', longestAnswer),
    publish: yesNo('公开答复', 'Publish the answer'),
  },
  guards: [clueNotPublished],
  apply: ({ facts }, { upheld, answer: words, publish }) => ({
    facts: { ...facts, answer: { upheld, text: words, published: publish } },
  }),
  effects: (matter, { upheld, answer: words, publish }) =>
    tellParent(matter, 'note-answer', publish ? { upheld, answer: words } : {}),
})

const passOn = objectionCommand({
  zh: '转送',
  en: 'Pass on',
  event: 'ObjectionPassedOn',
  fields: {
    to: line('有权处理的机关', 'Organ with the power'),
    reason: text('理由', 'Reason', longestAnswer),
  },
  effects: matter => tellParent(matter, 'note-answer'),
})

const office: readonly Role[] = ['office-head', 'supervisor']

const table: readonly Row[] = [
  // Who comes to the counter or telephones is written down by the office, again without a name.
  { command: 'lodge', from: [none], to: 'lodged', by: ['public', ...office] },
  { command: 'accept', from: ['lodged'], to: 'in-hand', by: office },
  { command: 'answer', from: ['in-hand', 'asked'], to: 'answered', by: ['office-head'] },
  { command: 'ask', from: ['in-hand'], to: 'asked', by: office },
  { command: 'explain', from: ['asked'], to: 'in-hand', by: ['lead-head'] },
  { command: 'decline', from: ['lodged'], to: 'declined', by: ['office-head'] },
  { command: 'seal', from: ['lodged', 'in-hand'], to: 'stay', by: office },
  { command: 'seal', from: ['asked'], to: 'in-hand', by: office },
  { command: 'pass-on', from: ['lodged', 'in-hand'], to: 'passed-on', by: ['office-head'] },
  rowForCalendar(['lodged', 'in-hand', 'asked']),
]

export const objectionType: MatterType<ObjectionFacts> = {
  id: 'objection',
  name: { zh: '群众异议', en: 'Objection' },
  plural: 'objections',
  statuses: {
    lodged: { zh: '待受理', en: 'To be accepted', open: true },
    'in-hand': { zh: '办理中', en: 'In hand', open: true },
    asked: { zh: '待单位说明', en: 'Awaiting an explanation', open: true },
    answered: { zh: '已答复', en: 'Answered', open: false },
    declined: { zh: '不予受理', en: 'Declined', open: false },
    'passed-on': { zh: '已转送', en: 'Passed on', open: false },
  },
  commands: {
    lodge,
    accept,
    decline,
    seal,
    ask,
    explain,
    answer,
    'pass-on': passOn,
    'note-calendar': noteCalendar(),
  },
  table,
  initialFacts: noFacts,
  clocks: settings => [
    regionalRule(settings, {
      id: 'objection',
      title: '群众异议答复',
      term: settings.objection,
      start: ['ObjectionLodged'],
      stop: ['ObjectionAnsweredByOffice', 'ObjectionDeclined', 'ObjectionPassedOn'],
      warn: [{ n: 2, unit: 'D' }],
    }),
  ],
  // Never: what is published is the answer, on the matter itself.
  visibility: { public: () => false },
}
