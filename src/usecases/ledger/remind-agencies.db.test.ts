import { beforeAll, expect, test } from 'vitest'
import { type LedgerYear, office, openLedgerYear, region as regionId } from '../../../test/ledger-year.ts'
import type { Region } from '../../model/region.ts'
import { insertChannel, listNotices, type Notice } from '../../store/notice-store.ts'
import { listReminders } from '../../store/reminder-store.ts'
import { planReminders, sendReminders } from './remind-agencies.ts'

// 望澄区 on the day before its returns are due: one agency with two tasks unreported, one with one, one that has reported.

const region: Region = { id: regionId, kind: 'district', name: '望澄区', utcOffset: 480, members: [] }
const actor = office('supervisor')
const period = '2026-01'
const matters = ['roads', 'schools', 'pipes', 'none-such', 'lakes']
const asked = { region, actor, matters }

let year: LedgerYear
const carried: Notice[] = []
const reminding = () => ({
  ...year.setting,
  carryOn: async (_tx: unknown, _region: string, notices: readonly Notice[]) => {
    carried.push(...notices)
  },
})

beforeAll(async () => {
  year = await openLedgerYear('2026-01-05')
  for (const id of ['roads', 'schools', 'lakes']) await year.issue(id, { dueOn: '2026-12-31' })
  await year.issue('pipes', { dueOn: '2026-12-31' })
  await year.does(office('office-head'), 'pipes', 'reassign', { lead: 'shuiwu', reason: '职责调整' })
  await year.does({ region: regionId, agency: 'shuiwu', post: 'agency-head' }, 'pipes', 'accept')
  year.moveTo('2026-01-23')
  await year.report('jiaoti', 'lakes', period)
  year.moveTo('2026-01-24')
  const channel = { id: 'c1', kind: 'e-mail', label: '邮箱', audience: 'agency', agency: 'jiaoti' } as const
  const made = { address: 'jt@wangcheng.test', secret: null, at: year.setting.now(), by: 'administrator' }
  await insertChannel(year.setting.db, regionId, { ...channel, ...made })
  return () => year.close()
})

test('a preview has one reminder an agency, its channels, and what needs none; it sends nothing', async () => {
  const planned = await planReminders(year.setting, asked)
  expect(planned.period).toMatchObject({ period, dueOn: '2026-01-26' })
  expect(planned.reminders).toEqual([
    { agency: 'shuiwu', matters: ['pipes'], channels: [], remindedAt: null },
    { agency: 'jiaoti', matters: ['roads', 'schools'], channels: ['e-mail'], remindedAt: null },
  ])
  expect(planned.leftOut).toEqual(['none-such', 'lakes'])
  expect(await remindersOf('2026-01-24')).toEqual([])
})

const remindersOf = (day: string) => listReminders(year.setting.db, { tenantId: regionId, period, day })

test('what is sent is on record with its post, stands among the agency’s notices, and is carried on', async () => {
  const { sent, notSent } = await sendReminders(reminding(), { ...asked, again: false })
  expect([sent, notSent]).toEqual([['shuiwu', 'jiaoti'], []])
  expect(await remindersOf('2026-01-24')).toMatchObject([
    { agency: 'jiaoti', turn: 1, matters: ['roads', 'schools'], by: 'supervisor' },
    { agency: 'shuiwu', turn: 1, matters: ['pipes'], by: 'supervisor' },
  ])
  const [notice] = await listNotices(year.setting.db, { tenantId: regionId, recipient: 'jiaoti', limit: 1 })
  expect(notice).toMatchObject({ matterId: 'roads', title: 'roads 等2项' })
  expect(notice?.zh).toMatch(/^催报：.*还有2项未报$/)
  expect(carried.map(({ recipient }) => recipient)).toEqual(['shuiwu', 'jiaoti'])
})

test('nobody is reminded twice a day for one period unless it is said so, and the preview tells', async () => {
  const planned = await planReminders(year.setting, asked)
  expect(planned.reminders.map(({ remindedAt }) => remindedAt)).toEqual([
    year.setting.now(),
    year.setting.now(),
  ])
  expect(await sendReminders(reminding(), { ...asked, again: false })).toEqual({
    ...{ sent: [], notSent: ['shuiwu', 'jiaoti'] },
  })
  const again = await sendReminders(reminding(), { ...asked, matters: ['pipes'], again: true })
  expect(again).toEqual({ sent: ['shuiwu'], notSent: [] })
  expect((await remindersOf('2026-01-24')).map(({ agency, turn }) => [agency, turn])).toEqual(
    expect.arrayContaining([['shuiwu', 2]]),
  )
})

test('on the next day an agency may be reminded anew', async () => {
  year.moveTo('2026-01-25')
  const { sent } = await sendReminders(reminding(), { ...asked, again: false })
  expect(sent).toEqual(['shuiwu', 'jiaoti'])
})
