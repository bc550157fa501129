import { OpenAPIHono } from '@hono/zod-openapi'
import { RegionAddress } from '../contract/accounts-api.ts'
import { FirstSteps } from '../contract/first-steps-api.ts'
import { firstSteps } from '../usecases/ledger/first-steps.ts'
import { type InRegion, officePosts, requirePost } from './gate.ts'
import { json, operation } from './operation.ts'
import { problem, problemsForPosts } from './problem.ts'

const openOperation = operation({
  method: 'get',
  path: '/{region}/first-steps',
  operationId: 'openFirstSteps',
  tags: ['server'],
  summary: '开通进度 · Open the first steps',
  description:
    '从空白到第一份计划交办，各步都由现有数据得出，不另外记。\n\nFrom an empty instance to the first issued plan; each step is counted of what is there, and nothing is noted for it.',
  request: { params: RegionAddress },
  middleware: requirePost(...officePosts),
  responses: { 200: json(FirstSteps, '开通进度 · The first steps'), ...problemsForPosts('region-closed') },
})

/** 开通 of a region. */
export function firstStepsRoutes(): OpenAPIHono<InRegion> {
  const routes = new OpenAPIHono<InRegion>()
  routes.openapi(openOperation, async c => {
    const { setting, actor, region } = c.var
    if (actor.region !== region.id) return problem(c, 'post-not-permitted')
    return c.json(await firstSteps(setting, region, actor), 200)
  })
  return routes
}
