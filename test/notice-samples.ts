import { CalendarLink, ChannelSummary } from '../src/contract/notices-api.ts'
import { accountedApi, region } from './accounts-under-test.ts'
import type { Asked, Sample } from './api-samples.ts'

// Samples of the operations on notices, their channels and calendars.

const own = `/api/regions/${region}`
const calendar = `${own}/agencies/fgj/calendar-link`

async function asAdministrator(path: string, body?: unknown): Promise<Asked> {
  const { app, administrator } = await accountedApi()
  return { path, app, headers: { cookie: administrator }, ...(body !== undefined && { body }) }
}

/** What an answer holds that the administrator gets for a request. */
async function posted(path: string, body?: unknown): Promise<unknown> {
  const { send, administrator } = await accountedApi()
  return (await send('POST', path, body, administrator)).json()
}

const channel = (more: object = {}) => ({
  kind: 'dingtalk',
  label: '督查群',
  audience: 'all',
  agency: null,
  address: 'http://127.0.0.1:9/robot/send?access_token=t0',
  secret: 'SEC1',
  ...more,
})

const channels = `${own}/notice-channels`

export const noticeSamples: Record<string, Sample> = {
  listNotices: { answers: { 200: () => asAdministrator(`${own}/notices?before=9&limit=2`) } },
  listFailedNotices: { answers: { 200: () => asAdministrator(`${own}/notices/failed`) } },
  listChannels: { answers: { 200: () => asAdministrator(channels) } },
  setChannel: {
    answers: { 201: () => asAdministrator(channels, channel()) },
    refusals: {
      'unknown-agencies': () => asAdministrator(channels, channel({ audience: 'agency', agency: 'nobody' })),
    },
  },
  removeChannel: {
    answers: {
      200: async () => {
        const { id } = ChannelSummary.parse(await posted(channels, channel()))
        return asAdministrator(`${channels}/${id}/removal`)
      },
    },
    refusals: { 'unknown-channel': () => asAdministrator(`${channels}/${'0'.repeat(16)}/removal`) },
  },
  readCalendar: {
    answers: {
      200: async () => {
        const { path } = CalendarLink.parse(await posted(calendar))
        return { path, app: (await accountedApi()).app }
      },
    },
    refusals: {
      'unknown-calendar': () => ({ path: `${own}/agencies/fgj/calendar.ics?key=${'A'.repeat(43)}` }),
    },
  },
  issueCalendarLink: {
    answers: { 201: () => asAdministrator(calendar) },
    refusals: {
      'post-not-permitted': async () => {
        const { app, reporter } = await accountedApi()
        return { path: `${own}/agencies/other/calendar-link`, app, headers: { cookie: reporter } }
      },
      'unknown-agencies': () => asAdministrator(`${own}/agencies/nobody/calendar-link`),
    },
  },
  revokeCalendarLink: {
    answers: { 200: () => asAdministrator(`${calendar}/revocation`) },
    refusals: {
      'post-not-permitted': async () => {
        const { app, reporter } = await accountedApi()
        return { path: `${own}/agencies/other/calendar-link/revocation`, app, headers: { cookie: reporter } }
      },
    },
  },
}
