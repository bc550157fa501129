import { agencies, agency, date, evidence, line, matterId, optional, text } from '../field.ts'
import { none } from '../matter.ts'
import { command, type Effect, guard, type MatterType, type Row } from '../matter-type.ts'
import { noteCalendar, rowForCalendar } from '../note-calendar.ts'
import { regionalRule } from '../regional-rule.ts'
import type { Role } from '../role.ts'

// 会议 (联席会议、专题会). Its agenda is the problems and decisions that stand on it: they name the meeting, and the
// meeting keeps no list of them. It only says whether they may still come (called) or be decided (held).

export type MeetingFacts = {
  readonly on: string | null
  readonly heldAt: string | null
  /** 会议纪要, once they are sent. */
  readonly minutes: { readonly title: string; readonly at: string } | null
  /** Decisions recorded before the minutes, which tell them when they are sent: from then on their own term runs. */
  readonly beforeMinutes: readonly string[]
}

const noFacts: MeetingFacts = { on: null, heldAt: null, minutes: null, beforeMinutes: [] }

const meetingCommand = command<MeetingFacts>()

const dayAhead = guard<MeetingFacts, { on: string }>()({
  code: 'meeting-day-past',
  zh: { what: '会议日期已经过去', remedy: '请填一个今天或以后的日期' },
  en: { what: 'The day of the meeting is past', remedy: 'Give today or a later day' },
  refuses: ({ data, context }) => (data.on < context.today ? { today: context.today } : null),
})

const call = meetingCommand({
  zh: '召集',
  en: 'Call',
  event: 'MeetingCalled',
  fields: {
    title: line('会议名称', 'Title'),
    body: agency('召集机构', 'Body'),
    on: date('会议日期', 'Day'),
    invited: optional(agencies('参会单位', 'Agencies invited')),
  },
  guards: [dayAhead],
  apply: (matter, data) => ({
    title: data.title,
    lead: data.body,
    support: (data.invited ?? []).filter(each => each !== data.body),
    sources: [{ kind: 'told', text: data.title }],
    dueOn: data.on,
    facts: { ...matter.facts, on: data.on },
  }),
})

const postpone = meetingCommand({
  zh: '改期',
  en: 'Move',
  event: 'MeetingMoved',
  fields: { on: date('会议日期', 'Day'), reason: text('原因', 'Reason') },
  guards: [dayAhead],
  apply: ({ facts }, data) => ({ dueOn: data.on, facts: { ...facts, on: data.on } }),
})

/** Asked of the meeting by what is put on its agenda; the table refuses once it is held. */
const takeItem = meetingCommand({
  zh: '列入议题',
  en: 'Take an item',
  event: 'ItemTaken',
  fields: { item: matterId('议题', 'Item') },
})

const dayHasCome = guard<MeetingFacts>()({
  code: 'meeting-still-ahead',
  zh: { what: '还没有到会议日期', remedy: '请在会议当天或以后登记；提前召开的先改期' },
  en: {
    what: 'The day of the meeting has not come',
    remedy: 'Record it on the day, or move the meeting first',
  },
  refuses: ({ matter, context }) => {
    const { on } = matter.facts
    return on !== null && context.today < on ? { on, today: context.today } : null
  },
})

const hold = meetingCommand({
  zh: '登记召开',
  en: 'Record as held',
  event: 'MeetingHeld',
  fields: { note: optional(text('会议情况', 'How it went')) },
  guards: [dayHasCome],
  apply: ({ facts }, _data, { at }) => ({ facts: { ...facts, heldAt: at } }),
})

const tellOfMinutes = (decision: string, { minutes }: MeetingFacts): Effect => ({
  kind: 'command',
  matterId: decision,
  command: 'note-minutes',
  data: { title: minutes?.title, effectiveAt: minutes?.at },
})

/** One fact may bring about fifty others at most (src/usecases/ledger/act.ts). */
const mostDecisions = 40

const roomForDecisions = guard<MeetingFacts>()({
  code: 'decisions-too-many',
  zh: { what: `一次会议最多登记${mostDecisions}项议定事项`, remedy: '请先印发纪要，再登记其余各项' },
  en: {
    what: `A meeting takes ${mostDecisions} decisions before its minutes`,
    remedy: 'Send the minutes first',
  },
  refuses: ({ matter: { facts } }) =>
    facts.minutes === null && facts.beforeMinutes.length >= mostDecisions ? {} : null,
})

/** Told by a decision when it is recorded. What comes after the minutes hears of them at once. */
const noteDecision = meetingCommand({
  zh: '登记议定事项',
  en: 'Note a decision',
  event: 'DecisionNoted',
  fields: { decision: matterId('议定事项', 'Decision') },
  guards: [roomForDecisions],
  apply: ({ facts }, data) =>
    facts.minutes === null
      ? { facts: { ...facts, beforeMinutes: [...facts.beforeMinutes, data.decision] } }
      : {},
  effects: ({ facts }, data) => (facts.minutes === null ? [] : [tellOfMinutes(data.decision, facts)]),
})

const withMinutes = guard<MeetingFacts, { minutes: readonly unknown[] }>()({
  code: 'minutes-missing',
  zh: { what: '没有附会议纪要', remedy: '请附上印发的会议纪要' },
  en: { what: 'The minutes are not attached', remedy: 'Attach the minutes as sent' },
  refuses: ({ data }) => (data.minutes.length === 0 ? {} : null),
})

const sendMinutes = meetingCommand({
  zh: '印发纪要',
  en: 'Send the minutes',
  event: 'MinutesSent',
  fields: { title: line('纪要名称和编号', 'Title and number'), minutes: evidence('会议纪要', 'Minutes') },
  guards: [withMinutes],
  apply: (matter, data, { at }) => ({
    dueOn: null,
    evidence: [...matter.evidence, ...data.minutes],
    facts: { ...matter.facts, minutes: { title: data.title, at } },
  }),
  effects: ({ facts }) => facts.beforeMinutes.map(each => tellOfMinutes(each, facts)),
})

const cancel = meetingCommand({
  zh: '取消',
  en: 'Cancel',
  event: 'MeetingCancelled',
  fields: { reason: text('原因', 'Reason') },
  apply: () => ({ dueOn: null }),
})

const office: readonly Role[] = ['office-head', 'supervisor']

const table: readonly Row[] = [
  { command: 'call', from: [none], to: 'called', by: office },
  { command: 'postpone', from: ['called'], to: 'stay', by: office },
  { command: 'take-item', from: ['called'], to: 'stay', by: ['system'] },
  { command: 'hold', from: ['called'], to: 'held', by: office },
  { command: 'note-decision', from: ['held', 'minutes-sent'], to: 'stay', by: ['system'] },
  { command: 'send-minutes', from: ['held'], to: 'minutes-sent', by: office },
  { command: 'cancel', from: ['called'], to: 'cancelled', by: ['office-head'] },
  rowForCalendar(['held']),
]

export const meetingType: MatterType<MeetingFacts> = {
  id: 'meeting',
  name: { zh: '会议', en: 'Meeting' },
  plural: 'meetings',
  statuses: {
    called: { zh: '已召集', en: 'Called', open: true },
    held: { zh: '已召开', en: 'Held', open: true },
    'minutes-sent': { zh: '已印发纪要', en: 'Minutes sent', open: false },
    cancelled: { zh: '已取消', en: 'Cancelled', open: false },
  },
  commands: {
    call,
    postpone,
    'take-item': takeItem,
    hold,
    'note-decision': noteDecision,
    'send-minutes': sendMinutes,
    cancel,
    'note-calendar': noteCalendar(),
  },
  table,
  initialFacts: noFacts,
  clocks: settings => [
    regionalRule(settings, {
      id: 'minutes',
      title: '会议纪要',
      term: settings.minutes,
      start: ['MeetingHeld'],
      stop: ['MinutesSent'],
      warn: [],
    }),
  ],
  visibility: { public: () => false },
}
