import { type Context, Hono } from 'hono'
import { ExportFormat, ExportSelection } from '../contract/plans-api.ts'
import { exportPlan } from '../usecases/export-plan.ts'
import { openPlan } from '../usecases/open-plan.ts'
import type { Setting } from '../usecases/setting.ts'
import { downloadHeaders } from './download.ts'
import { problem } from './problem.ts'
import { jsonBody } from './request.ts'

const contentTypes: Record<ExportFormat, string> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
  json: 'application/json; charset=utf-8',
}

// What Windows, the strictest, does not take in a name.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const notInFileNames = /[\u0000-\u001f\\/:*?"<>|]+/g

/** 下载: the corrected rows as xlsx, csv or json; all of them by GET, those on the screen by POST. */
export function exportRoutes(ready: Promise<Setting>): Hono {
  const routes = new Hono()

  async function download(c: Context, planId: string, clauses: readonly string[] | undefined) {
    const format = ExportFormat.safeParse(c.req.param('format'))
    if (!format.success) return problem(c, 'unknown-path')
    const opened = await openPlan(await ready, planId)
    if (!opened) return problem(c, 'unknown-plan')
    const file = await exportPlan(opened, { format: format.data, ...(clauses && { clauses }) })
    const title = opened.plan.title ?? opened.name.replace(/\.[^.]+$/, '')
    const name = `${title.replace(notInFileNames, ' ').trim()}-任务分解表.${format.data}`
    return c.body(new Uint8Array(file), 200, downloadHeaders(name, contentTypes[format.data]))
  }

  routes.get('/:id/export/:format', c => download(c, c.req.param('id'), undefined))
  routes.post('/:id/export/:format', async c => {
    const asked = await jsonBody(c, ExportSelection)
    return 'refused' in asked ? asked.refused : download(c, c.req.param('id'), asked.body.clauses)
  })
  return routes
}
