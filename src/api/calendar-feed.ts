import { OpenAPIHono } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { AgencyAddress, CalendarKey, CalendarLink, Revoked } from '../contract/notices-api.ts'
import { calendarFeed, issueCalendarLink, revokeCalendarLink } from '../usecases/ledger/calendar-feed.ts'
import type { Setting } from '../usecases/setting.ts'
import type { InRegion } from './gate.ts'
import { json, operation } from './operation.ts'
import { problem, problemsBeforeSignIn, problemsForPosts } from './problem.ts'
import type { SignInSettings } from './sign-in-settings.ts'

const feedOperation = operation({
  method: 'get',
  path: '/{region}/agencies/{agency}/calendar.ics',
  operationId: 'readCalendar',
  tags: ['notices'],
  summary: '日历订阅 · Read an agency’s calendar',
  description:
    '给日历程序用的：办理时限和报送日。日历程序不能登录，所以凭地址里的密钥。\n\nFor calendar programs: deadlines and reporting days. They cannot sign in, so the secret in the address lets them in.',
  request: { params: AgencyAddress, query: CalendarKey },
  responses: {
    200: { description: '日历（RFC 5545） · The calendar (RFC 5545)', content: { 'text/calendar': {} } },
    ...problemsBeforeSignIn('unknown-calendar'),
  },
})

const issueOperation = operation({
  method: 'post',
  path: '/{region}/agencies/{agency}/calendar-link',
  operationId: 'issueCalendarLink',
  tags: ['notices'],
  summary: '发日历订阅地址 · Issue the address of an agency’s calendar',
  description:
    '只给一次；再发一次，原来的地址就作废。\n\nGiven once; issued again, the old address opens nothing.',
  request: { params: AgencyAddress },
  responses: {
    201: json(CalendarLink, '订阅地址 · The address'),
    ...problemsForPosts('region-closed', 'unknown-agencies', 'foreign-origin'),
  },
})

const revokeOperation = operation({
  method: 'post',
  path: '/{region}/agencies/{agency}/calendar-link/revocation',
  operationId: 'revokeCalendarLink',
  tags: ['notices'],
  summary: '作废日历订阅地址 · Revoke the address of an agency’s calendar',
  description: '拿着原地址的日历程序从此读不到。\n\nWhoever has the address reads nothing from then on.',
  request: { params: AgencyAddress },
  responses: {
    200: json(Revoked, '已作废 · Revoked'),
    ...problemsForPosts('region-closed', 'foreign-origin'),
  },
})

/** Open before sign-in; mounted before the gate. */
export function calendarFeedRoutes(ready: Promise<Setting>, { outerUrl }: SignInSettings): OpenAPIHono {
  const routes = new OpenAPIHono()
  routes.openapi(feedOperation, async c => {
    const { region, agency } = c.req.valid('param')
    const linkBase = outerUrl?.href ?? new URL(c.req.url).origin
    const secret = c.req.valid('query').key
    const calendar = await calendarFeed(await ready, { region, agency, secret, linkBase })
    if (calendar === undefined) return problem(c, 'unknown-calendar')
    return c.body(calendar, 200, {
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': 'attachment; filename="luoshi.ics"',
      'cache-control': 'private, no-cache',
    })
  })
  return routes
}

/** Addresses of calendars are issued by the agency’s own posts, and by the office. */
export function calendarLinkRoutes(): OpenAPIHono<InRegion> {
  const routes = new OpenAPIHono<InRegion>()

  routes.openapi(issueOperation, async c => {
    const { setting, region } = c.var
    const { agency } = c.req.valid('param')
    if (!mayIssue(c, agency)) return problem(c, 'post-not-permitted')
    const key = await issueCalendarLink(setting, c.var.actor, { region: region.id, agency })
    if (key === undefined) return problem(c, 'unknown-agencies', { agencies: [agency] })
    const path = `/api/regions/${region.id}/agencies/${encodeURIComponent(agency)}/calendar.ics?key=${key}`
    return c.json({ path }, 201)
  })

  routes.openapi(revokeOperation, async c => {
    const { setting, region } = c.var
    const { agency } = c.req.valid('param')
    if (!mayIssue(c, agency)) return problem(c, 'post-not-permitted')
    return c.json({ revoked: await revokeCalendarLink(setting, { region: region.id, agency }) }, 200)
  })

  return routes
}

function mayIssue(c: Context<InRegion>, agency: string): boolean {
  const { actor, region } = c.var
  if (actor.agency !== null) return actor.agency === agency
  return actor.region === region.id && (actor.post === 'administrator' || actor.post === 'office-head')
}
