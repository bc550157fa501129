// PGlite in a thread of its own: a query blocks the thread it runs in (platform: 0 ticks of the event loop), and the
// page must go on being served meanwhile. Plain JavaScript, because Node 20 starts a worker from a file and that file
// cannot be TypeScript, whether the program runs as a bundle, under Vitest or from source.
import { fsyncSync } from 'node:fs'
import { parentPort, workerData } from 'node:worker_threads'
import { PGlite, parse, protocol } from '@electric-sql/pglite'
import { NodeFS } from '@electric-sql/pglite/nodefs'

let fsyncs = 0

/**
 * PGlite's file system answers fsync without doing it. `stream_ops` is emscripten's and has moved between versions of
 * PGlite, hence the exact pin in package.json, and the self-test below that counts real fsyncs.
 */
class DurableNodeFS extends NodeFS {
  async init(pg, options) {
    const { emscriptenOpts } = await super.init(pg, options)
    const hook = module => {
      const operations = module.NODEFS?.stream_ops
      if (!operations) return
      operations.fsync = stream => {
        if (stream.nfd === undefined) return 0
        fsyncSync(stream.nfd)
        fsyncs++
        return 0
      }
    }
    return { emscriptenOpts: { ...emscriptenOpts, preRun: [...(emscriptenOpts.preRun ?? []), hook] } }
  }
}

// `-F` is fsync=off, and PGlite's default; its fdatasync is an empty function, so the log is synced by fsync.
const durableParams = () => [
  ...PGlite.defaultStartParams.filter(each => each !== '-F'),
  '-c',
  'wal_sync_method=fsync',
]

async function open(dataDir) {
  if (dataDir === null) return { db: await PGlite.create(), durable: false, reason: 'in memory' }
  try {
    const db = await PGlite.create({ fs: new DurableNodeFS(dataDir), startParams: durableParams() })
    const before = fsyncs
    await db.query("select pg_logical_emit_message(true, 'luoshi', 'does a commit reach the disk?')")
    if (fsyncs > before) return { db, durable: true, reason: null }
    return { db, durable: false, reason: 'a commit made no fsync' }
  } catch (error) {
    // A damaged folder fails here again, with the message that matters.
    const db = await PGlite.create({ fs: new NodeFS(dataDir) })
    return { db, durable: false, reason: String(error?.message ?? error) }
  }
}

const failureOf = error => ({
  message: String(error?.message ?? error),
  code: typeof error?.code === 'string' ? error.code : null,
  constraint: typeof error?.constraint === 'string' ? error.constraint : null,
})

const opening = open(workerData.dataDir)
opening.then(
  ({ durable, reason }) => parentPort.postMessage({ opened: true, durable, reason }),
  error => parentPort.postMessage({ opened: false, failure: failureOf(error) }),
)

const { serialize } = protocol

/** Statements by their text, as this session has prepared them: read and rewritten once, not each time they come. */
const prepared = new Map()
let lastName = 0

/** The program's own statements are some two hundred; whoever builds a text anew each time must not fill the memory. */
const mostPrepared = 1000

/** Gives the rows of one statement. Rejects with PostgreSQL's error, and leaves the session ready for the next. */
async function ask(db, text, values) {
  const { name, types } = prepared.get(text) ?? (await prepare(db, text))
  const asText = values.map((value, index) =>
    value === null || value === undefined
      ? null
      : (db.serializers[types[index]]?.(value) ?? value.toString()),
  )
  const messages = await send(db, [
    serialize.bind({ statement: name, values: asText }),
    serialize.describe({ type: 'P' }),
    serialize.execute({}),
  ])
  return parse.parseResults(messages, db.parsers)[0].rows
}

async function prepare(db, text) {
  if (prepared.size >= mostPrepared) await forgetPrepared(db)
  // A plan kept from when a table was small would read the grown one from end to end: only reading the text is spared.
  if (prepared.size === 0) await db.exec('set plan_cache_mode = force_custom_plan')
  const name = `luoshi_${++lastName}`
  const messages = await send(db, [serialize.parse({ name, text }), serialize.describe({ type: 'S', name })])
  const known = { name, types: parse.parseDescribeStatementResults(messages) }
  prepared.set(text, known)
  return known
}

/** Sends messages and the mark that ends them as one; after an error the mark goes again, since it was not read. */
async function send(db, messages) {
  try {
    return (await db.execProtocol(joined([...messages, serialize.sync()]), { throwOnError: true })).messages
  } catch (error) {
    await db.execProtocol(serialize.sync(), { throwOnError: false })
    throw error
  }
}

function joined(parts) {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

async function forgetPrepared(db) {
  prepared.clear()
  await db.exec('deallocate all')
}

const leavesTablesAsTheyAre = /^(begin|commit|rollback|checkpoint|vacuum \(analyze\))$/

/** A script may change a table, and what was prepared for its old columns would be refused. */
async function execute(db, script) {
  if (prepared.size > 0 && !leavesTablesAsTheyAre.test(script)) await forgetPrepared(db)
  return (await db.exec(script)).flatMap(result => result.rows)
}

async function answer({ id, operation, text, values }) {
  try {
    const { db } = await opening
    let rows = []
    if (operation === 'query') rows = await ask(db, text, values)
    if (operation === 'execute') rows = await execute(db, text)
    if (operation === 'close') await db.close()
    parentPort.postMessage({ id, rows })
    if (operation === 'close') parentPort.close()
  } catch (error) {
    parentPort.postMessage({ id, failure: failureOf(error) })
  }
}

// One after the other, in the order they were sent in: a statement takes several steps, and senders do not wait.
let last = Promise.resolve()
parentPort.on('message', message => {
  last = last.then(() => answer(message))
})
