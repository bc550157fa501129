import { choice, date, evidence, line, optional, text } from '../field.ts'
import type { Matter } from '../matter.ts'
import type { Changes } from '../matter-type.ts'
import { commitmentCommand, guardOn } from './define.ts'
import type { Circumstance, CommitmentFacts } from './facts.ts'

// 节点情况: dated facts beside the monthly figures, which lamps and slips of some regions ask for (银川 has a lamp for 开工,
// 入库 and 资金 each). Whoever does the work says what has happened; what was planned and what is found is the office's word.

/** What happened, as whoever does the work or the office records it. */
export const happenings = {
  started: { zh: '开工', en: 'works started' },
  stocked: { zh: '入库', en: 'entered in the statistical books' },
  'money-as-planned': { zh: '资金按计划到位', en: 'money in place as planned' },
  'money-short': { zh: '资金低于要求', en: 'money below requirement' },
} as const

/** What the office settles or finds. */
export const findings = {
  'start-planned': { zh: '计划开工', en: 'start planned' },
  'must-be-stocked': { zh: '应当入库', en: 'must be entered in the books' },
  'start-excused': { zh: '未按期开工有正当理由', en: 'late start with good reason' },
  'poor-quality': { zh: '办理质量差', en: 'poor quality' },
  'quality-sound': { zh: '办理质量无异议', en: 'quality not questioned' },
  marked: { zh: '列为', en: 'marked as' },
  'mark-lifted': { zh: '不再列为', en: 'no longer marked as' },
} as const

export type CircumstanceKind = keyof typeof happenings | keyof typeof findings

type Dated = { readonly kind: CircumstanceKind; readonly on: string }

const notAhead = guardOn<Dated>()({
  code: 'circumstance-ahead',
  zh: { what: '日期在今天之后', remedy: '请填已经发生的那一天；还没有发生的，等发生后再登记' },
  en: { what: 'The day is still ahead', remedy: 'Give the day on which it happened, once it has' },
  refuses: ({ data, context }) =>
    data.kind !== 'start-planned' && data.on > context.today ? { today: context.today } : null,
})

type Marking = Dated & { readonly mark?: string | undefined }

const ofAMark = ({ kind }: Dated): boolean => kind === 'marked' || kind === 'mark-lifted'

const marksAsSettled = guardOn<Marking>()({
  code: 'mark-not-settled',
  zh: {
    what: '这个标记不在本地督办阶梯里，或不该有标记',
    remedy: '请填本地设置的标记名称；不是列为的，去掉标记',
  },
  en: {
    what: 'The ladder of the region has no such mark, or none belongs here',
    remedy: 'Give a mark as the settings name it, and only with a marking',
  },
  refuses: ({ data, context }) => {
    const marks = context.marks ?? []
    const isKnown = data.mark !== undefined && marks.includes(data.mark)
    return ofAMark(data) ? (isKnown ? null : { marks }) : data.mark === undefined ? null : { marks }
  },
})

const withCircumstance = (
  { facts, version }: Matter<CommitmentFacts>,
  { kind, on, mark }: Marking,
  { at, by }: { readonly at: string; readonly by: { readonly agency: string | null } },
): Changes<CommitmentFacts> => {
  const recorded: Circumstance = {
    ...{ kind, on, at, by: by.agency, version: version + 1 },
    ...(mark === undefined ? {} : { mark }),
  }
  return { facts: { ...facts, circumstances: [...(facts.circumstances ?? []), recorded] } }
}

export const recordCircumstance = commitmentCommand({
  zh: '登记节点情况',
  en: 'Record a circumstance',
  event: 'CircumstanceRecorded',
  fields: {
    kind: choice('情况', 'What happened', happenings),
    on: date('日期', 'Day'),
    note: optional(text('说明', 'Note')),
    evidence: optional(evidence()),
  },
  guards: [notAhead],
  apply: (matter, data, event) => ({
    ...withCircumstance(matter, data, event),
    evidence: [...matter.evidence, ...(data.evidence ?? [])],
  }),
})

export const findCircumstance = commitmentCommand({
  zh: '认定节点情况',
  en: 'Find a circumstance',
  event: 'CircumstanceFound',
  fields: {
    kind: choice('认定', 'What is found', findings),
    on: date('日期', 'Day'),
    mark: optional(line('标记', 'Mark', 40)),
    reason: text('依据', 'On what ground'),
    evidence: optional(evidence()),
  },
  guards: [notAhead, marksAsSettled],
  apply: (matter, data, event) => ({
    ...withCircumstance(matter, data, event),
    evidence: [...matter.evidence, ...(data.evidence ?? [])],
  }),
})
