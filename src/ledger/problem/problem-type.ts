import { agency, date, line, matterId, optional, text } from '../field.ts'
import { none } from '../matter.ts'
import { command, guard, type MatterType, type Recorded, type Row } from '../matter-type.ts'
import { noteCalendar, rowForCalendar } from '../note-calendar.ts'
import { regionalRule } from '../regional-rule.ts'
import type { Role } from '../role.ts'

// 需协调事项: what an agency cannot settle alone goes up (顶格协调), to a body and onto its agenda, until it is decided.

export type ProblemFacts = {
  /** The agency whose trouble it is; it confirms that the trouble is over. */
  readonly raisedBy: string | null
  readonly text: string
  /** Bodies (agencies' ids) that it was taken to, the latest last. */
  readonly bodies: readonly string[]
  /** The meeting on whose agenda it stands. */
  readonly meeting: string | null
  readonly returned: number
}

const noFacts: ProblemFacts = { raisedBy: null, text: '', bodies: [], meeting: null, returned: 0 }

const problemCommand = command<ProblemFacts>()

type Raised = Recorded & { raisedBy?: string; title?: string }

const raised = (matter: { facts: ProblemFacts }, data: Raised & { text: string }, by: string | null) => ({
  title: data.title ?? data.text.slice(0, 100),
  lead: by,
  parent: data.parent ?? null,
  sources: data.sources ?? [{ kind: 'told' as const, text: data.text }],
  facts: { ...matter.facts, raisedBy: by, text: data.text },
})

const raiseFromReport = problemCommand({
  zh: '由报送提出',
  en: 'Raise from a return',
  event: 'RaisedInReport',
  fields: { text: text('需协调事项', 'What needs coordination') },
  apply: (matter, data) => raised(matter, data, (data as Raised).raisedBy ?? null),
})

const raise = problemCommand({
  zh: '提出',
  en: 'Raise',
  event: 'Raised',
  fields: {
    text: text('需协调事项', 'What needs coordination'),
    parent: optional(matterId('所涉任务', 'Task')),
  },
  apply: (matter, data, { by }) => raised(matter, data, by.agency),
})

const takeUp = problemCommand({
  zh: '受理',
  en: 'Take up',
  event: 'TakenUp',
  fields: { note: optional(text('意见', 'Note')) },
})

const toAnotherBody = guard<ProblemFacts, { to: string }>()({
  code: 'with-that-body-already',
  zh: { what: '已经在这个机构那里了', remedy: '请选择更高一级的机构' },
  en: { what: 'It is with that body already', remedy: 'Choose a higher one' },
  refuses: ({ matter, data }) => (matter.facts.bodies.at(-1) === data.to ? { body: data.to } : null),
})

const escalate = problemCommand({
  zh: '提请协调',
  en: 'Take higher',
  event: 'TakenHigher',
  fields: { to: agency('协调机构', 'Body'), reason: text('理由', 'Reason') },
  guards: [toAnotherBody],
  apply: ({ facts }, data) => ({ facts: { ...facts, bodies: [...facts.bodies, data.to], meeting: null } }),
})

const putOnAgenda = problemCommand({
  zh: '列入议题',
  en: 'Put on the agenda',
  event: 'PutOnAgenda',
  fields: { meeting: matterId('会议', 'Meeting') },
  apply: ({ facts }, data) => ({ facts: { ...facts, meeting: data.meeting } }),
})

const takeOff = problemCommand({
  zh: '移出议题',
  en: 'Take off the agenda',
  event: 'TakenOffAgenda',
  fields: { reason: text('原因', 'Reason') },
  apply: ({ facts }) => ({ facts: { ...facts, meeting: null } }),
})

const settleAs = problemCommand({
  zh: '议定',
  en: 'Decide',
  event: 'ProblemDecided',
  fields: {
    text: text('议定事项', 'What was decided'),
    lead: agency('牵头单位', 'Lead agency'),
    dueOn: optional(date('完成时限', 'Deadline')),
  },
  effects: (matter, data) => [
    {
      kind: 'open',
      type: 'decision',
      command: 'record-from-problem',
      suffix: 'decision',
      data: {
        text: data.text,
        lead: data.lead,
        ...(data.dueOn === undefined ? {} : { due: data.dueOn }),
        meeting: matter.facts.meeting,
        parent: matter.id,
        sources: [{ kind: 'matter', matterId: matter.id, text: matter.facts.text }],
      },
    },
  ],
})

const resolve = problemCommand({
  zh: '协调解决',
  en: 'Resolve',
  event: 'ProblemResolved',
  fields: { how: text('解决情况', 'How it was resolved') },
})

const confirm = problemCommand({
  zh: '确认解决',
  en: 'Confirm',
  event: 'ResolutionConfirmed',
  fields: {},
})

const dispute = problemCommand({
  zh: '仍未解决',
  en: 'Say that it is not resolved',
  event: 'ResolutionDisputed',
  fields: { reason: text('情况', 'What is left') },
  apply: ({ facts }) => ({ facts: { ...facts, returned: facts.returned + 1 } }),
})

const decline = problemCommand({
  zh: '不予协调',
  en: 'Decline',
  event: 'CoordinationDeclined',
  fields: { reason: text('理由', 'Reason'), advice: optional(line('建议办法', 'Advice')) },
})

const office: readonly Role[] = ['office-head', 'supervisor']
const raisers: readonly Role[] = ['lead-head', 'lead-reporter']
const others: readonly Role[] = ['other-head', 'other-reporter']
const inHand = ['raised', 'coordinating', 'on-agenda'] as const

const table: readonly Row[] = [
  { command: 'raise-from-report', from: [none], to: 'raised', by: ['system'] },
  { command: 'raise', from: [none], to: 'raised', by: [...office, ...others] },
  { command: 'take-up', from: ['raised'], to: 'coordinating', by: office },
  { command: 'escalate', from: ['coordinating', 'on-agenda'], to: 'coordinating', by: office },
  { command: 'put-on-agenda', from: ['coordinating'], to: 'on-agenda', by: office },
  { command: 'take-off', from: ['on-agenda'], to: 'coordinating', by: office },
  { command: 'decide', from: ['on-agenda'], to: 'decided', by: office },
  { command: 'resolve', from: ['coordinating', 'decided'], to: 'resolved', by: office },
  { command: 'confirm', from: ['resolved'], to: 'over', by: [...raisers, 'office-head'] },
  { command: 'dispute', from: ['resolved'], to: 'coordinating', by: raisers },
  { command: 'decline', from: ['raised', 'coordinating'], to: 'declined', by: ['office-head'] },
  rowForCalendar(inHand),
]

export const problemType: MatterType<ProblemFacts> = {
  id: 'problem',
  name: { zh: '需协调事项', en: 'Problem' },
  plural: 'problems',
  statuses: {
    raised: { zh: '已提出', en: 'Raised', open: true },
    coordinating: { zh: '协调中', en: 'Being coordinated', open: true },
    'on-agenda': { zh: '已列入议题', en: 'On an agenda', open: true },
    decided: { zh: '已议定', en: 'Decided', open: true },
    resolved: { zh: '待确认', en: 'Awaiting confirmation', open: true },
    over: { zh: '已解决', en: 'Over', open: false },
    declined: { zh: '不予协调', en: 'Declined', open: false },
  },
  commands: {
    'raise-from-report': raiseFromReport,
    raise,
    'take-up': takeUp,
    escalate,
    'put-on-agenda': putOnAgenda,
    'take-off': takeOff,
    decide: settleAs,
    resolve,
    confirm,
    dispute,
    decline,
    'note-calendar': noteCalendar(),
  },
  table,
  initialFacts: noFacts,
  clocks: settings => [
    regionalRule(settings, {
      id: 'coordination',
      title: '协调受理',
      term: settings.coordination,
      start: ['RaisedInReport', 'Raised'],
      stop: ['TakenUp', 'CoordinationDeclined'],
      warn: [{ n: 1, unit: 'WD' }],
    }),
  ],
  visibility: { public: () => false },
}
