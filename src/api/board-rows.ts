import { OpenAPIHono } from '@hono/zod-openapi'
import { RegionAddress } from '../contract/accounts-api.ts'
import { BoardQuery } from '../contract/board-api.ts'
import { BoardRowsDocument } from '../contract/board-rows-api.ts'
import { openBoardRows } from '../usecases/ledger/board-rows.ts'
import type { InRegion } from './gate.ts'
import { json, operation } from './operation.ts'
import { problem, problems } from './problem.ts'

const rowsOperation = operation({
  method: 'get',
  path: '/{region}/board/rows',
  operationId: 'openBoardRows',
  tags: ['board'],
  summary: '台账各行 · Open all rows of the ledger',
  description:
    '每项任务一行：进度、灯、本期报送、督查单、需协调事项，按某一天算。清单和数都从这些行来；单位只看自己参与的任务，看不到督查单。\n\nOne row a task, as of a day: progress, lamp, the return in hand, slips, problems. Lists and numbers are made of these rows; an agency is shown the tasks that it takes part in, without slips.',
  request: { params: RegionAddress, query: BoardQuery },
  responses: { 200: json(BoardRowsDocument, '各行 · The rows'), ...problems('region-closed') },
})

/** 台账各行 of a region, as far as the actor may see. */
export function boardRowsRoutes(): OpenAPIHono<InRegion> {
  const routes = new OpenAPIHono<InRegion>()

  routes.openapi(rowsOperation, async c => {
    const { setting, actor, region } = c.var
    const rows = await openBoardRows(setting, { region: region.id, actor, on: c.req.valid('query').on })
    return rows ? c.json(rows as never, 200) : problem(c, 'region-closed')
  })

  return routes
}
