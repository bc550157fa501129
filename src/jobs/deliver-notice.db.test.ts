import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { registration } from '../../test/accounts-under-test.ts'
import { openTestDatabase } from '../../test/database.ts'
import type { Actor, Post } from '../ledger/actor.ts'
import type { ReminderDue } from '../ledger/schedule/reminders.ts'
import { type FailedDelivery, listFailedDeliveries } from '../store/delivery-store.ts'
import { insertChannel, listNotices, type StoredChannel } from '../store/notice-store.ts'
import { insertRegion } from '../store/organisation-store.ts'
import { inScope } from '../store/region-scope.ts'
import { type OpenDatabase, sql } from '../store/sql.ts'
import { act, type LedgerSetting } from '../usecases/ledger/act.ts'
import { recordNotices, remindBy } from '../usecases/ledger/notices.ts'
import { termsOf } from '../usecases/ledger/terms.ts'
import { changeOrganisation } from '../usecases/organisation.ts'
import { deliverNotices } from './deliver-notice.ts'
import { takeUp } from './duty.ts'
import { type JobQueue, startJobs } from './queue.ts'

const region = 'wangcheng'
const body = { id: region, kind: 'district', name: '望澄区', utcOffset: 480, members: [] } as const
let db: OpenDatabase
let jobs: JobQueue
let setting: LedgerSetting
let robots: Server
/** Paths asked for, with the title that was sent there; a path with `broken` is refused while it is. */
const taken: [path: string, text: string][] = []
let broken = true

const by = (post: Post, agency: string | null = null): Actor => ({ region, agency, post })
const supervisor = by('supervisor')

beforeAll(async () => {
  db = await openTestDatabase()
  robots = createServer(async (request, response) => {
    const sent = Buffer.concat(await request.toArray()).toString()
    const refused = broken && request.url === '/broken'
    taken.push([request.url ?? '', JSON.parse(sent).markdown.content])
    response.end(JSON.stringify({ errcode: refused ? 45009 : 0, errmsg: refused ? 'freq limit' : 'ok' }))
  })
  await new Promise<void>(resolve => robots.listen(0, '127.0.0.1', resolve))

  jobs = await startJobs(db, {
    queues: ['deliver-notice'],
    retry: { times: 1, firstDelaySeconds: 1, longestDelaySeconds: 1 },
    pollSeconds: 0.5,
    log: () => {},
  })
  const now = () => '2026-03-02T01:00:00.000Z'
  setting = { db, now, tenantId: 'default', recorded: recordNotices(jobs.enqueue) }
  await insertRegion(db, body, { at: now(), by: 'administrator' })
  const changes = [registration('jiaoti', '区教体局'), registration('zhujian', '区住建局')] as never
  await changeOrganisation(setting, by('administrator'), body, { expectedVersion: 0, changes })
  await takeUp(jobs, [deliverNotices(setting, { mail: null, linkBase: 'https://luoshi.test' })])
})
afterAll(async () => {
  await jobs.stop()
  await db.close()
  robots.close()
})

const channel = (path: string, reach: Pick<StoredChannel, 'audience' | 'agency'>) => {
  const { port } = robots.address() as AddressInfo
  const address = `http://127.0.0.1:${port}/${path}`
  const made = { at: setting.now(), by: 'administrator', label: path, secret: null }
  return insertChannel(db, region, { id: path, kind: 'wecom', address, ...reach, ...made })
}

const draft = { planId: 'p1', sources: [], printed: { lead: [], support: [], window: null }, classes: [] }
async function issued(matterId: string, title: string): Promise<void> {
  const terms = { title, lead: 'jiaoti', support: ['zhujian'], dueOn: '2026-12-31', continuing: false }
  const steps: [Actor, string, object][] = [
    [supervisor, 'take-in', { ...draft, title, figures: [] }],
    [supervisor, 'set-out', terms],
    [by('office-head'), 'approve', {}],
  ]
  for (const [version, [actor, command, data]] of steps.entries()) {
    const step = version === 0 ? { opens: 'commitment' } : { expectedVersion: version }
    const asked = { region, actor, matterId, command, data, ...step }
    expect((await act(setting, asked as never)).outcome).toBe('recorded')
  }
}
const toldTo = async (recipient: string | null) =>
  (await listNotices(db, { tenantId: region, recipient, limit: 50 })).map(each => [each.zh, each.title])
const soon = { timeout: 20_000, interval: 100 }
const count = async (table: 'jobs' | 'deliveries') => {
  const [row] =
    table === 'jobs'
      ? await db.query(sql`select count(*)::int as n from pgboss.job where name = 'deliver-notice'`)
      : await db.query(sql`select count(*)::int as n from notice_delivery`)
  return row?.n
}

test('without a channel notices are listed, and nothing is to be sent', async () => {
  await issued('m1', '新建学校')
  expect(await toldTo('jiaoti')).toEqual([['待签收', '新建学校']])
  expect(await toldTo('zhujian')).toEqual([['待配合', '新建学校']])
  expect(await toldTo(null)).toEqual([])
  expect([await count('jobs'), await count('deliveries')]).toEqual([0, 0])
})

test('an agency reads its own notices within its scope, and no other’s', async () => {
  const scope = { audience: 'agency', agency: 'zhujian', regions: [region], region } as const
  const seen = (recipient: string) =>
    inScope(db, scope, tx => listNotices(tx, { tenantId: region, recipient, limit: 10 }))
  expect([(await seen('zhujian')).length, (await seen('jiaoti')).length]).toEqual([1, 0])
  const secrets = inScope(db, scope, tx => tx.query(sql`select address from notice_channel`))
  await expect(secrets).rejects.toMatchObject({ sqlState: '42501' })
})

test('a fact goes out once through each channel that reaches somebody it concerns', async () => {
  await channel('jiaoti', { audience: 'agency', agency: 'jiaoti' })
  await channel('everyone', { audience: 'all', agency: null })
  await channel('office', { audience: 'office', agency: null })
  await issued('m2', '扩建[二期]学校')
  await expect
    .poll(() => [...taken].sort(), soon)
    .toEqual([
      ['/everyone', '[待签收：扩建［二期］学校](https://luoshi.test/items/m2)'],
      ['/jiaoti', '[待签收：扩建［二期］学校](https://luoshi.test/items/m2)'],
    ])
})

test('what an agency does reaches the office’s channel; a notice says nothing of what it wrote', async () => {
  taken.length = 0
  const decline = { region, actor: by('agency-head', 'jiaoti'), matterId: 'm2', command: 'decline' }
  const asked = { ...decline, data: { reason: '不是本局职责' }, expectedVersion: 3 }
  expect((await act(setting, asked as never)).outcome).toBe('recorded')
  await expect.poll(() => taken.map(([path]) => path).sort(), soon).toEqual(['/everyone', '/office'])
  expect(JSON.stringify(taken)).not.toContain('不是本局职责')
})

test('a command that is refused leaves no notice', async () => {
  const before = await toldTo('jiaoti')
  const asked = { region, actor: by('reporter', 'jiaoti'), matterId: 'm1', command: 'decline' }
  const outcome = await act(setting, { ...asked, data: { reason: '无' }, expectedVersion: 3 } as never)
  expect(outcome.outcome).toBe('refused')
  expect(await toldTo('jiaoti')).toEqual(before)
})

test('a transaction that is rolled back leaves no notice and no job', async () => {
  const before = await count('jobs')
  const failing = {
    ...setting,
    recorded: async (...given: Parameters<typeof recorded>) => {
      await recorded(...given)
      throw new Error('rolled back')
    },
  }
  const recorded = recordNotices(jobs.enqueue)
  const asked = { region, actor: by('reporter', 'jiaoti'), matterId: 'm1', command: 'accept', data: {} }
  await expect(act(failing, { ...asked, expectedVersion: 3 } as never)).rejects.toThrow('rolled back')
  expect(await count('jobs')).toBe(before)
})

test('what does not arrive is tried again, then listed with its reason; the others arrive', async () => {
  await channel('broken', { audience: 'agency', agency: 'zhujian' })
  await issued('m3', '改造管网')
  const failed = () => listFailedDeliveries(db, { tenantId: region, limit: 10 })
  const expected: Partial<FailedDelivery> = {
    channel: 'broken',
    label: 'broken',
    matterId: 'm3',
    attempts: 2,
    reason: 'errcode 45009：freq limit',
  }
  await expect.poll(failed, soon).toMatchObject([expected])
  expect(taken.filter(([path]) => path === '/broken')).toHaveLength(2)
  broken = false
  await jobs.retryFailed()
  await expect.poll(failed, soon).toEqual([])
})

test('a message that is out is not sent again when its job comes again', async () => {
  const before = taken.length
  const facts = { region, channel: 'jiaoti', matterId: 'm2', occasion: 'v3' }
  await deliverNotices(setting, { mail: null, linkBase: 'https://luoshi.test' }).handler({
    key: 'again',
    facts,
    attempt: 2,
  })
  expect(taken).toHaveLength(before)
})

test('a reminder is left once, however often its day is run', async () => {
  const terms = await termsOf(setting, region)
  if (!terms) throw new Error('no such region')
  const due = {
    key: 'm1 jiaoti 2026-03 before',
    reminder: { to: ['reporter', 'office'], name: { zh: '临近提醒', en: 'due soon' } },
    duty: { id: 'd', agency: 'jiaoti', matter: 'm1', due: { period: '2026-03', zh: '2026年3月' } },
  } as unknown as ReminderDue
  const scope = { audience: 'office', regions: [region], region } as const
  const remind = remindBy(jobs.enqueue, setting.now)
  const before = await count('deliveries')
  for (const _ of [1, 2]) await inScope(db, scope, tx => remind(tx, [due], terms))
  expect((await toldTo(null))[0]).toEqual(['临近提醒（2026年3月报送）', '新建学校'])
  expect((await toldTo(null)).filter(([zh]) => zh?.startsWith('临近'))).toHaveLength(1)
  expect(await count('deliveries')).toBe(Number(before) + 3) // jiaoti, everyone, office
})
