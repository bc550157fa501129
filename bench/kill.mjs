// Kills the writer with SIGKILL, hundreds of times on each store: npm run bench:kill [-- --kills 200 --seed 1]
// Any other writer (it must say what test/kill-writer.ts says): -- --writer "node my-writer.mjs", run with
// --from N, and with --look at the end. Writes bench/results/kill.json, and ends with 1 where anything was lost.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, release, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { runKillTrials, storeWriter } from '../test/kill-trials.ts'
import { startPostgres } from '../test/postgres-server.ts'

const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '200' },
    seed: { type: 'string', default: '20261122' },
    store: { type: 'string', multiple: true, default: ['pglite', 'postgres'] },
    writer: { type: 'string' },
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
  : Object.fromEntries(values.store.map(store => [store, store === 'pglite' ? onPglite : onPostgres]))

const results = {}
for (const [name, run] of Object.entries(trials)) {
  const { lost, half, ...counts } = await run()
  results[name] = { ...counts, lost: lost.length, half: half.length }
  console.log(name, JSON.stringify(results[name]))
}
const machine = { node: process.version, cpus: cpus().length, system: `${process.platform} ${release()}` }
const result = { seed, machine, ...results }
if (!values.writer)
  writeFileSync(new URL('results/kill.json', import.meta.url), `${JSON.stringify(result, null, 2)}\n`)
process.exitCode = Object.values(results).some(({ lost, half }) => lost + half > 0) ? 1 : 0
