import { OpenAPIHono } from '@hono/zod-openapi'
import { CourseDocument } from '../contract/course-api.ts'
import { MatterAddress } from '../contract/matters-api.ts'
import { openCourse } from '../usecases/ledger/matter-course.ts'
import { returnView, taskView } from './board-view.ts'
import type { InRegion } from './gate.ts'
import { json, operation } from './operation.ts'
import { problem, problems } from './problem.ts'

const courseOperation = operation({
  method: 'get',
  path: '/{region}/matters/{id}/course',
  operationId: 'openCourse',
  tags: ['ledger'],
  summary: '任务走势 · Open the course of a task',
  description:
    '今天的类别、灯和算式，各指标逐月的应达、上报、核实值，以及印发以来每一期报送。\n\nIts category and lamp today with the arithmetic, every figure by month, and every return owed since its issue.',
  request: { params: MatterAddress },
  responses: {
    200: json(CourseDocument, '走势 · The course'),
    ...problems('region-closed', 'unknown-matter'),
  },
})

/** 走势 of one task, as its reader may see it. */
export function courseRoutes(): OpenAPIHono<InRegion> {
  const routes = new OpenAPIHono<InRegion>()

  routes.openapi(courseOperation, async c => {
    const { setting, actor, region } = c.var
    const matterId = c.req.valid('param').id
    const course = await openCourse(setting, { region: region.id, actor, matterId })
    if (!course) return problem(c, 'unknown-matter')
    const { on, board, task, figures, returns } = course
    const view = { on, task: task && taskView(board, task), figures, returns: returns.map(returnView) }
    return c.json(view as never, 200)
  })

  return routes
}
