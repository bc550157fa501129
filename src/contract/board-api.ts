import { z } from 'zod'
import { categories } from '../ledger/schedule/category.ts'
import { integerInQuery } from './query-value.ts'

// 进度看板 and 报送清单: counts with the questions that list what they count, and the lists.

const Day = z.iso.date()
const Id = z.string().min(1).max(200)
const Count = z.int().min(0)
export const Words = z.strictObject({ zh: z.string(), en: z.string() })
const limit = integerInQuery(1, 500).optional()

export const CategoryId = z
  .enum(categories as unknown as ['ahead', ...typeof categories])
  .meta({ id: 'CategoryId', description: '六类 · One of the six categories' })

export const BoardQuery = z.strictObject({ on: Day.optional() })

export const BoardListQuery = z.strictObject({
  on: Day.optional(),
  countedAs: z.enum(['rated', 'continuing', 'suspended']).optional(),
  category: CategoryId.optional(),
  row: integerInQuery(0, 20).optional(),
  lamp: z.string().max(40).optional(),
  late: z.enum(['now', 'ever']).optional(),
  planId: Id.optional(),
  section: z.string().min(1).max(400).optional(),
  lead: Id.optional(),
  agency: Id.optional(),
  region: z.string().min(1).max(40).optional(),
  after: Id.optional(),
  limit,
})

export const ByCategory = z.strictObject({
  ahead: Count,
  'on-schedule': Count,
  behind: Count,
  completed: Count,
  'completed-early': Count,
  other: Count,
})

const Group = z
  .strictObject({
    key: z.string(),
    name: z.string().nullable(),
    total: Count,
    categories: ByCategory,
    continuing: Count,
    suspended: Count,
    late: Count,
  })
  .meta({ id: 'BoardGroup', description: '一个计划、章节、单位或地区的汇总 · Counts of one group' })

export const BoardRow = z.strictObject({ name: Words, headline: z.boolean(), count: Count, tenths: z.int() })

export const LampView = z
  .strictObject({
    id: z.string(),
    colour: z.string(),
    colourName: Words,
    shape: z.string(),
    name: Words,
    meaning: Words,
  })
  .meta({ id: 'LampView', description: '灯：颜色、形状、文字 · A lamp with colour, shape and words' })

export const BoardDocument = z
  .strictObject({
    region: z.string(),
    on: Day,
    total: Count,
    /** Rows of the region's bulletin: they sum to the rated tasks and to 100.0 %. Place in the list is `row`. */
    rated: z.strictObject({ total: Count, rows: z.array(BoardRow), notInHeadline: z.array(BoardRow) }),
    categories: ByCategory,
    continuing: Count,
    suspended: Count,
    lamps: z.array(z.strictObject({ lamp: LampView, count: Count })),
    lateNow: Count,
    everLate: Count,
    /** Completed of the rated ones; tenths of a percent, null where there are none. */
    completion: z.strictObject({ of: Count, outOf: Count, leftOut: Count, tenths: z.int().nullable() }),
    plans: z.array(Group),
    sections: z.array(Group),
    leads: z.array(Group),
    agencies: z.array(Group),
    regions: z.array(Group),
    /** Tasks that are not judged, by status. */
    apart: z.array(z.strictObject({ status: z.string(), count: Count })),
  })
  .meta({ id: 'Board', description: '进度看板：每个数都有清单 · The board; every number has its list' })

const Figure = z
  .strictObject({
    id: z.string(),
    name: z.string(),
    unit: z.string(),
    expected: z.strictObject({ value: z.number().nullable(), share: z.number().nullable() }).nullable(),
    reported: z.number().nullable(),
    verified: z.number().nullable(),
    reportedAsOf: Day.nullable().describe('上报值所属期的最后一天 · Last day of the reported period'),
    verifiedAsOf: Day.nullable().describe('核实值所属期的最后一天 · Last day of the verified period'),
    gapPoints: z.number().nullable(),
    zh: z.string(),
  })
  .meta({ id: 'FigureStanding', description: '指标的序时、上报、核实值 · Expected, reported and verified' })

export const PeriodView = z
  .strictObject({ period: z.string(), zh: z.string(), dueOn: Day, provisional: z.boolean() })
  .meta({ id: 'PeriodDue', description: '一期报送 · A report that falls due' })

export const BoardTaskView = z
  .strictObject({
    id: z.string(),
    version: z.int(),
    title: z.string(),
    status: z.string(),
    planId: z.string().nullable(),
    section: z.string().nullable(),
    lead: z.string().nullable(),
    agencies: z.array(z.string()),
    countedAs: z.enum(['rated', 'continuing', 'suspended']),
    dueOn: Day.nullable(),
    provisional: z.boolean(),
    completedOn: Day.nullable(),
    lateDays: Count,
    everLate: z.boolean(),
    judgedOn: Day,
    period: PeriodView.nullable(),
    category: z.strictObject({ id: CategoryId, name: Words, detail: Words.nullable(), zh: z.string() }),
    lamp: LampView,
    lampWhy: z.string(),
    gapPoints: z.number().nullable(),
    figures: z.array(Figure),
    nextReport: PeriodView.nullable(),
    nextSlip: z.strictObject({ step: z.string(), name: Words, zh: z.string() }).nullable(),
  })
  .meta({ id: 'BoardTask', description: '看板上的一项任务 · A task on the board' })

export const BoardList = z
  .strictObject({ on: Day, tasks: z.array(BoardTaskView), total: Count })
  .meta({ id: 'BoardList', description: '看板清单 · Tasks that a number counts' })

const states = ['not-open', 'open', 'in-grace', 'missing', 'reported', 'reported-late', 'returned'] as const
export const DutyState = z
  .enum(states)
  .meta({ id: 'DutyState', description: '报送情况 · Where a return stands' })

const span = { on: Day.optional(), from: Day.optional(), to: Day.optional() }
export const DutyQuery = z.strictObject(span)
export const DutyListQuery = z.strictObject({
  ...span,
  period: z.string().max(20).optional(),
  agency: Id.optional(),
  state: DutyState.optional(),
  after: z.string().max(500).optional(),
  limit,
})

export const DutyGroups = z
  .strictObject({
    on: Day,
    from: Day,
    to: Day,
    total: Count,
    groups: z.array(
      z.strictObject({
        period: z.string(),
        agency: z.string(),
        dueOn: Day,
        total: Count,
        states: z.partialRecord(z.enum(states), Count),
      }),
    ),
  })
  .meta({ id: 'DutyGroups', description: '各单位各期报送情况 · Returns by period and agency' })

export const DutyList = z
  .strictObject({
    on: Day,
    total: Count,
    returns: z.array(
      z.strictObject({
        id: z.string(),
        matter: z.string(),
        title: z.string(),
        planId: z.string().nullable(),
        agency: z.string(),
        part: z.enum(['lead', 'joint-lead', 'support']),
        period: PeriodView,
        state: DutyState,
        reportedOn: Day.nullable(),
        returns: Count,
      }),
    ),
  })
  .meta({ id: 'DutyList', description: '应报送清单 · Returns that are owed' })

export const DayAddress = z.strictObject({ region: z.string().min(1).max(40), date: Day })

export const DayDone = z
  .strictObject({
    day: Day,
    since: Day,
    done: z.strictObject({ months: Count, slips: Count, calendars: Count, reminders: Count }),
  })
  .meta({ id: 'DayDone', description: '当日例行办了多少 · What the day brought about' })
