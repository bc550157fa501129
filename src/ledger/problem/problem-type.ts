import { agencies, agency, date, line, matterId, optional, period, text } from '../field.ts'
import { type Matter, none } from '../matter.ts'
import { type Changes, command, guard, type MatterType, type Recorded, type Row } from '../matter-type.ts'
import { noteCalendar, rowForCalendar } from '../note-calendar.ts'
import { regionalRule } from '../regional-rule.ts'
import type { Role } from '../role.ts'
import { shortened } from '../shortened.ts'

// 需协调事项: what an agency cannot settle alone goes up (顶格协调), to a body and onto its agenda, until it is decided.

export type ProblemFacts = {
  /** The agency whose trouble it is, which confirms that the trouble is over; null where the office raised it. */
  readonly raisedBy: string | null
  /** The reporting period in whose return it was raised. */
  readonly period: string | null
  readonly text: string
  /** Bodies (agencies' ids) that it was taken to, the latest last. */
  readonly bodies: readonly string[]
  /** The meeting on whose agenda it stands, or at which it was decided. A meeting's agenda is asked for by this. */
  readonly meeting: string | null
  /** How often what was called resolved was not. */
  readonly disputes: number
}

const noFacts: ProblemFacts = {
  raisedBy: null,
  period: null,
  text: '',
  bodies: [],
  meeting: null,
  disputes: 0,
}

const problemCommand = command<ProblemFacts>()

const longestTitle = 100

type Raised = Recorded & { text: string; title?: string | undefined; period?: string | undefined }

const raised = (
  { facts }: Matter<ProblemFacts>,
  { text: words, title, parent, sources, period: when }: Raised,
  raisedBy: string | null,
): Changes<ProblemFacts> => ({
  title: shortened(title ?? words, longestTitle),
  lead: raisedBy,
  parent: parent ?? null,
  sources: sources ?? [{ kind: 'told', text: words }],
  facts: { ...facts, raisedBy, period: when ?? null, text: words },
})

const raiseFromReport = problemCommand({
  zh: '由报送提出',
  en: 'Raise from a return',
  event: 'RaisedInReport',
  fields: {
    title: text('所涉任务', 'Task'),
    text: text('需协调事项', 'What needs coordination'),
    raisedBy: agency('提出单位', 'Raised by'),
    period: period('报送期', 'Period'),
  },
  apply: (matter, data) => raised(matter, data, data.raisedBy),
})

const raise = problemCommand({
  zh: '提出',
  en: 'Raise',
  event: 'Raised',
  fields: {
    text: text('需协调事项', 'What needs coordination'),
    parent: optional(matterId('所涉任务', 'Task')),
  },
  apply: (matter, { text: words, parent }, { by }) =>
    raised(matter, { text: words, ...(parent === undefined ? {} : { parent }) }, by.agency),
})

const takeUp = problemCommand({
  zh: '受理',
  en: 'Take up',
  event: 'TakenUp',
  fields: { note: optional(text('意见', 'Note')) },
})

const toAnotherBody = guard<ProblemFacts, { to: string }>()({
  code: 'with-that-body-already',
  zh: { what: '已经在这个机构那里了', remedy: '请选择另一个机构' },
  en: { what: 'It is with that body already', remedy: 'Choose another one' },
  refuses: ({ matter, data }) => (matter.facts.bodies.at(-1) === data.to ? { body: data.to } : null),
})

const escalate = problemCommand({
  zh: '提请协调',
  en: 'Take higher',
  event: 'TakenHigher',
  fields: { to: agency('协调机构', 'Body'), reason: text('理由', 'Reason') },
  guards: [toAnotherBody],
  // The body sees what it is to coordinate; the office records what comes of it.
  apply: (matter, data) => ({
    support: matter.lead === data.to ? [] : [data.to],
    facts: { ...matter.facts, bodies: [...matter.facts.bodies, data.to], meeting: null },
  }),
})

const anotherMeeting = guard<ProblemFacts, { meeting: string }>()({
  code: 'on-that-agenda-already',
  zh: { what: '已经列入这次会议的议题', remedy: '改列另一次会议的，请选择那次会议' },
  en: { what: 'It stands on the agenda of this meeting already', remedy: 'Choose another meeting' },
  refuses: ({ matter, data }) => (matter.facts.meeting === data.meeting ? { meeting: data.meeting } : null),
})

const putOnAgenda = problemCommand({
  zh: '列入议题',
  en: 'Put on the agenda',
  event: 'PutOnAgenda',
  fields: { meeting: matterId('会议', 'Meeting') },
  guards: [anotherMeeting],
  apply: ({ facts }, data) => ({ facts: { ...facts, meeting: data.meeting } }),
  // The meeting takes it only while it is called and not yet held.
  effects: (matter, data) => [
    { kind: 'command', matterId: data.meeting, command: 'take-item', data: { item: matter.id } },
  ],
})

const takeOff = problemCommand({
  zh: '移出议题',
  en: 'Take off the agenda',
  event: 'TakenOffAgenda',
  fields: { reason: text('原因', 'Reason') },
  apply: ({ facts }) => ({ facts: { ...facts, meeting: null } }),
})

const dueInFuture = guard<ProblemFacts, { dueOn?: string | undefined }>()({
  code: 'deadline-past',
  zh: { what: '完成时限已经过去', remedy: '请填一个今天或以后的日期' },
  en: { what: 'The deadline is past', remedy: 'Give today or a later day' },
  refuses: ({ data, context }) =>
    data.dueOn !== undefined && data.dueOn < context.today ? { today: context.today } : null,
})

const decideIt = problemCommand({
  zh: '议定',
  en: 'Decide',
  event: 'ProblemDecided',
  fields: {
    text: text('议定事项', 'What was decided'),
    lead: agency('牵头单位', 'Lead agency'),
    support: optional(agencies('配合单位', 'Supporting agencies')),
    dueOn: optional(date('完成时限', 'Deadline')),
  },
  guards: [dueInFuture],
  effects: (matter, data) => [
    {
      kind: 'open',
      type: 'decision',
      command: 'record-from-problem',
      suffix: 'decision',
      data: {
        meeting: matter.facts.meeting,
        text: data.text,
        lead: data.lead,
        ...(data.support === undefined ? {} : { support: data.support }),
        ...(data.dueOn === undefined ? {} : { due: data.dueOn }),
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
  apply: ({ facts }) => ({ facts: { ...facts, meeting: null, disputes: facts.disputes + 1 } }),
})

const decline = problemCommand({
  zh: '不予协调',
  en: 'Decline',
  event: 'CoordinationDeclined',
  fields: { reason: text('理由', 'Reason'), advice: optional(line('建议办法', 'Advice')) },
})

const office: readonly Role[] = ['office-head', 'supervisor']
const callers: readonly Role[] = [...office, 'leader']
const raisers: readonly Role[] = ['lead-head', 'lead-reporter']
// Before the first fact nobody has a part yet: whoever raises it comes as another agency, and leads from then on.
const anyAgency: readonly Role[] = ['other-head', 'other-reporter']

const table: readonly Row[] = [
  { command: 'raise-from-report', from: [none], to: 'raised', by: ['system'] },
  { command: 'raise', from: [none], to: 'raised', by: [...office, ...anyAgency] },
  { command: 'take-up', from: ['raised'], to: 'coordinating', by: office },
  { command: 'escalate', from: ['coordinating', 'on-agenda'], to: 'coordinating', by: office },
  // A leader says on reading that a thing goes to the meeting, and may take that back; the office runs the meeting.
  { command: 'put-on-agenda', from: ['coordinating', 'on-agenda'], to: 'on-agenda', by: callers },
  { command: 'take-off', from: ['on-agenda'], to: 'coordinating', by: callers },
  { command: 'decide', from: ['on-agenda'], to: 'decided', by: office },
  { command: 'resolve', from: ['coordinating', 'decided'], to: 'resolved', by: office },
  // The office's head answers for what the office raised itself, and where the agency never says.
  { command: 'confirm', from: ['resolved'], to: 'over', by: [...raisers, 'office-head'] },
  { command: 'dispute', from: ['resolved'], to: 'coordinating', by: [...raisers, 'office-head'] },
  { command: 'decline', from: ['raised', 'coordinating'], to: 'declined', by: ['office-head'] },
  rowForCalendar(['raised']),
]

const wordless: ReadonlySet<string> = new Set(['raised', 'coordinating', 'on-agenda'])

/** 需协调: whether somebody has yet to say a word; what is decided or awaits confirmation is on its way. */
export const awaitsWord = ({ status }: Pick<Matter, 'status'>): boolean => wordless.has(status)

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
    decide: decideIt,
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
