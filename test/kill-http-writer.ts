import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import type { z } from 'zod'
import { CommandDone, MatterList, type MatterRow as Row, TakenIn } from '../src/contract/matters-api.ts'
import { StoredPlan } from '../src/contract/plans-api.ts'

// As test/kill-writer.ts, but through the whole program: starts `luoshi serve`, says its process (`server 4711`), which
// is then the one to be killed, and writes by the HTTP API. A batch is a task split in two: one fact on the task and
// another task opened by it, both or neither. With --look it ends by having the ledger verified, digest by digest.

const { values } = parseArgs({
  options: {
    /** The data folder; with `database`, of the evidence alone. */
    data: { type: 'string', default: '' },
    /** A connection string; PGlite in the data folder without. */
    database: { type: 'string' },
    from: { type: 'string', default: '1' },
    look: { type: 'boolean', default: false },
    /** The program that is tried. */
    program: { type: 'string', default: fileURLToPath(new URL('../bin/luoshi', import.meta.url)) },
  },
})
const { data, database, from, look, program } = values
const writers = 4
const region = 'default'
const { DATABASE_URL: _, ...others } = process.env
// What was built before is what is tried: sources that change meanwhile do not.
const env = { ...others, LUOSHI_BUILT: '1', ...(database && { DATABASE_URL: database }) }

type MatterRow = z.infer<typeof Row>

const say = (line: string) => process.stdout.write(`${line}\n`)

function startServer(): ChildProcess {
  const server = spawn(process.execPath, [program, 'serve', '--port', '0', '--data', data], {
    env,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  say(`server ${server.pid}`)
  return server
}

/** Where the server answers, once its database is open. */
async function opened(server: ChildProcess): Promise<string> {
  let said = ''
  const url = await new Promise<string>((resolve, reject) => {
    server.stderr?.on('data', chunk => {
      said += chunk
      const [address] = /http:\/\/127\.0\.0\.1:\d+/.exec(said) ?? []
      if (address) resolve(address)
    })
    server.once('close', () => reject(new Error(`The server ended before it answered: ${said}`)))
  })
  for (;;) {
    // On a busy machine a connection may have been idle for so long that the server has closed it.
    const health = await fetch(`${url}/api/health`).then(
      async answer => ((await answer.json()) as { status: string }).status,
      error => {
        if (server.exitCode !== null || server.signalCode !== null) throw error
        return 'no answer'
      },
    )
    if (health === 'ready') return url
    if (health === 'failed') throw new Error(`The database did not open: ${said}`)
    await new Promise(resolve => setTimeout(resolve, 20))
  }
}

type Found = { whole: [number, number][]; half: number[] }

/** Every batch that is there. A task of version 7 was split six times, and each of its parts must be there. */
async function whatIsThere(url: string): Promise<Found> {
  const rows = await listTasks(url)
  const ids = new Set(rows.map(each => each.id))
  const half = rows.flatMap(({ id, version }, index) => {
    const parts = Array.from({ length: version - 1 }, (_, split) => `${id}.${split + 2}.part`)
    return parts.every(each => ids.has(each)) ? [] : [-1 - index]
  })
  const batches = rows.map(each => Number(each.title)).filter(each => each > 0)
  const whole: Found['whole'] = []
  for (const batch of batches.sort((one, other) => one - other)) {
    const last = whole.at(-1)
    if (last && last[1] === batch - 1) last[1] = batch
    else whole.push([batch, batch])
  }
  return { whole, half }
}

async function listTasks(url: string): Promise<MatterRow[]> {
  const rows: MatterRow[] = []
  for (;;) {
    const after = rows.at(-1)?.id
    const query = `type=commitment&limit=500${after === undefined ? '' : `&after=${after}`}`
    const answer = await fetch(`${url}/api/regions/${region}/matters?${query}`)
    const { matters } = MatterList.parse(await answer.json())
    rows.push(...matters)
    if (matters.length < 500) return rows
  }
}

async function post(url: string, path: string, body: unknown): Promise<unknown> {
  const answer = await fetch(`${url}/api/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`)
  return answer.json()
}

/** A task of a new plan, to be split. */
async function newTask(url: string, name: string): Promise<string> {
  const text = `${name}工作计划\n一、重点任务\n1.新建学校5所。（牵头单位：区教育局）`
  const { plan } = StoredPlan.parse(await post(url, 'plans', { name, text }))
  const { opened } = TakenIn.parse(await post(url, `regions/${region}/plans/${plan.id}/taking-in`, {}))
  if (opened !== 1) throw new Error(`${opened} tasks, not one`)
  const listed = await fetch(`${url}/api/regions/${region}/matters?planId=${plan.id}`)
  const [task] = MatterList.parse(await listed.json()).matters
  if (!task) throw new Error('The task is not there')
  return task.id
}

let next = Number(from)

async function writeForEver(url: string, name: string): Promise<never> {
  const id = await newTask(url, name)
  for (let version = 1; ; ) {
    const batch = next++
    const body = { expectedVersion: version, data: { title: String(batch) }, request: String(batch) }
    const done = CommandDone.parse(await post(url, `regions/${region}/commitments/${id}/split`, body))
    version = done.version
    say(`ack ${batch}`)
  }
}

async function close(server: ChildProcess): Promise<void> {
  const ended = new Promise(resolve => server.once('close', resolve))
  server.kill('SIGTERM')
  await ended
}

/** Ends this process where any digest, version or state of the ledger is not what was recorded. */
function verify(): void {
  const args = [program, 'ledger', 'verify', '--data', data, '--region', region]
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { env, encoding: 'utf8' })
  if (status !== 0) throw new Error(`The ledger does not verify: ${stdout}${stderr}`)
}

async function run(server: ChildProcess): Promise<number> {
  const url = await opened(server)
  const found = await whatIsThere(url)
  if (look) {
    await close(server)
    verify()
    say(`found ${JSON.stringify(found)}`)
    return 0
  }
  say(`found ${JSON.stringify(found)}`)
  const names = Array.from({ length: writers }, (_, index) => `第${from}批第${index + 1}号`)
  // The server is killed under them; what it has answered until then still counts.
  await Promise.allSettled(names.map(name => writeForEver(url, name)))
  return 3
}

const server = startServer()
try {
  process.exitCode = await run(server)
} finally {
  server.kill('SIGKILL')
}
