import { createVitest } from 'vitest/node'

// Sends the API more requests than a usual run has time for: `npx tsx scripts/fuzz.ts [requests] [seed]`.

const [requests = '10000', seed = String(Date.now() % 2 ** 31)] = process.argv.slice(2)
console.log(`${requests} requests from seed ${seed}`)
const vitest = await createVitest('test', { watch: false, project: ['db'] })
vitest.provide('fuzz', { requests: Number(requests), seed: Number(seed) })
await vitest.start(['test/fuzz.db.test.ts'])
await vitest.close()
