import { createHash } from 'node:crypto'
import { type Db, type JobInsert, type JobResult, type JobWithMetadata, PgBoss } from 'pg-boss'
import type { Database } from '../store/sql.ts'

/** What is left to do later. The same key in the same queue is the same job, however often it is enqueued. */
export type Job = {
  key: string
  facts: Readonly<Record<string, unknown>>
  /** An instant (ISO 8601) before which it is not begun. */
  notBefore?: string
}

/** A job that came due. `attempt` counts from 1; it may come again after a crash, so what it does must bear being done twice. */
export type DueJob = { key: string; facts: Readonly<Record<string, unknown>>; attempt: number }

export type JobHandler = (job: DueJob) => Promise<void>

/** How often and how soon a job that failed is tried again; the delay doubles each time. */
export type Retry = { times: number; firstDelaySeconds: number; longestDelaySeconds: number }

/** A standing appointment: at the minutes that `cron` names, on the clock of `timeZone` (IANA), a job is enqueued. */
export type Appointment = {
  queue: string
  key: string
  cron: string
  timeZone: string
  facts: Job['facts']
}

/** A job that failed as often as it may be tried, and why it failed last. */
export type FailedJob = { queue: string; key: string; facts: Job['facts']; reason: string; failedAt: string }

export type JobQueue = {
  /** Within the transaction of the event that causes them: rolled back with it, and not before it is committed. */
  enqueue(tx: Database, queue: string, jobs: readonly Job[]): Promise<void>
  /** Begins to take jobs of a queue, one after another. What the handler throws makes a job fail. */
  work(queue: string, handler: JobHandler): Promise<void>
  /** Makes or changes an appointment. One missed while nothing ran is kept once, at the next start. */
  schedule(appointment: Appointment): Promise<void>
  unschedule(queue: string, key: string): Promise<void>
  /** Newest first. */
  listFailed(limit: number): Promise<FailedJob[]>
  /** Puts what failed back into its queue; gives how many. */
  retryFailed(): Promise<number>
  /** Ends when the jobs under way have ended, or when they have had their time: they come again then. */
  stop(): Promise<void>
}

export type JobSettings = {
  /** Every queue there is; no other takes a job. */
  queues: readonly string[]
  retry?: Retry
  /** How often an idle queue is looked at. Half a second is the least. */
  pollSeconds?: number
  log(line: string): void
}

const schema = 'pgboss'
const failedQueue = 'failed'

/** Six tries within an hour: an office's mail server is restarted meanwhile. */
const patientRetry: Retry = { times: 6, firstDelaySeconds: 30, longestDelaySeconds: 3600 }

/** So long a key is remembered after its job is done, and a failed job waits to be looked at. */
const rememberedSeconds = 90 * 24 * 3600

/** So long a batch may take before its jobs are given to someone else. */
const expireSeconds = 15 * 60

const batchSize = 20
const stopGraceMs = 5000

/**
 * Starts the queues on a migrated database, in a schema of their own (`pgboss`) that is made at the first start. Runs
 * as the owner of the tables; enqueueing works within a region's scope, too.
 */
export async function startJobs(db: Database, settings: JobSettings): Promise<JobQueue> {
  const { queues, log, pollSeconds = 2 } = settings
  const boss = new PgBoss({
    db: bossDatabase(db),
    schema,
    // PGlite has no autovacuum and one session: its upkeep is the store's. On a server the owner sees to both.
    reindex: false,
    monitorVacuum: false,
  })
  boss.on('error', error => log(`后台任务出错 · Jobs: ${error.message}`))
  await boss.start()
  await declareQueues(boss, queues, settings.retry ?? patientRetry)
  await letScopesEnqueue(db)

  return {
    enqueue: async (tx, queue, jobs) => {
      if (!queues.includes(queue)) throw new Error(`There is no queue “${queue}”`)
      if (jobs.length > 0) await boss.insert(queue, uniqueInserts(queue, jobs), { db: bossDatabase(tx) })
    },
    work: async (queue, handler) => {
      const options = {
        batchSize,
        burstWhenBatchFull: true,
        perJobResults: true,
        includeMetadata: true,
        pollingIntervalSeconds: pollSeconds,
      } as const
      await boss.work<Payload, JobResult[], typeof options>(queue, options, jobs => settleEach(jobs, handler))
    },
    schedule: async ({ queue, key, cron, timeZone, facts }) => {
      await boss.schedule(queue, cron, { key, facts }, { tz: timeZone, key, missed: 'once' })
    },
    unschedule: (queue, key) => boss.unschedule(queue, key),
    listFailed: async limit => {
      const jobs = await boss.findJobs<Payload>(failedQueue)
      return jobs
        .map(failedJobOf)
        .sort((a, b) => (a.failedAt < b.failedAt ? 1 : -1))
        .slice(0, limit)
    },
    retryFailed: () => boss.redrive(failedQueue),
    stop: () => boss.stop({ graceful: true, timeout: stopGraceMs }),
  }
}

type Payload = { key: string; facts: Job['facts'] }

/** pg-boss over our port: with parameters one statement, without a script that may hold a transaction of its own. */
const bossDatabase = (db: Database): Db => ({
  executeSql: async (text, values) => ({
    rows: values && values.length > 0 ? await db.query({ text, values }) : await db.execute(text),
  }),
})

async function declareQueues(boss: PgBoss, queues: readonly string[], retry: Retry): Promise<void> {
  const kept = { retentionSeconds: rememberedSeconds, deleteAfterSeconds: rememberedSeconds }
  await boss.createQueue(failedQueue, kept)
  const options = {
    ...kept,
    deadLetter: failedQueue,
    retryLimit: retry.times,
    retryDelay: retry.firstDelaySeconds,
    retryBackoff: true,
    retryDelayMax: retry.longestDelaySeconds,
    expireInSeconds: expireSeconds,
  }
  for (const queue of queues) {
    await boss.createQueue(queue, options) // leaves one that exists as it is
    await boss.updateQueue(queue, options)
    // pg-boss looks a queue up before its first job. It must not do so from within somebody's transaction.
    await boss.insert(queue, [])
  }
}

/** Within a scope jobs may be added and not read: a queue holds those of all regions. */
const letScopesEnqueue = (db: Database) =>
  db.execute(`
    grant usage on schema ${schema} to luoshi_app;
    grant insert on ${schema}.job_common to luoshi_app;
    grant select on ${schema}.queue to luoshi_app`)

/** The key makes the job's id, and of two rows with one id the second is left out. */
function uniqueInserts(queue: string, jobs: readonly Job[]): JobInsert<Payload>[] {
  const byId = new Map<string, JobInsert<Payload>>()
  for (const { key, facts, notBefore } of jobs) {
    const id = idOf(queue, key)
    byId.set(id, { id, data: { key, facts }, ...(notBefore === undefined ? {} : { startAfter: notBefore }) })
  }
  return [...byId.values()]
}

/** A name-based UUID (RFC 9562, version 8: the digest is SHA-256). */
function idOf(queue: string, key: string): string {
  const hex = createHash('sha256').update(`${queue}\n${key}`).digest('hex')
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-')
}

async function settleEach(jobs: JobWithMetadata<Payload>[], handler: JobHandler): Promise<JobResult[]> {
  const results: JobResult[] = []
  for (const { id, data, retryCount } of jobs) {
    try {
      await handler({ ...data, attempt: retryCount + 1 })
      results.push({ id, status: 'completed' })
    } catch (error) {
      results.push({ id, status: 'failed', output: { message: messageOf(error) } })
    }
  }
  return results
}

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error))

const failedJobOf = ({ data, createdOn, sourceName, sourceOutput }: JobWithMetadata<Payload>): FailedJob => ({
  ...data,
  queue: sourceName ?? '',
  reason: String((sourceOutput as { message?: unknown } | null)?.message ?? ''),
  failedAt: createdOn.toISOString(),
})
