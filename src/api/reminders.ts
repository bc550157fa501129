import { OpenAPIHono } from '@hono/zod-openapi'
import { RegionAddress } from '../contract/accounts-api.ts'
import {
  PlannedReminders,
  RemindersAsked,
  RemindersSent,
  RemindersToSend,
} from '../contract/reminders-api.ts'
import { planReminders, sendReminders } from '../usecases/ledger/remind-agencies.ts'
import { type InRegion, requirePost } from './gate.ts'
import { json, jsonRequest, operation, upToBytes } from './operation.ts'
import { problem, problemsForPosts } from './problem.ts'

/** The ids of 20,000 matters. */
const largestRequest = 4 * 1024 * 1024

const byOffice = [upToBytes(largestRequest), requirePost('office-head', 'supervisor')]

const refusals = problemsForPosts(
  'region-closed',
  'foreign-origin',
  'unsupported-media-type',
  'body-too-large',
)

const previewOperation = operation({
  method: 'post',
  path: '/{region}/reminders/preview',
  operationId: 'previewReminders',
  tags: ['notices'],
  summary: '催报预览 · Look at reminders before they are sent',
  description:
    '给哪些单位催哪几项、走哪些渠道、谁今天已催过；什么也不发。\n\nWhich agencies would be reminded of what and by which channels, and who was reminded today; nothing is sent.',
  request: { params: RegionAddress, body: jsonRequest(RemindersAsked) },
  middleware: byOffice,
  responses: { 200: json(PlannedReminders, '预览 · The preview'), ...refusals },
})

const sendOperation = operation({
  method: 'post',
  path: '/{region}/reminders',
  operationId: 'sendReminders',
  tags: ['notices'],
  summary: '催报 · Remind agencies of returns that are not in',
  description:
    '一个单位一条，记下哪个岗位何时催了哪几项；同一期同一天不催第二次，除非写明 again。\n\nOne message an agency, on record with the post and the moment; not twice a day for one period unless again says so.',
  request: { params: RegionAddress, body: jsonRequest(RemindersToSend) },
  middleware: byOffice,
  responses: { 201: json(RemindersSent, '已催 · Reminded'), ...refusals },
})

/** 催报 of a region, by its own office. */
export function reminderRoutes(): OpenAPIHono<InRegion> {
  const routes = new OpenAPIHono<InRegion>()

  routes.openapi(previewOperation, async c => {
    const { setting, region, actor } = c.var
    if (actor.region !== region.id) return problem(c, 'post-not-permitted')
    const planned = await planReminders(setting, { region, actor, ...c.req.valid('json') })
    return c.json(planned as never, 200)
  })

  routes.openapi(sendOperation, async c => {
    const { setting, region, actor } = c.var
    if (actor.region !== region.id) return problem(c, 'post-not-permitted')
    const sent = await sendReminders(setting, { region, actor, ...c.req.valid('json') })
    return c.json(sent as never, 201)
  })

  return routes
}
