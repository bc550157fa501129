import { agencies, agency, date, line, matterId, optional, text } from '../field.ts'
import { type Matter, none } from '../matter.ts'
import {
  type Changes,
  command,
  type Effect,
  guard,
  type MatterType,
  type Recorded,
  type Row,
} from '../matter-type.ts'
import { noteCalendar, rowForCalendar } from '../note-calendar.ts'
import { regionalRule } from '../regional-rule.ts'
import type { Role } from '../role.ts'
import { shortened } from '../shortened.ts'

// 议定事项: what a meeting decided becomes a task of the ledger (立项) and ends when the task does. A task that is split
// has several parts; the decision hears of each, and is concluded when none of them is open.

/** A task that the decision became, as far as the decision has heard. */
export type DecisionTask = { readonly id: string; readonly state: 'open' | 'closed' | 'dropped' }

export type DecisionFacts = {
  readonly meeting: string | null
  readonly text: string
  readonly minutesAt: string | null
  readonly tasks: readonly DecisionTask[]
}

const noFacts: DecisionFacts = {
  meeting: null,
  text: '',
  minutesAt: null,
  tasks: [],
}

const decisionCommand = command<DecisionFacts>()

const longestTitle = 100

const fields = {
  meeting: matterId('会议', 'Meeting'),
  text: text('议定事项', 'What was decided'),
  lead: agency('牵头单位', 'Lead agency'),
  support: optional(agencies('配合单位', 'Supporting agencies')),
  due: optional(date('完成时限', 'Deadline')),
} as const

type Told = Recorded & {
  readonly meeting: string
  readonly text: string
  readonly lead: string
  readonly support?: readonly string[] | undefined
  readonly due?: string | undefined
}

const recorded = ({ facts }: Matter<DecisionFacts>, data: Told): Changes<DecisionFacts> => ({
  title: shortened(data.text, longestTitle),
  lead: data.lead,
  support: (data.support ?? []).filter(each => each !== data.lead),
  parent: data.parent ?? data.meeting,
  sources: data.sources ?? [{ kind: 'matter', matterId: data.meeting, text: data.text }],
  dueOn: data.due ?? null,
  facts: { ...facts, meeting: data.meeting, text: data.text },
})

// The meeting takes it only once it was held, and tells of its minutes.
const tellMeeting = ({ id }: Matter<DecisionFacts>, meeting: string): Effect[] => [
  { kind: 'command', matterId: meeting, command: 'note-decision', data: { decision: id } },
]

const record = decisionCommand({
  zh: '登记',
  en: 'Record',
  event: 'DecisionRecorded',
  fields,
  apply: recorded,
  effects: (matter, data) => tellMeeting(matter, data.meeting),
})

const recordFromProblem = decisionCommand({
  zh: '由议题登记',
  en: 'Record from a problem',
  event: 'DecisionRecordedFromProblem',
  fields,
  apply: recorded,
  effects: (matter, data) => tellMeeting(matter, data.meeting),
})

/** Told by the meeting, with the moment of its minutes: 立项 is due from then on, whenever the decision was recorded. */
const noteMinutes = decisionCommand({
  zh: '纪要已印发',
  en: 'Note the minutes',
  event: 'MinutesNoted',
  fields: { title: line('纪要名称和编号', 'Title and number') },
  apply: ({ facts }, { effectiveAt }, { at }) => ({ facts: { ...facts, minutesAt: effectiveAt ?? at } }),
})

const minutesSent = guard<DecisionFacts>()({
  code: 'minutes-awaited',
  zh: { what: '会议纪要还没有印发', remedy: '请先在会议里登记印发纪要，再立项' },
  en: { what: 'The minutes are not sent yet', remedy: 'Record the minutes on the meeting first' },
  refuses: ({ matter }) => (matter.facts.minutesAt === null ? { meeting: matter.facts.meeting } : null),
})

const lodge = decisionCommand({
  zh: '立项',
  en: 'Lodge',
  event: 'DecisionLodged',
  fields: { title: optional(text('任务内容', 'Task', 2000)) },
  guards: [minutesSent],
  effects: (matter, data) => [
    {
      kind: 'open',
      type: 'commitment',
      command: 'take-in',
      suffix: 'task',
      data: {
        planId: null,
        title: data.title ?? shortened(matter.facts.text, 2000),
        sources: [{ kind: 'matter', matterId: matter.id, text: matter.facts.text }],
        printed: { lead: [], support: [], window: null },
        classes: [],
        figures: [],
        parent: matter.id,
        lead: matter.lead,
        support: matter.support,
        dueOn: matter.dueOn,
      },
    },
  ],
})

const refuseLodging = decisionCommand({
  zh: '不予立项',
  en: 'Do not lodge',
  event: 'LodgingRefused',
  fields: { reason: text('理由', 'Reason') },
  guards: [minutesSent],
})

const child = { child: matterId('任务', 'Task') } as const

const withTask = (
  { facts }: Matter<DecisionFacts>,
  id: string,
  state: DecisionTask['state'],
): Changes<DecisionFacts> => ({
  facts: { ...facts, tasks: [...facts.tasks.filter(each => each.id !== id), { id, state }] },
})

/** Told by each task that is opened, split off or put back under this decision. */
const noteTask = decisionCommand({
  zh: '任务已列入',
  en: 'Note a task',
  event: 'TaskNoted',
  fields: child,
  apply: (matter, data) => withTask(matter, data.child, 'open'),
})

const noteClosing = decisionCommand({
  zh: '任务已销号',
  en: 'Note that a task is closed',
  event: 'TaskClosed',
  fields: child,
  apply: (matter, data) => withTask(matter, data.child, 'closed'),
})

const noteReopening = decisionCommand({
  zh: '任务重新办理',
  en: 'Note that a task is reopened',
  event: 'TaskReopened',
  fields: child,
  apply: (matter, data) => withTask(matter, data.child, 'open'),
})

const noteDropping = decisionCommand({
  zh: '任务已调整',
  en: 'Note that a task is set aside or withdrawn',
  event: 'TaskDropped',
  fields: child,
  apply: (matter, data) => withTask(matter, data.child, 'dropped'),
})

// Where every task was set aside or withdrawn nobody closed anything: the office says how the decision ended.
function standing({ facts: { tasks } }: Matter<DecisionFacts>): string {
  const isOpen = tasks.some(each => each.state === 'open')
  return !isOpen && tasks.some(each => each.state === 'closed') ? 'concluded' : 'lodged'
}

const noTaskOpen = guard<DecisionFacts>()({
  code: 'tasks-open',
  zh: { what: '立项的任务还没有办结', remedy: '任务销号后自动办结；任务已调整的才由督查室办结' },
  en: {
    what: 'Its task is still open',
    remedy: 'It is concluded by itself when the task is closed; by hand only where it was set aside',
  },
  refuses: ({ matter }) => {
    const open = matter.facts.tasks.filter(each => each.state === 'open').map(each => each.id)
    return open.length > 0 ? { tasks: open } : null
  },
})

const conclude = decisionCommand({
  zh: '办结',
  en: 'Conclude',
  event: 'DecisionConcluded',
  fields: { outcome: text('落实情况', 'What came of it') },
  guards: [noTaskOpen],
})

const anotherMeeting = guard<DecisionFacts, { meeting: string }>()({
  code: 'same-meeting',
  zh: { what: '这就是作出决定的会议', remedy: '请选择下一次会议' },
  en: { what: 'This is the meeting that decided it', remedy: 'Choose the next one' },
  refuses: ({ matter, data }) => (matter.facts.meeting === data.meeting ? { meeting: data.meeting } : null),
})

const reportBack = decisionCommand({
  zh: '向下次会议报告',
  en: 'Report back to the next meeting',
  event: 'ReportedBack',
  fields: { meeting: matterId('会议', 'Meeting'), progress: text('落实情况', 'How it stands') },
  guards: [anotherMeeting],
  effects: (matter, data) => [
    { kind: 'command', matterId: data.meeting, command: 'take-item', data: { item: matter.id } },
  ],
})

const office: readonly Role[] = ['office-head', 'supervisor']
const system: readonly Role[] = ['system']
const byTasks = { settles: ['lodged', 'concluded'] }

const table: readonly Row[] = [
  { command: 'record', from: [none], to: 'recorded', by: office },
  { command: 'record-from-problem', from: [none], to: 'recorded', by: system },
  { command: 'note-minutes', from: ['recorded'], to: 'stay', by: system },
  { command: 'lodge', from: ['recorded'], to: 'lodged', by: office },
  { command: 'refuse-lodging', from: ['recorded'], to: 'not-lodged', by: ['office-head'] },
  { command: 'note-task', from: ['lodged', 'concluded', 'reported'], to: 'lodged', by: system },
  { command: 'note-closing', from: ['lodged'], to: byTasks, by: system },
  { command: 'note-dropping', from: ['lodged'], to: byTasks, by: system },
  { command: 'note-reopening', from: ['lodged', 'concluded', 'reported'], to: 'lodged', by: system },
  { command: 'conclude', from: ['lodged'], to: 'concluded', by: ['office-head'] },
  { command: 'report-back', from: ['lodged', 'not-lodged'], to: 'stay', by: office },
  { command: 'report-back', from: ['concluded'], to: 'reported', by: office },
  rowForCalendar(['recorded']),
]

export const decisionType: MatterType<DecisionFacts> = {
  id: 'decision',
  name: { zh: '议定事项', en: 'Decision' },
  plural: 'decisions',
  statuses: {
    recorded: { zh: '待立项', en: 'To be lodged', open: true },
    lodged: { zh: '已立项', en: 'Lodged', open: true },
    'not-lodged': { zh: '不予立项', en: 'Not lodged', open: false },
    concluded: { zh: '已办结', en: 'Concluded', open: false },
    reported: { zh: '已报告', en: 'Reported back', open: false },
  },
  commands: {
    record,
    'record-from-problem': recordFromProblem,
    'note-minutes': noteMinutes,
    lodge,
    'refuse-lodging': refuseLodging,
    'note-task': noteTask,
    'note-closing': noteClosing,
    'note-dropping': noteDropping,
    'note-reopening': noteReopening,
    conclude,
    'report-back': reportBack,
    'note-calendar': noteCalendar(),
  },
  table,
  initialFacts: noFacts,
  settle: standing,
  clocks: settings => [
    regionalRule(settings, {
      id: 'lodging',
      title: '议定事项立项',
      term: settings.lodging,
      start: ['MinutesNoted'],
      stop: ['DecisionLodged', 'LodgingRefused'],
      warn: [],
    }),
  ],
  visibility: { public: () => false },
}
