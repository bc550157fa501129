import { OpenAPIHono } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { ExportAddress, type ExportFormat, ExportSelection } from '../contract/plans-api.ts'
import { exportPlan } from '../usecases/export-plan.ts'
import { openPlan } from '../usecases/open-plan.ts'
import { downloadHeaders, inFileName } from './download.ts'
import type { SignedIn } from './gate.ts'
import { jsonRequest, operation, upToBytes } from './operation.ts'
import { problem, problems, problemsForPosts } from './problem.ts'

const contentTypes = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
  json: 'application/json; charset=utf-8',
} satisfies Record<ExportFormat, string>

/** The ids of 200,000 clauses. */
const largestSelection = 8 * 1024 * 1024

const files = {
  description: '任务分解表 · The table of tasks',
  content: {
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': {},
    'text/csv': {},
    'application/json': {},
  },
}

const exportPlanOperation = operation({
  method: 'get',
  path: '/{id}/export/{format}',
  operationId: 'exportPlan',
  tags: ['plans'],
  summary: '导出任务分解表 · Export a plan’s table',
  description:
    '更正后的全部任务，读作列在旁边。\n\nEvery commitment as corrected, with what was read beside it.',
  request: { params: ExportAddress },
  responses: { 200: files, ...problems('unknown-plan') },
})

const exportRowsOperation = operation({
  method: 'post',
  path: '/{id}/export/{format}',
  operationId: 'exportRows',
  tags: ['plans'],
  summary: '导出所选各行 · Export chosen rows',
  description: '只导出点到的语句，按所给的顺序。\n\nOnly the clauses named, in the order given.',
  request: { params: ExportAddress, body: jsonRequest(ExportSelection) },
  middleware: upToBytes(largestSelection),
  responses: {
    200: files,
    ...problemsForPosts('unknown-plan', 'foreign-origin', 'unsupported-media-type', 'body-too-large'),
  },
})

/** 下载: the corrected rows as xlsx, csv or json; all of them by GET, those on the screen by POST. */
export function exportRoutes(): OpenAPIHono<SignedIn> {
  const routes = new OpenAPIHono<SignedIn>()

  type Wanted = { id: string; format: ExportFormat }
  async function download(c: Context<SignedIn>, { id, format }: Wanted, clauses?: readonly string[]) {
    const opened = await openPlan(c.var.setting, id)
    if (!opened) return problem(c, 'unknown-plan')
    const file = await exportPlan(opened, { format, ...(clauses && { clauses }) })
    const title = opened.plan.title ?? opened.name.replace(/\.[^.]+$/, '')
    const name = `${inFileName(title)}-任务分解表.${format}`
    return c.body(new Uint8Array(file), 200, downloadHeaders(name, contentTypes[format]))
  }

  routes.openapi(exportPlanOperation, c => download(c, c.req.valid('param')))
  routes.openapi(exportRowsOperation, c => download(c, c.req.valid('param'), c.req.valid('json').clauses))
  return routes
}
