import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { serve } from '../../src/main.ts'

export type TestServer = {
  url: string
  dataDir: string
  /** The path with the link for the first administrator, which an instance without accounts prints; or ''. */
  firstLink: string
  /** What it said, line by line. */
  printed: readonly string[]
  /** Ends the server; `keep` leaves the data folder for another start. */
  stop(options?: { keep: boolean }): Promise<void>
}

const root = process.cwd()
const pages = join(root, 'dist/pages')

/** Starts the real server on a free port, with the page built from the sources as they are and the samples stored. */
export async function startServer(
  options: {
    dataDir?: string
    samplesDir?: string
    /** Whether a sample ledger is simulated, in a process of its own. */
    sampleLedger?: boolean
    now?: () => string
  } = {},
): Promise<TestServer> {
  const webDir = builtPage()
  const dataDir = options.dataDir ?? mkdtempSync(join(tmpdir(), 'luoshi-e2e-'))
  const { samplesDir, sampleLedger, now } = options
  const printed: string[] = []
  const server = await serve({
    port: 0,
    host: '127.0.0.1',
    dataDir,
    webDir,
    ...(samplesDir && { samplesDir }),
    ...(sampleLedger && { sampleLedger }),
    ...(now && { now }),
    log: line => printed.push(line),
  })
  await server.ready
  return {
    url: server.url,
    dataDir,
    firstLink: /\/set-up#[\w-]+/.exec(printed.join('\n'))?.[0] ?? '',
    printed,
    stop: async ({ keep } = { keep: false }) => {
      await server.close()
      if (!keep) rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

/**
 * The folder of the page as its sources are now, built where no run has yet. A folder of its own for every state of the
 * sources: a build that begins meanwhile takes nothing away from a server that is up.
 */
function builtPage(): string {
  const folder = join(pages, stateOfSources())
  if (existsSync(folder)) return folder
  mkdirSync(pages, { recursive: true })
  const release = lockPages()
  try {
    if (existsSync(folder)) return folder
    const { status, stderr } = spawnSync(process.execPath, [join(root, 'scripts/build.mjs'), 'web'], {
      encoding: 'utf8',
    })
    if (status !== 0) throw new Error(`The page could not be built: ${stderr}`)
    cpSync(join(root, 'dist/web'), `${folder}.new`, { recursive: true })
    renameSync(`${folder}.new`, folder)
    forgetOldPages()
    return folder
  } finally {
    release()
  }
}

/** What the page is built from, by time and size. */
function stateOfSources(): string {
  const state = createHash('sha256')
  for (const folder of ['src/web', 'src/ledger', 'src/model', 'src/contract', 'src/audit'])
    for (const entry of readdirSync(join(root, folder), { recursive: true, withFileTypes: true }))
      if (entry.isFile()) {
        const file = join(entry.parentPath, entry.name)
        const { mtimeMs, size } = statSync(file, { throwIfNoEntry: false }) ?? { mtimeMs: 0, size: 0 }
        state.update(`${file} ${mtimeMs} ${size}\n`)
      }
  return state.digest('hex').slice(0, 16)
}

const longestBuildMs = 180_000

/** One build at a time; a lock that nobody let go of is taken over after the longest that a build takes. */
function lockPages(): () => void {
  const lock = join(pages, 'lock')
  for (;;) {
    try {
      mkdirSync(lock)
      return () => rmSync(lock, { recursive: true, force: true })
    } catch {
      const since = statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? 0
      if (Date.now() - since > longestBuildMs) rmSync(lock, { recursive: true, force: true })
      else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200)
    }
  }
}

const keptPages = 8

function forgetOldPages(): void {
  const built = readdirSync(pages, { withFileTypes: true })
    .filter(entry => entry.isDirectory() && /^[0-9a-f]{16}$/.test(entry.name))
    .map(({ name }) => ({ name, at: statSync(join(pages, name)).mtimeMs }))
    .sort((a, b) => b.at - a.at)
  for (const { name } of built.slice(keptPages)) rmSync(join(pages, name), { recursive: true, force: true })
}
