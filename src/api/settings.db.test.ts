import { expect, test } from 'vitest'
import { as, ask, host, openApi, post, request } from '../../test/api-under-test.ts'
import { BoardDocument, BoardList, DayDone } from '../contract/board-api.ts'
import { Problem } from '../contract/problem.ts'
import { type RegionSettingsDocument, StandingSettings } from '../contract/settings-api.ts'

openApi()

// Without accounts this machine works as the head of the office of the first region.
const region = '/api/regions/default'

const put = (expectedVersion: number, settings: unknown) =>
  request(`${region}/settings`, {
    method: 'PUT',
    headers: { ...host, 'content-type': 'application/json' },
    body: JSON.stringify({ expectedVersion, settings }),
  })

const standing = async (): Promise<RegionSettingsDocument> =>
  (await as(StandingSettings, ask(`${region}/settings`))).body.settings

test('a place’s rules can be kept as they are proposed', async () => {
  const proposed = await as(StandingSettings, ask(`${region}/settings/presets/xuancheng`))
  expect((await put(0, proposed.body.settings)).status).toBe(200)
  expect(await standing()).toEqual(proposed.body.settings)
})

test('whoever has not seen the latest gets it, and overwrites nothing', async () => {
  const before = await standing()
  const late = await as(Problem, put(0, { ...before, dailyAt: '09:00' }))
  expect(late).toMatchObject({ status: 409, body: { code: 'settings-changed', version: 1, current: before } })
})

test('each mistake is said in Chinese and in English, with its place', async () => {
  const settings = await standing()
  const { layout } = settings.schedule
  const schedule = { ...settings.schedule, layout: { ...layout, rows: layout.rows.slice(1) } }
  const refused = await as(Problem, put(1, { ...settings, schedule }))
  expect(refused.body).toMatchObject({ code: 'settings-refused', zh: { where: 'schedule.layout.rows' } })
  for (const mistake of refused.body.refusals ?? [])
    expect(mistake).toMatchObject({
      zh: expect.stringMatching(/\p{Script=Han}/u),
      en: expect.stringMatching(/^[^\p{Script=Han}]+$/u),
    })
})

test('a field of the wrong shape is named by the settings’ own word for it', async () => {
  const settings = await standing()
  const wrong = { ...settings, schedule: { ...settings.schedule, lamps: { lamps: '红', aspects: [] } } }
  const { body } = await as(Problem, put(1, wrong))
  expect(body.fields?.map(({ field, zh }) => [field, zh.slice(0, 3)])).toEqual([
    ['settings.schedule.lamps.lamps', '「灯」'],
  ])
})

test('the board of a region without tasks has nothing in any list, and its day is run once', async () => {
  const board = await as(BoardDocument, ask(`${region}/board`))
  const list = await as(BoardList, ask(`${region}/board/tasks`))
  expect([board.body.total, list.body.total]).toEqual([0, 0])
  const first = await as(DayDone, post(`${region}/days/2026-02-28`, undefined))
  expect(first.body.since).toBe('2026-02-27')
  expect((await as(DayDone, post(`${region}/days/2026-03-01`, undefined))).body.since).toBe('2026-02-28')
})
