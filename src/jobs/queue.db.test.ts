import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestDatabase } from '../../test/database.ts'
import { inScope } from '../store/region-scope.ts'
import { type Database, type OpenDatabase, sql } from '../store/sql.ts'
import { type DueJob, type JobQueue, startJobs } from './queue.ts'

let db: OpenDatabase
let jobs: JobQueue
const logged: string[] = []

const settings = {
  queues: ['remind', 'notify', 'refuse', 'idle'],
  retry: { times: 1, firstDelaySeconds: 1, longestDelaySeconds: 1 },
  pollSeconds: 0.5,
  log: (line: string) => logged.push(line),
}

beforeAll(async () => {
  db = await openTestDatabase()
  jobs = await startJobs(db, settings)
})
afterAll(async () => {
  await jobs.stop()
  await db.close()
})

const aJob = (key: string) => ({ key, facts: { matter: key } })
const countIn = async (queue: string, on: Database = db) => {
  const [row] = await on.query(sql`select count(*) as n from pgboss.job where name = ${queue}`)
  return row?.n
}
const soon = { timeout: 20_000, interval: 100 }

test('a job of a committed transaction is done once, with its facts', async () => {
  const done: DueJob[] = []
  await jobs.work('remind', async job => void done.push(job))
  await db.transaction(tx => jobs.enqueue(tx, 'remind', [aJob('a')]))
  await expect.poll(() => done, soon).toEqual([{ key: 'a', facts: { matter: 'a' }, attempt: 1 }])

  await db.transaction(tx => jobs.enqueue(tx, 'remind', [aJob('a'), aJob('b'), aJob('b')]))
  await expect.poll(() => done.map(each => each.key), soon).toEqual(['a', 'b'])
  expect(await countIn('remind')).toBe(2)
})

test('a transaction that is rolled back leaves no job', async () => {
  const failing = db.transaction(async tx => {
    await jobs.enqueue(tx, 'idle', [aJob('never')])
    expect(await countIn('idle', tx)).toBe(1)
    throw new Error('rolled back')
  })
  await expect(failing).rejects.toThrow('rolled back')
  expect(await countIn('idle')).toBe(0)
})

test('within a scope of one region a job is enqueued, and no queue is read', async () => {
  const scope = { audience: 'office', regions: ['wangcheng'], region: 'wangcheng' } as const
  await inScope(db, scope, tx => jobs.enqueue(tx, 'idle', [aJob('scoped'), aJob('scoped')]))
  expect(await countIn('idle')).toBe(1)
  await expect(inScope(db, scope, tx => countIn('idle', tx))).rejects.toMatchObject({ sqlState: '42501' })
})

test('many jobs go in by one statement', async () => {
  const many = Array.from({ length: 1000 }, (_, n) => aJob(`many-${n}`))
  const before = Number(await countIn('idle'))
  const statements: string[] = []
  const query: Database['query'] = statement => {
    statements.push(statement.text)
    return db.query(statement)
  }
  await jobs.enqueue({ ...db, query }, 'idle', many)
  expect(statements).toHaveLength(1)
  expect(await countIn('idle')).toBe(before + 1000)
})

test('a job is not begun before its time', async () => {
  const done: string[] = []
  await jobs.work('notify', async ({ key }) => void done.push(key))
  await jobs.enqueue(db, 'notify', [
    { ...aJob('later'), notBefore: new Date(Date.now() + 3_600_000).toISOString() },
    { ...aJob('now'), notBefore: new Date(Date.now() - 1000).toISOString() },
  ])
  await expect.poll(() => done, soon).toEqual(['now'])
})

test('a job that fails is tried again, then kept apart with its reason; others of its batch are done', async () => {
  const tries: string[] = []
  let broken = true
  await jobs.work('refuse', async ({ key, attempt }) => {
    tries.push(`${key} ${attempt}`)
    if (key === 'bad' && broken) throw new Error('邮件服务器没有回应')
  })
  await jobs.enqueue(db, 'refuse', [aJob('bad'), aJob('good')])
  await expect
    .poll(() => jobs.listFailed(10), soon)
    .toMatchObject([{ queue: 'refuse', key: 'bad', facts: { matter: 'bad' }, reason: '邮件服务器没有回应' }])
  expect([...tries].sort()).toEqual(['bad 1', 'bad 2', 'good 1'])

  broken = false
  expect(await jobs.retryFailed()).toBe(1)
  await expect.poll(() => tries.length, soon).toBe(4)
  expect(await jobs.listFailed(10)).toEqual([])
})

test('an appointment is kept in the time zone of its region, and made twice it is one', async () => {
  const appointment = { queue: 'idle', key: 'daily', cron: '0 9 * * *', timeZone: 'Asia/Shanghai', facts: {} }
  await jobs.schedule(appointment)
  await jobs.schedule({ ...appointment, cron: '30 8 * * *' })
  const rows = () => db.query(sql`select key, cron, timezone from pgboss.schedule where name = ${'idle'}`)
  expect(await rows()).toEqual([{ key: 'daily', cron: '30 8 * * *', timezone: 'Asia/Shanghai' }])
  await jobs.unschedule('idle', 'daily')
  expect(await rows()).toEqual([])
})

test('a queue that nobody declared takes no job', async () => {
  await expect(jobs.enqueue(db, 'elsewhere', [aJob('a')])).rejects.toThrow('no queue')
})

test('jobs that waited while nothing ran are done after the next start', async () => {
  const own = await openTestDatabase()
  const before = await startJobs(own, settings)
  await before.enqueue(own, 'remind', [aJob('waited')])
  await before.stop()
  const after = await startJobs(own, settings)
  const done: string[] = []
  await after.work('remind', async ({ key }) => void done.push(key))
  await expect.poll(() => done, soon).toEqual(['waited'])
  await after.stop()
  await own.close()
})

test('nothing of all this was worth a line in the log', () => {
  expect(logged).toEqual([])
})
