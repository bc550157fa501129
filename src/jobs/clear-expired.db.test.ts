import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestDatabase } from '../../test/database.ts'
import { at, openLedgerYear, region } from '../../test/ledger-year.ts'
import { type OpenDatabase, sql } from '../store/sql.ts'
import { clearExpired } from './clear-expired.ts'
import { takeUp } from './duty.ts'
import { type JobQueue, startJobs } from './queue.ts'

let db: OpenDatabase
let jobs: JobQueue
const now = '2026-03-02T00:00:00.000Z'

beforeAll(async () => {
  db = await openTestDatabase()
  jobs = await startJobs(db, { queues: ['clear-expired'], pollSeconds: 0.5, log: () => {} })
})
afterAll(async () => {
  await jobs.stop()
  await db.close()
})

test('a link that has run out is deleted when the duty is done, and one that still opens is not', async () => {
  for (const [account, expiresAt] of [
    ['old', '2026-03-01T23:59:00.000Z'],
    ['new', '2026-03-02T00:01:00.000Z'],
  ]) {
    await db.query(sql`
      insert into account (tenant_id, account_id, sign_in_name, post, made_at, made_by)
      values ('wangcheng', ${account}, ${account}, 'administrator', ${now}, '督查室')`)
    await db.query(sql`
      insert into setup_link (tenant_id, account_id, link_digest, expires_at)
      values ('wangcheng', ${account}, ${account}, ${expiresAt})`)
  }
  await takeUp(jobs, [clearExpired({ db, now: () => now })])
  expect(
    await db.query(sql`select cron, timezone from pgboss.schedule where name = 'clear-expired'`),
  ).toEqual([{ cron: '15 3 * * *', timezone: 'Asia/Shanghai' }])
  await jobs.enqueue(db, 'clear-expired', [{ key: 'now', facts: {} }])
  const left = () => db.query(sql`select account_id from setup_link`)
  await expect.poll(left, { timeout: 20_000, interval: 100 }).toEqual([{ account_id: 'new' }])
})

test('a draft goes once its return is signed or a year after it was left, and one that waits for its words stays', async () => {
  const year = await openLedgerYear('2026-01-05')
  const { db: ledger } = year.setting
  await year.issue('park', { dueOn: '2026-12-31' })
  year.moveTo('2026-03-25')
  await year.report('jiaoti', 'park', '2026-03')
  await year.does(at('jiaoti', 'reporter'), 'park', 'submit-report', {
    period: '2026-02',
    progress: '补报。',
    values: [],
  })
  const today = '2026-04-01T00:00:00.000Z'
  for (const [period, agency, savedAt] of [
    ['2026-03', 'jiaoti', '2026-03-25T02:00:00.000Z'],
    ['2026-03', 'zhujian', '2026-03-25T02:00:00.000Z'],
    ['2026-02', 'jiaoti', '2026-03-25T02:00:00.000Z'],
    ['2025-03', 'jiaoti', '2025-03-31T23:00:00.000Z'],
    ['2025-04', 'jiaoti', '2025-04-01T01:00:00.000Z'],
  ])
    await ledger.query(sql`
      insert into return_draft (tenant_id, matter_id, agency_id, period, revision, content, saved_at, saved_by)
      values (${region}, 'park', ${agency}, ${period}, 1, '{}', ${savedAt}, 'reporter')`)
  await clearExpired({ db: ledger, now: () => today }).handler({ key: 'now', facts: {}, attempt: 1 })
  const left = await ledger.query(sql`select period, agency_id from return_draft order by period, agency_id`)
  expect(left.map(each => [each.period, each.agency_id])).toEqual([
    ['2025-04', 'jiaoti'],
    ['2026-02', 'jiaoti'],
    ['2026-03', 'zhujian'],
  ])
  await year.close()
})
