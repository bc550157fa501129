import { z } from 'zod'
import { integerInQuery } from './query-value.ts'

// Matters of a region's ledger as they go over the wire. What a command takes is made of its fields (command-schema.ts).

const largestInteger = 2_147_483_647
const longestId = 200
const Id = z.string().min(1).max(longestId)

export const RegionAddress = z.strictObject({ region: z.string().min(1).max(40) })
export const MatterAddress = z.strictObject({ ...RegionAddress.shape, id: Id })
export const RegionPlanAddress = z.strictObject({ ...RegionAddress.shape, planId: Id })

export const MatterQuery = z.strictObject({
  type: z.string().max(40).optional(),
  status: z.string().max(40).optional(),
  lead: Id.optional(),
  party: Id.optional(),
  planId: Id.optional(),
  parentId: Id.optional(),
  after: Id.optional(),
  limit: integerInQuery(1, 500).optional(),
})

export const MatterRow = z
  .strictObject({
    id: z.string(),
    type: z.string(),
    status: z.string(),
    version: z.int(),
    title: z.string(),
    lead: z.string().nullable(),
    planId: z.string().nullable(),
    parentId: z.string().nullable(),
    dueOn: z.iso.date().nullable(),
    openedAt: z.iso.datetime(),
    changedAt: z.iso.datetime(),
  })
  .meta({ id: 'MatterRow', description: '列表里的一个事项 · A matter as a list shows it' })

export const MatterList = z.strictObject({ matters: z.array(MatterRow), total: z.int() }).meta({
  id: 'MatterList',
  description: '事项列表；total 是这个问法下的总数 · Matters, and how many there are in all',
})

export const ClockView = z
  .strictObject({
    id: z.string(),
    title: z.string(),
    standing: z.enum(['running', 'warned', 'overdue', 'suspended', 'stopped']),
    due: z.string().nullable(),
    daysLeft: z.int().nullable(),
    lateDays: z.int(),
    everLate: z.boolean(),
    provisional: z.boolean(),
  })
  .meta({
    id: 'ClockView',
    description:
      '一个期限今天的情况；逾期的天数办结后也在 · How a clock stands today; days late stay after it has stopped',
  })

export const Actor = z
  .strictObject({ region: z.string(), agency: z.string().nullable(), post: z.string() })
  .meta({ id: 'Actor', description: '经办的岗位，不是个人 · The post that acted, never a person' })

export const Fact = z
  .strictObject({
    matterId: z.string(),
    version: z.int(),
    kind: z.string(),
    from: z.string(),
    to: z.string(),
    at: z.iso.datetime(),
    by: Actor,
    data: z.looseObject({}),
    digest: z.string(),
  })
  .meta({ id: 'Fact', description: '台账里的一条记录 · A fact of the ledger' })
export type Fact = z.infer<typeof Fact>

export const FactList = z
  .strictObject({ facts: z.array(Fact), version: z.int() })
  .meta({ id: 'FactList', description: '记录 · Facts in order' })

export const MatterView = z
  .strictObject({
    id: z.string(),
    region: z.string(),
    type: z.string(),
    version: z.int(),
    status: z.string(),
    title: z.string(),
    lead: z.string().nullable(),
    jointLeads: z.array(z.string()),
    support: z.array(z.string()),
    verifier: z.string().nullable(),
    parent: z.string().nullable(),
    sources: z.array(z.looseObject({ kind: z.string() })),
    dueOn: z.iso.date().nullable(),
    public: z.boolean(),
    openedAt: z.iso.datetime(),
    changedAt: z.iso.datetime(),
    evidence: z.array(z.strictObject({ sha256: z.string(), name: z.string() })),
    facts: z.looseObject({}),
    clocks: z.array(ClockView),
    /** What the caller may do with it now, by the table. */
    commands: z.array(z.string()),
  })
  .meta({ id: 'MatterView', description: '一个事项现在的情况 · A matter as it stands' })

export const CommandDone = z
  .strictObject({ id: z.string(), version: z.int(), status: z.string(), event: z.string() })
  .meta({ id: 'CommandDone', description: '已记入台账 · Recorded' })

export const FactQuery = z.strictObject({ after: integerInQuery(0, largestInteger).optional() })

/** A request's own key, so that sent again it is recorded once. */
export const RequestKey = z.string().min(1).max(100)
export const ExpectedVersion = z.int().min(1).max(largestInteger)

export const TakenIn = z.strictObject({ opened: z.int(), known: z.int() }).meta({
  id: 'TakenIn',
  description: '新列入和已列入的条数 · How many were opened, and how many were there',
})

const Count = z.int().min(0)
export const ReconciliationView = z
  .strictObject({
    clauses: z.array(
      z.strictObject({
        clauseId: z.string(),
        kind: z.string(),
        tasks: z.array(z.string()),
        setAside: z.array(z.string()),
        accounted: z.boolean(),
      }),
    ),
    counts: z.strictObject({
      clauses: Count,
      promises: Count,
      one: Count,
      several: Count,
      setAside: Count,
      unaccounted: Count,
      tasks: Count,
      continuing: Count,
      withDeadline: Count,
      notSetOut: Count,
    }),
    line: z.strictObject({
      promises: Count,
      alone: Count,
      split: Count,
      splitTasks: Count,
      merged: Count,
      setAside: Count,
      unaccounted: Count,
      otherTasks: Count,
      tasks: Count,
    }),
  })
  .meta({ id: 'Reconciliation', description: '计划逐句对账 · Every clause of a plan accounted for' })

export const CountList = z
  .strictObject({
    counts: z.array(z.strictObject({ type: z.string(), status: z.string(), count: z.int() })),
  })
  .meta({ id: 'MatterCounts', description: '各类事项各状态的数目 · Matters by type and status' })
