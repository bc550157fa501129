// Kills the writer with SIGKILL, hundreds of times on each store: npm run bench:kill [-- --kills 200 --seed 1]
// Kills `luoshi serve` while it is written to by HTTP: -- --store pglite-http --store postgres-http (after a build)
// Any other writer (it must say what test/kill-writer.ts says): -- --writer "node my-writer.mjs", run with
// --from N, and with --look at the end. Puts what it finds into bench/results/kill.json, and ends with 1 where anything
// was lost.
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, release, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { httpWriter, runKillTrials, storeWriter } from '../test/kill-trials.ts'
import { startPostgres } from '../test/postgres-server.ts'

const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '200' },
    seed: { type: 'string', default: '20261122' },
    store: { type: 'string', multiple: true, default: ['pglite', 'postgres'] },
    writer: { type: 'string' },
    /** Another luoshi than this repository's, for the stores by HTTP. */
    program: { type: 'string' },
  },
})
const kills = Number(values.kills)
const seed = Number(values.seed)
/** On a server, one kill in so many takes the server and all its processes, too. */
const serverEvery = 4

async function onPglite() {
  const folder = mkdtempSync(join(tmpdir(), 'luoshi-kill-'))
  try {
    return await runKillTrials({ kills, seed, writer: storeWriter('pglite', join(folder, 'pgdata')) })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function onPostgres() {
  const { urlOf, killAndRestart, stop } = await startPostgres()
  try {
    const server = { every: serverEvery, killAndRestart }
    return await runKillTrials({ kills, seed, server, writer: storeWriter('postgres', urlOf('postgres')) })
  } finally {
    await stop()
  }
}

/**
 * A first start makes the sample region, in a process of its own that takes half a minute: begun anew after every kill it
 * would be the machine that is tried. So it is waited for once.
 */
async function withSample({
  data,
  database,
  program = fileURLToPath(new URL('../bin/luoshi', import.meta.url)),
}) {
  const env = { ...process.env, LUOSHI_BUILT: '1', ...(database && { DATABASE_URL: database }) }
  const server = spawn(process.execPath, [program, 'serve', '--port', '0', '--data', data], {
    env,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const ended = new Promise(resolve => server.once('close', resolve))
  let said = ''
  server.stderr.on('data', chunk => (said += chunk))
  for (let left = 600; ; left--) {
    const [url] = /http:\/\/127\.0\.0\.1:\d+/.exec(said) ?? []
    const regions =
      url &&
      (await fetch(`${url}/api/regions`).then(
        each => each.json(),
        () => null,
      ))
    if (regions?.regions?.length > 1) break
    if (left === 0 || server.exitCode !== null) throw new Error(`No sample region: ${said}`)
    await new Promise(resolve => setTimeout(resolve, 1000))
  }
  server.kill('SIGTERM')
  await ended
}

/** A plan is stored and taken in before there is a task to write to, which takes a server that has just started a while. */
const longestMs = 2000

const program = values.program ? { program: values.program } : {}

async function onPgliteByHttp() {
  const data = mkdtempSync(join(tmpdir(), 'luoshi-kill-'))
  try {
    await withSample({ data, ...program })
    return await runKillTrials({ kills, seed, longestMs, writer: httpWriter({ data, ...program }) })
  } finally {
    rmSync(data, { recursive: true, force: true })
  }
}

async function onPostgresByHttp() {
  const { urlOf, stop } = await startPostgres()
  const data = mkdtempSync(join(tmpdir(), 'luoshi-kill-'))
  try {
    const place = { data, database: urlOf('postgres'), ...program }
    await withSample(place)
    const writer = httpWriter(place)
    return await runKillTrials({ kills, seed, longestMs, writer })
  } finally {
    await stop()
    rmSync(data, { recursive: true, force: true })
  }
}

const stores = {
  pglite: onPglite,
  postgres: onPostgres,
  'pglite-http': onPgliteByHttp,
  'postgres-http': onPostgresByHttp,
}

const onWriter = ([command, ...args]) =>
  runKillTrials({
    kills,
    seed,
    writer: ({ from, look }) => ({
      command,
      args: [...args, '--from', String(from), ...(look ? ['--look'] : [])],
    }),
  })

const trials = values.writer
  ? { writer: () => onWriter(values.writer.split(' ')) }
  : Object.fromEntries(values.store.map(store => [store, stores[store]]))

const results = {}
for (const [name, run] of Object.entries(trials)) {
  const { lost, half, ...counts } = await run()
  results[name] = { ...counts, lost: lost.length, half: half.length }
  console.log(name, JSON.stringify(results[name]))
}
const machine = { node: process.version, cpus: cpus().length, system: `${process.platform} ${release()}` }
if (!values.writer) {
  // What was tried on the other stores stays.
  const file = new URL('results/kill.json', import.meta.url)
  const result = { ...JSON.parse(readFileSync(file, 'utf8')), seed, machine, ...results }
  writeFileSync(file, `${JSON.stringify(result, null, 2)}\n`)
}
process.exitCode = Object.values(results).some(({ lost, half }) => lost + half > 0) ? 1 : 0
