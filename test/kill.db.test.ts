import { afterAll, beforeAll, expect, test } from 'vitest'
import { createPgliteFolder, store } from './database.ts'
import { runKillTrials, storeWriter } from './kill-trials.ts'
import { type PostgresServer, startPostgres } from './postgres-server.ts'

// A handful of kills a run; `npm run bench:kill` does hundreds (bench/kill.mjs).

let place: string
let server: PostgresServer | undefined
let drop: () => Promise<void> | void

beforeAll(async () => {
  if (store === 'pglite') {
    const folder = createPgliteFolder()
    place = folder.dataDir
    drop = folder.drop
  } else {
    server = await startPostgres() // of its own: the other tests want theirs alive
    place = server.urlOf('postgres')
    drop = server.stop
  }
})
afterAll(() => drop())

test('what was acknowledged survives kill -9, and nothing is half there', { timeout: 120_000 }, async () => {
  const { lost, half, acknowledged, kills } = await runKillTrials({
    kills: 5,
    writer: storeWriter(store, place),
    ...(server ? { server: { every: 2, killAndRestart: server.killAndRestart } } : {}),
    seed: 20_261_122,
  })
  expect({ lost, half, kills }).toEqual({ lost: [], half: [], kills: 5 })
  expect(acknowledged).toBeGreaterThan(20)
})

test('the trial itself finds what was lost and what is half there', async () => {
  const forgetful = `process.stdout.write('found {"whole":[[1,1]],"half":[7]}\\nack 1\\nack 2\\n'); setTimeout(() => {}, 5000)`
  const brief = `process.stdout.write('found {"whole":[[1,1]],"half":[7]}\\n')`
  const trial = await runKillTrials({
    kills: 2,
    writer: ({ look }) => ({ command: process.execPath, args: ['--eval', look ? brief : forgetful] }),
    seed: 1,
  })
  expect(trial).toMatchObject({ lost: [2], half: [7], acknowledged: 2, kills: 2 })
})
