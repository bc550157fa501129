import type { OpenAPIHono } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { RegionAddress, RegionPlanAddress } from '../contract/matters-api.ts'
import {
  CommitmentSteps,
  CommitmentStepsDone,
  PlanLeadSuggestions,
  PlanLineage,
  PlanStages,
  PlanTaskQuery,
  PlanTasks,
} from '../contract/plan-tasks-api.ts'
import type { Actor } from '../ledger/actor.ts'
import { commitmentType } from '../ledger/commitment/commitment-type.ts'
import type { CommitmentFacts } from '../ledger/commitment/facts.ts'
import { offersTo } from '../ledger/decide.ts'
import type { Matter } from '../ledger/matter.ts'
import type { MatterType } from '../ledger/matter-type.ts'
import { act } from '../usecases/ledger/act.ts'
import { proposalsOf } from '../usecases/ledger/propose-terms.ts'
import { openPlanTasks } from '../usecases/ledger/reconcile-plan.ts'
import { issuedPlans, planStages } from '../usecases/plan-stages.ts'
import { suggestStoredPlanLeads } from '../usecases/suggest-plan-leads.ts'
import { openLineage } from '../usecases/trace-stored-plan.ts'
import { type InRegion, officePosts, readsDraftPlans } from './gate.ts'
import { answer } from './matter-commands.ts'
import { json, jsonRequest, operation, upToBytes } from './operation.ts'
import { problem, problems } from './problem.ts'

/** 500 tasks with all their figures. */
const largestSteps = 8 * 1024 * 1024

const tasksOperation = operation({
  method: 'get',
  path: '/{region}/plans/{planId}/tasks',
  operationId: 'listPlanTasks',
  tags: ['ledger'],
  summary: '计划的任务和每一句的去向 · List a plan’s tasks and what became of each clause',
  description:
    '督查室看全部，单位看本单位的和已经交办的；detail=terms 连同原文写法和指标，detail=proposal 再附拟定分解所需的数据和待定之处，只给督查室。\n\nThe office sees all, an agency its own and those issued; detail=terms adds printed terms and figures, detail=proposal also the data of set-out and what is still open, for the office.',
  request: { params: RegionPlanAddress, query: PlanTaskQuery },
  responses: {
    200: json(PlanTasks, '任务 · The tasks'),
    ...problems('region-closed', 'unknown-plan', 'post-not-permitted'),
  },
})

const stepsOperation = operation({
  method: 'post',
  path: '/{region}/commitments/steps',
  operationId: 'stepCommitments',
  tags: ['commitments'],
  summary: '多项任务逐一办理 · Give commands to several tasks',
  description:
    '每一步与单项办理相同，按次序各自记入；不受理的逐项说明，不影响其他项。\n\nEach step is the ordinary command, recorded by itself and in order; what is refused says why and stops no other.',
  request: { params: RegionAddress, body: jsonRequest(CommitmentSteps) },
  middleware: upToBytes(largestSteps),
  responses: {
    200: json(CommitmentStepsDone, '逐项的结果 · What came of each'),
    ...problems('region-closed', 'foreign-origin', 'unsupported-media-type', 'body-too-large'),
  },
})

const stagesOperation = operation({
  method: 'get',
  path: '/{region}/plans',
  operationId: 'listPlanStages',
  tags: ['ledger'],
  summary: '各计划到哪一步 · How far the tasks of each plan are',
  description:
    '还没有列入台账的计划不在里面；单位只看已经交办的。\n\nPlans without tasks are not in it; an agency is told of what is issued.',
  request: { params: RegionAddress },
  responses: { 200: json(PlanStages, '各计划的任务 · Tasks by plan'), ...problems('region-closed') },
})

const suggestionsOperation = operation({
  method: 'get',
  path: '/{region}/plans/{planId}/lead-suggestions',
  operationId: 'suggestPlanLeads',
  tags: ['ledger'],
  summary: '建议牵头单位 · Suggest leads',
  description:
    '只给没有写明牵头单位的承诺，附先例；由人确定。\n\nFor commitments that name no lead, with precedents; a person decides.',
  request: { params: RegionPlanAddress },
  responses: {
    200: json(PlanLeadSuggestions, '建议 · The suggestions'),
    ...problems('region-closed', 'unknown-plan', 'post-not-permitted'),
  },
})

const lineageOperation = operation({
  method: 'get',
  path: '/{region}/plans/{planId}/lineage',
  operationId: 'openPlanLineage',
  tags: ['ledger'],
  summary: '沿革 · A plan’s lineage',
  description:
    '读取次数，和本地区上一年度同类计划的目标后来怎样。\n\nIts readings, and what became of the targets of the region’s plan of the same kind of the year before.',
  request: { params: RegionPlanAddress },
  responses: { 200: json(PlanLineage, '沿革 · The lineage'), ...problems('region-closed', 'unknown-plan') },
})

const isOffice = (c: Context<InRegion>) => (officePosts as readonly string[]).includes(c.var.actor.post)

/** Whether this reader may know the plan at all: a draft is the office's and its leaders'. */
async function isOpenTo(c: Context<InRegion>, planId: string): Promise<boolean> {
  const { actor, setting, region } = c.var
  return readsDraftPlans(actor) || (await issuedPlans(setting, region.id)).has(planId)
}

/** 立项与交办 and 计划页: the tasks of one plan, and many commands in one request. */
export function addPlanTaskRoutes(routes: OpenAPIHono<InRegion>): void {
  const inRegion = (c: Context<InRegion>) => ({ ...c.var.setting, tenantId: c.var.region.id })

  routes.openapi(tasksOperation, async c => {
    const { planId } = c.req.valid('param')
    const { detail = 'fate' } = c.req.valid('query')
    if (detail !== 'fate' && !isOffice(c)) return problem(c, 'post-not-permitted')
    if (!(await isOpenTo(c, planId))) return problem(c, 'unknown-plan')
    const { setting, actor, region } = c.var
    const found = await openPlanTasks(setting, { region: region.id, planId, actor })
    if (!found) return problem(c, 'unknown-plan')
    const proposals = detail === 'proposal' ? await proposalsOf(setting, region, found.tasks) : null
    const hasTerms = detail !== 'fate'
    const tasks = found.tasks.map(each => ({
      ...taskOf(each, { planId, actor, hasTerms }),
      proposal: proposals?.get(each.id) ?? null,
    }))
    return c.json({ reconciliation: found.reconciliation, tasks } as never, 200)
  })

  routes.openapi(stepsOperation, async c => {
    const { setting, actor, region } = c.var
    const results: object[] = []
    for (const { matter, expectedVersion, command, data } of c.req.valid('json').steps) {
      const asked = { region: region.id, actor, matterId: matter, command, data: data as never }
      const type = commitmentType as unknown as MatterType
      const outcome = await act(setting, { ...asked, expectedVersion, ofType: type.id })
      const response = answer(c, type, command, outcome)
      const body = await response.json()
      results.push({ matter, done: response.ok ? body : null, problem: response.ok ? null : body })
    }
    return c.json({ results } as never, 200)
  })

  routes.openapi(stagesOperation, async c => {
    const { setting, actor, region } = c.var
    return c.json({ stages: await planStages(setting, { region: region.id, actor }) }, 200)
  })

  routes.openapi(suggestionsOperation, async c => {
    if (!isOffice(c)) return problem(c, 'post-not-permitted')
    const found = await suggestStoredPlanLeads(inRegion(c), c.req.valid('param').planId)
    return found ? c.json({ suggestions: found } as never, 200) : problem(c, 'unknown-plan')
  })

  routes.openapi(lineageOperation, async c => {
    const { planId } = c.req.valid('param')
    const found = (await isOpenTo(c, planId)) && (await openLineage(inRegion(c), planId))
    return found ? c.json(found as never, 200) : problem(c, 'unknown-plan')
  })
}

type Shown = { planId: string; actor: Actor; hasTerms: boolean }

function taskOf(matter: Matter<CommitmentFacts>, { planId, actor, hasTerms }: Shown) {
  const { id, version, status, title, lead, jointLeads, support, dueOn, facts } = matter
  const sources = matter.sources.flatMap(each => (each.kind === 'clause' ? [each] : []))
  const { printed, classes, figures, startOn, continuing, issuedAt, setAside } = facts
  return {
    ...{ id, version, status, title, lead, jointLeads, support, dueOn, continuing, issuedAt, setAside },
    clauses: [...new Set(sources.filter(each => each.planId === planId).map(each => each.clauseId))],
    elsewhere: sources
      .filter(each => each.planId !== planId)
      .map(each => ({ planId: each.planId, clauseId: each.clauseId, text: each.text })),
    facts: hasTerms ? { printed, classes, figures, startOn } : null,
    commands: offersTo(commitmentType, matter, actor),
  }
}
