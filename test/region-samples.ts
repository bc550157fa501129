import { usualRegionSettings } from '../src/ledger/region-settings.ts'
import { accountedApi, region } from './accounts-under-test.ts'
import type { Asked, Sample } from './api-samples.ts'

// Samples of the operations on what a region settles for itself, and on its board and days.

const own = `/api/regions/${region}`

/** As the head of the office of an instance with accounts. */
async function asOffice(path: string, body?: unknown): Promise<Asked> {
  const { app, officeHead } = await accountedApi()
  return { path, app, headers: { cookie: officeHead }, ...(body !== undefined && { body }) }
}

const settings = usualRegionSettings
const faulty = { ...settings, schedule: { ...settings.schedule, lamps: { lamps: [], aspects: [] } } }

/** The version that the next writer has to have seen. */
async function versionOf(path: string): Promise<number> {
  const { send, officeHead } = await accountedApi()
  const answer = (await (await send('GET', path, undefined, officeHead)).json()) as { version: number }
  return answer.version
}

const notice = {
  year: '2031',
  version: '国办发明电〔2030〕7号',
  off: ['2031-01-01', '2031-05-01', '2031-10-01', '2031-10-02', '2031-10-03'],
  on: [],
}

const reads = (path: string): Sample => ({ answers: { 200: () => asOffice(`${own}${path}`) } })

export const regionSamples: Record<string, Sample> = {
  openSettings: reads('/settings'),
  putSettings: {
    answers: {
      200: async () =>
        asOffice(`${own}/settings`, { expectedVersion: await versionOf(`${own}/settings`), settings }),
    },
    refusals: {
      'settings-changed': () => asOffice(`${own}/settings`, { expectedVersion: 999, settings }),
      'settings-refused': () => asOffice(`${own}/settings`, { expectedVersion: 0, settings: faulty }),
    },
  },
  trySettings: {
    answers: { 200: () => asOffice(`${own}/settings/trial`, { settings }) },
    refusals: { 'settings-refused': () => asOffice(`${own}/settings/trial`, { settings: faulty }) },
  },
  listSettingsVersions: reads('/settings/versions'),
  previewReminders: {
    answers: { 200: () => asOffice(`${own}/reminders/preview`, { matters: ['t1', 't2'] }) },
  },
  sendReminders: { answers: { 201: () => asOffice(`${own}/reminders`, { matters: ['t1'], again: false }) } },
  saveTable: {
    answers: {
      200: () =>
        asOffice(`${own}/tables/csv`, {
          ...{ title: '推进情况表', notes: ['数据截至 2026-11-24'], heads: ['序号', '事项'] },
          rows: [[1, '口袋公园']],
        }),
    },
  },
  openSettingsVersion: {
    answers: {
      200: async () => {
        const version = await versionOf(`${own}/settings`)
        const { send, officeHead } = await accountedApi()
        if (version === 0) await send('PUT', `${own}/settings`, { expectedVersion: 0, settings }, officeHead)
        return asOffice(`${own}/settings/versions/1`)
      },
    },
    refusals: { 'unknown-settings-version': () => asOffice(`${own}/settings/versions/9999`) },
  },
  listPresets: reads('/settings/presets'),
  proposeSettings: {
    ...reads('/settings/presets/yinchuan'),
    refusals: { 'unknown-preset': () => asOffice(`${own}/settings/presets/nowhere`) },
  },
  openCalendar: reads('/calendar'),
  enterNotice: {
    answers: {
      201: async () =>
        asOffice(`${own}/calendar/notices`, {
          expectedVersion: await versionOf(`${own}/calendar`),
          ...notice,
        }),
    },
    refusals: {
      'calendar-changed': () => asOffice(`${own}/calendar/notices`, { expectedVersion: 999, ...notice }),
      'notice-refused': () => asOffice(`${own}/calendar/notices`, { expectedVersion: 0, ...notice, off: [] }),
    },
  },
  openBoard: reads('/board?on=2026-03-01'),
  listBoardTasks: reads('/board/tasks?category=behind&limit=10'),
  openBoardRows: reads('/board/rows?on=2026-03-01'),
  listBoardReturns: reads('/board/returns?state=to-review&inHand=true&limit=10'),
  openReporting: reads('/reporting'),
  listReturns: reads('/reporting/returns?state=missing'),
  runDay: {
    answers: { 200: () => asOffice(`${own}/days/2026-03-01`) },
    refusals: { 'day-not-come': () => asOffice(`${own}/days/2026-03-02`) },
  },
}
