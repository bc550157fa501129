import { z } from 'zod'
import { CategoryId } from './board-api.ts'
import { integerInQuery } from './query-value.ts'

// 台账各行: what lists show and numbers count, of src/ledger/board/board-row.ts.

const Day = z.iso.date()
const Count = z.int().min(0)

export const ReturnStateId = z
  .enum(['to-write', 'to-sign', 'handed-back', 'to-review', 'accepted', 'returned'])
  .meta({ id: 'ReturnState', description: '一期报送到了哪一步 · Where a return stands' })

export const RowReturnView = z
  .strictObject({
    period: z.string(),
    dueOn: Day,
    state: ReturnStateId,
    missing: z.boolean(),
    late: z.boolean(),
    version: z.int().nullable(),
  })
  .meta({ id: 'RowReturn', description: '本期报送 · The return of the period in hand' })

const RowFigureView = z
  .strictObject({
    id: z.string(),
    name: z.string(),
    unit: z.string(),
    text: z.string().nullable(),
    target: z.number(),
    expected: z.number().nullable(),
    reported: z.number().nullable(),
    verified: z.number().nullable(),
    reportedAsOf: Day.nullable()
      .optional()
      .describe('上报值所属期的最后一天 · Last day of the reported period'),
    verifiedAsOf: Day.nullable()
      .optional()
      .describe('核实值所属期的最后一天 · Last day of the verified period'),
    gapPoints: z.number().nullable(),
  })
  .meta({ id: 'RowFigure', description: '应达、上报、核实 · Expected, reported and verified' })

const RowSlipView = z
  .strictObject({
    id: z.string(),
    step: z.string(),
    name: z.string(),
    number: z.string().nullable(),
    status: z.string(),
    dueOn: Day.nullable(),
    others: Count.describe('这项任务另外还有几张在办 · How many more of the task are open'),
  })
  .meta({ id: 'RowSlip', description: '在办的督查单中步骤最高的一张 · The open slip of the highest step' })

export const BoardRowView = z
  .strictObject({
    id: z.string(),
    version: z.int(),
    title: z.string(),
    status: z.string(),
    planId: z.string().nullable(),
    section: z.string().nullable(),
    place: Count.nullable(),
    lead: z.string().nullable(),
    jointLeads: z.array(z.string()),
    support: z.array(z.string()),
    region: z.string(),
    countedAs: z.enum(['rated', 'continuing', 'suspended', 'apart']),
    issuedOn: Day.nullable(),
    dueOn: Day.nullable(),
    provisional: z.boolean(),
    completedOn: Day.nullable(),
    late: z.boolean(),
    lateDays: Count,
    everLate: z.boolean(),
    category: CategoryId.nullable(),
    why: z.string(),
    lamp: z.string().nullable(),
    lampWhy: z.string(),
    gapPoints: z.number().nullable(),
    turnedBehind: z.boolean(),
    figures: z.array(RowFigureView),
    return: RowReturnView.nullable(),
    othersOwed: Count,
    othersIn: Count,
    reportedOn: Day.nullable(),
    acceptedOn: Day.nullable(),
    periodsSilent: Count,
    stale: z.boolean(),
    unverified: z.boolean(),
    slip: RowSlipView.nullable(),
    nextSlip: z.strictObject({ step: z.string(), name: z.string() }).nullable(),
    problems: z.array(z.string()),
    openObjections: Count,
    request: z.enum(['extension', 'amendment', 'suspension', 'withdrawal']).nullable(),
    unaccepted: z.boolean(),
  })
  .meta({ id: 'LedgerRow', description: '台账的一行：一项任务某日的情况 · A task on a day' })

export const BoardRowsDocument = z
  .strictObject({
    region: z.string(),
    on: Day,
    rows: z.array(BoardRowView),
    period: z.strictObject({ period: z.string(), zh: z.string(), dueOn: Day }).nullable(),
    plans: z.array(
      z.strictObject({
        id: z.string(),
        title: z.string().nullable(),
        sections: z.array(z.strictObject({ id: z.string(), title: z.string() })),
      }),
    ),
  })
  .meta({ id: 'BoardRows', description: '台账各行 · All rows of the ledger on a day' })

const yesNo = z.enum(['true', 'false']).transform(text => text === 'true')
const part = z.enum(['lead', 'joint-lead', 'support'])

export const BoardReturnsQuery = z.strictObject({
  on: Day.optional(),
  state: ReturnStateId.optional(),
  agency: z.string().min(1).max(200).optional(),
  period: z.string().min(1).max(20).optional(),
  part: part.optional(),
  inHand: yesNo.optional(),
  missing: yesNo.optional(),
  after: z.string().max(500).optional(),
  limit: integerInQuery(1, 2000).optional(),
})

const ListedReturnView = z
  .strictObject({
    id: z.string(),
    matter: z.string(),
    title: z.string(),
    planId: z.string().nullable(),
    lead: z.string().nullable(),
    /** Of the task: what a command names as `expectedVersion`. */
    matterVersion: z.int(),
    agency: z.string(),
    part: part.nullable(),
    period: z.string(),
    inHand: z.boolean(),
    dueOn: Day.nullable(),
    state: ReturnStateId,
    missing: z.boolean(),
    late: z.boolean(),
    /** Of the task, in which the return's words stand. */
    version: z.int().nullable(),
    submittedOn: Day.nullable(),
    signedOn: Day.nullable(),
    returns: Count,
  })
  .meta({ id: 'ListedReturn', description: '一个单位一期的报送 · One agency’s return for one period' })

export const BoardReturnsDocument = z
  .strictObject({ on: Day, total: Count, returns: z.array(ListedReturnView) })
  .meta({ id: 'BoardReturns', description: '各单位的报送 · Returns of every agency that takes part' })
