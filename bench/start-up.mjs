// What a start costs: `bin/luoshi read` of one file and of all documents, against a bare `node -e 0` in the same run.
// `node bench/start-up.mjs [--json]`. The bars: 4 times for one file, 6 times for the documents.
import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { folderOf, root } from './texts.mjs'

const rounds = 11
const asJson = process.argv.includes('--json')
const folder = join(root, folderOf('documents'))
const documents = readdirSync(folder, { recursive: true })
  .filter(file => file.endsWith('.txt'))
  .sort()
  .map(file => join(folder, file))
const luoshi = join(root, 'bin/luoshi')

const commands = {
  node: ['-e', '0'],
  one: [luoshi, 'read', documents[0] ?? ''],
  all: [luoshi, 'read', ...documents],
}

/** Milliseconds from the start of the process to its end. */
function time(args) {
  const startedAt = performance.now()
  const { status, stderr } = spawnSync(process.execPath, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    maxBuffer: 2 ** 28,
  })
  if (status !== 0) throw new Error(`node ${args.join(' ')}: ${stderr}`)
  return performance.now() - startedAt
}

const times = Object.fromEntries(Object.keys(commands).map(name => [name, []]))
for (const args of Object.values(commands)) time(args) // builds and caches what is missing
for (let round = 0; round < rounds; round++) {
  for (const [name, args] of Object.entries(commands)) times[name].push(time(args))
}
const median = name => times[name].sort((a, b) => a - b)[Math.floor(rounds / 2)]
const round = value => Number(value.toPrecision(3))
const result = {
  nodeMs: round(median('node')),
  oneMs: round(median('one')),
  allMs: round(median('all')),
  oneTimesNode: round(median('one') / median('node')),
  allTimesNode: round(median('all') / median('node')),
}

if (asJson) console.log(JSON.stringify(result))
else {
  console.log(`median of ${rounds}, in turn; ${documents.length} documents of ${folderOf('documents')}`)
  console.log(`bare node            ${result.nodeMs} ms`)
  console.log(`luoshi read, one     ${result.oneMs} ms  ${result.oneTimesNode} times (bar 4)`)
  console.log(`luoshi read, all     ${result.allMs} ms  ${result.allTimesNode} times (bar 6)`)
}
