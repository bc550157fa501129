import { z } from 'zod'
import { matterTypes } from '../ledger/matter-types.ts'
import { dataSchemaOf } from './command-schema.ts'
import { CommandDone, ExpectedVersion, ReconciliationView } from './matters-api.ts'
import { Problem } from './problem.ts'
import { PrintedTrace } from './trace.ts'
import { LeadSuggestions } from './verifiability.ts'

// 立项与交办, and what became of every clause: the tasks of one plan, many commands in one request, suggested leads, and
// the plan of the year before.

const Count = z.int().min(0)
const Id = z.string().min(1).max(400)

/**
 * `detail`: `terms` adds the terms of each task (figures, printed agencies), which the office needs to set it out;
 * `proposal` adds what `set-out` would be given today, and what a person has to settle before.
 */
export const PlanTaskQuery = z.strictObject({ detail: z.enum(['fate', 'terms', 'proposal']).optional() })

const Role = z.enum(['lead', 'support'])
const Printed = z.string()

/** What a person has to settle: the questions of 逐处去定, in the plan's own wording. */
const OpenQuestionView = z.discriminatedUnion('code', [
  z.strictObject({
    code: z.literal('several-leads'),
    printed: z.array(Printed),
    agencies: z.array(z.string()),
  }),
  z.strictObject({ code: z.literal('no-lead') }),
  z.strictObject({ code: z.literal('unknown-agency'), role: Role, printed: Printed }),
  z.strictObject({
    code: z.literal('ambiguous-agency'),
    role: Role,
    printed: Printed,
    candidates: z.array(z.string()),
  }),
  z.strictObject({
    code: z.literal('open-class'),
    role: Role,
    printed: Printed,
    candidates: z.array(z.string()),
    isAll: z.boolean(),
  }),
  z.strictObject({ code: z.literal('no-deadline') }),
])

/** `setOut` is the data of the command as they stand; null while a lead or a deadline is open. */
const ProposalView = z.strictObject({
  setOut: dataSchemaOf(matterTypes.commitment?.commands['set-out']?.fields ?? {}).nullable(),
  open: z.array(OpenQuestionView),
})

/** A task of a plan. `facts` are its printed terms, figures, classes: null where only its fate was asked for. */
export const PlanTask = z
  .strictObject({
    id: z.string(),
    version: z.int(),
    status: z.string(),
    title: z.string(),
    /** The clauses of this plan that it answers for, the one it was made of first. */
    clauses: z.array(z.string()),
    /** Where else the same thing is promised: merged in from another plan. */
    elsewhere: z.array(z.strictObject({ planId: z.string(), clauseId: z.string(), text: z.string() })),
    lead: z.string().nullable(),
    jointLeads: z.array(z.string()),
    support: z.array(z.string()),
    dueOn: z.iso.date().nullable(),
    continuing: z.boolean(),
    issuedAt: z.iso.datetime().nullable(),
    setAside: z.strictObject({ why: z.string(), into: z.string().nullable() }).nullable(),
    facts: z.looseObject({}).nullable(),
    /** Null where it was not asked for, and for a task that is issued or set aside. */
    proposal: ProposalView.nullable(),
    commands: z.array(z.string()),
  })
  .meta({ id: 'PlanTask', description: '计划里的一项任务 · A task of a plan' })

export const PlanTasks = z
  .strictObject({ reconciliation: ReconciliationView, tasks: z.array(PlanTask) })
  .meta({
    id: 'PlanTasks',
    description: '每一句的去向和全部任务 · What became of each clause, and the tasks',
  })

/** Commands that 立项与交办 gives to many tasks in one request. */
export const stepCommands = [
  'set-out',
  'split',
  'set-aside',
  'restore',
  'resolve-class',
  'approve',
  'send-back',
] as const
export type StepCommand = (typeof stepCommands)[number]

const mostSteps = 500

const stepOf = (command: StepCommand) =>
  z.strictObject({
    matter: Id,
    expectedVersion: ExpectedVersion,
    command: z.literal(command),
    data: dataSchemaOf(matterTypes.commitment?.commands[command]?.fields ?? {}),
  })

const [first, ...others] = stepCommands.map(stepOf)

export const CommitmentSteps = z
  .strictObject({
    steps: z
      .array(
        z.discriminatedUnion('command', [
          first as ReturnType<typeof stepOf>,
          ...(others as ReturnType<typeof stepOf>[]),
        ]),
      )
      .min(1)
      .max(mostSteps),
  })
  .meta({
    id: 'CommitmentSteps',
    description: '对多项任务逐一办理的步骤 · Commands on several tasks, given one after the other',
  })
export type CommitmentSteps = z.infer<typeof CommitmentSteps>

export const CommitmentStepsDone = z
  .strictObject({
    results: z.array(
      z.strictObject({ matter: z.string(), done: CommandDone.nullable(), problem: Problem.nullable() }),
    ),
  })
  .meta({
    id: 'CommitmentStepsDone',
    description: '逐项的结果：已记入，或不受理的原因 · For each step: recorded, or why it was refused',
  })

export const PlanStages = z
  .strictObject({
    stages: z.array(
      z.strictObject({
        planId: z.string(),
        tasks: Count,
        toSetOut: Count,
        toApprove: Count,
        issued: Count,
        setAside: Count,
        firstIssuedAt: z.string().nullable(),
        /** Whether the public pages show it: it is issued, and not kept back. */
        public: z.boolean(),
        /** What its own words say against its being public: 纪要, 过程稿, a mark. */
        reserve: z.enum(['minutes', 'draft', 'marked']).nullable(),
      }),
    ),
  })
  .meta({
    id: 'PlanStages',
    description: '各计划的任务各到哪一步 · How far the tasks of each plan are',
  })

export const PlanLeadSuggestions = z.strictObject({ suggestions: z.array(LeadSuggestions) }).meta({
  id: 'PlanLeadSuggestions',
  description:
    '没有写明牵头单位的承诺，建议由谁牵头及其先例 · Suggested leads of commitments that name none, with precedents',
})

export const PlanLineage = z
  .strictObject({
    /** How many times the file was read. */
    readings: Count,
    readAt: z.iso.datetime(),
    /** The plan of the same kind of the year before, traced into this one; null where the region has none. */
    before: z
      .strictObject({ planId: z.string(), title: z.string().nullable(), trace: PrintedTrace })
      .nullable(),
  })
  .meta({
    id: 'PlanLineage',
    description: '沿革：读取次数，上一年度计划的兑现情况 · Readings, and what became of the plan before',
  })
