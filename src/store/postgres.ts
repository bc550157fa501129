import pg from 'pg'
import { DatabaseUnavailable, StatementFailed } from './errors.ts'
import type { Database, OpenDatabase, Row, Sql } from './sql.ts'

/** Nobody waits longer for an answer; the server ends the statement. */
const statementTimeoutMs = 60_000

/** A transaction that asks nothing for so long is ended by the server: it holds locks and keeps VACUUM from its work. */
const idleTransactionTimeoutMs = 60_000

/** How long a request waits for a free connection, or for a server that does not answer. */
const connectTimeoutMs = 10_000

/** Two per core of a small server, and far below the 100 that PostgreSQL allows as shipped. */
const mostConnections = 10

// The session speaks as PGlite's does, whatever the server or the role are set to.
const sessionSettings = '-c timezone=UTC -c datestyle=ISO -c intervalstyle=postgres'

/**
 * Opens a PostgreSQL server, 15 or later, by its connection string. Throws DatabaseUnavailable where none answers. A
 * transaction has a connection of its own; rows come as PGlite gives them.
 */
export async function openPostgres(
  url: string,
  { timeoutMs = statementTimeoutMs } = {},
): Promise<OpenDatabase> {
  const pool = new pg.Pool({
    connectionString: url,
    max: mostConnections,
    connectionTimeoutMillis: connectTimeoutMs,
    statement_timeout: timeoutMs,
    idle_in_transaction_session_timeout: idleTransactionTimeoutMs,
    options: sessionSettings,
    application_name: 'luoshi',
    keepAlive: true,
    types: { getTypeParser },
  })
  // A connection that breaks while nobody uses it is replaced; unheard, the event would end the process.
  pool.on('error', () => {})
  let closed = false

  async function withSession<T>(work: (session: Session) => Promise<T>): Promise<T> {
    if (closed) throw new DatabaseUnavailable('The database is closed')
    const client = await pool.connect().catch(cause => {
      throw failureOf(cause)
    })
    const session = new Session(client)
    try {
      return await work(session)
    } finally {
      client.off('error', ignore)
      client.release(session.broken)
    }
  }

  const database: Database = {
    query: statement => withSession(session => session.query(statement)),
    execute: script => withSession(session => session.executeAlone(script)),
    transaction: work => withSession(session => session.transact(work)),
  }
  const close = async () => {
    if (closed) return
    closed = true
    await pool.end()
  }
  try {
    return { ...database, durability: await durabilityOf(database), close }
  } catch (error) {
    await close()
    throw error
  }
}

const ignore = () => {}

/** One connection, while one caller has it. */
class Session implements Database {
  /** Whether the connection must not be given to anyone else. */
  broken = false
  readonly #client: pg.PoolClient
  #last: Promise<unknown> = Promise.resolve()

  constructor(client: pg.PoolClient) {
    this.#client = client
    client.on('error', ignore) // the statement under way fails with it, and says so
  }

  async query({ text, values }: Sql): Promise<Row[]> {
    const { rows } = await this.#ask({ text, values: [...values] })
    return rows
  }

  async execute(script: string): Promise<Row[]> {
    // Several statements have several results, and only the type of one is known to the compiler.
    const results = (await this.#ask(script)) as unknown as pg.QueryResult<Row> | pg.QueryResult<Row>[]
    return [results].flat().flatMap(result => result.rows)
  }

  /** A script may hold a transaction of its own, and one that failed would leave it open. */
  async executeAlone(script: string): Promise<Row[]> {
    try {
      return await this.execute(script)
    } catch (error) {
      this.broken = true
      throw error
    }
  }

  transaction<T>(work: (db: Database) => Promise<T>): Promise<T> {
    return work(this)
  }

  async transact<T>(work: (db: Database) => Promise<T>): Promise<T> {
    await this.execute('begin')
    try {
      const result = await work(this)
      await this.execute('commit')
      return result
    } catch (error) {
      await this.execute('rollback').catch(() => {
        this.broken = true
      })
      throw error
    }
  }

  /** In the order asked: pg 9 will no longer take a statement while another is under way. */
  #ask(statement: string | pg.QueryConfig): Promise<pg.QueryResult<Row>> {
    const answer = this.#last.then(() => this.#send(statement))
    this.#last = answer.catch(ignore)
    return answer
  }

  async #send(statement: string | pg.QueryConfig): Promise<pg.QueryResult<Row>> {
    try {
      return await this.#client.query<Row>(statement)
    } catch (cause) {
      const failure = failureOf(cause)
      if (failure instanceof DatabaseUnavailable) this.broken = true
      throw failure
    }
  }
}

/** PostgreSQL's classes of errors about the server and not about the statement: connection, resources, its operator. */
const serverTroubles = /^(08|53|57)/

function failureOf(cause: unknown): DatabaseUnavailable | StatementFailed {
  const message = cause instanceof Error ? cause.message : String(cause)
  if (cause instanceof pg.DatabaseError && cause.code !== undefined && !serverTroubles.test(cause.code))
    return new StatementFailed(message, { code: cause.code, constraint: cause.constraint ?? null }, { cause })
  return new DatabaseUnavailable(message, { cause })
}

async function durabilityOf(db: Database): Promise<OpenDatabase['durability']> {
  const rows = await db.execute(
    `select name, setting from pg_settings
      where setting = 'off' and name in ('fsync', 'synchronous_commit', 'full_page_writes') order by name`,
  )
  if (rows.length === 0) return { durable: true, reason: null }
  return { durable: false, reason: `${rows.map(row => row.name).join(', ')} = off` }
}

// What PGlite gives: whole numbers as numbers where JavaScript has them, bytes as Uint8Array, intervals as text. The
// rest (timestamptz as Date, json parsed, numeric as text) is the same in both.
const { builtins } = pg.types
const int8Array = 1016

const wholeNumber = (text: string): number | bigint => {
  const value = Number(text)
  return Number.isSafeInteger(value) ? value : BigInt(text)
}
/** text[]; whole numbers in an array are taken apart the same way. */
const textArray = pg.types.getTypeParser(1009 as never) as unknown as (text: string) => (string | null)[]

const parsers: Partial<Record<number, (text: string) => unknown>> = {
  [builtins.INT8]: wholeNumber,
  [int8Array]: text => textArray(text).map(each => (each === null ? null : wholeNumber(each))),
  [builtins.BYTEA]: text => new Uint8Array(Buffer.from(text.slice(2), 'hex')),
  [builtins.INTERVAL]: text => text,
}

function getTypeParser(oid: number, format?: string) {
  const own = format === 'binary' ? undefined : parsers[oid]
  return own ?? pg.types.getTypeParser(oid as never, format as 'text')
}
