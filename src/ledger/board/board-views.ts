import { addDays } from '../../model/plain-date.ts'
import type { Words } from '../field.ts'
import type { Category } from '../schedule/category.ts'
import type { BoardRow } from './board-row.ts'

// 视图: what a number on a desk counts. A number is the length of `rowsIn(rows, view)`, wherever it stands; the address
// of its list carries the view's id. Views are questions asked of a row and of nothing else.

export type ViewDay = { readonly on: string }

export type View = { readonly name: Words; readonly holds: (row: BoardRow, day: ViewDay) => boolean }

const inHand = (row: BoardRow): boolean => row.countedAs !== 'apart' && row.status !== 'closed'
const owes = (row: BoardRow): boolean => row.return !== null
const isReported = ({ return: made }: BoardRow): boolean =>
  made !== null && (made.state === 'accepted' || made.state === 'to-review' || made.state === 'returned')
const returnIs =
  (...states: readonly string[]) =>
  ({ return: made }: BoardRow): boolean =>
    made !== null && states.includes(made.state)
const isRated = (row: BoardRow): boolean => row.countedAs === 'rated'
const isContinuing = (row: BoardRow): boolean => row.countedAs === 'continuing'
const ratedAs =
  (...categories: readonly Category[]) =>
  (row: BoardRow): boolean =>
    isRated(row) && row.category !== null && categories.includes(row.category)

const weekBefore = (day: string): string => addDays(day, -6)
const within = (day: string | null, from: string, to: string): boolean =>
  day !== null && day >= from && day <= to

export const views = {
  all: { name: { zh: '全部', en: 'All' }, holds: () => true },

  // Returns of the period in hand. owed = reported + unreported, and each is the sum of its parts.
  owed: { name: { zh: '本期应报', en: 'Owed this period' }, holds: owes },
  'not-owed': { name: { zh: '本期不用报', en: 'Nothing owed' }, holds: row => !owes(row) },
  reported: { name: { zh: '已报', en: 'Reported' }, holds: isReported },
  unreported: { name: { zh: '未报', en: 'Not reported' }, holds: row => owes(row) && !isReported(row) },
  accepted: { name: { zh: '已采用', en: 'Accepted' }, holds: returnIs('accepted') },
  'to-review': { name: { zh: '待审', en: 'To review' }, holds: returnIs('to-review') },
  returned: { name: { zh: '已退回', en: 'Returned' }, holds: returnIs('returned') },
  'to-write': { name: { zh: '待填', en: 'To be written' }, holds: returnIs('to-write') },
  'handed-back': { name: { zh: '单位内退改', en: 'Back with staff' }, holds: returnIs('handed-back') },
  'to-sign': { name: { zh: '待负责人签', en: 'To be signed' }, holds: returnIs('to-sign') },
  missing: {
    name: { zh: '逾期未报', en: 'Missing' },
    holds: ({ return: made }) => made?.missing === true,
  },

  // Progress. rated = the six categories; rated + continuing + suspended + apart = all.
  rated: { name: { zh: '限时', en: 'With deadline' }, holds: isRated },
  ahead: { name: { zh: '超进度', en: 'Ahead' }, holds: ratedAs('ahead') },
  'on-schedule': { name: { zh: '达进度', en: 'On schedule' }, holds: ratedAs('on-schedule') },
  behind: { name: { zh: '欠进度', en: 'Behind' }, holds: ratedAs('behind') },
  completed: { name: { zh: '已完成', en: 'Completed' }, holds: ratedAs('completed') },
  'completed-early': { name: { zh: '提前完成', en: 'Completed early' }, holds: ratedAs('completed-early') },
  other: { name: { zh: '其它', en: 'Other' }, holds: ratedAs('other') },
  continuing: { name: { zh: '常态化', en: 'Continuing' }, holds: isContinuing },
  done: {
    name: { zh: '已完成（含提前）', en: 'Completed, early or not' },
    holds: ratedAs('completed', 'completed-early'),
  },
  'on-track': {
    name: { zh: '达到或超过进度', en: 'On schedule or ahead' },
    holds: ratedAs('on-schedule', 'ahead'),
  },
  'continuing-troubled': {
    name: { zh: '有问题', en: 'With problems' },
    holds: row => isContinuing(row) && row.problems.length > 0,
  },
  'continuing-silent': {
    name: { zh: '未报', en: 'Not reported' },
    holds: row => isContinuing(row) && row.problems.length === 0 && owes(row) && !isReported(row),
  },
  'continuing-normal': {
    name: { zh: '正常开展', en: 'In order' },
    holds: row => isContinuing(row) && row.problems.length === 0 && !(owes(row) && !isReported(row)),
  },
  suspended: { name: { zh: '已中止', en: 'Suspended' }, holds: row => row.countedAs === 'suspended' },
  apart: {
    name: { zh: '未交办或已调整', en: 'Not issued or given up' },
    holds: row => row.countedAs === 'apart',
  },
  unissued: {
    name: { zh: '未交办', en: 'Not issued' },
    holds: row => row.countedAs === 'apart' && row.status !== 'adjusted',
  },
  adjusted: {
    name: { zh: '已调整', en: 'Given up' },
    holds: row => row.countedAs === 'apart' && row.status === 'adjusted',
  },

  outside: {
    name: { zh: '不在推进', en: 'Not under way' },
    holds: row => row.countedAs === 'suspended' || row.countedAs === 'apart',
  },

  // What somebody has to see to.
  overdue: { name: { zh: '逾期', en: 'Overdue' }, holds: row => row.late },
  'ever-late': { name: { zh: '曾逾期', en: 'Was overdue' }, holds: row => row.everLate },
  'turned-behind': { name: { zh: '转欠进度', en: 'Turned behind' }, holds: row => row.turnedBehind },
  stale: {
    name: { zh: '久未更新', en: 'Stale' },
    holds: row => inHand(row) && row.stale,
  },
  ownerless: { name: { zh: '无主', en: 'No owner' }, holds: row => inHand(row) && row.lead === null },
  unaccepted: {
    name: { zh: '待签收', en: 'To be acknowledged' },
    holds: row => row.status === 'awaiting-acceptance',
  },
  troubled: { name: { zh: '需协调', en: 'Needs coordination' }, holds: row => row.problems.length > 0 },
  unverified: { name: { zh: '上报未核实', en: 'Not verified' }, holds: row => inHand(row) && row.unverified },
  'to-verify': {
    name: { zh: '待核实', en: 'To be verified' },
    holds: row => row.status === 'awaiting-verification',
  },
  'extension-requested': {
    name: { zh: '延期申请', en: 'Extension requested' },
    holds: row => row.request === 'extension',
  },
  'change-requested': {
    name: { zh: '调整申请', en: 'Change requested' },
    holds: row => row.request !== null && row.request !== 'extension',
  },
  'closing-requested': {
    name: { zh: '申请销号', en: 'Closing requested' },
    holds: row => row.status === 'closing-requested',
  },
  undecomposed: {
    name: { zh: '待分解', en: 'To be decomposed' },
    holds: row => row.status === 'undecomposed',
  },
  'awaiting-approval': {
    name: { zh: '待审定', en: 'To be approved' },
    holds: row => row.status === 'awaiting-approval',
  },
  objected: { name: { zh: '异议线索', en: 'Objections' }, holds: row => row.openObjections > 0 },
  slips: { name: { zh: '有单子在办', en: 'With open slips' }, holds: row => row.slip !== null },
  'slip-due': { name: { zh: '该出单', en: 'Slip asked for' }, holds: row => row.nextSlip !== null },

  /** 要我说话的: what only a leader settles, and what is late. A task may be in it for more than one reason. */
  'needs-word': {
    name: { zh: '要我说话的', en: 'Needs a word' },
    holds: row =>
      row.problems.length > 0 || row.late || row.request !== null || row.status === 'awaiting-approval',
  },
  'with-figures': {
    name: { zh: '有数值的', en: 'With figures' },
    holds: row => inHand(row) && row.figures.length > 0,
  },

  // What moved in the seven days up to the day.
  'moved-lately': {
    name: { zh: '本周变动', en: 'Moved this week' },
    holds: ({ acceptedOn, completedOn, issuedOn }, { on }) =>
      [acceptedOn, completedOn, issuedOn].some(each => within(each, weekBefore(on), on)),
  },
  'accepted-lately': {
    name: { zh: '新采用', en: 'Newly accepted' },
    holds: (row, { on }) => within(row.acceptedOn, weekBefore(on), on),
  },
  'completed-lately': {
    name: { zh: '新完成', en: 'Newly completed' },
    holds: (row, { on }) => within(row.completedOn, weekBefore(on), on),
  },
  'issued-lately': {
    name: { zh: '新交办', en: 'Newly issued' },
    holds: (row, { on }) => within(row.issuedOn, weekBefore(on), on),
  },
} as const satisfies Record<string, View>

export type ViewId = keyof typeof views

export const isViewId = (id: string): id is ViewId => Object.hasOwn(views, id)

/** What else narrows a list; every one is a value of the row. */
export type RowFilter = {
  readonly planId?: string | undefined
  readonly section?: string | undefined
  readonly lead?: string | undefined
  /** Takes part in whatever way, the lead included. */
  readonly agency?: string | undefined
  readonly region?: string | undefined
  readonly lamp?: string | undefined
  readonly status?: string | undefined
}

/** Whether an agency takes part in a row's task. */
export const takesPart = ({ lead, jointLeads, support }: BoardRow, agency: string): boolean =>
  lead === agency || jointLeads.includes(agency) || support.includes(agency)

const passes = (row: BoardRow, { planId, section, lead, agency, region, lamp, status }: RowFilter): boolean =>
  (planId === undefined || row.planId === planId) &&
  (section === undefined || row.section === section) &&
  (lead === undefined || row.lead === lead) &&
  (agency === undefined || takesPart(row, agency)) &&
  (region === undefined || row.region === region) &&
  (lamp === undefined || row.lamp === lamp) &&
  (status === undefined || row.status === status)

/** The rows that a number counts. */
export const rowsIn = (
  rows: readonly BoardRow[],
  view: ViewId,
  day: ViewDay,
  filter: RowFilter = {},
): BoardRow[] => {
  const { holds }: View = views[view]
  return rows.filter(row => holds(row, day) && passes(row, filter))
}

/** 等式: a whole that is the sum of its parts, each a view. `test` beside: they sum on whatever rows. */
export type Equation = { readonly whole: ViewId; readonly parts: readonly ViewId[] }

export const equations = {
  reporting: { whole: 'owed', parts: ['reported', 'unreported'] },
  reported: { whole: 'reported', parts: ['accepted', 'to-review', 'returned'] },
  unreported: { whole: 'unreported', parts: ['to-write', 'handed-back', 'to-sign'] },
  kinds: { whole: 'all', parts: ['rated', 'continuing', 'suspended', 'apart'] },
  rated: {
    whole: 'rated',
    parts: ['completed', 'completed-early', 'ahead', 'on-schedule', 'behind', 'other'],
  },
  progress: {
    whole: 'all',
    parts: ['done', 'on-track', 'behind', 'other', 'continuing', 'outside'],
  },
  done: { whole: 'done', parts: ['completed', 'completed-early'] },
  continuing: {
    whole: 'continuing',
    parts: ['continuing-normal', 'continuing-troubled', 'continuing-silent'],
  },
  apart: { whole: 'apart', parts: ['unissued', 'adjusted'] },
  owing: { whole: 'all', parts: ['owed', 'not-owed'] },
} as const satisfies Record<string, Equation>

/** 并: a whole that is everything in any of its parts; what is in more than one of them counts once in the whole. */
export const unions = {
  word: {
    whole: 'needs-word',
    parts: ['troubled', 'overdue', 'extension-requested', 'change-requested', 'awaiting-approval'],
  },
  moved: { whole: 'moved-lately', parts: ['accepted-lately', 'completed-lately', 'issued-lately'] },
} as const satisfies Record<string, Equation>

export type Counted = { readonly view: ViewId; readonly count: number }

/** How many rows each view has, in the order asked. */
export const countsOf = (
  rows: readonly BoardRow[],
  asked: readonly ViewId[],
  day: ViewDay,
  filter: RowFilter = {},
): Counted[] => asked.map(view => ({ view, count: rowsIn(rows, view, day, filter).length }))
