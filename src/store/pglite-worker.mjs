// PGlite in a thread of its own: a query blocks the thread it runs in (platform: 0 ticks of the event loop), and the
// page must go on being served meanwhile. Plain JavaScript, because Node 20 starts a worker from a file and that file
// cannot be TypeScript, whether the program runs as a bundle, under Vitest or from source.
import { fsyncSync } from 'node:fs'
import { parentPort, workerData } from 'node:worker_threads'
import { PGlite } from '@electric-sql/pglite'
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

parentPort.on('message', async ({ id, operation, text, values }) => {
  try {
    const { db } = await opening
    let rows = []
    if (operation === 'query') rows = (await db.query(text, values)).rows
    if (operation === 'execute') rows = (await db.exec(text)).flatMap(result => result.rows)
    if (operation === 'close') await db.close()
    parentPort.postMessage({ id, rows })
    if (operation === 'close') parentPort.close()
  } catch (error) {
    parentPort.postMessage({ id, failure: failureOf(error) })
  }
})
