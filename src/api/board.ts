import { OpenAPIHono } from '@hono/zod-openapi'
import { RegionAddress } from '../contract/accounts-api.ts'
import {
  BoardDocument,
  BoardList,
  BoardListQuery,
  BoardQuery,
  DayAddress,
  DayDone,
  DutyGroups,
  DutyList,
  DutyListQuery,
  DutyQuery,
} from '../contract/board-api.ts'
import { listedTasks, openBoard } from '../usecases/ledger/board.ts'
import { runDay } from '../usecases/ledger/day-routine.ts'
import { listedReturns, openDuties } from '../usecases/ledger/reporting-duties.ts'
import { boardView, returnView, taskView } from './board-view.ts'
import { type InRegion, requirePost } from './gate.ts'
import { json, operation } from './operation.ts'
import { problem, problems, problemsForPosts } from './problem.ts'

const usualPage = 100

const boardOperation = operation({
  method: 'get',
  path: '/{region}/board',
  operationId: 'openBoard',
  tags: ['board'],
  summary: '进度看板 · Open the board',
  description:
    '各类、各灯、各计划、章节、单位和地区的任务数；每个数都等于同样条件的清单的长度，常态化和已中止的另列。\n\nTasks by category, lamp, plan, section, agency and region; every number is the length of the list asked by the same words, continuing and suspended ones apart.',
  request: { params: RegionAddress, query: BoardQuery },
  responses: { 200: json(BoardDocument, '看板 · The board'), ...problems('region-closed') },
})

const listOperation = operation({
  method: 'get',
  path: '/{region}/board/tasks',
  operationId: 'listBoardTasks',
  tags: ['board'],
  summary: '看板清单 · List the tasks that a number counts',
  description:
    '序时、上报、核实值各自列出，写明规则和算式；category、row 和 lamp 只问计入比率的任务。\n\nExpected, reported and verified values apart, with the rule and the arithmetic; category, row and lamp ask for rated tasks alone.',
  request: { params: RegionAddress, query: BoardListQuery },
  responses: { 200: json(BoardList, '清单 · The list'), ...problems('region-closed') },
})

const dutiesOperation = operation({
  method: 'get',
  path: '/{region}/reporting',
  operationId: 'openReporting',
  tags: ['board'],
  summary: '报送情况 · Open the returns owed',
  description:
    '每个单位每一期应报、已报、未报、迟报、被退回的件数；不写日期的，从上月初到即将到期的。\n\nReturns by agency and period: owed, in, missing, late, returned; from the month before up to those about to fall due where no days are given.',
  request: { params: RegionAddress, query: DutyQuery },
  responses: { 200: json(DutyGroups, '报送情况 · The returns'), ...problems('region-closed') },
})

const returnsOperation = operation({
  method: 'get',
  path: '/{region}/reporting/returns',
  operationId: 'listReturns',
  tags: ['board'],
  summary: '应报送清单 · List the returns owed',
  description:
    '按单位、期次和情况筛选，各数都等于清单的长度。\n\nBy agency, period and state; every number is the length of its list.',
  request: { params: RegionAddress, query: DutyListQuery },
  responses: { 200: json(DutyList, '清单 · The list'), ...problems('region-closed') },
})

const runDayOperation = operation({
  method: 'post',
  path: '/{region}/days/{date}',
  operationId: 'runDay',
  tags: ['board'],
  summary: '办当日例行 · Run a day’s routine',
  description:
    '评定满月的任务，拟该发的督查单，重算受新日历影响的期限，发报送提醒；再办一次不重复，漏办的日子一并补上。\n\nJudges the months that are over, drafts the slips that are due, reckons due dates anew and sends reminders; run again nothing is doubled, and missed days are made up for.',
  request: { params: DayAddress },
  middleware: requirePost('administrator', 'office-head'),
  responses: {
    200: json(DayDone, '已办 · Done'),
    ...problemsForPosts('region-closed', 'day-not-come', 'foreign-origin'),
  },
})

/** 进度看板, 报送情况 and 每日例行 of a region, each as far as the actor may see. */
export function boardRoutes(): OpenAPIHono<InRegion> {
  const routes = new OpenAPIHono<InRegion>()

  routes.openapi(boardOperation, async c => {
    const { setting, actor, region } = c.var
    const board = await openBoard(setting, { region: region.id, actor, on: c.req.valid('query').on })
    return board ? c.json(boardView(board) as never, 200) : problem(c, 'region-closed')
  })

  routes.openapi(listOperation, async c => {
    const { setting, actor, region } = c.var
    const { on, after = '', limit = usualPage, ...filter } = c.req.valid('query')
    const board = await openBoard(setting, { region: region.id, actor, on })
    if (!board) return problem(c, 'region-closed')
    const listed = listedTasks(board, filter)
    const page = listed.filter(({ id }) => id > after).slice(0, limit)
    return c.json(
      { on: board.on, tasks: page.map(each => taskView(board, each)), total: listed.length } as never,
      200,
    )
  })

  routes.openapi(dutiesOperation, async c => {
    const { setting, actor, region } = c.var
    const duties = await openDuties(setting, { region: region.id, actor, ...c.req.valid('query') })
    if (!duties) return problem(c, 'region-closed')
    const { on, from, to, returns, groups } = duties
    return c.json({ on, from, to, total: returns.length, groups } as never, 200)
  })

  routes.openapi(returnsOperation, async c => {
    const { setting, actor, region } = c.var
    const { after = '', limit = usualPage, on, from, to, ...filter } = c.req.valid('query')
    const duties = await openDuties(setting, { region: region.id, actor, on, from, to })
    if (!duties) return problem(c, 'region-closed')
    const listed = listedReturns(duties, filter).sort((a, b) => (a.duty.id < b.duty.id ? -1 : 1))
    const page = listed.filter(({ duty }) => duty.id > after).slice(0, limit)
    return c.json({ on: duties.on, total: listed.length, returns: page.map(returnView) } as never, 200)
  })

  routes.openapi(runDayOperation, async c => {
    const { setting, actor, region } = c.var
    if (actor.region !== region.id) return problem(c, 'post-not-permitted')
    const outcome = await runDay(setting, { region: region.id, day: c.req.valid('param').date })
    if (outcome.outcome === 'not-come') return problem(c, 'day-not-come')
    return outcome.outcome === 'done' ? c.json(outcome.day, 200) : problem(c, 'region-closed')
  })

  return routes
}
