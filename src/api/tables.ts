import { OpenAPIHono } from '@hono/zod-openapi'
import { TableAddress, TableAsked } from '../contract/reminders-api.ts'
import { tableFile } from '../usecases/table-file.ts'
import { downloadHeaders, inFileName } from './download.ts'
import type { InRegion } from './gate.ts'
import { jsonRequest, operation, upToBytes } from './operation.ts'
import { problems } from './problem.ts'

/** 20,000 rows of a dozen cells. */
const largestTable = 16 * 1024 * 1024

const contentTypes = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
} as const

const saveOperation = operation({
  method: 'post',
  path: '/{region}/tables/{format}',
  operationId: 'saveTable',
  tags: ['board'],
  summary: '把表存成文件 · Save a table as a file',
  description:
    '屏幕上列出的各行原样写成 xlsx 或 csv，什么也不存。\n\nWrites the rows that a screen shows, as they are, as xlsx or csv; nothing is kept.',
  request: { params: TableAddress, body: jsonRequest(TableAsked) },
  middleware: upToBytes(largestTable),
  responses: {
    200: {
      description: '文件 · The file',
      content: {
        'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': {},
        'text/csv': {},
      },
    },
    ...problems('region-closed', 'foreign-origin', 'unsupported-media-type', 'body-too-large'),
  },
})

/** Tables of a screen as files. */
export function tableRoutes(): OpenAPIHono<InRegion> {
  const routes = new OpenAPIHono<InRegion>()
  routes.openapi(saveOperation, async c => {
    const { format } = c.req.valid('param')
    const table = c.req.valid('json')
    const file = await tableFile(table, format)
    const name = `${inFileName(table.title)}.${format}`
    return c.body(new Uint8Array(file), 200, downloadHeaders(name, contentTypes[format]))
  })
  return routes
}
