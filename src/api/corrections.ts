import { OpenAPIHono } from '@hono/zod-openapi'
import { AppendCorrections, CorrectionList, CorrectionQuery, PlanAddress } from '../contract/plans-api.ts'
import { listCorrections } from '../store/correction-log.ts'
import { findOriginal } from '../store/plan-store.ts'
import { correctPlan } from '../usecases/correct-plan.ts'
import type { SignedIn } from './gate.ts'
import { json, jsonRequest, operation, upToBytes } from './operation.ts'
import { problem, problems, problemsForPosts } from './problem.ts'
import { refusalTextOf } from './refusal-texts.ts'

/** A pasted block of 5,000 rows is some megabytes. */
const largestCorrections = 16 * 1024 * 1024

const listCorrectionsOperation = operation({
  method: 'get',
  path: '/{id}/corrections',
  operationId: 'listCorrections',
  tags: ['plans'],
  summary: '更正记录 · List corrections',
  description: '某一版本之后的全部记录。\n\nThe entries of the log after a version.',
  request: { params: PlanAddress, query: CorrectionQuery },
  responses: { 200: json(CorrectionList, '更正记录 · The entries'), ...problems('unknown-plan') },
})

const appendCorrectionsOperation = operation({
  method: 'post',
  path: '/{id}/corrections',
  operationId: 'appendCorrections',
  tags: ['plans'],
  summary: '更正 · Record corrections',
  description:
    '要么全部记下，要么一条不记。别处先改过的，答 409 并附上没看到的记录；带同一请求标识重发的，只记一次。\n\nAll are recorded or none. Where somebody else was first, the answer is 409 with the entries not seen; sent again with the same request key, it is recorded once.',
  request: { params: PlanAddress, body: jsonRequest(AppendCorrections) },
  middleware: upToBytes(largestCorrections),
  responses: {
    201: json(CorrectionList, '已记下 · Recorded'),
    ...problemsForPosts(
      'unknown-plan',
      'version-conflict',
      'correction-refused',
      'foreign-origin',
      'unsupported-media-type',
      'body-too-large',
    ),
  },
})

/** 更正: the log of a plan's corrections. */
export function correctionRoutes(): OpenAPIHono<SignedIn> {
  const routes = new OpenAPIHono<SignedIn>()

  routes.openapi(listCorrectionsOperation, async c => {
    const { db, tenantId } = c.var.setting
    const planId = c.req.valid('param').id
    if (!(await findOriginal(db, { tenantId, planId }))) return problem(c, 'unknown-plan')
    const { after = 0 } = c.req.valid('query')
    const corrections = await listCorrections(db, { tenantId, planId, after })
    return c.json({ corrections, version: corrections.at(-1)?.version ?? after }, 200)
  })

  routes.openapi(appendCorrectionsOperation, async c => {
    const outcome = await correctPlan(c.var.setting, c.req.valid('param').id, c.req.valid('json'))
    if (outcome.outcome === 'unknown-plan') return problem(c, 'unknown-plan')
    if (outcome.outcome === 'refused') {
      const { act, refusals } = outcome
      const [first] = refusals
      return problem(c, 'correction-refused', {
        act,
        refusals: [...refusals],
        ...(first && refusalTextOf(first)),
      })
    }
    const { corrections, version } = outcome
    return c.json({ corrections, version }, 201)
  })

  return routes
}
