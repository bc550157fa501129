// How fast the reader is, against a plain scan of the characters and against the recognizers one would use otherwise.
// `npm run bench`, or with `-- --json` for one object on standard output. Writes bench/results/<date>.json.
import { fork } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { join } from 'node:path'
import { build } from 'esbuild'
import { measureLeadSuggestions } from './lead-suggestion.mjs'
import { folderOf, root } from './texts.mjs'

const rounds = 7
const measures = [
  ['scan', 'documents'],
  ['recognizers', 'documents'],
  ['parsePlan', 'documents'],
  ['parsePlan', 'tenfold'],
  ['scan', 'corpus'],
  ['parsePlan', 'corpus'],
]
const asJson = process.argv.includes('--json')
const say = line => (asJson ? process.stderr : process.stdout).write(`${line}\n`)

mkdirSync(join(root, 'node_modules/.cache'), { recursive: true })
const scratch = mkdtempSync(join(root, 'node_modules/.cache/bench-'))
const contestants = {}
try {
  const parser = await bundleParser()
  // One after the other, or they would warm up in each other's way.
  for (const name of ['scan', 'recognizers', 'parsePlan']) contestants[name] = await start(name, parser)
  report(await measureAll())
  await measureLeadSuggestions(scratch, say)
} finally {
  for (const { child } of Object.values(contestants)) child.kill()
  rmSync(scratch, { recursive: true })
}

/** The parser as it runs: bundled, as bin/luoshi and the server have it. */
async function bundleParser() {
  const outfile = join(scratch, 'parser.mjs')
  const contents = [
    "export { parsePlan } from './parser/index.ts'",
    "export { needsSimplifying } from './parser/source-text.ts'",
    "export { realign } from './documents/realign.ts'",
  ].join('\n')
  await build({
    stdin: { contents, resolveDir: join(root, 'src'), loader: 'ts' },
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    logLevel: 'error',
  })
  return outfile
}

function start(name, parser) {
  const child = fork(join(root, 'bench/contestant.mjs'), [name, parser], { stdio: ['ignore', 2, 2, 'ipc'] })
  return new Promise((resolve, reject) => {
    child.once('message', ({ bytes }) => resolve({ child, bytes }))
    child.once('exit', code => reject(new Error(`${name} ended with ${code} before it was ready`)))
  })
}

function measure(name, set) {
  const { child } = contestants[name]
  return new Promise((resolve, reject) => {
    const onExit = code => reject(new Error(`${name} ended with ${code} while reading ${set}`))
    child.once('exit', onExit)
    child.once('message', ({ megabytesPerSecond }) => {
      child.off('exit', onExit)
      resolve(megabytesPerSecond)
    })
    child.send(set)
  })
}

/** Every measure once a round, so that a machine that slows down slows all of them. */
async function measureAll() {
  const speeds = Object.fromEntries(measures.map(([name, set]) => [`${name} ${set}`, []]))
  for (let round = 0; round < rounds; round++) {
    for (const [name, set] of measures) speeds[`${name} ${set}`].push(await measure(name, set))
  }
  return speeds
}

function report(speeds) {
  const median = Object.fromEntries(Object.entries(speeds).map(([key, values]) => [key, medianOf(values)]))
  const result = {
    scan: median['scan documents'],
    recognizers: median['recognizers documents'],
    parsePlan: median['parsePlan documents'],
    timesRecognizers: median['parsePlan documents'] / median['recognizers documents'],
    timesSlowerThanScan: median['scan documents'] / median['parsePlan documents'],
    growth: median['parsePlan documents'] / median['parsePlan tenfold'],
    corpus: {
      parsePlan: median['parsePlan corpus'],
      timesSlowerThanScan: median['scan corpus'] / median['parsePlan corpus'],
    },
  }
  const rounded = roundAll(result)
  writeResult(rounded, speeds)
  print(rounded, speeds)
  if (asJson) process.stdout.write(`${JSON.stringify(rounded)}\n`)
}

function print(result, speeds) {
  const { bytes } = contestants.parsePlan
  const sample = contestants.recognizers.bytes.documents
  say(
    `documents: ${folderOf('documents')}, ${megabytes(bytes.documents)}; corpus: ${folderOf('corpus')}, ${megabytes(bytes.corpus)}`,
  )
  say(`MB of UTF-8 a second, one process each, warm, median of ${rounds} (least–most)`)
  say('')
  for (const [name, set] of measures) {
    const values = speeds[`${name} ${set}`]
    const range = `(${significant(Math.min(...values))}–${significant(Math.max(...values))})`
    const note =
      name === 'recognizers' ? `  on every so many lines of the documents, ${megabytes(sample)}` : ''
    say(
      `${name.padEnd(12)}${set.padEnd(11)}${String(significant(medianOf(values))).padStart(9)}  ${range}${note}`,
    )
  }
  say('')
  say(
    `parsePlan takes ${result.timesSlowerThanScan} times the scan on the documents (bar 60), ${result.corpus.timesSlowerThanScan} on the corpus (bar 60)`,
  )
  say(`parsePlan is ${result.timesRecognizers} times as fast as the recognizers (bar 500)`)
  say(`ten times the text takes ${result.growth} times as long a byte (bar 1.1)`)
}

function writeResult(result, speeds) {
  const now = new Date()
  const file = join(root, `bench/results/${now.toISOString().slice(0, 10)}.json`)
  mkdirSync(join(root, 'bench/results'), { recursive: true })
  const machine = { node: process.version, cpu: cpus()[0]?.model ?? '', cores: cpus().length }
  const runs = Object.fromEntries(
    Object.entries(speeds).map(([key, values]) => [key, values.map(significant)]),
  )
  const sources = { documents: folderOf('documents'), corpus: folderOf('corpus') }
  writeFileSync(
    file,
    `${JSON.stringify({ at: now.toISOString(), machine, sources, ...result, runs }, null, 2)}\n`,
  )
  say(`written to ${file.slice(root.length + 1)}`)
}

function medianOf(values) {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)]
}

function significant(value) {
  return Number(value.toPrecision(4))
}

function roundAll(result) {
  return Object.fromEntries(
    Object.entries(result).map(([key, value]) => [
      key,
      typeof value === 'number' ? significant(value) : roundAll(value),
    ]),
  )
}

function megabytes(bytes) {
  return `${significant(bytes / 1e6)} MB`
}
