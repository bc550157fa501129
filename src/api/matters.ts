import { OpenAPIHono } from '@hono/zod-openapi'
import type { Context } from 'hono'
import {
  CountList,
  FactList,
  FactQuery,
  MatterAddress,
  MatterList,
  MatterQuery,
  MatterView,
  ReconciliationView,
  RegionAddress,
  RegionPlanAddress,
  TakenIn,
} from '../contract/matters-api.ts'
import { matterTypes } from '../ledger/matter-types.ts'
import { countMatters } from '../store/matter-queries.ts'
import { inScope } from '../store/region-scope.ts'
import { scopeIn } from '../usecases/ledger/ledger-scope.ts'
import { askMatters, openFacts, openMatter } from '../usecases/ledger/read-matter.ts'
import { reconcilePlan } from '../usecases/ledger/reconcile-plan.ts'
import { takeInPlan } from '../usecases/ledger/take-in-plan.ts'
import { type InRegion, officePosts } from './gate.ts'
import { factOf } from './ledger-facts.ts'
import { addCommandRoutes } from './matter-commands.ts'
import { json, operation } from './operation.ts'
import { addPlanTaskRoutes } from './plan-tasks.ts'
import { problem, problems } from './problem.ts'

const usualPage = 100

const listOperation = operation({
  method: 'get',
  path: '/{region}/matters',
  operationId: 'listMatters',
  tags: ['ledger'],
  summary: '事项列表 · List matters',
  description:
    '按编号排列，每次最多 500 条；看得到的才在里面，total 是同一问法的总数。\n\nIn the order of their ids, at most 500 at a time; only what the caller may see, and how many there are in all.',
  request: { params: RegionAddress, query: MatterQuery },
  responses: { 200: json(MatterList, '事项 · Matters'), ...problems('sign-in-required', 'region-closed') },
})

const countOperation = operation({
  method: 'get',
  path: '/{region}/matters/counts',
  operationId: 'countMatters',
  tags: ['ledger'],
  summary: '事项计数 · Count matters',
  description: '各类各状态的数目，相加等于列表的总数。\n\nBy type and status; they sum to the list’s total.',
  request: { params: RegionAddress },
  responses: { 200: json(CountList, '计数 · Counts'), ...problems('sign-in-required', 'region-closed') },
})

const openOperation = operation({
  method: 'get',
  path: '/{region}/matters/{id}',
  operationId: 'openMatter',
  tags: ['ledger'],
  summary: '打开事项 · Open a matter',
  description:
    '现在的情况、各个期限，和本岗位现在能办的步骤。\n\nAs it stands, with its clocks and what the caller may do with it now.',
  request: { params: MatterAddress },
  responses: {
    200: json(MatterView, '事项 · The matter'),
    ...problems('sign-in-required', 'region-closed', 'unknown-matter'),
  },
})

const factsOperation = operation({
  method: 'get',
  path: '/{region}/matters/{id}/facts',
  operationId: 'listFacts',
  tags: ['ledger'],
  summary: '台账记录 · Read the record',
  description: '某一版本之后的全部记录，不增不改。\n\nEvery fact after a version, as recorded.',
  request: { params: MatterAddress, query: FactQuery },
  responses: {
    200: json(FactList, '记录 · Facts'),
    ...problems('sign-in-required', 'region-closed', 'unknown-matter'),
  },
})

const takeInOperation = operation({
  method: 'post',
  path: '/{region}/plans/{planId}/taking-in',
  operationId: 'takeInPlan',
  tags: ['ledger'],
  summary: '计划列入台账 · Take a plan into the ledger',
  description:
    '每一句承诺列为一项待分解的任务；再做一次只补新的。\n\nOpens a task for every clause that promises something; done again, it adds only what is new.',
  request: { params: RegionPlanAddress },
  responses: {
    201: json(TakenIn, '已列入 · Taken in'),
    ...problems('sign-in-required', 'region-closed', 'unknown-plan', 'post-not-permitted', 'foreign-origin'),
  },
})

const reconcileOperation = operation({
  method: 'get',
  path: '/{region}/plans/{planId}/reconciliation',
  operationId: 'reconcilePlan',
  tags: ['ledger'],
  summary: '逐句对账 · Account for every clause',
  description:
    '每一句落到了哪些任务，哪些不列项；各类相加等于总数。\n\nWhich tasks answer for each clause; the counts sum to the whole.',
  request: { params: RegionPlanAddress },
  responses: {
    200: json(ReconciliationView, '对账 · The reconciliation'),
    ...problems('sign-in-required', 'region-closed', 'unknown-plan', 'post-not-permitted'),
  },
})

const isOffice = (c: Context<InRegion>) => (officePosts as readonly string[]).includes(c.var.actor.post)

/** 台账: matters of one region. Below the gate, which has put region and actor into `c.var`. */
export function matterRoutes(): OpenAPIHono<InRegion> {
  const routes = new OpenAPIHono<InRegion>()
  const askedOf = (c: Context<InRegion>) => ({ region: c.var.region.id, actor: c.var.actor })

  routes.openapi(listOperation, async c => {
    const { limit = usualPage, ...query } = c.req.valid('query')
    return c.json(await askMatters(c.var.setting, { ...askedOf(c), ...query, limit }), 200)
  })

  routes.openapi(countOperation, async c => {
    const { region, actor } = askedOf(c)
    const counts = await inScope(c.var.setting.db, scopeIn({ id: region }, actor), tx =>
      countMatters(tx, { tenantId: region }),
    )
    return c.json({ counts }, 200)
  })

  routes.openapi(openOperation, async c => {
    const opened = await openMatter(c.var.setting, { ...askedOf(c), matterId: c.req.valid('param').id })
    if (!opened) return problem(c, 'unknown-matter')
    const { matter, clocks, commands } = opened
    return c.json(viewOf(matter, clocks, commands) as never, 200)
  })

  routes.openapi(factsOperation, async c => {
    const { after = 0 } = c.req.valid('query')
    const found = await openFacts(c.var.setting, { ...askedOf(c), matterId: c.req.valid('param').id, after })
    if (!found) return problem(c, 'unknown-matter')
    return c.json({ facts: found.facts.map(factOf), version: found.version }, 200)
  })

  routes.openapi(takeInOperation, async c => {
    if (!isOffice(c)) return problem(c, 'post-not-permitted')
    const outcome = await takeInPlan(c.var.setting, { ...askedOf(c), planId: c.req.valid('param').planId })
    if (outcome.outcome === 'taken-in') return c.json({ opened: outcome.opened, known: outcome.known }, 201)
    if (outcome.outcome === 'refused') return problem(c, 'post-not-permitted')
    return problem(c, outcome.outcome === 'unknown-plan' ? 'unknown-plan' : 'region-closed')
  })

  routes.openapi(reconcileOperation, async c => {
    if (!isOffice(c)) return problem(c, 'post-not-permitted')
    const found = await reconcilePlan(c.var.setting, { ...askedOf(c), planId: c.req.valid('param').planId })
    return found ? c.json(found as never, 200) : problem(c, 'unknown-plan')
  })

  addPlanTaskRoutes(routes)
  for (const type of Object.values(matterTypes)) addCommandRoutes(routes, type)
  return routes
}

function viewOf(matter: object, clocks: object, commands: readonly string[]) {
  return { ...matter, clocks, commands }
}
