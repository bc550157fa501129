import { beforeAll, expect, test } from 'vitest'
import { accountedApi, region } from '../../test/accounts-under-test.ts'
import { openApi } from '../../test/api-under-test.ts'
import { CalendarLink } from '../contract/notices-api.ts'
import { matterTypes } from '../ledger/matter-types.ts'
import { usualSettings } from '../ledger/settings.ts'
import { act } from '../usecases/ledger/act.ts'
import { leadClocks, officeClocks } from '../usecases/ledger/calendar-feed.ts'

openApi()

const own = `/api/regions/${region}/agencies/fgj/calendar-link`

async function issued(as: 'administrator' | 'reporter' = 'reporter'): Promise<string> {
  const api = await accountedApi()
  return CalendarLink.parse(await (await api.send('POST', own, undefined, api[as])).json()).path
}
/** As a calendar program asks: with the address and nothing else. */
async function fed(path: string): Promise<Response> {
  return (await accountedApi()).send('GET', path)
}
const linesOf = async (path: string) =>
  (await (await fed(path)).text()).replace(/\r\n[ \t]/g, '').split('\r\n')

beforeAll(async () => {
  const { setting } = await accountedApi()
  const office = { region, agency: null, post: 'office-head' } as const
  const draft = { planId: 'p1', title: '新建学校', sources: [], classes: [], figures: [] }
  const printed = { lead: [], support: [], window: null }
  const terms = { title: '新建学校', lead: 'fgj', support: [], dueOn: '2026-12-31', continuing: false }
  const steps: [string, object, object][] = [
    ['take-in', { ...draft, printed }, { opens: 'commitment' }],
    ['set-out', terms, { expectedVersion: 1 }],
    ['approve', {}, { expectedVersion: 2 }],
  ]
  for (const [command, data, more] of steps) {
    const asked = { region, actor: office, matterId: 'm1', command, data, ...more }
    expect((await act(setting, asked as never)).outcome).toBe('recorded')
  }
})

test('an agency’s calendar has its deadlines and its reporting days', async () => {
  const lines = await linesOf(await issued())
  expect(lines).toEqual(
    expect.arrayContaining([
      'UID:m1.completion@default.luoshi',
      'DTSTART;VALUE=DATE:20261231',
      expect.stringMatching(/^SUMMARY:(?:（暂定）)?签收：新建学校$/),
      'SUMMARY:完成时限：新建学校',
      'UID:report.2026-03.1.fgj@default.luoshi',
      'SUMMARY:2026年3月报送（1项）',
    ]),
  )
  const uids = lines.filter(each => each.startsWith('UID:'))
  expect(new Set(uids).size).toBe(uids.length)
})

test('what was done leaves the calendar, and what is left counts as newer', async () => {
  const { setting } = await accountedApi()
  const path = await issued()
  const sequence = async () =>
    Number((await linesOf(path)).find(each => each.startsWith('SEQUENCE:'))?.slice(9))
  const before = await sequence()
  const isAcceptance = (line: string) => /^SUMMARY:.*签收：/.test(line)
  expect((await linesOf(path)).filter(isAcceptance)).toHaveLength(1)
  const actor = { region, agency: 'fgj', post: 'reporter' } as const
  await act(setting, { region, actor, matterId: 'm1', command: 'accept', data: {}, expectedVersion: 3 })
  expect((await linesOf(path)).filter(isAcceptance)).toEqual([])
  expect(await sequence()).toBeGreaterThan(before)
})

test('an address opens nothing once another is issued, or it is revoked', async () => {
  const api = await accountedApi()
  const first = await issued()
  const second = await issued('administrator')
  expect([(await fed(first)).status, (await fed(second)).status]).toEqual([404, 200])
  await api.send('POST', `${own}/revocation`, undefined, api.reporter)
  expect((await fed(second)).status).toBe(404)
})

test('an address opens no other agency’s calendar', async () => {
  const path = await issued()
  expect((await fed(path.replace('/fgj/', '/other/'))).status).toBe(404)
  expect((await fed(path.replace(/key=(.)/, (_, first) => `key=${first === '_' ? '-' : '_'}`))).status).toBe(
    404,
  )
})

test('every clock that is said to be the office’s or the lead’s is one of a matter type', () => {
  const ids = Object.values(matterTypes).flatMap(type =>
    type.clocks(usualSettings, '2026-03-01').map(rule => rule.id),
  )
  expect([...officeClocks, ...leadClocks].filter(id => !ids.includes(id))).toEqual([])
})
