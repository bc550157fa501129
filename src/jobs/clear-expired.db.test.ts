import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestDatabase } from '../../test/database.ts'
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
