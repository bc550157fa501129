import { OpenAPIHono } from '@hono/zod-openapi'
import { RegionAddress } from '../contract/accounts-api.ts'
import { BoardQuery } from '../contract/board-api.ts'
import { BoardReturnsDocument, BoardReturnsQuery, BoardRowsDocument } from '../contract/board-rows-api.ts'
import { openBoardReturns, openBoardRows } from '../usecases/ledger/board-rows.ts'
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

const returnsOperation = operation({
  method: 'get',
  path: '/{region}/board/returns',
  operationId: 'listBoardReturns',
  tags: ['board'],
  summary: '各单位的报送 · List the returns of every agency',
  description:
    '牵头、共同牵头、配合单位本期应报的各件，不论到了哪一步；以往各期报了还没有采用的也列出（inHand 为 false）。每次最多 2000 件，接着取写 after。\n\nWhat lead, joint leads and supporters owe for the period in hand, whatever its state, and what they sent for other periods and the office has not accepted yet (inHand false). At most 2,000 at a time; go on with after.',
  request: { params: RegionAddress, query: BoardReturnsQuery },
  responses: { 200: json(BoardReturnsDocument, '清单 · The list'), ...problems('region-closed') },
})

const usualPage = 500

/** 台账各行 of a region, as far as the actor may see. */
export function boardRowsRoutes(): OpenAPIHono<InRegion> {
  const routes = new OpenAPIHono<InRegion>()

  routes.openapi(rowsOperation, async c => {
    const { setting, actor, region } = c.var
    const rows = await openBoardRows(setting, { region: region.id, actor, on: c.req.valid('query').on })
    return rows ? c.json(rows as never, 200) : problem(c, 'region-closed')
  })

  routes.openapi(returnsOperation, async c => {
    const { setting, actor, region } = c.var
    const { on, after = '', limit = usualPage, ...filter } = c.req.valid('query')
    const found = await openBoardReturns(setting, { region: region.id, actor, on }, filter)
    if (!found) return problem(c, 'region-closed')
    const page = found.returns.filter(({ id }) => id > after).slice(0, limit)
    return c.json({ on: found.on, total: found.returns.length, returns: page } as never, 200)
  })

  return routes
}
