import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { serve } from '../../src/main.ts'

export type TestServer = {
  url: string
  dataDir: string
  /** Ends the server; `keep` leaves the data folder for another start. */
  stop(options?: { keep: boolean }): Promise<void>
}

const root = process.cwd()
const webDir = join(root, 'dist/web')

/** Starts the real server on a free port, with the page built from the sources as they are and the samples stored. */
export async function startServer(
  options: { dataDir?: string; samplesDir?: string; now?: () => string; log?(line: string): void } = {},
): Promise<TestServer> {
  ensurePageBuilt()
  const dataDir = options.dataDir ?? mkdtempSync(join(tmpdir(), 'luoshi-e2e-'))
  const { samplesDir, now, log } = options
  const server = await serve({
    port: 0,
    host: '127.0.0.1',
    dataDir,
    webDir,
    ...(samplesDir && { samplesDir }),
    ...(now && { now }),
    ...(log && { log }),
  })
  await server.ready
  return {
    url: server.url,
    dataDir,
    stop: async ({ keep } = { keep: false }) => {
      await server.close()
      if (!keep) rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

/** As bin/luoshi does before it serves. */
function ensurePageBuilt(): void {
  const page = join(webDir, 'index.html')
  if (isFresh(page)) return
  const { status, stderr } = spawnSync(process.execPath, [join(root, 'scripts/build.mjs'), 'web'], {
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(`The page could not be built: ${stderr}`)
}

function isFresh(page: string): boolean {
  if (!existsSync(page) || !existsSync(`${page}.inputs`)) return false
  const builtAt = statSync(page).mtimeMs
  const inputs = readFileSync(`${page}.inputs`, 'utf8').split('\n')
  return inputs.every(
    input =>
      (statSync(join(root, input), { throwIfNoEntry: false })?.mtimeMs ?? Number.POSITIVE_INFINITY) <=
      builtAt,
  )
}
