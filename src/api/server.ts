import type { OpenAPIHono } from '@hono/zod-openapi'
import { z } from 'zod'
import { Health } from '../contract/plans-api.ts'
import { describeApi } from './document.ts'
import type { InRegion } from './gate.ts'
import { json, operation } from './operation.ts'
import { problemsWithoutDatabase } from './problem.ts'

const healthOperation = operation({
  method: 'get',
  path: '/api/health',
  operationId: 'getHealth',
  tags: ['server'],
  summary: '服务状态 · The state of the server',
  description: '不问数据库，打开中也答。\n\nAnswers without asking the database, also while it is opening.',
  responses: {
    200: json(Health, '可用 · Ready'),
    503: json(Health, '数据库还在打开，或没有打开 · The database is opening, or did not open'),
    ...problemsWithoutDatabase(),
  },
})

const documentOperation = operation({
  method: 'get',
  path: '/api/openapi.json',
  operationId: 'getApiDocument',
  tags: ['server'],
  summary: '接口文档 · This document',
  description: '全部操作，OpenAPI 3.1。\n\nEvery operation, as OpenAPI 3.1.',
  responses: {
    200: json(z.looseObject({ openapi: z.string() }), '接口文档 · The document'),
    ...problemsWithoutDatabase(),
  },
})

/** 服务: its state, and the document of the whole API, which is written once when it is first asked for. */
export function addServerRoutes(
  app: OpenAPIHono<InRegion>,
  { version, statusOf }: { version: string; statusOf(): Health['status'] },
): void {
  app.openapi(healthOperation, c => {
    const status = statusOf()
    return c.json({ status, version }, status === 'ready' ? 200 : 503)
  })

  let document: string | undefined
  app.openapi(documentOperation, c => {
    document ??= JSON.stringify(describeApi(app, version))
    return c.body(document, 200, { 'content-type': 'application/json; charset=utf-8' }) as never
  })
}
