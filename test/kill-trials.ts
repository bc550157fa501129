import { type ChildProcess, spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

export type KillTrials = {
  kills: number
  /** How to start the writer (test/kill-writer.ts says what it must say); it numbers its batches from `from`. */
  writer: (run: { from: number; look: boolean }) => { command: string; args: readonly string[] }
  /** Kills what the writer writes to, in some of the trials, before the writer itself; and starts it again. */
  server?: { every: number; killAndRestart(): Promise<void> }
  /** The writer writes no longer than this before it is killed. */
  longestMs?: number
  seed: number
}

export type KillResult = {
  kills: number
  /** Of these, how many hit a writer that was still opening, and how many a server. */
  whileOpening: number
  ofServer: number
  acknowledged: number
  /** Committed without anyone having been told: allowed, since nobody was promised anything. */
  unacknowledged: number
  lost: number[]
  half: number[]
  seconds: number
}

/** A trial in so many kills before the writer has opened its store: recovery is interrupted, too. */
const openingEvery = 8
const longestOpeningMs = 600
const batchesPerRun = 1_000_000

/**
 * Kills a writer with SIGKILL at moments that nobody chose, again and again on the same store, and counts what it was
 * promised and does not find. Everything acknowledged is looked for after every kill.
 */
export async function runKillTrials(trials: KillTrials): Promise<KillResult> {
  const started = performance.now()
  const random = randomFrom(trials.seed)
  const acknowledged = new Set<number>()
  const result = { kills: 0, whileOpening: 0, ofServer: 0, half: new Set<number>(), lost: new Set<number>() }
  let there = 0

  const look = (found: Found) => {
    there = found.whole.reduce((sum, [first, last]) => sum + last - first + 1, 0)
    for (const batch of missingFrom(acknowledged, found)) result.lost.add(batch)
    for (const batch of found.half) result.half.add(batch)
  }
  while (result.kills < trials.kills) {
    result.kills++
    const writer = startWriter(trials.writer({ from: result.kills * batchesPerRun + 1, look: false }))
    const opening = result.kills % openingEvery === 0
    if (opening) {
      result.whileOpening++
      await Promise.race([sleep(random() * longestOpeningMs), writer.ended])
    } else {
      look(await writer.found)
      await sleep(random() * (trials.longestMs ?? 400))
    }
    if (trials.server && result.kills % trials.server.every === 0) {
      result.ofServer++
      await trials.server.killAndRestart()
    }
    await killed(writer)
    for (const batch of writer.acknowledged) acknowledged.add(batch)
  }
  const last = startWriter(trials.writer({ from: 0, look: true }))
  look(await last.found)
  await last.ended
  return {
    ...result,
    acknowledged: acknowledged.size,
    unacknowledged: there - acknowledged.size + result.lost.size,
    lost: [...result.lost],
    half: [...result.half],
    seconds: Math.round((performance.now() - started) / 1000),
  }
}

/** Kills the server that a writer has said it writes to, which ends the writer; or the writer itself. */
async function killed(writer: Writer): Promise<void> {
  const { server, process: child, ended } = writer
  if (server === undefined) child.kill('SIGKILL')
  else process.kill(server, 'SIGKILL')
  await ended
}

type Found = { whole: readonly (readonly [number, number])[]; half: readonly number[] }

type Writer = {
  process: ChildProcess
  acknowledged: number[]
  /** The process that it writes to, where it has started one. */
  server?: number
  found: Promise<Found>
  /** With everything it said having been read. */
  ended: Promise<void>
}

function startWriter({ command, args }: { command: string; args: readonly string[] }): Writer {
  const child = spawn(command, [...args], { stdio: ['ignore', 'pipe', 'pipe'] })
  const acknowledged: number[] = []
  let complaints = ''
  child.stderr?.on('data', chunk => {
    complaints += chunk
  })
  const ended = new Promise<void>(resolve => child.once('close', () => resolve()))
  const found = new Promise<Found>((resolve, reject) => {
    let rest = ''
    child.stdout?.on('data', chunk => {
      const lines = `${rest}${chunk}`.split('\n')
      rest = lines.pop() ?? ''
      for (const line of lines) {
        if (line.startsWith('server ')) writer.server = Number(line.slice(7))
        if (line.startsWith('ack ')) acknowledged.push(Number(line.slice(4)))
        if (line.startsWith('found ')) resolve(JSON.parse(line.slice(6)))
      }
    })
    child.once('error', reject)
    child.once('close', code =>
      reject(new Error(`The writer ended with ${code} before it had opened: ${complaints}`)),
    )
  })
  found.catch(() => {}) // a writer killed while it opened never says
  const writer: Writer = { process: child, acknowledged, found, ended }
  return writer
}

function* missingFrom(acknowledged: ReadonlySet<number>, { whole }: Found): Generator<number> {
  const there = new Set<number>()
  for (const [first, last] of whole) for (let batch = first; batch <= last; batch++) there.add(batch)
  for (const batch of acknowledged) if (!there.has(batch)) yield batch
}

/** The writer of this repository, on a data folder or a connection string. */
export const storeWriter =
  (store: 'pglite' | 'postgres', place: string): KillTrials['writer'] =>
  ({ from, look }) => {
    const script = fileURLToPath(new URL('kill-writer.ts', import.meta.url))
    const options = ['--store', store, '--place', place, '--from', String(from), ...(look ? ['--look'] : [])]
    return { command: process.execPath, args: ['--import', 'tsx', script, ...options] }
  }

/** A writer that starts the whole program and asks it by HTTP. `database` is a connection string. */
export const httpWriter =
  (place: { data: string; database?: string; program?: string }): KillTrials['writer'] =>
  ({ from, look }) => {
    const script = fileURLToPath(new URL('kill-http-writer.ts', import.meta.url))
    const options = Object.entries(place).flatMap(([name, value]) => [`--${name}`, value])
    const args = ['--import', 'tsx', script, ...options, '--from', String(from), ...(look ? ['--look'] : [])]
    return { command: process.execPath, args }
  }

const sleep = (ms: number): Promise<void> => new Promise(resolve => setTimeout(resolve, ms))

/** Mulberry32: the same seed kills at the same moments, as far as two machines have the same ones. */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
