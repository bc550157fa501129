import { OpenAPIHono } from '@hono/zod-openapi'
import { PlanAddress, PlanDocument, PlanList } from '../contract/plans-api.ts'
import { findBytes, findOriginal } from '../store/plan-store.ts'
import { planList } from '../usecases/list-plans.ts'
import { type OpenedPlan, openPlan } from '../usecases/open-plan.ts'
import { issuedPlans } from '../usecases/plan-stages.ts'
import { rereadPlan } from '../usecases/reread-plan.ts'
import type { Setting } from '../usecases/setting.ts'
import { downloadHeaders } from './download.ts'
import { readsDraftPlans, type SignedIn } from './gate.ts'
import { json, operation } from './operation.ts'
import { problem, problems, problemsForPosts } from './problem.ts'

const listPlansOperation = operation({
  method: 'get',
  path: '/',
  operationId: 'listPlans',
  tags: ['plans'],
  summary: '计划列表 · List the plans',
  description:
    '最多 500 份，新的在前，样例在后；计数以更正后为准。单位看得到的，是已经交办任务的计划。\n\nAt most 500, newest first and samples last, counted as corrected. An agency is shown those that tasks were issued from.',
  responses: { 200: json(PlanList, '计划列表 · The plans'), ...problems() },
})

const openPlanOperation = operation({
  method: 'get',
  path: '/{id}',
  operationId: 'openPlan',
  tags: ['plans'],
  summary: '打开计划 · Open a plan',
  description:
    '读作、原文和全部更正记录。\n\nWhat was read, the text it was read from, and the whole log of corrections.',
  request: { params: PlanAddress },
  responses: { 200: json(PlanDocument, '计划 · The plan'), ...problems('unknown-plan') },
})

const downloadOriginalOperation = operation({
  method: 'get',
  path: '/{id}/original',
  operationId: 'downloadOriginal',
  tags: ['plans'],
  summary: '下载来源文件 · Download the file as received',
  description: '收到的字节，一个不改。\n\nThe bytes as received, not one changed.',
  request: { params: PlanAddress },
  responses: {
    200: { description: '来源文件 · The file', content: { 'application/octet-stream': {} } },
    ...problems('unknown-plan'),
  },
})

const rereadPlanOperation = operation({
  method: 'post',
  path: '/{id}/readings',
  operationId: 'rereadPlan',
  tags: ['plans'],
  summary: '重读 · Read a plan again',
  description:
    '用现在的读法重读来源文件；与上次不同时另存为新的一次读取，更正都保留。\n\nReads the stored file with the reader of today; a reading that differs is added, and the corrections stay.',
  request: { params: PlanAddress },
  responses: {
    201: json(PlanDocument, '计划 · The plan'),
    ...problemsForPosts('unknown-plan', 'foreign-origin'),
  },
})

/** 计划: listing, opening and reading again. */
export function planRoutes(): OpenAPIHono<SignedIn> {
  const lists = new Map<string, ReturnType<typeof planList>>()
  const listOf = (setting: Setting) => {
    const list = lists.get(setting.tenantId) ?? planList(setting)
    lists.set(setting.tenantId, list)
    return list
  }
  const routes = new OpenAPIHono<SignedIn>()

  routes.openapi(listPlansOperation, async c => {
    const { setting, actor } = c.var
    const plans = await listOf(setting)()
    if (readsDraftPlans(actor)) return c.json({ plans }, 200)
    const issued = await issuedPlans(setting, setting.tenantId)
    return c.json({ plans: plans.filter(each => issued.has(each.id)) }, 200)
  })

  routes.openapi(openPlanOperation, async c => {
    const opened = await openPlan(c.var.setting, c.req.valid('param').id)
    return opened ? c.json(documentOf(opened), 200) : problem(c, 'unknown-plan')
  })

  routes.openapi(downloadOriginalOperation, async c => {
    const { db, tenantId } = c.var.setting
    const key = { tenantId, planId: c.req.valid('param').id }
    const [original, bytes] = await Promise.all([findOriginal(db, key), findBytes(db, key)])
    if (!original || !bytes) return problem(c, 'unknown-plan')
    return c.body(new Uint8Array(bytes), 200, downloadHeaders(original.name, 'application/octet-stream'))
  })

  routes.openapi(rereadPlanOperation, async c => {
    const opened = await rereadPlan(c.var.setting, c.req.valid('param').id)
    return opened ? c.json(documentOf(opened), 201) : problem(c, 'unknown-plan')
  })

  return routes
}

const documentOf = (opened: OpenedPlan): PlanDocument => ({
  id: opened.planId,
  name: opened.name,
  storedAt: opened.storedAt,
  sample: opened.sample,
  reading: opened.reading,
  plan: opened.plan,
  text: opened.text,
  corrections: opened.corrections,
  version: opened.version,
})
