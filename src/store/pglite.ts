import { AsyncLocalStorage } from 'node:async_hooks'
import { Worker } from 'node:worker_threads'
import { DatabaseUnavailable, StatementFailed } from './errors.ts'
import type { Database, OpenDatabase, Row, Sql } from './sql.ts'

/** Nobody waits longer for an answer; the thread is ended, and a new one opened at the next statement. */
const statementTimeoutMs = 60_000

/** PGlite has no checkpointer: without this its log grew to 2 GB in a test. */
const maintainEveryMs = 5 * 60_000

/** PGlite has no autovacuum: after so many writes rows that nobody sees any more are cleared away and counts renewed. */
const writesBeforeVacuum = 1000

type Reply = { id: number; rows?: Row[]; failure?: Failure }
type Failure = { message: string; code: string | null; constraint: string | null }
type Opened = { opened: true; durable: boolean; reason: string | null } | { opened: false; failure: Failure }
type Operation = 'query' | 'execute' | 'close'
type Waiting = { resolve(rows: Row[]): void; reject(error: Error): void }

/** Opens PGlite on a folder, or in memory for `null`. The caller holds the folder's lock (data-lock.ts). */
export async function openPglite(
  dataDir: string | null,
  { timeoutMs = statementTimeoutMs, maintainMs = maintainEveryMs } = {},
): Promise<OpenDatabase> {
  let thread = await startThread(dataDir, timeoutMs)
  let closed = false
  const upkeep = createUpkeep()
  // One session serves everyone, so a transaction has it alone until it ends.
  let last: Promise<unknown> = Promise.resolve()
  let turns = 0
  const inside = new AsyncLocalStorage<{ ended: boolean }>()
  const alone = async <T>(work: () => Promise<T>): Promise<T> => {
    // It would wait for the transaction, and the transaction for it, and everyone else for both.
    if (inside.getStore()?.ended === false)
      throw new Error('Within a transaction ask the database it was given')
    turns++
    const turn = last.then(work, work).finally(() => turns--)
    last = turn.catch(() => {})
    return turn
  }

  async function currentThread(): Promise<Thread> {
    if (closed) throw new DatabaseUnavailable('The database is closed')
    if (thread.ended && dataDir === null) throw new DatabaseUnavailable('The database in memory is gone')
    if (thread.ended) thread = await startThread(dataDir, timeoutMs)
    return thread
  }

  const maintain = async () => {
    if (thread.ended) return
    for (const statement of upkeep.due({ quiet: turns === 0 }))
      await alone(() => thread.ask('execute', statement, []))
  }
  // What fails is tried again at the next turn; what fails for good fails in a statement too.
  const timer = setInterval(() => void maintain().catch(() => {}), maintainMs)
  timer.unref()

  const session = async () => sessionOf(await currentThread(), upkeep.countWrite)
  return {
    durability: { durable: thread.durable, reason: thread.reason },
    query: statement => alone(async () => (await session()).query(statement)),
    execute: script => alone(async () => executeAlone(await session(), script)),
    transaction: work =>
      alone(async () => {
        const transaction = { ended: false }
        const own = await session()
        return inside
          .run(transaction, () => transact(own, work))
          .finally(() => {
            transaction.ended = true
          })
      }),
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

/** Bound to one thread, so that a transaction whose thread ended cannot go on in the next one, outside itself. */
function sessionOf(thread: Thread, countWrite: () => void): Database {
  const session: Database = {
    query: ({ text, values }: Sql) => {
      if (!isQuestion.test(text)) countWrite()
      return thread.ask('query', text, values)
    },
    execute: script => {
      if (!isTransactionMark.test(script)) countWrite()
      return thread.ask('execute', script, [])
    },
    transaction: work => work(session),
  }
  return session
}

/** A script may hold a transaction of its own; one that failed must not keep the only session in it. */
async function executeAlone(session: Database, script: string): Promise<Row[]> {
  try {
    return await session.execute(script)
  } catch (error) {
    await session.execute('rollback').catch(() => {})
    throw error
  }
}

async function transact<T>(session: Database, work: (db: Database) => Promise<T>): Promise<T> {
  // Not waited for: statements reach the database in the order they are sent in, and this saves a round trip of each.
  const begun = session.execute('begin')
  begun.catch(() => {})
  try {
    const result = await work(session)
    await begun
    await session.execute('commit')
    return result
  } catch (error) {
    await session.execute('rollback').catch(() => {}) // the session may be gone, and its transaction with it
    throw error
  }
}

/** Counts writes and says what the database should do for itself: nobody else does it here. */
function createUpkeep() {
  let sinceCheckpoint = 0
  let sinceVacuum = 0
  return {
    countWrite: () => {
      sinceCheckpoint++
      sinceVacuum++
    },
    /** VACUUM has the only session for as long as it takes, so it waits for a moment when nobody else wants it. */
    due: ({ quiet }: { quiet: boolean }): string[] => {
      const vacuum = quiet && sinceVacuum >= writesBeforeVacuum
      const statements = [
        ...(vacuum ? ['vacuum (analyze)'] : []),
        ...(sinceCheckpoint > 0 ? ['checkpoint'] : []),
      ]
      sinceCheckpoint = 0
      if (vacuum) sinceVacuum = 0
      return statements
    },
  }
}

const isQuestion = /^\s*select\b/i
const isTransactionMark = /^(begin|commit|rollback)$/

type Thread = {
  worker: Worker
  ended: boolean
  durable: boolean
  reason: string | null
  ask(operation: Operation, text: string, values: readonly unknown[]): Promise<Row[]>
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
    return new Promise<Row[]>((resolve, reject) => {
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
