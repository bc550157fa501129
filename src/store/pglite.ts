import { Worker } from 'node:worker_threads'
import { DatabaseUnavailable, StatementFailed } from './errors.ts'
import type { Database, Sql } from './sql.ts'

export type OpenDatabase = Database & {
  /** Whether a commit reached the disk when asked at the start (fsync), and if not, why. */
  readonly durability: { durable: boolean; reason: string | null }
  close(): Promise<void>
}

/** Nobody waits longer for an answer; the thread is ended, and a new one opened at the next statement. */
const statementTimeoutMs = 60_000

/** PGlite has no checkpointer: without this its log grew to 2 GB in a test. No autovacuum either; our tables only grow. */
const checkpointEveryMs = 5 * 60_000

type Reply = { id: number; rows?: Record<string, unknown>[]; failure?: Failure }
type Failure = { message: string; code: string | null; constraint: string | null }
type Opened = { opened: true; durable: boolean; reason: string | null } | { opened: false; failure: Failure }
type Operation = 'query' | 'execute' | 'close'
type Waiting = { resolve(rows: Record<string, unknown>[]): void; reject(error: Error): void }

/** Opens PGlite on a folder, or in memory for `null`. The caller holds the folder's lock (data-lock.ts). */
export async function openPglite(
  dataDir: string | null,
  { timeoutMs = statementTimeoutMs } = {},
): Promise<OpenDatabase> {
  let thread = await startThread(dataDir, timeoutMs)
  let closed = false
  let writes = 0
  // One session serves everyone, so a transaction has it alone until it ends.
  let last: Promise<unknown> = Promise.resolve()
  const alone = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = last.then(work, work)
    last = turn.catch(() => {})
    return turn
  }

  async function currentThread(): Promise<Thread> {
    if (closed) throw new DatabaseUnavailable('The database is closed')
    if (thread.ended && dataDir === null) throw new DatabaseUnavailable('The database in memory is gone')
    if (thread.ended) thread = await startThread(dataDir, timeoutMs)
    return thread
  }

  // Bound to one thread, so that a transaction whose thread ended cannot go on in the next one, outside itself.
  function sessionOf(own: Thread): Database {
    const session: Database = {
      query: ({ text, values }: Sql) => {
        if (!isQuestion.test(text)) writes++
        return own.ask('query', text, values)
      },
      execute: async script => {
        writes++
        await own.ask('execute', script, [])
      },
      transaction: work => work(session),
    }
    return session
  }

  const checkpoint = async () => {
    if (writes === 0 || thread.ended) return
    writes = 0
    await alone(() => thread.ask('execute', 'checkpoint', []))
  }
  // A checkpoint that fails is tried again at the next turn; what fails for good fails in a statement too.
  const timer = setInterval(() => void checkpoint().catch(() => {}), checkpointEveryMs)
  timer.unref()

  return {
    durability: { durable: thread.durable, reason: thread.reason },
    query: statement => alone(async () => sessionOf(await currentThread()).query(statement)),
    execute: script => alone(async () => sessionOf(await currentThread()).execute(script)),
    transaction: work => alone(async () => transact(sessionOf(await currentThread()), work)),
    close: () =>
      alone(async () => {
        if (closed) return
        closed = true
        clearInterval(timer)
        if (thread.ended) return
        await thread.ask('execute', 'checkpoint', []).catch(() => {})
        await thread.ask('close', '', []).catch(() => {})
        await thread.worker.terminate()
      }),
  }
}

async function transact<T>(session: Database, work: (db: Database) => Promise<T>): Promise<T> {
  await session.execute('begin')
  try {
    const result = await work(session)
    await session.execute('commit')
    return result
  } catch (error) {
    await session.execute('rollback').catch(() => {}) // the session may be gone, and its transaction with it
    throw error
  }
}

const isQuestion = /^\s*select\b/i

type Thread = {
  worker: Worker
  ended: boolean
  durable: boolean
  reason: string | null
  ask(operation: Operation, text: string, values: readonly unknown[]): Promise<Record<string, unknown>[]>
}

async function startThread(dataDir: string | null, timeoutMs: number): Promise<Thread> {
  const worker = new Worker(new URL('./pglite-worker.mjs', import.meta.url), {
    workerData: { dataDir },
    execArgv: [], // what this process was started with (a loader, --eval) is not for a plain file
  })
  const waiting = new Map<number, Waiting>()
  let nextId = 1
  const thread: Thread = { worker, ended: false, durable: false, reason: null, ask }

  function end(error: Error) {
    thread.ended = true
    for (const { reject } of waiting.values()) reject(error)
    waiting.clear()
  }

  function ask(operation: Operation, text: string, values: readonly unknown[]) {
    if (thread.ended) return Promise.reject(new DatabaseUnavailable('The database thread has ended'))
    return new Promise<Record<string, unknown>[]>((resolve, reject) => {
      const id = nextId++
      const timer = setTimeout(() => {
        end(new DatabaseUnavailable(`No answer within ${timeoutMs / 1000} s`))
        void worker.terminate()
      }, timeoutMs)
      const settle = <T>(then: (value: T) => void) => {
        return (value: T) => {
          clearTimeout(timer)
          then(value)
        }
      }
      waiting.set(id, { resolve: settle(resolve), reject: settle(reject) })
      worker.postMessage({ id, operation, text, values })
    })
  }

  const opened = await new Promise<Opened>((resolve, reject) => {
    worker.once('message', resolve)
    worker.once('error', reject)
    worker.once('exit', code => reject(new DatabaseUnavailable(`The database thread ended with ${code}`)))
  })
  worker.on('error', cause => end(new DatabaseUnavailable('The database thread failed', { cause })))
  worker.on('exit', code => end(new DatabaseUnavailable(`The database thread ended with ${code}`)))
  if (!opened.opened) {
    await worker.terminate()
    throw new DatabaseUnavailable(`The database did not open: ${opened.failure.message}`)
  }
  thread.durable = opened.durable
  thread.reason = opened.reason
  worker.on('message', ({ id, rows, failure }: Reply) => {
    const call = waiting.get(id)
    waiting.delete(id)
    if (failure) call?.reject(new StatementFailed(failure.message, failure))
    else call?.resolve(rows ?? [])
  })
  return thread
}
